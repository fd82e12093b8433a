import GeoData
import Testing

@Suite("Days in the tables")
struct ReferenceDayTests {
    @Test("A day is read, ordered and written as ISO 8601")
    func day() throws {
        let day = try #require(ReferenceDay("2026-09-20"))
        #expect((day.year, day.month, day.day) == (2026, 9, 20))
        #expect(day.description == "2026-09-20")
        #expect(try #require(ReferenceDay("2026-09-19")) < day)
        #expect(try #require(ReferenceDay("0987-01-02")).description == "0987-01-02")
        #expect(ReferenceDay("2024-02-29") != nil)
    }

    @Test(
        "What is not a day is refused",
        arguments: [
            "", "2026-9-20", "2026-09-31", "2025-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "2026-09-20 ",
            "+026-09-20", "2026/09/20", "2026-09", "2026-09-20-01", "２０２６-09-20",
        ])
    func notADay(text: String) {
        #expect(ReferenceDay(text) == nil)
    }

    @Test("A day of any year is read, 29 February included")
    func monthDay() throws {
        #expect(try #require(ReferenceMonthDay("05-25")).description == "05-25")
        #expect(ReferenceMonthDay("02-29") != nil)
        #expect(ReferenceMonthDay("02-30") == nil)
        #expect(ReferenceMonthDay("5-25") == nil)
        #expect(ReferenceMonthDay("2026-05-25") == nil)
        #expect(try #require(ReferenceMonthDay("01-31")) < #require(ReferenceMonthDay("11-01")))
    }
}
