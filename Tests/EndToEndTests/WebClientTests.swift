import Foundation
import Testing

/// The service as other people's programs see it.
@Suite("What other programs make of the service")
struct WebClientTests {
    /// The illustrative registry with zones and a facility beside, so that every collection has something in it.
    static func workspace() async throws -> Workspace {
        let workspace = try await Workspace.withDemonstration()
        let ring = "[[106.15,21.45],[106.17,21.45],[106.17,21.47],[106.15,21.47],[106.15,21.45]]"
        let zone = #"{"type":"Feature","properties":{"name":"Vùng vải"},"geometry":{"type":"Polygon","coordinates":[\(ring)]}}"#
            .replacing("\\(ring)", with: ring)
        try workspace.write("zones.geojson", #"{"type":"FeatureCollection","features":["# + zone + "]}")
        try await workspace.farmzone("zone", "load", "zones.geojson", "--kind", "concentrated", "--from", "2024-01-01").expect(0)
        try await workspace.farmzone(
            "facility", "add", "VN-BGPH 9001", "--kind", "packing-house", "--name", "Cơ sở đóng gói minh họa", "--at", "21.46,106.16"
        ).expect(0)
        return workspace
    }

    @Test("GDAL's OAPIF driver reads every collection in two systems")
    func oapif() async throws {
        let workspace = try await Self.workspace()
        let told = try await workspace.serving { try await workspace.oracle("web/oapif.py", [$0]).expect(0) }
        #expect(told.lines.count == 10)
        #expect(told.lines.contains("growing-areas 9214 26") && told.lines.contains("production-zones 9214 1"), "\(told.text)")
    }

    @Test("OWSLib walks all pages of every collection")
    func owslib() async throws {
        let workspace = try await Self.workspace()
        let told = try await workspace.serving { try await workspace.oracle("web/owslib_pages.py", [$0]).expect(0) }
        #expect(told.lines.contains("growing-areas 26") && told.lines.contains("facilities 1"), "\(told.text)")
    }

    @Test("mapbox-vector-tile decodes the tiles, and their hectares are those of the GeoJSON")
    func tiles() async throws {
        let workspace = try await Self.workspace()
        let told = try await workspace.serving { try await workspace.oracle("web/tiles.py", [$0]).expect(0) }
        #expect(told.text.hasPrefix("compared "))
    }

    @Test("cql2 takes the conditions that the service takes, and the service takes none that cql2 refuses", arguments: [1, 4, 5])
    func conditions(seed: Int) async throws {
        let workspace = try await Workspace.withDemonstration()
        _ = try await workspace.serving { try await workspace.oracle("web/cql2_corpus.py", [$0, "\(seed)", "400"]).expect(0) }
    }

    @Test("schemathesis finds no answer that the description does not have, and no fault")
    func schemathesis() async throws {
        let workspace = try await Self.workspace()
        let program = try Oracle.python.replacing(/python[0-9.]*$/, with: "schemathesis")
        let told = try await workspace.serving { address in
            // The office wants a session, which the tests of the roles have. That a text is a condition cannot be said in a JSON Schema, so texts that are none are rightly refused.
            try await workspace.run(
                program,
                [
                    "run", "\(address)/api", "--max-examples", "12", "--seed", "1", "--workers", "2", "--phases",
                    "examples,coverage,fuzzing",
                    "--exclude-checks", "positive_data_acceptance", "--exclude-path-regex", "^/office", "--no-color",
                ], limit: .seconds(300))
        }
        #expect(told.status == 0, "\(told.text.suffix(6000))")
        #expect(told.text.contains(/[0-9]+ generated, [0-9]+ passed/))
    }

    @Test("clients that leave in the middle, say nothing, or speak no HTTP take nothing from those who ask")
    func strangers() async throws {
        let workspace = try await Self.workspace()
        let told = try await workspace.serving(environment: ["FARMZONE_IDLE_SECONDS": "5", "FARMZONE_CONNECTIONS": "600"]) { address in
            try await workspace.oracle("web/strangers.py", [address, "500"], limit: .seconds(200)).expect(0)
        }
        #expect(told.lines.last == "answered")
    }
}
