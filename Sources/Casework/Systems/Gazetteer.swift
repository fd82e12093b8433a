public import Registry

/// The communes of one day, by their names and codes, with what is known of where they lie.
public struct Gazetteer: Sendable {
    /// The day.
    public let day: Day
    /// The communes of that day, ordered by code.
    public let communes: [AdministrativeUnit]
    private let places: [String: Place]

    /// Makes a gazetteer of units.
    ///
    /// - Parameters:
    ///   - communes: The communes of the day.
    ///   - day: The day.
    ///   - later: What a commune went over into since; asked only of those that nothing is known of.
    public init(_ communes: [AdministrativeUnit], on day: Day, later: (AdministrativeUnit) throws -> AdministrativeUnit?) rethrows {
        self.day = day
        self.communes = communes
        var places: [String: Place] = [:]
        for unit in communes { places[unit.code] = try Place(unit) ?? Place(unit, within: later(unit)) }
        self.places = places
    }

    /// The communes that a registry knows for a day.
    ///
    /// - Throws: `RegistryError` where the store fails.
    public init(_ reading: any RegistryReading, on day: Day, today: Day) throws {
        try self.init(reading.units(.commune, on: day), on: day) { try reading.successor(of: $0.code, since: day, on: today) }
    }

    /// The commune that a text means: its code, or its name with or without the word for its kind.
    ///
    /// - Throws: `.noSuchUnit`, or `.ambiguousUnit` with those that match.
    public func commune(meantBy text: String) throws -> AdministrativeUnit { try communes.unit(meantBy: text) }

    /// Where a commune lies; nil where nothing is known of it.
    public func place(of code: String) -> Place? { places[code] }

    /// The places that are known by their outline.
    public var outlines: [Place] { communes.compactMap { places[$0.code] }.filter { $0.basis == .outline } }
}
