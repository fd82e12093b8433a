import Casework
import GeoPrimitives
import Registry
import Testing

@Suite("Reports and what is due")
struct ReportTests {
    @Test("Land counts once, however many codes or areas lie on it")
    func land() async throws {
        let registry = try await TestRegistry()
        for (x, crop) in [(0.0, "lychee"), (0.5, "lychee"), (5, "longan")] {
            let submission = Submission(Outlines.degrees.shape(Outlines.square(x))) { $0.crop = crop }
            _ = try await RegisterArea(registry.desk)(submission, from: day("2025-07-01"))
        }
        try await registry.code("VN-BGOR 9001", of: 1, .init(.grant, "2026-01-01"))
        try await registry.code("VN-BGOR 9002", of: 1, market: "JP", .init(.grant, "2026-01-01"))
        try await registry.code("VN-BGOR 9003", of: 2, .init(.grant, "2026-01-01"), .init(.suspend, "2026-05-01"))
        let report = try await registry.store.read {
            try LandReport($0, Filter(on: TestRegistry.today), by: [.crop, .market])
        }
        #expect(report.rows.map(\.crop) == ["longan", "lychee", "lychee", "lychee"])
        #expect(report.rows.map(\.market) == [nil, nil, "CN", "JP"])
        #expect(report.rows.map(\.codes) == [0, 0, 1, 1])
        #expect(report.rows.map(\.areas) == [1, 1, 1, 1])
        let one = report.rows[2].hectares
        #expect(abs(report.total.hectares - 2.5 * one) < 0.001 && report.total.codes == 2 && report.total.areas == 3)
        #expect(report.rows.map(\.codedAreas) == [0, 0, 1, 1] && report.total.codedAreas == 1)
        #expect(abs(report.total.codedHectares - one) < 1e-9, "land without a code in force is counted apart")
        let all = try await registry.store.read { try LandReport($0, Filter(on: TestRegistry.today), by: []) }
        #expect(all.rows.count == 1 && abs(all.rows[0].hectares - all.total.hectares) < 1e-9)
    }

    @Test("Working days leave out week-ends and holidays, and the day itself")
    func workingDays() throws {
        let rows = [["09-02", "Quốc khánh", ""], ["2026-09-03", "nghỉ thêm", ""]].compactMap { ReferenceRow(.holidays, $0) }
        let calendar = WorkingCalendar(holidays: rows)
        // 2026-09-01 is a Tuesday.
        #expect(calendar.isWorking(day("2026-09-01")) && !calendar.isWorking(day("2026-09-02")) && !calendar.isWorking(day("2026-09-03")))
        #expect(!calendar.isWorking(day("2026-09-05")) && !calendar.isWorking(day("2026-09-06")) && calendar.isWorking(day("2026-09-07")))
        #expect(calendar.day(after: day("2026-09-01"), workingDays: 3) == day("2026-09-08"))
        #expect(calendar.day(after: day("2027-09-01"), workingDays: 1) == day("2027-09-03"))
        #expect(WorkingCalendar(holidays: []).day(after: day("1969-12-26"), workingDays: 1) == day("1969-12-29"))
    }

    @Test("Dossiers are due after 3 working days for the domestic market and 10 for others; overdue ones come first")
    func due() async throws {
        let registry = try await TestRegistry.withArea()
        // 2026-05-11, the day of the test, is a Monday.
        try await registry.code("VN-BGOR 9001", .init(.grant, "2026-01-01", expires: "2026-05-31"))
        try await registry.code("VN-BGOR 9002", .init(.grant, "2026-01-01", expires: "2027-05-31"))
        try await registry.code("VN-BGOR 9003", market: "VN", .init(.submit, "2026-05-04", received: "2026-05-05"))
        try await registry.code("VN-BGOR 9004", .init(.submit, "2026-05-04"), .init(.inspect, "2026-05-06"))
        try await registry.code("VN-BGOR 9005", .init(.grant, "2026-01-01", expires: "2026-05-09"))
        try await registry.code("VN-BGOR 9006", .init(.submit, "2026-01-05"), .init(.grant, "2026-01-08"))
        let list = try await registry.store.read { try DueList($0, on: TestRegistry.today, within: 30) }
        #expect(list.items.map(\.code.text) == ["VN-BGOR 9003", "VN-BGOR 9005", "VN-BGOR 9004", "VN-BGOR 9001"])
        #expect(list.items.map(\.due) == [day("2026-05-08"), day("2026-05-09"), day("2026-05-18"), day("2026-05-31")])
        #expect(list.items.map(\.daysLeft) == [-3, -2, 7, 20])
        #expect(list.items.map(\.isOverdue) == [true, true, false, false])
        try await ChangeSetting(registry.desk)("due-domestic-days", "5", from: nil)
        let findings = try await LoadHolidays(registry.desk)([("2026-05-06", "thử", "test"), ("2026-05-07", "thử", "test")])
        #expect(findings.isEmpty)
        let later = try await registry.store.read { try DueList($0, on: TestRegistry.today, within: 30) }
        #expect(later.items.first { $0.code.text == "VN-BGOR 9003" }?.due == day("2026-05-14"))
    }

