import Casework
import GeoPrimitives
import Journal
import Registry
import Testing
import Traceability

@testable import Interchange

/// Three areas side by side that gave to one lot.
///
/// Area 1 is shown to all, and a new outline of it waits for a decision; area 2 is shown by its code only; area 3 has a code that was never
/// submitted.
@Suite("Ground that is not shown, in what partners are given")
struct HiddenGroundTests {
    private let registry: TestRegistry

    init() async throws {
        registry = try await TestRegistry()
        try await registry.area(.square(0), "Mở")
        try await registry.area(.square(1), "Kín") { ($0.visibility, $0.households) = (.codeOnly, 17) }
        try await registry.area(.square(-1), "Nháp")
        try await registry.code("VN-BGOR-9001", of: 1, (.grant, "2026-02-01"))
        try await registry.code("VN-BGOR-9002", of: 2, (.grant, "2026-02-01"))
        try await registry.code("VN-BGOR-9003", of: 3)
        let kilograms = Kilograms(grams: 100_000)
        try await registry.add { numbers in
            let receipt = Receipt(sourceText: [], sourceFormat: "geojson", crs: 4326, axisOrder: "lonlat")
            let proposal = Boundary(
                id: numbers.takeBoundary(), extent: .polygon(.square(5)), area: SquareMetres(1), surveyMethod: .rtk, receipt: receipt)
            let lot = Lot(
                id: LotID(1), product: 1, text: "L1", harvestFrom: day("2026-05-08"), harvestTo: day("2026-05-09"),
                kilograms: Kilograms(grams: 300_000),
                sources: (1...3).map { LotSource(code: .registered(CodeID($0)), kilograms: kilograms) })
            let product = Product(
                number: 1, name: "Vải", gtin: "08938505970011", group: "food", stars: 4, recognisedOn: day("2025-01-01"),
                producer: OrganisationID(1), crop: "lychee", platforms: [], isIllustrative: true)
            return [
                .boundaryRevised(AreaID(1), proposal, from: nil, reason: nil),
                .organisationAdded(Organisation(id: numbers.takeOrganisation(), name: "HTX")), .productAdded(product),
                .trade(.lotAdded(lot)),
            ]
        }
    }

    private func sheet(of area: Int64, for reader: AreaSheet.Reader) async throws -> (text: String, showsGround: Bool) {
        let template = try SheetTemplate(
            text: "{{#codes}}{{code}} {{/codes}}|{{#corners}}{{longitude}} {{/corners}}|{{#neighbours}}{{.}};{{/neighbours}}|"
                + "{{#map}}{{{svg}}}{{/map}}|{{#facts}}{{value}};{{/facts}}")
        return try await registry.store.read { reading in
            let record = try #require(try reading.area(AreaID(area), knownAt: nil))
            let request = AreaSheet.Request(
                .fieldSheet, on: TestRegistry.today, system: nil, language: "en", map: (100, 100), for: reader, say: { $0 })
            let sheet = try AreaSheet(record, reading, request, symbol: nil)
            return (template.filled(with: sheet), sheet.showsGround)
        }
    }

    @Test("A sheet shows neither hidden neighbours nor an outline that is only proposed; officers see all where they ask for it")
    func neighbours() async throws {
        for reader in [AreaSheet.Reader.everybody, .office] {
            let parts = try await sheet(of: 1, for: reader).text.split(separator: "|", omittingEmptySubsequences: false)
            #expect(parts[1].split(separator: " ").count == 4 && !parts[1].contains("106.14"))
            #expect(parts[2] == "" && !parts[3].contains("9002") && !parts[3].contains("9003"), "\(reader)")
        }
        let all = try await sheet(of: 1, for: .all).text
        #expect(all.contains("VN-BGOR-9002 · Kín;") && all.contains("Nháp;"))
    }

    @Test("The sheet of an area that is shown by its code only has no place; before it is submitted it has one for the office alone")
    func own() async throws {
        for reader in [AreaSheet.Reader.everybody, .office] {
            let (text, showsGround) = try await sheet(of: 2, for: reader)
            let parts = text.split(separator: "|", omittingEmptySubsequences: false)
            #expect(!showsGround && parts[1] == "" && parts[2] == "" && parts[3] == "", "\(reader)")
            #expect(!parts[4].contains("Đồng Kỳ") && !parts[4].contains(" ha") && !parts[4].contains("17;"))
        }
        #expect(try await sheet(of: 2, for: .all).text.contains("106.132"))
        #expect(try await sheet(of: 3, for: .office).text.contains("106.128"))
        let draft = try await sheet(of: 3, for: .everybody)
        #expect(!draft.showsGround && !draft.text.contains("106.128") && !draft.text.contains("VN-BGOR-9003"))
    }

    @Test("The events of a lot tell a point of the ground that is shown, and of no other")
    func events() async throws {
        let text = try await registry.store.read { reading in
            let (lot, product) = try reading.lot(meantBy: "L1")
            return String(decoding: try LotEvents(reading).document([(lot, product)], created: .now()).json(), as: UTF8.self)
        }
        #expect(text.components(of: "geo:") == ["geo:21.4805,106.1305;u=76"])
        #expect(text.contains("VN-BGOR-9002") && text.contains("VN-BGOR-9003"))
    }

    @Test("The layer of a lot has no outline of a code that is shown alone, and says nothing of one that was never submitted")
    func layer() async throws {
        let path = registry.folder.path("areas.geojson")
        let elsewhere = try await registry.store.read { reading in
            let ground = try LotGround([try reading.lot(meantBy: "L1").lot], reading, today: TestRegistry.today)
            _ = try FeatureExport.write(reading, ground.filter(isPublic: true), as: .geoJSON, to: try FileSink(path: path))
            return ground.elsewhere
        }
        let features = try JSONValue.parse(try registry.folder.bytes("areas.geojson"))["features"]?.array ?? []
        #expect(elsewhere == [] && features.map { $0["properties"]?["code"]?.string } == ["VN-BGOR-9001", "VN-BGOR-9002"])
        #expect(features.first?["geometry"]?["type"]?.string == "MultiPolygon" && features.last?["geometry"]?.isNull == true)
    }

    @Test("What a record answers: by its code's state and by consent")
    func question() async throws {
        let shown = try await registry.store.read { reading in
            try (1...3).map { try #require(try reading.area(AreaID($0), knownAt: nil)).showsGround(on: TestRegistry.today) }
        }
        #expect(shown == [true, false, false])
        #expect(Visibility.allCases.map { $0.shown(as: .draft) } == [.codeOnly, .codeOnly, .codeOnly])
        #expect(Visibility.allCases.map { $0.shown(as: .suspended) } == Visibility.allCases && Visibility.full.shown(as: nil) == .full)
    }
}

extension String {
    /// What begins with some characters, up to the next quotation mark.
    fileprivate func components(of beginning: String) -> [String] {
        split(separator: "\"").filter { $0.hasPrefix(beginning) }.map { String($0) }
    }
}
