import Foundation
import GeoPackageStore
import GeoPrimitives
import Interchange
import Registry
import TestSupport
import Testing

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
}
