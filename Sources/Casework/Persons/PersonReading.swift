public import Registry

/// Opens what is known of persons, for whoever holds the key.
public struct PersonReading {
    private let reading: any RegistryReading
    private let vault: PersonVault

    /// Of a registry, with its key.
    public init(_ reading: any RegistryReading, _ vault: PersonVault) {
        self.reading = reading
        self.vault = vault
    }

    /// The name of a person; nil where there is none, it was erased, or the key is not here.
    ///
    /// - Throws: What the vault throws, or why the store fails.
    public func name(of person: PersonID?) throws -> String? { try fields(of: person)["name"] }

    /// Everything known of a person, by field: `name`, `phone`, `address`, `citizen-id`.
    ///
    /// - Throws: What the vault throws, or why the store fails.
    public func fields(of person: PersonID?) throws -> [String: String] {
        guard let person else { return [:] }
        var known: [String: String] = [:]
        for field in try reading.sealedFields(of: person) { known[field.field] = try vault.open(field) }
        return known
    }
}
