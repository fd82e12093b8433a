import FoundationEssentials

/// When the registry learned something: UTC, to the millisecond.
///
/// As text it is ISO 8601 with a four-digit year, three decimals and `Z`, such as `2026-05-11T03:00:00.000Z`, which sorts as time does.
public struct RecordedTime: Hashable, Comparable, Sendable {
    /// Milliseconds since 1970-01-01T00:00:00Z, leap seconds not counted.
    public let millisecondsSince1970: Int64

    /// A time from its milliseconds since 1970, in the years 0 to 9999.
    public init(millisecondsSince1970: Int64) { self.millisecondsSince1970 = millisecondsSince1970 }

    /// What the system clock shows.
    public static func now() -> RecordedTime {
        RecordedTime(millisecondsSince1970: Int64((Date().timeIntervalSince1970 * 1000).rounded(.down)))
    }

    /// Whether one time is before another.
    public static func < (left: RecordedTime, right: RecordedTime) -> Bool {
        left.millisecondsSince1970 < right.millisecondsSince1970
    }
}

extension RecordedTime: CustomStringConvertible, LosslessStringConvertible {
    /// Reads ISO 8601 of exactly the form `YYYY-MM-DDTHH:MM:SS.mmmZ`; nil for any other text or a day that does not exist.
    public init?(_ description: String) {
        let text = Array(description.utf8)
        guard text.count == Self.pattern.count else { return nil }
        for (byte, expected) in zip(text, Self.pattern) {
            let isDigit = UInt8(ascii: "0") <= byte && byte <= UInt8(ascii: "9")
            guard expected == UInt8(ascii: "0") ? isDigit : byte == expected else { return nil }
        }
        func number(_ range: Range<Int>) -> Int64 { text[range].reduce(0) { $0 * 10 + Int64($1 - UInt8(ascii: "0")) } }
        let (year, month, day) = (number(0..<4), number(5..<7), number(8..<10))
        let (hour, minute, second) = (number(11..<13), number(14..<16), number(17..<19))
        guard hour < 24, minute < 60, second < 60 else { return nil }
        let days = Self.days(year: year, month: month, day: day)
        guard Self.civil(days) == (year, month, day) else { return nil }
        millisecondsSince1970 = ((days * 24 + hour) * 60 + minute) * 60_000 + second * 1000 + number(20..<23)
    }

    /// ISO 8601 with milliseconds and `Z`.
    public var description: String {
        let dayLength: Int64 = 86_400_000
        let (day, within) = millisecondsSince1970.flooredDivision(by: dayLength)
        let (year, month, dayOfMonth) = Self.civil(day)
        let (seconds, milliseconds) = (within / 1000, within % 1000)
        // An entry of the journal needs this more than once, and an import has a hundred thousand of them.
        var text = Self.pattern
        func put(_ number: Int64, into places: ClosedRange<Int>) {
            var rest = number
            for place in places.reversed() {
                text[place] += UInt8(rest % 10)
                rest /= 10
            }
        }
        put(year, into: 0...3)
        put(month, into: 5...6)
        put(dayOfMonth, into: 8...9)
        put(seconds / 3600, into: 11...12)
        put(seconds / 60 % 60, into: 14...15)
        put(seconds % 60, into: 17...18)
        put(milliseconds, into: 20...22)
        return String(decoding: text, as: UTF8.self)
    }

    private static let pattern = Array("0000-00-00T00:00:00.000Z".utf8)

    /// Days from 1970-01-01 to a day of the Gregorian calendar; years begin in March, so that the leap day comes last.
    private static func days(year: Int64, month: Int64, day: Int64) -> Int64 {
        let shifted = month <= 2 ? year - 1 : year
        let monthFromMarch = (month + 9) % 12
        return 365 * shifted + shifted.flooredDivision(by: 4).quotient - shifted.flooredDivision(by: 100).quotient
            + shifted.flooredDivision(by: 400).quotient + (153 * monthFromMarch + 2) / 5 + day - 719_469
    }

    /// The day of the Gregorian calendar so many days after 1970-01-01.
    private static func civil(_ days: Int64) -> (year: Int64, month: Int64, day: Int64) {
        // A first guess by the mean length of a year is at most one year off.
        var year = 1970 + (days * 400).flooredDivision(by: 146_097).quotient
        while days < Self.days(year: year, month: 3, day: 1) { year -= 1 }
        while days >= Self.days(year: year + 1, month: 3, day: 1) { year += 1 }
        let dayOfYear = days - Self.days(year: year, month: 3, day: 1)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        return (month <= 2 ? year + 1 : year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
    }
}

extension Int64 {
    /// Quotient and remainder with the remainder never negative.
    fileprivate func flooredDivision(by divisor: Int64) -> (quotient: Int64, remainder: Int64) {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}
