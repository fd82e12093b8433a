import Registry

/// The households of a file beside those that the registry has: one of whom nothing else is said stays the person that it is.
final class KnownHouseholds {
    private let households: [[SealedField]]
    /// What the file says of each, by field.
    private let said: [[String: String]]
    private let registry: PersonReading
    /// What the registry knows of those that were asked for.
    private var known: [PersonID: [String: String]] = [:]
    private var persons: [Int: PersonID] = [:]
    /// Those that the registry does not have, or not as the file has them.
    private(set) var added: [Person] = []

    /// - Parameters:
    ///   - households: What the file says of each, sealed.
    ///   - vault: Opens what is sealed.
    ///   - reading: What the registry knows.
    /// - Throws: What the vault throws.
    init(_ households: [[SealedField]], _ vault: PersonVault, _ reading: any RegistryReading) throws {
        self.households = households
        said = try households.map { fields in
            Dictionary(try fields.map { ($0.field, try vault.open($0) ?? "") }, uniquingKeysWith: { first, _ in first })
        }
        registry = PersonReading(reading, vault)
    }

    private func fields(of person: PersonID) throws -> [String: String] {
        if let found = known[person] { return found }
        let found = try registry.fields(of: person)
        known[person] = found
        return found
    }

    /// Whether a household of the file has the name of a person.
    func isNamed(_ household: Int?, as person: PersonID?) throws -> Bool {
        guard let household, let person, let name = said[household]["name"], let known = try fields(of: person)["name"] else {
            return false
        }
        return VietnameseFolding.exact(name) == VietnameseFolding.exact(known)
    }

    /// Takes a household of the file for a person of the registry, where the file says nothing of it that is not known of that one.
    ///
    /// - Throws: What the vault throws, or why the store fails.
    func recognise(_ household: Int?, as person: PersonID?) throws {
        guard let household, let person, persons[household] == nil else { return }
        let known = try fields(of: person)
        if said[household].allSatisfy({ known[$0.key] == $0.value }) { persons[household] = person }
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
