import GeoPrimitives
public import Registry

/// The harvest season of a crop that a day lies in.
public struct Season: Hashable, Sendable {
    /// Its days.
    public var period: Period
    /// Whether the day lies in a window of the crop; else the season is the calendar year.
    public var isInWindow: Bool

    /// Finds the season of a crop on a day, from the windows that the registry knows; a window may go over New Year.
    public init(of crop: String, on day: Day, _ reading: any RegistryReading) throws {
        let windows = try reading.reference(.seasons).filter { $0.values[0] == crop }
        let year = day.components.year
        for window in windows {
            for first in [year - 1, year] {
                guard let from = Day("\(Season.padded(first))-\(window.values[1])") else { continue }
                let ends = window.values[2] < window.values[1] ? first + 1 : first
                guard let last = Day("\(Season.padded(ends))-\(window.values[2])") else { continue }
                let period = Period(from: from, to: last.adding(days: 1))
                if period.contains(day) {
                    self.period = period
                    isInWindow = true
                    return
                }
            }
        }
        period = Period(from: Day(year: year, month: 1, day: 1), to: Day(year: year + 1, month: 1, day: 1))
        // Where no window is known, nothing is out of season.
        isInWindow = windows.isEmpty
    }

    private static func padded(_ year: Int) -> String { String(String(year + 10_000).suffix(4)) }
}

/// How much the ground of an area can yield in a season, and how much was said to come from it, over all codes on it.
public struct GroundBalance: Hashable, Sendable {
    /// The area.
    public var area: AreaID
    /// The season.
    public var season: Season
    /// The hectares of the boundary in force; nil where it has none that was measured.
    public var hectares: Double?
    /// The most that the ground yields in a season; nil where hectares or yield are not known.
    public var ceiling: Kilograms?
    /// What lots of the season took from it.
    public var taken: Kilograms

    /// Adds up what lots took from an area in the season of a day.
    ///
    /// - Parameters:
    ///   - area: The area.
    ///   - day: A day of the season.
    ///   - lot: A lot that is left out, as the one that is recorded anew.
    ///   - reading: Where to look.
    /// - Throws: Why the store fails.
    public init(of area: AreaSummary, on day: Day, without lot: LotID? = nil, _ reading: any RegistryReading) throws {
        self.area = area.area.id
        season = try Season(of: area.area.crop, on: day, reading)
        hectares = area.size(nil, on: day)?.size?.hectares ?? area.area.declaredHectares
        let yield = try reading.reference(.yields).first { $0.values[0] == area.area.crop }.flatMap { Double($0.values[1]) }
        ceiling = hectares.flatMap { hectares in yield.flatMap { Kilograms(hectares * $0 * 1000) } }
        taken = .zero
        for code in try reading.codes(of: area.area.id, knownAt: nil) {
            taken += try reading.harvest(from: code.code.id, in: season.period, without: lot)
        }
    }

    /// How much more it can give; nil where its ceiling is not known.
    public var left: Kilograms? { ceiling.map { $0 - taken } }
}

extension Lot {
    /// How much a code gave to it.
    public func kilograms(from code: CodeID) -> Kilograms {
        sources.filter { $0.code == .registered(code) }.map(\.kilograms).sum
    }
}
