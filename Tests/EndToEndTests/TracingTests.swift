import Foundation
import TestSupport
import Testing

@Suite("What partners are given about a lot or a code")
struct TracingTests {
    private static let lot = "09522150000019/VT260622"
    private static let schema = SharedData.folder.appending(path: "traceability/epcis-2.0-schema.json").path

    private struct Stamp: Decodable { let serial: String }
    private struct Item: Decodable {
        let item: Int
        let id: String
        let value: [String]
        let missing: [String]
        let complete: Bool
    }
    private struct Layer: Decodable {
        struct Feature: Decodable {
            struct Properties: Decodable { let code: String }
            let properties: Properties
        }
        let features: [Feature]
    }

    /// A registry in which the lot was packed, stamped and shipped.
    private func shipped() async throws -> Workspace {
        let workspace = try await Workspace.withDemonstration()
        try await workspace.farmzone("facility", "add", "VN-BGPH-9001", "--kind", "packing-house", "--name", "Đồng Kỳ").expect(0)
        let stamps = try await workspace.farmzone("stamp", "list", "--lot", Self.lot, "--serials", "--format", "json").expect(0)
            .json(as: [Stamp].self).map(\.serial)
        #expect(stamps.count == 2)
        try await workspace.farmzone("stamp", "ship", stamps[0], stamps[1], "--on", "2026-06-24").expect(0)
        try workspace.write(
            "s.json",
            """
            {"number": "TK-7", "market": "CN", "phytosanitary": "PC-19", "container": "TCLU1234567", "facilities": ["VN-BGPH-9001"],
             "packedOn": "2026-06-23", "departedOn": "2026-06-24", "lots": [{"lot": "\(Self.lot)", "kilograms": 9000}]}
            """)
        try await workspace.farmzone("shipment", "add", "s.json").expect(0)
        return workspace
    }

