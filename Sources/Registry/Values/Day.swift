/// A calendar day in Vietnam (Asia/Ho_Chi_Minh), proleptic Gregorian: when something is true, never when it was learned.
public struct Day: Hashable, Comparable, Sendable {
    /// Whole days since 1970-01-01.
    public var daysSinceEpoch: Int32

    /// Makes a day from whole days since 1970-01-01.
    ///
    /// What lies before 0001-01-01 or after 9999-12-31 becomes that day: nothing outside has a text.
    public init(daysSinceEpoch: Int32) { self.daysSinceEpoch = min(max(daysSinceEpoch, -719_162), 2_932_896) }

    /// The last day that has a text: 9999-12-31.
    public static let last = Day(daysSinceEpoch: .max)

    /// Makes a day from its year, month and day of the month; nil where the calendar has no such day or the year leaves 1 to 9999.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), (1...Day.length(ofMonth: month, year: year)).contains(day) else {
            return nil
        }
        self.init(daysSinceEpoch: Day.daysSinceEpoch(year: year, month: month, day: day))
    }

    /// Reads `YYYY-MM-DD` (ISO 8601); nil for anything else.
    public init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
        func number(_ range: Range<Int>) -> Int? {
            var value = 0
            for byte in bytes[range] {
                guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
                value = value * 10 + Int(byte - UInt8(ascii: "0"))
            }
            return value
        }
        guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The day in Vietnam at a moment given as milliseconds since 1970-01-01T00:00Z; Vietnam keeps UTC+7 all year.
    public init(inVietnamAtMilliseconds milliseconds: Int64) {
        let local = milliseconds + 7 * 3_600_000
        let days = local >= 0 ? local / 86_400_000 : (local - 86_399_999) / 86_400_000
        self.init(daysSinceEpoch: Day.clamped(days))
    }

    /// The day a number of days later, or earlier where it is negative; the calendar ends with the year 9999 and begins with the year 1.
    public func adding(days: Int) -> Day {
        let (sum, overflows) = Int64(daysSinceEpoch).addingReportingOverflow(Int64(days))
        return Day(daysSinceEpoch: Day.clamped(overflows ? (days < 0 ? .min : .max) : sum))
    }

    /// 0001-01-01 to 9999-12-31: what can be written with four digits of the year, and sorts as text.
    private static func clamped(_ days: Int64) -> Int32 { Int32(min(max(days, -719_162), 2_932_896)) }

    /// Whether the one comes before the other.
    public static func < (one: Day, other: Day) -> Bool { one.daysSinceEpoch < other.daysSinceEpoch }

    /// The year, 1 to 9999.
    public var year: Int { components.year }

    /// Year, month and day of the month.
    public var components: (year: Int, month: Int, day: Int) {
        // Days are counted from 0000-03-01, so that the leap day ends a year of the count.
        let shifted = Int(daysSinceEpoch) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    private static func daysSinceEpoch(year: Int, month: Int, day: Int) -> Int32 {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return Int32(era * 146_097 + dayOfEra - 719_468)
    }

    private static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension Day: CustomStringConvertible {
    /// The day as `YYYY-MM-DD`.
    public var description: String {
        let (year, month, day) = components
        var digits = [UInt8](repeating: UInt8(ascii: "-"), count: 10)
        func put(_ value: Int, at start: Int, width: Int) {
            var rest = value
            for place in stride(from: start + width - 1, through: start, by: -1) {
                digits[place] = UInt8(ascii: "0") + UInt8(rest % 10)
                rest /= 10
            }
        }
        put(year, at: 0, width: 4)
        put(month, at: 5, width: 2)
        put(day, at: 8, width: 2)
        return String(decoding: digits, as: UTF8.self)
    }
}

/// A period of days, the last one not included; open where an end is nil.
public struct Period: Hashable, Sendable {
    /// The first day.
    public var from: Day?
    /// The first day that no longer belongs to it.
    public var to: Day?

    /// Makes a period from its first day and the day it ends before.
    public init(from: Day? = nil, to: Day? = nil) {
        self.from = from
        self.to = to
    }

    /// Whether a day lies in the period.
    public func contains(_ day: Day) -> Bool {
        if let from, day < from { return false }
        if let to, day >= to { return false }
        return true
    }
}
