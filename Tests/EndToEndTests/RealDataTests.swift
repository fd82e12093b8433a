import Foundation
import TestSupport
import Testing

@Suite("Real data", .enabled(if: SharedData.isExpected, "shared/data is not beside the project"))
struct RealDataTests {
    private struct Unit: Decodable {
        let code: String
        let level: String
        let outline: Bool
    }

    private struct UnitProperties: Decodable {
        let code: String
    }

    @Test("the five communes of 2025 load as units, and GDAL reads them back unchanged to the grid")
    func communes() async throws {
        let workspace = try Workspace()
        try await workspace.farmzone("init").expect(0)
        let source = SharedData.url("boundaries/communes-2025.geojson").path
        try await workspace.farmzone("unit", "load", source, "--on", "2025-07-01").expect(0)
        let units = try await workspace.farmzone("unit", "list", "--on", "2025-07-01", "--level", "commune", "--format", "json").expect(0)
            .json(as: [Unit].self)
        #expect(units.count { $0.outline } == 5)
        let today = try await workspace.farmzone("unit", "list", "--level", "commune", "--format", "json").expect(0).json(as: [Unit].self)
        #expect(today.count { $0.outline } == 5, "a later name keeps the outline")

        let conversion = ["-f", "GeoJSON", "units.geojson", "registry.gpkg", "administrative_units", "-lco", "COORDINATE_PRECISION=7"]
        try await workspace.run("ogr2ogr", conversion + ["-where", "geom IS NOT NULL"]).expect(0)
        let stored = try JSONDecoder().decode(Layer<UnitProperties>.self, from: Data(try workspace.bytes("units.geojson")))
        let given = try JSONDecoder().decode(
            Layer<AnyProperties>.self, from: Data(try SharedData.bytes("boundaries/communes-2025.geojson")))
        #expect(Set(stored.features.map(\.geometry)) == Set(given.features.map(\.geometry)))
        #expect(try await workspace.farmzone("verify", "--format", "json").expect(0).json(as: VerifyAnswer.self).ok)
    }

    @Test("a hundred real fields register in bulk and come out again unchanged to the grid")
    func fields() async throws {
        let workspace = try Workspace()
        try await workspace.farmzone("init").expect(0)
        let source = SharedData.url("fields/1_vietnam_areas.wgs84.geojson").path
        let answer = try await workspace.farmzone("import", source, "--crop", "lychee", "--format", "json").expect(0)
            .json(as: ImportAnswer.self)
        #expect(answer.features == 100 && answer.registered == 100)
        try await workspace.farmzone("export", "--as", "geojson", "-o", "out.geojson").expect(0)
        let came = try JSONDecoder().decode(Layer<AreaProperties>.self, from: Data(try workspace.bytes("out.geojson")))
        let went = try JSONDecoder().decode(
            Layer<AnyProperties>.self, from: Data(try SharedData.bytes("fields/1_vietnam_areas.wgs84.geojson")))
        #expect(came.features.map(\.geometry) == went.features.map(\.geometry))
        #expect(try await workspace.farmzone("verify", "--format", "json").expect(0).json(as: VerifyAnswer.self).ok)
    }
}
