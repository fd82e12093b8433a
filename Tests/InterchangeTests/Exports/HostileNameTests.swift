import Foundation
import GeoPackageStore
import GeoPrimitives
import Registry
import TestSupport
import Testing

@testable import Interchange

@Suite("Hostile texts as names")
struct HostileNameTests {
    /// The list of naughty strings, and some of our own that break quoting, rows and sequences.
    static func names() throws -> [String] {
        let own = [
            "\"", "\\", "a\"b,c;d\te", "two\nlines", "two\r\nlines", "\u{1E}record", "\u{7F}", "\u{1}\u{2}\u{1F}", "</script>", "=1+1",
            " blank ",
            "\u{FEFF}mark", "\u{2028}\u{2029}", "n\u{303}", "ñ", "🍋", "\u{10FFFF}", "null", "'; DROP TABLE growing_areas; --",
        ]
        return own + (try JSONValue.parse(try SharedData.bytes("geometry/blns/blns.json")).array ?? []).compactMap(\.string)
    }

    private func registry(_ names: [String]) async throws -> TestRegistry {
        let registry = try await TestRegistry()
        try await registry.add { numbers in names.enumerated().map { TestRegistry.area(.square(Int32($0)), $1, &numbers) } }
        return registry
    }

    private func export(_ registry: TestRegistry, _ format: FeatureExport.Format) async throws -> [UInt8] {
        let sink = try FileSink(path: registry.folder.path("export"), overwriting: true)
        _ = try await FeatureExport.write(registry.store, Filter(on: TestRegistry.today), as: format, to: sink)
        return try registry.folder.bytes("export")
    }

    private func expectEqual(_ found: [String], _ names: [String]) {
        #expect(found.count == names.count)
        // Scalars, not characters: composed and decomposed letters are different names.
        for (one, other) in zip(found, names) where Array(one.unicodeScalars) != Array(other.unicodeScalars) {
            Issue.record("\(other.debugDescription) became \(one.debugDescription)")
        }
    }

    @Test(
        "They survive the registry, GeoJSON, a text sequence and a table to the scalar",
        .enabled(if: SharedData.isExpected, "shared/data is not beside the project"))
    func survive() async throws {
        let names = try Self.names()
        #expect(names.count > 400)
        let registry = try await registry(names)
        var stored: [String] = []
        try await registry.store.read { reading in
            try reading.visitFeatures(Filter(on: TestRegistry.today)) { stored.append($0.name.string) }
        }
        expectEqual(stored, names)
        for format in [FeatureExport.Format.geoJSON, .geoJSONSequence] {
            var reader = GeoJSONReader(bytes: try await export(registry, format))
            var found: [String] = []
            while let feature = try reader.next() { found.append(feature.properties["name"]?.string ?? "missing") }
            expectEqual(found, names)
        }
        var reader = try CSVReader(bytes: try await export(registry, .csv))
        let rows = try reader.remainingRows().map(\.fields)
        let column = try #require(rows.first?.firstIndex(of: "name"))
        expectEqual(rows.dropFirst().map { FormulaGuard.plain($0[column]) }, names)
        #expect(try await registry.store.verify(limit: 10).problems == [])
    }

    @Test(
        "They stand to the byte in an exported GeoPackage", .enabled(if: SharedData.isExpected, "shared/data is not beside the project"))
    func geoPackage() async throws {
        let names = try Self.names()
        let registry = try await registry(names)
        let count = try await registry.file.exportPresentView(Filter(on: TestRegistry.today), to: registry.folder.path("export.gpkg"))
        #expect(count == names.count)
        let bytes = Data(try registry.folder.bytes("export.gpkg"))
        // A text longer than a page is spread over several.
        for name in names where !name.isEmpty && name.utf8.count < 500 {
            #expect(bytes.range(of: Data(name.utf8)) != nil, "\(name.debugDescription)")
        }
    }

