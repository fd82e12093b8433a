import Foundation
import Registry
import TestSupport
import Testing

@Suite("Days and periods")
struct DayTests {
    /// Days since 1970-01-01 of days that other calendars agree on.
    static let vectors: [(String, Int32)] = [
        ("1970-01-01", 0), ("1969-12-31", -1), ("1970-03-01", 59), ("1972-02-29", 789), ("2000-02-29", 11_016), ("2000-03-01", 11_017),
        ("1900-02-28", -25_509), ("1900-03-01", -25_508), ("2100-03-01", 47_541), ("2025-07-01", 20_270), ("2026-05-11", 20_584),
        ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
    ]

    @Test("A day counts from 1970 as every Gregorian calendar does", arguments: vectors)
    func vector(text: String, days: Int32) {
        #expect(Day(text)?.daysSinceEpoch == days)
        #expect(Day(daysSinceEpoch: days).description == text)
    }

    @Test("A day agrees with Foundation's calendar after 1582")
    func foundation() throws {
        let seed: UInt64 = 1582
        var generator = SeededGenerator(seed: seed)
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
        for round in 0..<500 {
            let days = Int32.random(in: -141_000...2_932_896, using: &generator)
            let parts = calendar.dateComponents([.year, .month, .day], from: Date(timeIntervalSince1970: Double(days) * 86_400))
            let own = Day(daysSinceEpoch: days).components
            #expect(own.year == parts.year && own.month == parts.month && own.day == parts.day, "seed \(seed), round \(round): \(days)")
            #expect(Day(year: own.year, month: own.month, day: own.day)?.daysSinceEpoch == days, "seed \(seed), round \(round)")
        }
    }

    @Test("A leap day exists in leap years only")
    func leapYears() {
        for (year, isLeap) in [(2024, true), (2023, false), (2000, true), (1900, false), (2100, false), (4, true), (1, false)] {
            #expect((Day(year: year, month: 2, day: 29) != nil) == isLeap, "\(year)")
        }
    }

    @Test(
        "What the calendar does not have, or is written otherwise, is no day",
        arguments: [
            "", "2026-5-11", "2026-02-30", "2026-04-31", "2026-13-01", "2026-00-01", "2026-01-00", "0000-01-01", "-001-01-01", "+026-01-01",
            "2026/01/01", "20260101", "2026-01-01 ", " 2026-01-01", "2026-01-01T", "２０２６-01-01", "2026-01-0é", "11-05-2026", "10000-01-01",
        ])
    func refused(text: String) { #expect(Day(text) == nil) }

    @Test(
        "In files a day may stand day first, as in Vietnam, or with a midnight behind it",
        arguments: [
            "2025-03-05", "2025/03/05", "2025-3-5", "05/03/2025", "5/3/2025", "05-03-2025", "5.3.2025", " 05/03/2025 ",
            "2025/03/05 00:00:00", "2025-03-05T00:00:00Z",
        ])
    func written(text: String) { #expect(Day(written: text)?.description == "2025-03-05") }

    @Test(
        "Never month first, never with a year of two digits, and nothing else is a day",
        arguments: [
            "03/15/2025", "15/03/25", "25-03-15", "15/03-2025", "15/03", "15/03/2025/1", "2025.03.15", "31/02/2025", "15/03/2025 10:00",
            "/15/2025", "15//2025", "１５/03/2025", "15 tháng 3 2025", "", "2025", "20250315",
        ])
    func notWritten(text: String) { #expect(Day(written: text) == nil) }

    @Test("Years outside 1 to 9999 are refused", arguments: [Int.min, -1, 0, 10_000, Int.max])
    func years(year: Int) { #expect(Day(year: year, month: 1, day: 1) == nil) }

    @Test("The day in Vietnam begins at 17:00 UTC")
    func vietnam() {
        let fiveInTheAfternoon: Int64 = 1_778_432_400_000  // 2026-05-10T17:00:00.000Z
        #expect(Day(inVietnamAtMilliseconds: fiveInTheAfternoon).description == "2026-05-11")
        #expect(Day(inVietnamAtMilliseconds: fiveInTheAfternoon - 1).description == "2026-05-10")
        #expect(Day(inVietnamAtMilliseconds: fiveInTheAfternoon + 86_399_999).description == "2026-05-11")
        #expect(Day(inVietnamAtMilliseconds: fiveInTheAfternoon + 86_400_000).description == "2026-05-12")
        #expect(Day(inVietnamAtMilliseconds: -7 * 3_600_000).description == "1970-01-01")
        #expect(Day(inVietnamAtMilliseconds: -7 * 3_600_000 - 1).description == "1969-12-31")
        #expect(Day(inVietnamAtMilliseconds: -7 * 3_600_000 - 86_400_001).description == "1969-12-30")
    }

    @Test("Days are added and subtracted over months and years")
    func adding() throws {
        #expect(try day("2024-02-28").adding(days: 1) == day("2024-02-29"))
        #expect(try day("2024-12-31").adding(days: 1) == day("2025-01-01"))
        #expect(try day("2024-03-01").adding(days: -366) == day("2023-03-01"))
    }

    @Test("A day beyond the last one that can be written is written as what can be read back")
    func beyond() throws {
        for (start, days) in [("9999-12-31", 1), ("0001-01-01", -1), ("9999-12-31", Int.max), ("0001-01-01", Int.min + 1_000_000)] {
            let moved = try day(start).adding(days: days)
            #expect(try day(start) == moved, "the last day stays: \(start) \(days)")
        }
    }

    @Test("The text of days sorts as the days do")
    func sorting() {
        let days = DayTests.vectors.map { Day(daysSinceEpoch: $0.1) }
        #expect(days.sorted().map(\.description) == days.map(\.description).sorted())
    }

    @Test("A period has its first day and not the day it ends before")
    func period() throws {
        let period = Period(from: try day("2026-01-01"), to: try day("2026-02-01"))
        #expect(try period.contains(day("2026-01-01")) && period.contains(day("2026-01-31")))
        #expect(try !period.contains(day("2025-12-31")) && !period.contains(day("2026-02-01")))
        #expect(try Period(from: day("2026-01-01")).contains(day("9999-12-31")))
        #expect(try !Period(to: day("2026-01-01")).contains(day("2026-01-01")))
        #expect(try Period().contains(day("0001-01-01")))
        #expect(try !Period(from: day("2026-01-01"), to: day("2026-01-01")).contains(day("2026-01-01")))
    }
}

/// A day that a test writes down.
func day(_ text: String) throws -> Day { try #require(Day(text), "\(text)") }
