import Journal
import Registry

/// Which days, or which knowledge, a question is about.
enum TimeQuestion: Hashable, Sendable {
    /// Today.
    case now
    /// The state on a day.
    case on(Day)
    /// What is there on at least one of some days.
    case during(ClosedRange<Day>)

    /// Reads `datetime` (OGC API Features Core §7.15.4): a day or a moment, or an interval with `..` or nothing for an open end.
    init(_ text: String) throws(Problem) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        func wrong() -> Problem {
            .value("datetime", text, expected: "2026-05-11, 2026-05-11T03:00:00Z, 2026-01-01/2026-12-31, ../2026-05-11")
        }
        func end(_ part: Substring, _ open: Day) throws(Problem) -> Day {
            if part.isEmpty || part == ".." { return open }
            guard let day = TimeQuestion.day(part) else { throw wrong() }
            return day
        }
        switch parts.count {
        case 1:
            guard let day = TimeQuestion.day(parts[0]) else { throw wrong() }
            self = .on(day)
        case 2:
            let (first, last) = (try end(parts[0], Day(daysSinceEpoch: .min)), try end(parts[1], Day(daysSinceEpoch: .max)))
            guard first <= last else { throw wrong() }
            self = .during(first...last)
        default: throw wrong()
        }
    }

    /// The day in Vietnam that a day or a moment (RFC 3339) means.
    static func day(_ text: Substring) -> Day? {
        if text.utf8.count == 10 { return Day(text) }
        return milliseconds(text).map { Day(inVietnamAtMilliseconds: $0) }
    }

    /// A moment as RFC 3339 has it, with `Z` or an offset.
    static func milliseconds(_ text: Substring) -> Int64? {
        let upper = text.uppercased()
        if upper.hasSuffix("Z") { return TimeSpan(moment: upper)?.from }
        let offset = upper.suffix(6)
        guard upper.utf8.count > 6, let sign = offset.first, sign == "+" || sign == "-", offset.dropFirst(3).first == ":",
            let hours = Int64(offset.dropFirst().prefix(2)), let minutes = Int64(offset.suffix(2)), hours < 24, minutes < 60,
            let local = TimeSpan(moment: upper.dropLast(6) + "Z")?.from
        else { return nil }
        return local - (sign == "-" ? -1 : 1) * (hours * 60 + minutes) * 60_000
    }

    /// The moment that `known-at` means: a moment, or the end of a day in Vietnam.
    static func knownAt(_ text: String) throws(Problem) -> RecordedTime {
        if let moment = milliseconds(text[...]) { return RecordedTime(millisecondsSince1970: moment) }
        guard let day = Day(text) else { throw .value("known-at", text, expected: "2026-05-11, 2026-05-11T03:00:00Z") }
        return RecordedTime(millisecondsSince1970: (Int64(day.daysSinceEpoch) + 1) * 86_400_000 - 7 * 3_600_000 - 1)
    }

    /// The days meant, and the day among them that features are shown as on.
    func days(today: Day) -> (range: ClosedRange<Day>, shown: Day) {
        switch self {
        case .now: (today...today, today)
        case .on(let day): (day...day, day)
        case .during(let range): (range, min(max(today, range.lowerBound), range.upperBound))
        }
    }
}
