/// Which days an office works: not on Saturdays and Sundays, and not on the holidays that the registry knows.
///
/// A holiday is one day (`2027-02-05`), or a day of every year (`09-02`).
public struct WorkingCalendar: Sendable {
    private let days: Set<Day>
    private let everyYear: Set<String>
    private let knownYears: Set<Int>

    /// A calendar with the rows of the table of holidays.
    public init(holidays rows: [ReferenceRow]) {
        days = Set(rows.compactMap { Day($0.values[0]) })
        knownYears = Set(days.map(\.year))
        everyYear = Set(rows.map { $0.values[0] }.filter { WorkingCalendar.isDayOfEveryYear($0) })
    }

    /// Whether a text is a day of every year, `MM-DD`.
    public static func isDayOfEveryYear(_ text: String) -> Bool { text.utf8.count == 5 && Day("2024-\(text)") != nil }

    /// Whether an office works on a day.
    public func isWorking(_ day: Day) -> Bool {
        // 1970-01-01 was a Thursday.
        let weekday = ((Int(day.daysSinceEpoch) + 3) % 7 + 7) % 7
        return weekday < 5 && !days.contains(day) && !everyYear.contains(String(day.description.suffix(5)))
    }

    /// The years of a stretch of days for which no holiday is known but those of every year: Tết follows the moon, and days in lieu are
    /// announced, so that none of these years is without any.
    public func unknownYears(from: Day, to: Day) -> [Int] { (from.year...max(from.year, to.year)).filter { !knownYears.contains($0) } }

    /// The last of a number of working days; the day from which they are counted is not one of them (Civil Code of 2015, article 147).
    public func day(after start: Day, workingDays count: Int) -> Day {
        var day = start
        var rest = count
        // The calendar of the registry ends with the year 9999.
        while rest > 0, day.adding(days: 1) > day {
            day = day.adding(days: 1)
            if isWorking(day) { rest -= 1 }
        }
        return day
    }
}