    /// The values that stand between two marks, markup taken off; by bytes, since a name can begin with a mark that joins what is before it.
    private func texts(in markup: [UInt8], between opening: String, and closing: String) -> [String] {
        let marks = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#9;", "\t"), ("&#10;", "\n"), ("&#13;", "\r"), ("&amp;", "&")]
        return markup.split(separator: Array(opening.utf8), omittingEmptySubsequences: false).dropFirst().compactMap { rest in
            rest.split(separator: Array(closing.utf8), maxSplits: 1, omittingEmptySubsequences: false).first.map { text in
                let plain = marks.reduce(Array(text)) { $0.replacing(Array($1.0.utf8), with: Array($1.1.utf8)) }
                return String(decoding: plain, as: UTF8.self)
            }
        }
    }

    @Test(
        "They come back from KML, but for what XML cannot hold",
        .enabled(if: SharedData.isExpected, "shared/data is not beside the project"))
    func kml() async throws {
        let names = try Self.names().filter { !$0.isEmpty }
        let found = texts(in: try await export(try await registry(names), .kml), between: "<Data name=\"name\"><value>", and: "</value>")
        expectEqual(found, names.map(XMLText.clean))
        #expect(names.filter { XMLText.clean($0) != $0 }.count < 10)
    }

    @Test(
        "Zones, households, products and their producers come back from tables and answers as they were",
        .enabled(if: SharedData.isExpected, "shared/data is not beside the project"))
    func tables() async throws {
        let names = try Self.names().filter { !$0.unicodeScalars.contains("\0") }
        let registry = try await registry([])
        let receipt = Receipt(sourceText: [], sourceFormat: "geojson", crs: 4326, axisOrder: "lonlat")
        try await registry.add { numbers in
            var events: [RegistryEvent] = []
            for (place, name) in names.enumerated() {
                let outline = MeasuredOutline(shape: .square(Int32(place)), area: SquareMetres(1), receipt: receipt)
                let zone = ProductionZone(id: ZoneID(Int64(place + 1)), kind: .concentrated, name: name)
                let producer = Organisation(id: numbers.takeOrganisation(), name: name)
                let product = Product(
                    number: Int64(place + 1), name: name, gtin: nil, group: "food", stars: 3, recognisedOn: day("2026-01-01"),
                    producer: producer.id, crop: nil, platforms: [], isIllustrative: false)
                events += [
                    .land(.zoneRecorded(zone, outline, from: day("2026-01-01"), reason: nil)), .organisationAdded(producer),
                    .productAdded(product),
                ]
            }
            return events
        }
        for format in [FeatureExport.Format.csv, .geoJSON] {
            let sink = try FileSink(path: registry.folder.path("zones"), overwriting: true)
            _ = try await ZoneExport.write(registry.store, LandFilter(on: TestRegistry.today), as: format, to: sink)
            let bytes = try registry.folder.bytes("zones")
            if format == .csv {
                let rows = try CSVReader.rows(of: bytes).rows.map(\.fields)
                let column = try #require(rows[0].firstIndex(of: "name"))
                #expect(rows.dropFirst().allSatisfy { row in !row[column].hasPrefix("=") && !row[column].hasPrefix("@") })
                expectEqual(rows.dropFirst().map { FormulaGuard.plain($0[column]) }, names)
            } else {
                let features = try JSONValue.parse(bytes)["features"]?.array ?? []
                expectEqual(features.map { $0["properties"]?["name"]?.string ?? "missing" }, names)
            }
        }
        try await registry.store.read { reading in
            let answers = try reading.products().map {
                try JSONValue.parse(TradeAnswers(reading, today: TestRegistry.today).product($0).text)
            }
            expectEqual(answers.map { $0["name"]?.string ?? "missing" }, names)
            expectEqual(answers.map { $0["producer"]?.string ?? "missing" }, names)
        }
        let plot = PlotRecord(
            subject: Plot(id: PlotID(1), area: AreaID(1)), shape: .square(0), area: SquareMetres(1), surveyMethod: .unknown, accuracy: nil,
            surveyedOn: nil, period: Period(), entry: 1)
        let table = HouseholdTable(names.map { (plot, ["name": $0, "phone": "+84 912 345 678"]) }, columns: ["name", "phone"])
        let rows = try CSVReader.rows(of: Array(try table.text { $0 }.utf8)).rows.map(\.fields)
        expectEqual(rows.dropFirst().map { FormulaGuard.plain($0[0]) }, names)
        #expect(rows.dropFirst().allSatisfy { $0[1] == "+84 912 345 678" })
    }
}
