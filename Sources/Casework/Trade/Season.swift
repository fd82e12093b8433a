import GeoPrimitives
public import Registry

/// The harvest season of a crop that a day belongs to.
public struct Season: Hashable, Sendable {
    /// Its days: those of a window of the crop, or of the calendar year where no window is known.
    public var period: Period
    /// The days whose harvest is counted with it: up to half-way to the seasons before and after, so that every day belongs to one.
    public var counted: Period
    /// Whether the day itself lies in the window; where none is known nothing is out of season.
    public var isInWindow: Bool
    /// Whether the registry knows when the crop is harvested.
    public var isKnown: Bool

    /// Finds the season of a crop that a day belongs to, from the windows that the registry knows; a window may go over New Year.
    public init(of crop: String, on day: Day, _ reading: any RegistryReading) throws {
        let year = day.components.year
        let windows = try reading.reference(.seasons).filter { $0.values[0] == crop }.flatMap { row in
            (year - 2...year + 2).compactMap { Season.window(from: row.values[1], to: row.values[2], in: $0) }
        }.sorted { ($0.from ?? day, $0.to ?? day) < ($1.from ?? day, $1.to ?? day) }
        let seasons = windows.map { (window: $0, counted: Season.counted($0, among: windows)) }
        let own = seasons.first { $0.window.contains(day) } ?? seasons.first { $0.counted.contains(day) }
        isKnown = own != nil
        period = own?.window ?? Period(from: Day(year: year, month: 1, day: 1), to: Day(year: year + 1, month: 1, day: 1))
        counted = own?.counted ?? period
        isInWindow = own.map { $0.window.contains(day) } ?? true
    }

    private static func window(from first: String, to last: String, in year: Int) -> Period? {
        let ends = last < first ? year + 1 : year
        guard let from = Day("\(padded(year))-\(first)"), let last = Day("\(padded(ends))-\(last)") else { return nil }
        return Period(from: from, to: last.adding(days: 1))
    }

    /// A window with half of the days between it and those beside it.
    private static func counted(_ window: Period, among windows: [Period]) -> Period {
        guard let from = window.from, let to = window.to else { return window }
        let before = windows.compactMap(\.to).filter { $0 <= from }.max()
        let after = windows.compactMap(\.from).filter { $0 >= to }.min()
        return Period(from: before.map { middle($0, from) } ?? from, to: after.map { middle(to, $0) } ?? to)
    }

    private static func middle(_ one: Day, _ other: Day) -> Day {
        one.adding(days: Int(other.daysSinceEpoch - one.daysSinceEpoch) / 2)
    }

    private static func padded(_ year: Int) -> String { String(String(year + 10_000).suffix(4)) }
}
