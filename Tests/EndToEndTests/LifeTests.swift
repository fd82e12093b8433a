import Foundation
import Testing

@Suite("The life of areas and codes")
struct LifeTests {
    private static func square(_ west: Double, _ width: Double = 0.004) -> String {
        let east = west + width
        return "{\"type\":\"Polygon\",\"coordinates\":[[[\(west),21.5],[\(east),21.5],[\(east),21.504],[\(west),21.504],[\(west),21.5]]]}"
    }

    /// A registry with two overlapping areas of lychee of two holders.
    private func workspace() async throws -> Workspace {
        let workspace = try Workspace()
        try await workspace.farmzone("init").expect(0)
        for (name, west, holder) in [("one", 106.1, "HTX A"), ("two", 106.102, "HTX B")] {
            try workspace.write("\(name).geojson", LifeTests.square(west))
            try await workspace.farmzone(
                "area", "register", "\(name).geojson", "--crop", "lychee", "--name", name, "--holder", holder, "--from", "2024-01-01"
            ).expect(0)
        }
        return workspace
    }

    private struct NeighbourRow: Decodable {
        struct Shape: Decodable { let coordinates: [[[[Double]]]] }
        let areaId: String
        let kind: String
        let squareMetres: Double
        let percent: Double
        let rule: String
        let geometry: Shape
    }

    @Test("an overlap is reported at registration and by a question, refused at the grant, and stands with two officers")
    func overlap() async throws {
        let workspace = try await workspace()
        let found = try await workspace.farmzone("area", "neighbours", "area-2", "--format", "json").expect(0).json(as: [NeighbourRow].self)
        #expect(found.map(\.areaId) == ["area-1"] && found[0].kind == "overlap" && found[0].rule == "refused-at-grant")
        #expect(abs(found[0].percent - 50) < 0.1 && found[0].squareMetres > 90_000)
        #expect(abs((found[0].geometry.coordinates[0][0].map { $0[0] }.min() ?? 0) - 106.102) < 1e-6)
        let table = try await workspace.farmzone("area", "neighbours", "area-2").expect(0).text
        #expect(table.contains("same crop, two holders") && !table.contains("refused-at-grant"), "\(table)")
        let checked = try await workspace.farmzone("check", "two.geojson", "--registry", "registry.gpkg").expect(0)
        #expect(checked.said.contains("[neighbour-identical]") && checked.said.contains("[neighbour-overlap]"))
        let grant = ["code", "issue", "--market", "CN", "--from", "2025-01-01"]
        func issue(_ area: String, _ code: String, _ more: String...) async throws -> Outcome {
            try await workspace.run(FarmZoneBinary.path, grant + [area, "--code", code] + more)
        }
        try await issue("area-1", "VN-BGOR-0001").expect(0)
        try await issue("area-2", "VN-BGOR-0002").expectRefusal(65)
        try await issue("area-2", "VN-BGOR-0002", "--override", "thoả thuận").expectRefusal(64)
        try await issue("area-2", "VN-BGOR-0002", "--override", "thoả thuận", "--second-officer", "an").expectRefusal(77)
        try await issue("area-2", "VN-BGOR-0002", "--override", "thoả thuận", "--second-officer", "minh").expect(0)
        let history = try await workspace.farmzone("area", "history", "area-2", "--format", "csv").expect(0)
        #expect(history.text.contains("overlap.accepted") && history.text.contains("thoả thuận (minh)"))
        #expect(try await workspace.farmzone("verify", "--format", "json").expect(0).json(as: VerifyAnswer.self).ok)
    }

    @Test("how much the public sees is said at registration, by a column and by a command, each with the consent")
    func visibility() async throws {
        let workspace = try Workspace()
        try await workspace.farmzone("init").expect(0)
        try workspace.write("one.geojson", LifeTests.square(106.1))
        let register = ["area", "register", "one.geojson", "--crop", "lychee", "--visibility", "code-only"]
        try await workspace.run(FarmZoneBinary.path, register).expectRefusal(65)
        try await workspace.run(FarmZoneBinary.path, register + ["--consent", "BB 1"]).expect(0)
        func exported() async throws -> String {
            try await workspace.farmzone("export", "--overwrite", "-o", "public.geojson").expect(0)
            return String(decoding: try workspace.bytes("public.geojson"), as: UTF8.self)
        }
        #expect(try await !exported().contains("106.1"))
        try await workspace.farmzone("area", "visibility", "area-1", "full").expectRefusal(64)
        try await workspace.farmzone("area", "visibility", "area-1", "full", "--consent", "BB 2").expect(0)
        #expect(try await exported().contains("106.1"))
        let row = #"{"type":"Feature","properties":{"name":"Hai","do":"code-only","bb":"BB 3"},"geometry":\#(LifeTests.square(107.3))}"#
        try workspace.write("two.geojson", row)
        let mapped = ["import", "two.geojson", "--crop", "lychee", "--map", "visibility=do"]
        try await workspace.run(FarmZoneBinary.path, mapped).expectRefusal(65)
        try await workspace.run(FarmZoneBinary.path, mapped + ["--map", "consent=bb"]).expect(0)
        let text = try await exported()
        #expect(text.contains("106.1") && !text.contains("107.3"))
        #expect(try await workspace.farmzone("area", "show", "area-2", "--format", "json").expect(0).text.contains("BB 3"))
        #expect(try await workspace.farmzone("verify", "--format", "json").expect(0).json(as: VerifyAnswer.self).ok)
    }

