import Foundation
import GeoPrimitives
import Interchange
import Registry
import TestSupport
import Testing

@Suite("Exporting features")
struct FeatureExportTests {
    static let tokens: Set<String> = [
        "code", "canonical", "areaId", "name", "crop", "variety", "market", "status", "statusOn", "holder", "commune", "communeCode",
        "communeAtRegistration", "areaHectares", "declaredHectares", "households", "surveyMethod", "accuracyMetres", "validFrom",
        "expiresOn", "senderKey", "recordedAt", "illustrative",
    ]

    private func export(_ registry: TestRegistry, _ format: FeatureExport.Format, _ describe: (inout Filter) -> Void = { _ in })
        async throws -> [UInt8]
    {
        var filter = Filter(on: TestRegistry.today)
        describe(&filter)
        let name = "export.\(format.rawValue)"
        let sink = try FileSink(path: registry.folder.path(name), overwriting: true)
        let count = try await FeatureExport.write(registry.store, filter, as: format, to: sink)
        let bytes = try registry.folder.bytes(name)
        if format == .geoJSON {
            #expect(try JSONValue.parse(bytes)["features"]?.array?.count == count)
        }
        return bytes
    }

    private func features(_ bytes: [UInt8]) throws -> [GeoJSONFeature] {
        var reader = GeoJSONReader(bytes: bytes)
        var found: [GeoJSONFeature] = []
        while let feature = try reader.next() { found.append(feature) }
        return found
    }

    /// An area with a code, one without a code, one without an outline, one that is an illustration.
    private func filled() async throws -> TestRegistry {
        let registry = try await TestRegistry()
        try await registry.add { numbers in
            [.organisationAdded(Organisation(id: numbers.takeOrganisation(), name: "HTX Đồng Kỳ"))]
                + [
                    TestRegistry.area(.square(), "Một", &numbers) {
                        $0.holder = .organisation(OrganisationID(1))
                        $0.variety = "vải thiều"
                        $0.declaredHectares = 1.25
                        $0.households = 12
                    }, TestRegistry.area(.square(1), "Hai", &numbers), TestRegistry.area(nil, "Ba", &numbers),
                    TestRegistry.area(.square(3), "Bốn", &numbers) { $0.isIllustrative = true },
                ]
        }
        try await registry.code("VN-BGOR 9001", (.grant, "2026-02-01"))
        try await registry.code("VN-BGOR 9002", of: 1)
        return registry
    }