    @Test(
        "the events of a lot are valid against GS1's schema, and say what each code gave, where it was packed and what left",
        .enabled(if: SharedData.isExpected, "shared/data is not beside the project"))
    func events() async throws {
        let workspace = try await shipped()
        try await workspace.farmzone("epcis", Self.lot, "-o", "lot.json").expect(0)
        let rows = try await workspace.oracle("epcis.py", [Self.schema, "lot.json"]).expect(0).lines.map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
        }
        let day = { (day: String) in "\(day)T00:00:00.000+07:00" }
        let puc = "https://id.example.vn/puc/"
        #expect(
            rows == [
                ["ObjectEvent", "creating_class_instance", day("2026-06-22"), "6900", "0", puc + "VNBGOR9001"],
                ["ObjectEvent", "creating_class_instance", day("2026-06-22"), "9400", "0", puc + "VNBGOR9003"],
                ["TransformationEvent", "packing", day("2026-06-23"), "9000", "2", "https://id.example.vn/lookup?q=VN-BGPH-9001"],
                ["ObjectEvent", "shipping", day("2026-06-24"), "0", "2", ""],
            ])
        let text = String(decoding: try workspace.bytes("lot.json"), as: UTF8.self)
        for part in [
            "\"vnpuc:code\" : \"VN-BGOR-9001\"", "\"vnpuc:shipment\" : \"TK-7\"", "\"vnpuc:phytosanitaryCertificate\" : \"PC-19\"",
            "geo:21.", "\"cbvmda:harvestStartDate\" : \"2026-06-20\"",
        ] { #expect(text.contains(part), "\(part)") }
        // The same events have the same identifiers, whenever they are written.
        try await workspace.farmzone("epcis", Self.lot, "-o", "again.json").expect(0)
        let identifiers = { (text: String) in text.split(separator: "\"").filter { $0.hasPrefix("urn:uuid:") } }
        let again = identifiers(String(decoding: try workspace.bytes("again.json"), as: UTF8.self))
        #expect(identifiers(text) == again && Set(again).count == 4)
        // Every lot of the demonstration that was harvested.
        for lot in ["09522150000019/VT250614", "09522150000019/VT260708"] {
            try await workspace.farmzone("epcis", lot, "-o", "one.json", "--overwrite").expect(0)
            try await workspace.oracle("epcis.py", [Self.schema, "one.json"]).expect(0)
        }
        try await workspace.farmzone("epcis", Self.lot, "-o", "lot.json").expectRefusal(73)
        try await workspace.farmzone("epcis", "09522150000019/NONE").expectRefusal(65)
    }

    @Test(
        "a treatment and a container with its own number are events too, valid and in the order of their days",
        .enabled(if: SharedData.isExpected, "shared/data is not beside the project"))
    func treatedAndContained() async throws {
        let workspace = try await Workspace.withDemonstration()
        try await workspace.farmzone("facility", "add", "VN-BGTP-9001", "--kind", "treatment-plant", "--name", "Xử lý Bắc Giang").expect(0)
        try await workspace.farmzone(
            "lot", "add", "09522150000019/XULY", "--from-code", "VN-BGOR-9001=900", "--harvest-from", "2026-06-10", "--packed-on",
            "2026-06-13", "--treatment", "fumigation", "--treatment-plant", "VN-BGTP-9001", "--treated-on", "2026-06-12",
            "--treatment-number", "MB-7"
        ).expect(0)
        try workspace.write(
            "s.json",
            """
            {"number": "TK-8", "market": "CN", "container": "TCLU 123456-8", "departedOn": "2026-06-14",
             "lots": [{"lot": "09522150000019/XULY", "kilograms": 900}]}
            """)
        try await workspace.farmzone("shipment", "add", "s.json").expect(0)
        try await workspace.farmzone("epcis", "09522150000019/XULY", "-o", "lot.json").expect(0)
        let rows = try await workspace.oracle("epcis.py", [Self.schema, "lot.json"]).expect(0).lines.map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).prefix(2).map { String($0) }
        }
        #expect(
            rows == [
                ["ObjectEvent", "creating_class_instance"], ["ObjectEvent", "other"], ["ObjectEvent", "packing"],
                ["ObjectEvent", "shipping"], ["AggregationEvent", "departing"],
            ])
        let text = String(decoding: try workspace.bytes("lot.json"), as: UTF8.self)
        for part in ["urn:epc:id:bic:TCLU1234568", "lookup?q=VN-BGTP-9001", "\"vnpuc:treatmentNumber\" : \"MB-7\""] {
            #expect(text.contains(part), "\(part)")
        }
    }

    @Test("the layer behind a lot has the codes that gave to it and no others, as of the harvest")
    func layer() async throws {
        let workspace = try await shipped()
        let layer = try await workspace.farmzone("epcis", Self.lot, "--geojson").expect(0)
        #expect(try layer.json(as: Layer.self).features.map(\.properties.code) == ["VN-BGOR-9001", "VN-BGOR-9003"])
        #expect(layer.text.contains("\"statusOn\":\"2026-06-22\"") && layer.text.contains("\"illustrative\":true"))
        try await workspace.farmzone(
            "lot", "add", "09522150000019/NGOAI", "--from-code", "VN-HDOR-0012=100", "--harvest-from", "2026-06-10", "--harvest-to",
            "2026-06-11"
        ).expect(0)
        let elsewhere = try await workspace.farmzone("epcis", "09522150000019/NGOAI", "--geojson").expect(0)
        #expect(try elsewhere.json(as: Layer.self).features.isEmpty && elsewhere.said.contains("VN-HDOR-0012"))
    }

    @Test("the ten items of the circular are one table, with what is missing named")
    func items() async throws {
        let workspace = try await shipped()
        let items = try await workspace.farmzone("lot", "items", Self.lot, "--format", "json").expect(0).json(as: [Item].self)
        #expect(items.map(\.item) == Array(1...10))
        #expect(
            items.map(\.id) == [
                "product-name", "image", "trader", "address", "stages", "time", "tracing-code", "brand-or-serial", "shelf-life", "standard",
            ])
        let byName = Dictionary(uniqueKeysWithValues: items.map { ($0.id, $0) })
        #expect(byName["tracing-code"]?.value == ["https://id.example.vn/01/09522150000019/10/VT260622"])
        #expect(byName["stages"]?.value.first == "harvest · 09522150000019 · VN-BGOR-9001 · 2026-06-20/2026-06-22")
        #expect(byName["stages"]?.value.dropFirst(2).first == "packing · 09522150000019 · VN-BGPH-9001 · 2026-06-23")
        #expect(byName["stages"]?.complete == true)
        #expect(byName["image"]?.missing == ["not recorded"] && byName["shelf-life"]?.complete == false)
        let table = try await workspace.farmzone("lot", "items", "09522150000019/VT260708", "--lang", "vi").expect(0)
        #expect(table.text.contains("Mã truy vết") && table.text.contains("ngày đóng gói"))
        try await workspace.farmzone("lot", "items", "NONE").expectRefusal(65)
    }

    /// The files that a folder's list names, each under the hash that it has.
    private func checked(_ folder: String, in workspace: Workspace) async throws -> [String] {
        try await workspace.run("sh", ["-c", "cd \(folder) && sha256sum -c --strict SHA256SUMS"]).expect(0).lines.map {
            #expect($0.hasSuffix(": OK"))
            return String($0.dropLast(4))
        }
    }

    @Test("a folder for partners has outlines, events, symbols and sheets, each under its SHA-256, and appears whole or not at all")
    func folder() async throws {
        let workspace = try await shipped()
        try await workspace.farmzone("lot", "export", Self.lot, "-o", "lot").expect(0)
        let names = [
            "VNBGOR9001-CN.html", "VNBGOR9001-CN.png", "VNBGOR9001-CN.svg", "VNBGOR9003-CN.html", "VNBGOR9003-CN.png", "VNBGOR9003-CN.svg",
            "areas.geojson", "epcis.json", "items.csv", "lot.png", "lot.svg",
        ]
        let listed = try await checked("lot", in: workspace)
        #expect(listed.filter { !$0.hasPrefix("VNBGOR") } == names.filter { !$0.hasPrefix("VNBGOR") })
        #expect(listed.count == 11)
        #expect(Set(try FileManager.default.contentsOfDirectory(atPath: workspace.path("lot"))) == Set(listed + ["SHA256SUMS"]))
        let symbol = try #require(try await workspace.symbols(in: "lot/lot.svg").first)
        #expect(symbol.text == "https://ID.EXAMPLE.VN/01/09522150000019/10/VT260622")
        symbol.expectReadable()
        try await workspace.farmzone("lot", "export", Self.lot, "-o", "lot").expectRefusal(73)
        try await workspace.farmzone("lot", "export", Self.lot, "-o", "lot/", "--overwrite").expect(0)
        #expect(try await checked("lot", in: workspace).count == 11)
        try await workspace.farmzone("code", "export", "VN-BGOR-9001", "-o", "code").expect(0)
        #expect(try await checked("code", in: workspace).count == 5)
        // What is not a folder of ours is not replaced, and a failure leaves nothing behind.
        try workspace.write("lot/more.txt", "a remark of somebody")
        try await workspace.farmzone("lot", "export", Self.lot, "-o", "lot", "--overwrite").expectRefusal(73)
        #expect(FileManager.default.fileExists(atPath: workspace.path("lot/more.txt")))
        try await workspace.farmzone("lot", "export", "NONE", "-o", "none").expectRefusal(65)
        try await workspace.farmzone("lot", "export", Self.lot, "-o", "no/such/place").expectRefusal(73)
        let left = try FileManager.default.contentsOfDirectory(atPath: workspace.folder.path).filter {
            $0.contains(".new-") || $0 == "none"
        }
        #expect(left == [])
    }
}
