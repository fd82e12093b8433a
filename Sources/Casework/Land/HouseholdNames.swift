public import Registry

/// Opens what is known of households, for whoever holds the key.
public struct HouseholdNames {
    private let reading: any RegistryReading
    private let vault: PersonVault

    /// From a registry, with the key to it.
    public init(_ reading: any RegistryReading, _ vault: PersonVault) {
        self.reading = reading
        self.vault = vault
    }

    /// The name of a person; nil where there is none, it was erased, or the key is not here.
    public func name(of person: PersonID?) throws -> String? { try fields(of: person)["name"] }

    /// Everything known of a person, by field.
    public func fields(of person: PersonID?) throws -> [String: String] {
        guard let person else { return [:] }
        var known: [String: String] = [:]
        for field in try reading.sealedFields(of: person) { known[field.field] = try vault.open(field) }
        return known
    }
}