    @Test("Our own strict reader reads the collection: every feature with all stable tokens, and the collection says where it is from")
    func geoJSON() async throws {
        let registry = try await filled()
        let bytes = try await export(registry, .geoJSON)
        let found = try features(bytes)
        #expect(found.map { $0.id?.string } == ["VNBGOR9001", "VNBGOR9002", "area-2", "area-3", "area-4"])
        for feature in found { #expect(Set(feature.properties.keys) == Self.tokens, "\(feature.index)") }
        #expect(found.allSatisfy { $0.notes.isEmpty && $0.declaredCRS == nil })
        let collection = try JSONValue.parse(bytes)
        #expect(collection["type"]?.string == "FeatureCollection")
        #expect(collection["asOf"]?.string == "2026-05-11T03:00:00.000Z")
        #expect(collection["source"]?.string == "11111111-2222-4333-8444-555555555555")
        #expect(collection["license"]?.string == "CC-BY-4.0")
        let first = try #require(found.first).properties
        #expect(first["code"]?.string == "VN-BGOR 9001")
        #expect(first["canonical"]?.string == "VNBGOR9001")
        #expect(first["areaId"]?.string == "area-1")
        #expect(first["name"]?.string == "Một")
        #expect(first["crop"]?.string == "lychee")
        #expect(first["variety"]?.string == "vải thiều")
        #expect(first["market"]?.string == "CN")
        #expect(first["status"]?.string == "active")
        #expect(first["statusOn"]?.string == "2026-05-11")
        #expect(first["holder"]?.string == "HTX Đồng Kỳ")
        #expect(first["commune"]?.string == "Xã Đồng Kỳ")
        #expect(first["communeCode"]?.string == "07282")
        #expect(first["communeAtRegistration"]?.string == "Xã Đồng Kỳ")
        #expect(abs((first["areaHectares"]?.double ?? 0) - 1.1478) < 0.001)
        #expect(first["declaredHectares"]?.double == 1.25)
        #expect(first["households"]?.int == 12)
        #expect(first["surveyMethod"]?.string == "rtk")
        #expect(first["accuracyMetres"]?.double == 0.05)
        #expect(first["validFrom"]?.string == "2026-02-01")
        #expect(first["expiresOn"]?.string == "2027-01-31")
        #expect(first["recordedAt"]?.string == "2026-05-11T03:00:00.000Z")
        #expect(found.map { $0.properties["illustrative"]?.bool } == [false, false, false, false, true])
        #expect(found[1].properties["status"]?.string == "draft")
        #expect(found[2].properties["code"]?.isNull == true)
        #expect(found[3].geometry == nil)
    }

    @Test("Outlines come out equal to the registry on the grid, right-handed, as MultiPolygons")
    func geometry() async throws {
        let registry = try await TestRegistry()
        let seed: UInt64 = 7_021_946
        print("exported outlines: seed \(seed)")
        var random = RandomAreas(seed: seed)
        let shapes = (0..<60).map { random.next(longitude: 105.9 + Double($0) * 0.001, latitude: 21.4) }
        try await registry.add { numbers in shapes.map { TestRegistry.area($0, "Vùng", &numbers) } }
        for format in [FeatureExport.Format.geoJSON, .geoJSONSequence] {
            let found = try features(try await export(registry, format))
            #expect(found.count == 60)
            for (feature, shape) in zip(found, shapes) {
                guard case .multiPolygon(let exported)? = feature.geometry else {
                    Issue.record("feature \(feature.index) is a \(feature.geometry?.type ?? "null")")
                    continue
                }
                #expect(exported == shape.inDegrees)
                #expect(shape.normalised().ringsTurned == 0)
            }
        }
    }

    @Test("A text sequence has a record separator before and a line feed after each feature (RFC 8142)")
    func sequence() async throws {
        let bytes = try await export(try await filled(), .geoJSONSequence)
        #expect(bytes.first == 0x1E)
        #expect(bytes.last == 0x0A)
        let records = bytes.split(separator: 0x1E)
        #expect(records.count == 5)
        for record in records {
            #expect(record.last == 0x0A)
            let value = try JSONValue.parse(Array(record.dropLast()))
            #expect(value["type"]?.string == "Feature")
            #expect(record.filter { $0 == 0x0A }.count == 1)
        }
    }

    @Test("A table has the stable tokens as columns, and the outline as well-known text")
    func table() async throws {
        let registry = try await filled()
        var reader = try CSVReader(bytes: try await export(registry, .csv))
        let rows = try reader.remainingRows().map(\.fields)
        let header = try #require(rows.first)
        #expect(Set(header) == Self.tokens.union(["id", "wkt", "importerStatus", "importerStatusSince"]))
        #expect(rows.allSatisfy { $0.count == header.count })
        #expect(rows.count == 6)
        let first = Dictionary(uniqueKeysWithValues: zip(header, rows[1]))
        #expect(first["id"] == "VNBGOR9001")
        #expect(first["code"] == "VN-BGOR 9001")
        #expect(first["areaId"] == "area-1")
        #expect(first["status"] == "active")
        #expect(first["declaredHectares"] == "1.25")
        #expect(first["households"] == "12")
        #expect(first["illustrative"] == "false")
        #expect(
            first["wkt"]
                == "MULTIPOLYGON (((106.13 21.48, 106.131 21.48, 106.131 21.481, 106.13 21.481, 106.13 21.48)))")
        let without = Dictionary(uniqueKeysWithValues: zip(header, rows[4]))
        #expect(without["id"] == "area-3")
        #expect(without["wkt"] == "")
        #expect(without["code"] == "")
    }

    @Test("An empty registry exports an empty collection, an empty sequence and a lone header")
    func empty() async throws {
        let registry = try await TestRegistry()
        #expect(try features(try await export(registry, .geoJSON)).isEmpty)
        #expect(try await export(registry, .geoJSONSequence) == [])
        var reader = try CSVReader(bytes: try await export(registry, .csv))
        #expect(try reader.remainingRows().count == 1)
    }

