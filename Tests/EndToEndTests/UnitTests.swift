import Foundation
import TestSupport
import Testing

@Suite("Units through time")
struct UnitTests {
    private struct Unit: Decodable {
        let code: String
        let name: String
        let validTo: String?
        let formedFrom: [String]
        let became: [String]
    }

    private struct Change: Decodable {
        struct Placement: Decodable {
            let areaId: String
            let to: String?
            let doubtful: Bool
        }
        let areas: [Placement]
    }

    private struct Place: Decodable {
        let areaId: String
        let commune: String?
        let communeAtRegistration: String?
    }

    private static func square(_ west: Double, width: Double = 0.002) -> String {
        let ring = [[west, 21.5], [west + width, 21.5], [west + width, 21.502], [west, 21.502], [west, 21.5]]
        return "{\"type\":\"Polygon\",\"coordinates\":[\(ring)]}"
    }

    @Test("what was in Hồng Kỳ on a day before it ceased has an answer, by name and by code, and its areas lie in Đồng Kỳ since")
    func ceased() async throws {
        let workspace = try Workspace()
        try await workspace.farmzone("init").expect(0)
        try workspace.write("a.geojson", UnitTests.square(106.157))
        try await workspace.farmzone(
            "area", "register", "a.geojson", "--crop", "vải", "--commune", "Hồng Kỳ", "--from", "2024-01-01"
        ).expect(0)
        for unit in ["Hồng Kỳ", "07267", "215"] {
            let rows = try await workspace.farmzone("unit", "areas", unit, "--on", "2024-06-01", "--format", "json").expect(0)
                .json(as: [Place].self)
            #expect(rows.map(\.areaId) == ["area-1"], "\(unit)")
            #expect(rows.first?.commune == "Xã Hồng Kỳ")
        }
        let listed = try await workspace.farmzone(
            "area", "list", "--commune", "Hồng Kỳ", "--at", "2024-06-01", "--format", "json"
        ).expect(0).json(as: [Place].self)
        #expect(listed.count == 1)
        let now = try await workspace.farmzone("unit", "areas", "Đồng Kỳ", "--format", "json").expect(0).json(as: [Place].self)
        #expect(now.map(\.commune) == ["Xã Đồng Kỳ"] && now.map(\.communeAtRegistration) == ["Xã Hồng Kỳ"])
        let unit = try await workspace.farmzone("unit", "show", "Hồng Kỳ", "--on", "2024-06-01", "--format", "json").expect(0)
            .json(as: Unit.self)
        #expect(unit.code == "07267" && unit.validTo == "2025-01-01" && unit.became == ["Xã Đồng Kỳ (07282)"])
        try await workspace.farmzone("unit", "show", "Hồng Kỳ").expectRefusal(65)
    }

    @Test("a commune that is split gives its areas to its parts by geometry, lists the doubtful, and changes no boundary")
    func split() async throws {
        let workspace = try Workspace()
        try await workspace.farmzone("init").expect(0)
        for (name, west) in [("west", 106.10), ("astride", 106.119), ("east", 106.13)] {
            try workspace.write("\(name).geojson", UnitTests.square(west))
            try await workspace.farmzone(
                "area", "register", "\(name).geojson", "--crop", "vải", "--commune", "07288", "--name", name, "--from", "2026-01-01"
            ).expect(0)
        }
        try workspace.write("split.csv", "oldCode,newCode,newName,newKind\n07288,90001,Tây,Xã\n07288,90002,Đông,Xã\n")
        func part(_ code: String, _ west: Double, _ east: Double) -> String {
            let ring = [[west, 21.4], [east, 21.4], [east, 21.6], [west, 21.6], [west, 21.4]]
            return
                "{\"type\":\"Feature\",\"properties\":{\"code\":\"\(code)\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[\(ring)]}}"
        }
        try workspace.write(
            "parts.geojson",
            "{\"type\":\"FeatureCollection\",\"features\":[\(part("90001", 106.0, 106.12)),\(part("90002", 106.12, 106.2))]}")
        let before = try await workspace.farmzone("area", "show", "area-2", "--format", "json").expect(0).text
        let command = ["unit", "reorganise", "split.csv", "--on", "2026-10-01", "--outlines", "parts.geojson", "--decree", "thử"]
        let trial = try await workspace.run(FarmZoneBinary.path, command + ["--dry-run", "--format", "json"]).expect(0)
        let change = try await workspace.run(FarmZoneBinary.path, command + ["--format", "json"]).expect(0)
        #expect(trial.text == change.text)
        #expect(change.said.contains("3 areas were assigned by geometry, 1 of them want a look. Codes"), "\(change.said)")
        let areas = try change.json(as: Change.self).areas
        #expect(areas.map(\.to) == ["90001", "90001", "90002"])
        #expect(areas.map(\.doubtful) == [false, true, false])
        #expect(change.said.contains("[area-astride]"))
        try await workspace.farmzone("unit", "assign", "area-2", "Đông", "--on", "2026-10-01").expect(0)
        try await workspace.farmzone("unit", "assign", "area-2", "Bố Hạ", "--on", "2026-10-01").expectRefusal(65)
        let rows = try await workspace.farmzone("area", "list", "--at", "2026-11-01", "--format", "json").expect(0).json(as: [Place].self)
        #expect(rows.map(\.commune) == ["Xã Tây", "Xã Đông", "Xã Đông"])
        #expect(rows.allSatisfy { $0.communeAtRegistration == "Xã Yên Thế" })
        let then = try await workspace.farmzone("area", "list", "--at", "2026-09-30", "--format", "json").expect(0).json(as: [Place].self)
        #expect(then.allSatisfy { $0.commune == "Xã Yên Thế" })
        let after = try await workspace.farmzone("area", "show", "area-2", "--format", "json").expect(0).text
        #expect(after.contains("\"boundaryId\":2") && before.contains("\"boundaryId\":2"))
        #expect(try await workspace.farmzone("verify", "--format", "json").expect(0).json(as: VerifyAnswer.self).ok)
    }