    @Test("what was recorded wrongly of an area is corrected with a reason, for all its days, and known as it was before")
    func facts() async throws {
        let workspace = try await workspace()
        let trial = try await workspace.farmzone("area", "correct", "area-1", "--name", "Đồi Vải", "--why", "nhầm", "--dry-run").expect(0)
        #expect(trial.said.contains("one → Đồi Vải"), "\(trial.said)")
        try await workspace.farmzone("area", "correct", "area-1", "--name", "one", "--why", "nhầm").expectRefusal(65)
        try await workspace.farmzone("area", "correct", "area-1", "--name", "Đồi Vải", "--why", " ").expectRefusal(65)
        try await workspace.farmzone("area", "correct", "area-1", "--commune", "00000", "--why", "nhầm").expectRefusal(65)
        try await workspace.farmzone("area", "correct", "area-1", "--households=-1", "--why", "nhầm").expectRefusal(65)
        let before = try await workspace.run("date", ["-u", "+%Y-%m-%dT%H:%M:%S.%3NZ"]).expect(0).lines[0]
        let right = ["--name", "Đồi Vải", "--crop", "nhãn", "--declared-hectares", "4.5", "--households", "12", "--why", "nhầm"]
        try await workspace.run(FarmZoneBinary.path, ["area", "correct", "area-1"] + right).expect(0)
        func listed(_ more: String...) async throws -> String {
            try await workspace.run(FarmZoneBinary.path, ["area", "list", "--format", "csv"] + more).expect(0).text
        }
        let (now, past, known) = (
            try await listed(), try await listed("--at", "2024-06-01"), try await listed("--known-at", before)
        )
        for text in [now, past] { #expect(text.contains("Đồi Vải") && text.contains("longan") && !text.contains("one"), "\(text)") }
        #expect(known.contains("one") && !known.contains("Đồi Vải"), "\(known)")
        #expect(try await workspace.farmzone("search", "doi vai").expect(0).text.contains("area-1"))
        let history = try await workspace.farmzone("area", "history", "area-1", "--format", "csv").expect(0).text
        #expect(history.contains("area.corrected") && history.contains("name: Đồi Vải") && history.contains("households: 12"), "\(history)")
        try await workspace.farmzone("code", "issue", "area-1", "--code", "VN-BGOR-0001", "--market", "CN", "--from", "2025-01-01")
            .expect(0)
        let held = try await workspace.farmzone("area", "correct", "area-1", "--crop", "vải", "--why", "nhầm")
        #expect(held.status == 65 && held.said.contains("VN-BGOR-0001"), "\(held.said)")
        #expect(try await workspace.farmzone("verify", "--format", "json").expect(0).json(as: VerifyAnswer.self).ok)
    }

    @Test("a last day without a first one is not dropped silently")
    func expiry() async throws {
        let workspace = try await workspace()
        try await workspace.farmzone(
            "code", "issue", "area-1", "--code", "VN-BGOR-0001", "--market", "CN", "--expires", "2027-01-01"
        ).expectRefusal(65)
    }

    @Test("a code is known by an alias, corrected, and goes on under another text")
    func code() async throws {
        let workspace = try await workspace()
        try await workspace.farmzone("code", "issue", "area-1", "--code", "VN-BGOR-0001", "--market", "CN", "--from", "2025-01-01").expect(
            0)
        try await workspace.farmzone("code", "alias", "VN-BGOR-0001", "GACC-0917", "--authority", "GACC").expect(0)
        let reply = try await workspace.farmzone("lookup", "gacc0917", "--format", "json").expect(0).json(as: LookUpReply.self)
        #expect(reply.codes.map(\.code) == ["VN-BGOR-0001"])
        try await workspace.farmzone("code", "decide", "VN-BGOR-0001", "suspend", "--on", "2025-03-01").expect(0)
        let backwards = try await workspace.farmzone(
            "code", "alias", "VN-BGOR-0001", "GACC-0918", "--authority", "GACC", "--from", "2025-05-01", "--to", "2025-04-01")
        try backwards.expectRefusal(65)
        #expect(backwards.said.contains("2025-05-01") && !backwards.said.contains("--expires"), "\(backwards.said)")
        let corrected = try await workspace.farmzone("code", "correct", "2", "--why", "ngày", "--on", "2025-04-01").expect(0)
        #expect(corrected.lines == ["3"])
        try await workspace.farmzone("code", "correct", "2", "--why", "ngày", "--on", "2025-05-01").expectRefusal(65)
        let march = try await workspace.farmzone("lookup", "VN-BGOR-0001", "--on", "2025-03-15", "--format", "json")
            .expect(0).json(as: LookUpReply.self)
        #expect(march.codes.map(\.on.status) == ["active"])
        try await workspace.farmzone("code", "renumber", "VN-BGOR-0001", "--code", "VN-BNOR-0001", "--on", "2025-06-01").expect(0)
        let after = try await workspace.farmzone("lookup", "VN-BGOR-0001", "--on", "2025-07-01", "--format", "json")
            .expect(0).json(as: LookUpReply.self)
        #expect(after.codes.map(\.on.status) == ["superseded"])
        let late = try await workspace.farmzone("code", "decide", "VN-BGOR-0001", "revoke", "--on", "2025-07-01")
        try late.expectRefusal(65)
        #expect(late.said.contains("VN-BNOR-0001") && late.said.contains("2025-06-01"), "\(late.said)")
        let shown = try await workspace.farmzone("area", "show", "area-1", "--format", "json").expect(0)
        #expect(shown.text.contains("\"alias\":\"GACC-0917\"") && shown.text.contains("\"decisionId\":3"))
        // Decision 5 ends the old code; with it the new one goes, and the old one is as suspended as before.
        try await workspace.farmzone("code", "correct", "5", "--why", "nhầm mã", "--strike-out").expect(0)
        let undone = try await workspace.farmzone("lookup", "GACC-0917", "--on", "2025-07-01", "--format", "json")
            .expect(0).json(as: LookUpReply.self)
        #expect(undone.codes.map(\.code) == ["VN-BGOR-0001"] && undone.codes.map(\.on.status) == ["suspended"])
        #expect(try await workspace.farmzone("verify", "--format", "json").expect(0).json(as: VerifyAnswer.self).ok)
    }

    @Test("an area is split with its lineage, merged again, and closed")
    func succession() async throws {
        let workspace = try await workspace()
        let parts = [LifeTests.square(106.1, 0.002), LifeTests.square(106.102, 0.002)].map {
            "{\"type\":\"Feature\",\"properties\":{},\"geometry\":\($0)}"
        }
        try workspace.write("parts.geojson", "{\"type\":\"FeatureCollection\",\"features\":[\(parts.joined(separator: ","))]}")
        let split = try await workspace.farmzone("area", "split", "area-1", "parts.geojson", "--on", "2025-01-01").expect(0)
        #expect(split.lines == ["area-3", "area-4"])
        let merged = try await workspace.farmzone("area", "merge", "area-3", "area-4", "--on", "2025-02-01", "--name", "lại").expect(0)
        #expect(merged.lines == ["area-5"])
        #expect(!merged.said.contains("winding-as-found"), "how our own union runs is nobody's mistake")
        try await workspace.farmzone("area", "close", "area-5", "--on", "2025-03-01", "--reason", "trồng lại").expect(0)
        try await workspace.farmzone("area", "close", "area-5", "--on", "2025-03-01").expectRefusal(65)
        func areas(_ day: String) async throws -> [String] {
            try await workspace.farmzone("area", "list", "--at", day, "--format", "json").expect(0).json(as: [AreaProperties].self).map(
                \.areaId)
        }
        #expect(try await areas("2024-12-31") == ["area-1", "area-2"])
        #expect(try await areas("2025-01-15") == ["area-2", "area-3", "area-4"])
        #expect(try await areas("2025-02-15") == ["area-2", "area-5"])
        #expect(try await areas("2025-03-01") == ["area-2"])
        #expect(try await workspace.farmzone("area", "show", "area-3").expect(0).text.contains("area-5"))
        #expect(try await workspace.farmzone("verify", "--format", "json").expect(0).json(as: VerifyAnswer.self).ok)
    }

    private struct Report: Decodable {
        struct Row: Decodable {
            let crop: String?
            let codeCount: Int
            let areaCount: Int
            let codedAreaCount: Int
            let areaHectares: Double
        }
        let rows: [Row]
        let total: Row
    }

    @Test("a report counts land once, and what is due is listed with working days")
    func reports() async throws {
        let workspace = try await workspace()
        for market in ["CN", "JP"] {
            try await workspace.farmzone(
                "code", "issue", "area-1", "--code", "VN-BGOR-\(market)", "--market", market, "--from", "2025-01-01", "--expires",
                "2026-01-31"
            ).expect(0)
        }
        let report = try await workspace.farmzone("report", "--at", "2025-06-01", "--by", "crop", "--format", "json")
            .expect(0).json(as: Report.self)
        #expect(report.rows.count == 1 && report.total.codeCount == 2 && report.total.areaCount == 2)
        #expect(report.total.codedAreaCount == 1)
        for command in [["report"], ["area", "list"], ["export", "-o", "x.geojson"]] {
            let refused = try await workspace.run(FarmZoneBinary.path, command + ["--market", "XX"])
            try refused.expectRefusal(65)
            #expect(refused.said.contains("CN"), "the markets that are known are named")
        }
        #expect(!FileManager.default.fileExists(atPath: workspace.path("x.geojson")))
        let one = try await workspace.farmzone("area", "list", "--at", "2025-06-01", "--format", "json").expect(0)
            .json(as: [AreaProperties].self).first?.areaHectares
        #expect(abs(report.total.areaHectares - 1.5 * (one ?? 0)) < 0.01)
        let due = try await workspace.farmzone("due", "--on", "2026-01-15", "--format", "csv").expect(0)
        #expect(due.lines.count == 3 && due.lines[1].contains("2026-01-31,16,false"))
        #expect(!due.said.contains("Tết"), "a certificate ends on its day, whatever the holidays")
        let issue = ["code", "issue", "area-1", "--code", "VN-BGOR-VN", "--market", "VN"]
        try await workspace.run(FarmZoneBinary.path, issue).expect(0)
        try await workspace.farmzone("code", "decide", "VN-BGOR-VN", "submit", "--on", "2026-02-10").expect(0)
        #expect(try await workspace.farmzone("due", "--on", "2026-02-12").expect(0).said.contains("no Tết"))
        let holidays = try await workspace.farmzone("holiday", "list", "--format", "csv").expect(0)
        #expect(holidays.lines.map { $0.prefix(5) }.dropFirst() == ["01-01", "04-30", "05-01", "09-02"])
        try workspace.write("tet.csv", "day,name\n2026-02-17,Tết\n")
        try await workspace.farmzone("holiday", "load", "tet.csv", "--source", "thử").expect(0)
        #expect(!(try await workspace.farmzone("due", "--on", "2026-02-12").expect(0).said.contains("no Tết")))
        try workspace.write("bad.csv", "day,name\n2/17/2026,Tết\n")
        try await workspace.farmzone("holiday", "load", "bad.csv").expectRefusal(65)
        #expect(try await workspace.farmzone("holiday", "list", "--format", "csv").expect(0).lines.count == 6)
    }

    @Test("four eyes from a day on, and what the journal ends with")
    func fourEyes() async throws {
        let workspace = try await workspace()
        try await workspace.farmzone("setting", "set", "four-eyes", "on", "--from", "2020-01-01").expect(0)
        try await workspace.farmzone("setting", "set", "four-eyes", "maybe").expectRefusal(64)
        let issue = ["code", "issue", "area-1", "--code", "VN-BGOR-0001", "--market", "CN", "--from", "2025-01-01"]
        try await workspace.run(FarmZoneBinary.path, issue).expectRefusal(77)
        try await workspace.run(FarmZoneBinary.path, issue + ["--officer", "minh"]).expect(0)
        #expect(try await workspace.farmzone("setting", "list", "--format", "csv").expect(0).text.contains("four-eyes,on,2020-01-01"))
        let head = try await workspace.farmzone("head", "--format", "json").expect(0)
        let verified = try await workspace.farmzone("verify", "--format", "json").expect(0).json(as: VerifyAnswer.self)
        #expect(head.text.contains("\"entries\":\(verified.entries)") && head.text.contains(verified.head))
    }

    @Test("a person is erased once, and the chain still verifies")
    func erase() async throws {
        let workspace = try await workspace()
        try workspace.write("three.geojson", LifeTests.square(106.2))
        try await workspace.farmzone("area", "register", "three.geojson", "--crop", "lychee", "--holder-person", "Nguyễn Văn A").expect(0)
        try await workspace.farmzone("person", "erase", "person-1", "--reason", "theo yêu cầu").expect(0)
        try await workspace.farmzone("person", "erase", "person-1", "--reason", "theo yêu cầu").expectRefusal(65)
        try await workspace.farmzone("person", "erase", "somebody", "--reason", "x").expectRefusal(65)
        #expect(!(try await workspace.farmzone("area", "show", "area-3").expect(0).text.contains("Nguyễn")))
        #expect(try await workspace.farmzone("verify", "--format", "json").expect(0).json(as: VerifyAnswer.self).ok)
    }
}