    @Test(
        "The public view leaves drafts out, and shows of others what their visibility allows",
        arguments: [FeatureExport.Format.geoJSON, .geoJSONSequence, .csv, .kml])
    func publicView(_ format: FeatureExport.Format) async throws {
        let registry = try await filled()
        try await registry.area(.square(5), "Kín") { $0.visibility = .codeOnly }
        try await registry.code("VN-BGOR 9003", of: 5, (.grant, "2026-02-01"))
        let all = String(decoding: try await export(registry, format), as: UTF8.self)
        let shown = String(decoding: try await export(registry, format) { $0.isPublic = true }, as: UTF8.self)
        #expect(all.contains("VN-BGOR 9002"))
        #expect(!shown.contains("VN-BGOR 9002"))
        #expect(shown.contains("VN-BGOR 9001"))
        #expect(shown.contains("VN-BGOR 9003"))
        #expect(all.contains("106.14"))
        #expect(!shown.contains("106.14"))
    }

    @Test("The past is exported as it was")
    func past() async throws {
        let registry = try await filled()
        let found = try features(try await export(registry, .geoJSON) { $0 = Filter(on: day("2026-01-31")) })
        #expect(found.first?.properties["status"]?.string == "draft")
        #expect(found.first?.properties["statusOn"]?.string == "2026-01-31")
        #expect(try features(try await export(registry, .geoJSON) { $0 = Filter(on: day("2025-12-31")) }).isEmpty)
    }

    @Test(
        "What the importer decided is exported beside our state, before, during and after, and where it has not decided there is nothing",
        arguments: [
            ("2026-05-01", nil, nil), ("2026-05-10", "suspended", "2026-05-09"), ("2026-05-20", "active", "2026-05-20"),
        ] as [(String, String?, String?)])
    func importer(on text: String, status: String?, since: String?) async throws {
        let registry = try await filled()
        try await registry.add { numbers in
            [(DecisionKind.suspend, "2026-05-09"), (DecisionKind.restore, "2026-05-20")].map { kind, on in
                RegistryEvent.decisionMade(
                    Decision(id: numbers.takeDecision(), code: CodeID(1), kind: kind, effectiveOn: day(on), authority: .importer))
            }
        }
        let found = try features(try await export(registry, .geoJSON) { $0 = Filter(on: day(text)) })
        #expect(found[0].properties["status"]?.string == "active")
        #expect(found[0].properties["importerStatus"]?.string == status && found[0].properties["importerStatusSince"]?.string == since)
        for feature in found.dropFirst() { #expect(Set(feature.properties.keys) == Self.tokens, "\(feature.index)") }
        var reader = try CSVReader(bytes: try await export(registry, .csv) { $0 = Filter(on: day(text)) })
        let rows = try reader.remainingRows().map(\.fields)
        let columns = try ["status", "importerStatus", "importerStatusSince"].map { name in try #require(rows[0].firstIndex(of: name)) }
        #expect(columns.map { rows[1][$0] } == ["active", status ?? "", since ?? ""])
        #expect(rows.dropFirst(2).allSatisfy { $0[columns[1]].isEmpty && $0[columns[2]].isEmpty })
        let markup = String(decoding: try await export(registry, .kml) { $0 = Filter(on: day(text)) }, as: UTF8.self)
        let data = status.map { "<Data name=\"importerStatus\"><value>\($0)</value></Data>" }
        #expect(data.map { markup.contains($0) } ?? !markup.contains("importerStatus"))
    }

    @Test("A collection longer than the buffer is whole")
    func long() async throws {
        let registry = try await TestRegistry()
        try await registry.add { numbers in (0..<900).map { TestRegistry.area(.square(Int32($0)), "Vùng \($0)", &numbers) } }
        let bytes = try await export(registry, .geoJSON)
        #expect(bytes.count > 512 << 10)
        #expect(try features(bytes).map { $0.properties["name"]?.string } == (0..<900).map { "Vùng \($0)" })
    }
}