    @Test("without outlines no area of a unit that is split is said to be assigned, and no earlier day can end that unit any more")
    func unplaced() async throws {
        let workspace = try Workspace()
        try await workspace.farmzone("init").expect(0)
        try workspace.write("a.geojson", UnitTests.square(106.10))
        try await workspace.farmzone(
            "area", "register", "a.geojson", "--crop", "vải", "--commune", "07288", "--from", "2026-01-01"
        ).expect(0)
        try workspace.write("split.csv", "oldCode,newCode,newName,newKind\n07288,90001,Tây,Xã\n07288,90002,Đông,Xã\n")
        let change = try await workspace.farmzone("unit", "reorganise", "split.csv", "--on", "2027-01-01").expect(0)
        #expect(change.said.contains("0 areas were assigned by geometry, 0 of them want a look, 1 could not be placed."), "\(change.said)")
        #expect(change.said.contains("[area-unplaced]"))
        let assigned = try await workspace.farmzone("unit", "assign", "area-1", "Tây", "--on", "2028-01-01")
        try assigned.expectRefusal(65)
        #expect(assigned.said.contains("since 2028-01-01: in which unit it lay on 2027-12-31 is not known."), "\(assigned.said)")
        try workspace.write("whole.csv", "oldCode,newCode,newName,newKind\n07288,90003,Cả,Xã\n")
        let early = try await workspace.farmzone("unit", "reorganise", "whole.csv", "--on", "2026-10-01")
        try early.expectRefusal(65)
        #expect(early.said.contains("[succession-later]") && early.said.contains("90001, 90002") && early.said.contains("2027-01-01"))
        #expect(try await workspace.farmzone("verify", "--format", "json").expect(0).json(as: VerifyAnswer.self).ok)
    }

    @Test("a table of successors that names units that are not there, or new ones without a name, is refused whole")
    func refused() async throws {
        let workspace = try Workspace()
        try await workspace.farmzone("init").expect(0)
        for (table, id) in [("99999,07288", "unit-not-there"), ("07288,90009", "successor-without-name")] {
            try workspace.write("t.csv", "oldCode,newCode\n\(table)\n")
            let outcome = try await workspace.farmzone("unit", "reorganise", "t.csv", "--on", "2027-01-01")
            try outcome.expectRefusal(65)
            #expect(outcome.said.contains("[\(id)]"))
        }
        try workspace.write("t.csv", "a,b\n1,2\n")
        try await workspace.farmzone("unit", "reorganise", "t.csv", "--on", "2027-01-01").expectRefusal(65)
    }

    @Test("villages are loaded from a list, under communes that are there, and none is made up")
    func villages() async throws {
        let workspace = try Workspace()
        try await workspace.farmzone("init").expect(0)
        #expect(try await workspace.farmzone("unit", "list", "--level", "village", "--format", "json").expect(0).lines == ["[]"])
        try workspace.write("v.csv", "Thôn,Xã\nĐền Cô,Đồng Kỳ\nTrại Hồng,07282\n")
        try await workspace.farmzone("unit", "load", "v.csv", "--level", "village", "--on", "2025-07-01").expect(0)
        let list = try await workspace.farmzone("unit", "list", "--level", "village", "--format", "csv").expect(0)
        #expect(list.text.contains("07282/Đền Cô") && list.lines.count == 3)
        try workspace.write("v.csv", "Thôn,Xã\nĐền Cô,Không có\n")
        try await workspace.farmzone("unit", "load", "v.csv", "--level", "village", "--on", "2025-07-01").expectRefusal(65)
    }
}
