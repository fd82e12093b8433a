import Casework
import Foundation
import GeoPrimitives
import Geodesy
import Interchange
import Journal
import Registry
import Testing

@Suite("Answers as JSON")
struct AnswerTests {
    private func registry() async throws -> TestRegistry {
        let registry = try await TestRegistry()
        try await registry.area(.square(), "Đồng Kỳ 1")
        try await registry.code("VN-BGOR 9001", (.grant, "2026-02-01"))
        return registry
    }

    private func lookUp(_ registry: TestRegistry, _ text: String, market: String? = nil) async throws -> JSONValue {
        try await LookUp(registry.store)(.init(text, market: market, today: TestRegistry.today)).json { "sentence of \($0.id)" }
    }

    private func keys(_ value: JSONValue?) -> Set<String> { Set(value?.object?.keys ?? []) }

    @Test("The answer to a look-up has every key of the contract")
    func lookUp() async throws {
        let answer = try await lookUp(try await registry(), "vn-bgor9001", market: "CN")
        #expect(
            keys(answer).isSuperset(of: [
                "query", "found", "kind", "illustrative", "verdict", "reasons", "codes", "lot", "stamp", "product", "listings", "exporter",
                "warnings", "asOf", "source",
            ]))
        #expect(answer["query"]?.string == "vn-bgor9001")
        #expect(answer["found"]?.bool == true)
        #expect(answer["kind"]?.string == "growing-area-code")
        #expect(answer["illustrative"]?.bool == false)
        #expect(answer["verdict"]?.string == "yes")
        #expect(answer["asOf"]?.string == "2026-05-11T03:00:00.000Z")
        #expect(answer["source"]?.string == "11111111-2222-4333-8444-555555555555")
        #expect(answer["listings"]?.array == [])
        #expect(answer["reasons"]?[0]?["id"]?.string == "in-force")
        #expect(answer["reasons"]?[0]?["text"]?.string == "sentence of in-force")
        #expect(answer["warnings"]?.array?.map { $0["id"]?.string } == ["importer-unknown"])
        let code = answer["codes"]?[0]
        #expect(keys(code).isSuperset(of: ["code", "canonical", "market", "holder", "area", "today", "on", "importer"]))
        #expect(code?["code"]?.string == "VN-BGOR 9001")
        #expect(code?["canonical"]?.string == "VNBGOR9001")
        let area = code?["area"]
        #expect(keys(area).isSuperset(of: ["areaId", "name", "crop", "variety", "areaHectares", "commune", "communeAtRegistration"]))
        #expect(area?["areaId"]?.string == "area-1")
        #expect(area?["commune"]?.string == "Xã Đồng Kỳ")
        #expect(abs((area?["areaHectares"]?.double ?? 0) - 1.1478) < 0.001)
        for state in [code?["today"], code?["on"]] {
            #expect(keys(state).isSuperset(of: ["date", "status", "valid", "decision"]))
            #expect(state?["date"]?.string == "2026-05-11")
            #expect(state?["status"]?.string == "active")
            #expect(state?["valid"]?.bool == true)
            #expect(state?["decision"]?["kind"]?.string == "grant")
            #expect(state?["decision"]?["on"]?.string == "2026-02-01")
        }
        #expect(keys(code?["importer"]) == ["status", "since", "source", "asOf", "today"])
        #expect(code?["importer"]?["status"]?.isNull == true)
        #expect(code?["decisions"]?.array?.count == 1 && code?["decisions"]?[0] == code?["on"]?["decision"])
    }

    @Test("Nothing found has the same keys, no kind, and the nearest codes")
    func nothing() async throws {
        let registry = try await registry()
        let (found, absent) = try await (lookUp(registry, "VN-BGOR 9001"), lookUp(registry, "VN-BGOR 09001"))
        #expect(keys(found) == keys(absent))
        #expect(absent["found"]?.bool == false)
        #expect(absent["kind"]?.isNull == true)
        #expect(absent["verdict"]?.string == "unknown")
        #expect(absent["codes"]?.array == [])
        #expect(absent["nearest"]?.array == [.string("VNBGOR9001")])
    }

    @Test("A finding has every key of a fault, null where nothing is known")
    func finding() {
        let full = Finding(
            "self-crossing", .error, feature: 1, part: 2, ring: 3, vertex: 4, position: PlanarPosition(x: 106.13, y: 21.48), row: 5,
            column: 6,
            mend: .init(id: "split", areaChange: SquareMetres(-12.5)))
        let json = full.json(text: "words")
        #expect(keys(json).isSuperset(of: ["id", "severity", "feature", "part", "ring", "vertex", "lon", "lat", "text", "mend"]))
        #expect(json["id"]?.string == "self-crossing")
        #expect(json["severity"]?.string == "error")
        #expect(["feature", "part", "ring", "vertex", "row", "column"].map { json[$0]?.int } == [1, 2, 3, 4, 5, 6])
        #expect(json["lon"]?.double == 106.13)
        #expect(json["lat"]?.double == 21.48)
        #expect(json["text"]?.string == "words")
        #expect(json["mend"]?["id"]?.string == "split")
        #expect(json["mend"]?["areaChangeSquareMetres"]?.double == -12.5)
        let bare = Finding("no-outline", .note).json(text: "")
        #expect(keys(bare) == keys(json))
        #expect(["feature", "part", "ring", "vertex", "lon", "lat", "mend"].allSatisfy { bare[$0]?.isNull == true })
    }

    @Test("The place of a fault is longitude and latitude also where the outline came in metres")
    func placeInMetres() throws {
        var options = ReadingOptions()
        options.system = .vn2000Zone107
        let text =
            "{\"type\":\"Polygon\",\"coordinates\":[[[410000,2376000],[410200,2376200],[410200,2376000],[410000,2376200],[410000,2376000]]]}"
        let submission = try #require(SubmissionFile(bytes: Array(text.utf8), format: .geoJSON, options: options).next())
        let finding = try #require(try Examination(of: submission).findings.first { $0.id == "self-crossing" })
        let json = finding.json(text: "")
        #expect((json["lon"]?.double ?? 106.13).magnitude <= 180)
        #expect((json["lat"]?.double ?? 21.48).magnitude <= 90)
    }

    private func show(_ registry: TestRegistry, _ id: Int64 = 1) async throws -> JSONValue {
        try await registry.store.read { reading in
            guard let record = try reading.area(AreaID(id), knownAt: nil) else { return .null }
            var filter = Filter(on: TestRegistry.today)
            filter.areas = [record.area.id]
            var features: [JSONValue] = []
            try reading.visitFeatures(filter) { features.append(JSONValue($0, on: TestRegistry.today)) }
            return AreaAnswer.json(record, features: features, on: TestRegistry.today)
        }
    }

    @Test("An area has the stable tokens, its boundary, its receipt and the decisions on its codes")
    func area() async throws {
        let answer = try await show(try await registry())
        #expect(keys(answer).isSuperset(of: FeatureExportTests.tokens.union(["boundary", "receipt", "decisions", "codes"])))
        #expect(answer["areaId"]?.string == "area-1")
        let boundary = answer["boundary"]
        #expect(boundary?["geometry"]?["type"]?.string == "MultiPolygon")
        #expect(boundary?["geometry"]?["coordinates"]?[0]?[0]?[0] == .array([.double(106.13), .double(21.48)]))
        #expect(boundary?["validFrom"]?.string == "2026-01-01")
        #expect(boundary?["proposed"]?.bool == false)
        #expect(boundary?["surveyMethod"]?.string == "rtk")
        #expect(boundary?["accuracyMetres"]?.double == 0.05)
        let receipt = answer["receipt"]
        #expect(receipt?["crs"]?.string == "EPSG:4326")
        #expect(receipt?["order"]?.string == "lonlat")
        #expect(receipt?["format"]?.string == "geojson")
        #expect(receipt?["operation"]?.isNull == true)
        let decision = answer["decisions"]?[0]
        #expect(decision?["kind"]?.string == "grant")
        #expect(decision?["on"]?.string == "2026-02-01")
        #expect(decision?["expires"]?.string == "2027-01-31")
        #expect(decision?["document"]?.string == "12/QĐ")
        #expect(decision?["authority"]?.string == "ours")
    }

    @Test("The receipt of an area tells the text that its coordinates came from")
    func sourceText() async throws {
        #expect(try await show(try await registry())["receipt"]?["sourceText"]?.string == "source")
    }

    @Test("An area without an outline is answered too")
    func noOutline() async throws {
        let registry = try await TestRegistry()
        try await registry.area(nil)
        let answer = try await show(registry)
        #expect(answer["boundary"]?["extent"]?.string == "none")
        #expect(answer["boundary"]?["geometry"]?.isNull == true)
        #expect(answer["boundary"]?["areaHectares"]?.isNull == true)
        #expect(answer["codes"]?.array == [])
        #expect(answer["decisions"]?.array == [])
    }

    @Test("The history tells entry by entry what was recorded, by whom, and how the ground changed")
    func history() async throws {
        let registry = try await registry()
        let larger = GridMultiPolygon([
            Polygon(rings: [
                Ring(
                    [(0, 0), (20_000, 0), (20_000, 10_000), (0, 10_000), (0, 0)].map {
                        GridPosition(longitudeE7: 1_061_300_000 + $0.0, latitudeE7: 214_800_000 + $0.1)
                    })
            ])
        ])
        let submission = Submission(
            index: 0, shape: larger.inDegrees, system: .crs84, order: .longitudeLatitude, sourceText: [], sourceFormat: "geojson")
        _ = try await ReviseBoundary(registry.desk)(AreaID(1), submission, from: day("2026-05-01"), reason: "measured again")
        let rows = try await registry.store.read { reading in
            guard let record = try reading.area(AreaID(1), knownAt: nil) else { return [JSONValue]() }
            return HistoryAnswer.withChanges(
                try reading.history(of: AreaID(1)).map { entry in
                    HistoryAnswer.json(entry, try RegistryEvent(kind: entry.kind.description, payload: entry.payload), record)
                })
        }
        #expect(rows.count == 4)
        for row in rows {
            #expect(keys(row).isSuperset(of: ["entry", "recordedAt", "officer", "kind", "on", "subject", "areaHectares", "reason"]))
            #expect(row["officer"]?.string == "lan")
            #expect(row["recordedAt"]?.string == "2026-05-11T03:00:00.000Z")
        }
        #expect(rows.map { $0["kind"]?.string } == ["area.registered", "code.issued", "grant", "boundary.revised"])
        #expect(rows.map { $0["subject"]?.string } == ["Đồng Kỳ 1", "VN-BGOR 9001", "VN-BGOR 9001", "boundary 2"])
        #expect(rows[3]["reason"]?.string == "measured again")
        #expect(rows[0]["changeSquareMetres"]?.isNull == true)
        #expect(abs((rows[3]["changeSquareMetres"]?.double ?? 0) - 11_478) < 5)
    }
}

extension CoordinateReferenceSystem {
    /// EPSG:9214.
    static let vn2000Zone107 = vn2000Zones.first { $0.epsgCode == 9214 } ?? .crs84
}
