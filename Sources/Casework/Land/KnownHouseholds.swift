import Registry

/// The households of a file beside those that the registry has: one of whom nothing else is said stays the person that it is.
final class KnownHouseholds {
    private let households: [[SealedField]]
    private let vault: PersonVault
    private let known: PersonReading
    private var persons: [Int: PersonID] = [:]
    /// Those that the registry does not have, or not as the file has them.
    private(set) var added: [Person] = []

    /// - Parameters:
    ///   - households: What the file says of each, sealed.
    ///   - vault: Opens what is sealed.
    ///   - reading: What the registry knows.
    init(_ households: [[SealedField]], _ vault: PersonVault, _ reading: any RegistryReading) {
        self.households = households
        self.vault = vault
        known = PersonReading(reading, vault)
    }

    /// Whether a household of the file has the name of a person.
    func isNamed(_ household: Int?, as person: PersonID?) throws -> Bool {
        guard let household, let name = try name(of: household), let known = try known.name(of: person) else { return false }
        return VietnameseFolding.exact(name) == VietnameseFolding.exact(known)
    }

    private func name(of household: Int) throws -> String? {
        try households[household].first { $0.field == "name" }.flatMap { try vault.open($0) }
    }

    /// Takes a household of the file for a person of the registry, where the file says nothing of it that is not known of that one.
    ///
    /// - Throws: What the vault throws, or why the store fails.
    func recognise(_ household: Int?, as person: PersonID?) throws {
        guard let household, let person, persons[household] == nil else { return }
        let known = try known.fields(of: person)
        let said = try households[household].map { ($0.field, try vault.open($0)) }
        if said.allSatisfy({ $0.1 != nil && known[$0.0] == $0.1 }) { persons[household] = person }
    }

    /// The person of a household of the file, added where the registry does not have it so; the one of before where the file says none.
    func person(_ household: Int?, insteadOf before: PersonID?, _ numbers: inout FreeNumbers) -> PersonID? {
        guard let household else { return before }
        if let person = persons[household] { return person }
        let person = Person(id: numbers.takePerson(), fields: households[household])
        persons[household] = person.id
        added.append(person)
        return person.id
    }
}
