import GeoPrimitives
public import Registry

/// Finds what an officer means by the words she wrote: crops, communes, holders.
struct Resolver {
    private let crops: [String: String]
    private let units: [AdministrativeUnit]
    private var organisations: [String: OrganisationID] = [:]
    private var numbers: FreeNumbers

    /// Reads what is needed once.
    init(_ reading: any RegistryReading, on day: Day, numbers: FreeNumbers) throws {
        var crops: [String: String] = [:]
        for row in try reading.reference(.crops) {
            // A crop is known by its key, its names and its EPPO code.
            for name in row.values.prefix(6) where !name.isEmpty { crops[VietnameseFolding.folded(name)] = row.values[0] }
        }
        self.crops = crops
        units = try reading.units(.commune, on: day)
        self.numbers = numbers
    }

    /// The crop's key.
    ///
    /// - Throws: `.unknownCrop` with those that are known.
    func crop(_ text: String?) throws -> String {
        guard let text, let key = crops[VietnameseFolding.folded(text)] else {
            throw RegistryError(.unknownCrop, ["crop": text ?? "", "known": Set(crops.values).sorted().joined(separator: ", ")])
        }
        return key
    }

    /// The commune's code, from its code or its name with or without the word for its kind and without regard to marks where that is
    /// not ambiguous.
    func commune(_ text: String?) throws -> String? {
        guard let text, !text.isEmpty else { return nil }
        return try units.unit(meantBy: text).code
    }

    /// The holder by name, and the event that adds it where it is new; blanks too many and loose marks make no other name.
    ///
    /// - Parameters:
    ///   - text: The name as it was written.
    ///   - known: The organisations by their names, tidied.
    /// - Returns: The holder, and the event.
    mutating func holder(_ text: String?, among known: [String: Organisation]) -> (holder: Holder?, added: RegistryEvent?) {
        guard let name = text?.tidied, !name.isEmpty else { return (nil, nil) }
        if let found = known[name]?.id ?? organisations[name] { return (.organisation(found), nil) }
        let id = numbers.takeOrganisation()
        organisations[name] = id
        return (.organisation(id), .organisationAdded(Organisation(id: id, name: name)))
    }

    /// The holder by name, and the event that adds it where it is new.
    mutating func holder(_ name: String?, _ reading: any RegistryReading) throws -> (holder: Holder?, added: RegistryEvent?) {
        let found = try name.flatMap { try reading.organisation(called: $0) }
        return holder(name, among: found.map { [$0.name.tidied: $0] } ?? [:])
    }
}

extension RegistryReading {
    /// The organisation with a name, however many blanks it was written with and whether its marks stand loose; nil where there is none.
    func organisation(called text: String) throws -> Organisation? {
        let name = text.tidied
        // Names were kept as they were written once.
        return try organisation(named: name) ?? organisations().first { $0.name.tidied == name }
    }

    /// The key of the crop that a text means.
    ///
    /// - Throws: `.unknownCrop` with those that are known.
    public func crop(meantBy text: String) throws -> String {
        try Resolver(self, on: Day(daysSinceEpoch: 0), numbers: FreeNumbers()).crop(text)
    }

    /// The code of the commune that a text means on a day.
    ///
    /// - Throws: `.noSuchUnit` with what may be meant, or `.ambiguousUnit` with those that match.
    public func commune(meantBy text: String, on day: Day) throws -> String {
        guard let code = try commune(meantBy: text, on: day, Resolver(self, on: day, numbers: FreeNumbers())) else {
            throw RegistryError(.noSuchUnit, ["unit": text])
        }
        return code
    }

    /// The code of the commune that a text means on a day, to a resolver of that day; nil where nothing is written.
    ///
    /// - Throws: As above.
    func commune(meantBy text: String?, on day: Day, _ resolver: Resolver) throws -> String? {
        do {
            return try resolver.commune(text)
        } catch let error as RegistryError {
            throw try explained(error, on: day)
        }
    }
}
