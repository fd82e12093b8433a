/// A calendar day in a reference table, written `2026-09-20`.
public struct ReferenceDay: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The year of the Gregorian calendar.
    public let year: Int
    /// The month, 1 to 12.
    public let month: Int
    /// The day of the month, from 1.
    public let day: Int

    /// Reads `YYYY-MM-DD`; nil for any other text and for days that do not exist.
    public init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].utf8.count == 4, let year = twoOrFourDigits(parts[0]),
            let monthDay = ReferenceMonthDay("\(parts[1])-\(parts[2])", year: year)
        else { return nil }
        self.year = year
        month = monthDay.month
        day = monthDay.day
    }

    /// The day as `YYYY-MM-DD` (ISO 8601).
    public var description: String {
        let yearDigits = String(year)
        return String(repeating: "0", count: max(0, 4 - yearDigits.count)) + yearDigits + "-" + padded(month) + "-" + padded(day)
    }

    /// Whether the left day comes first.
    public static func < (left: Self, right: Self) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}

/// A day of any year in a reference table, written `05-25`.
public struct ReferenceMonthDay: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The month, 1 to 12.
    public let month: Int
    /// The day of the month, from 1; 29 February exists.
    public let day: Int

    /// Reads `MM-DD`; nil for any other text and for days that no year has.
    public init?(_ text: String) { self.init(text, year: 2000) }

    init?(_ text: String, year: Int) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let isLeap = (year.isMultiple(of: 4) && !year.isMultiple(of: 100)) || year.isMultiple(of: 400)
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 }), let month = twoOrFourDigits(parts[0]),
            let day = twoOrFourDigits(parts[1]), (1...12).contains(month), (1...lengths[month - 1]).contains(day)
        else { return nil }
        self.month = month
        self.day = day
    }

    /// The day as `MM-DD`.
    public var description: String { padded(month) + "-" + padded(day) }

    /// Whether the left day comes first in a year.
    public static func < (left: Self, right: Self) -> Bool { (left.month, left.day) < (right.month, right.day) }
}

/// The number that a run of ASCII digits means; nil if there is anything else, a sign included.
private func twoOrFourDigits(_ text: Substring) -> Int? {
    text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ? Int(text) : nil
}

private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