    @Test("A boundary that waits is due like a dossier, for each code that rests on the one before, until it is amended")
    func waitingBoundary() async throws {
        let registry = try await TestRegistry.withArea()
        // The clock of the registry stands at 2026-05-11, a Monday.
        try await registry.code("VN-BGOR 9001", .init(.grant, "2026-01-01", expires: "2026-05-31"))
        try await registry.code("VN-BGOR 9002", market: "VN", .init(.grant, "2026-01-01"), .init(.suspend, "2026-02-01"))
        try await registry.code("VN-BGOR 9003", market: "JP", .init(.submit, "2025-01-01"), .init(.reject, "2025-02-01"))
        func due(_ on: String = "2026-05-11", within days: Int = 30) async throws -> [DueList.Item] {
            try await registry.store.read { try DueList($0, on: day(on), within: days).items }
        }
        #expect(try await due().map(\.kind) == [.expiry])
        try await registry.propose()
        let items = try await due()
        #expect(items.map(\.kind) == [.boundary, .boundary, .expiry])
        #expect(items.map(\.code.text) == ["VN-BGOR 9002", "VN-BGOR 9001", "VN-BGOR 9001"])
        #expect(items.map(\.due) == [day("2026-05-14"), day("2026-05-25"), day("2026-05-31")])
        #expect(items[0].since == day("2026-05-11") && items[0].status == .suspended && items[0].holidaysUnknown == [2026])
        #expect(try await due("2026-05-10").map(\.kind) == [.expiry], "nothing had been proposed by then")
        let later = try await due("2026-12-01", within: 1)
        #expect(later.map(\.code.text) == ["VN-BGOR 9002"] && later[0].isOverdue, "it stays as long as the code can be amended")
        _ = try await DecideOnCode(registry.desk)(.init(code: "VN-BGOR 9001", kind: .amend, on: day("2026-05-11")))
        #expect(try await due().map(\.kind) == [.expiry])
    }

    @Test("A last day that was counted over a year without its moving holidays says so")
    func unknownHolidays() async throws {
        let registry = try await TestRegistry.withArea()
        try await registry.code("VN-BGOR 9001", .init(.submit, "2026-05-04"))
        try await registry.code("VN-BGOR 9002", .init(.grant, "2026-01-01", expires: "2026-05-31"))
        func unknown() async throws -> [[Int]] {
            try await registry.store.read { try DueList($0, on: TestRegistry.today, within: 30).items.map(\.holidaysUnknown) }
        }
        #expect(try await unknown() == [[2026], []])
        _ = try await LoadHolidays(registry.desk)([("09-02", "Quốc khánh", "test")])
        #expect(try await unknown() == [[2026], []], "a holiday of every year tells nothing of Tết")
        _ = try await LoadHolidays(registry.desk)([("2026-02-17", "Tết", "test")])
        #expect(try await unknown() == [[], []])
        let calendar = WorkingCalendar(holidays: [])
        #expect(calendar.unknownYears(from: day("2026-12-30"), to: day("2027-01-04")) == [2026, 2027])
    }

    @Test("A holiday that is no day is refused with its row, and nothing is written")
    func badHoliday() async throws {
        let registry = try await TestRegistry()
        let before = try await registry.entries
        let findings = try await LoadHolidays(registry.desk)([("2026-02-17", "Tết", "test"), ("17/2", "Tết", "test"), ("02-30", "x", "t")])
        #expect(findings.map(\.row) == [3, 4] && findings.map(\.id) == ["not-a-holiday", "not-a-holiday"])
        #expect(try await registry.entries == before)
    }
}
