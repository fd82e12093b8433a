import GeoPrimitives
import HTTPTypes
import Journal
import Registry
import RegistryStoreContract
import Testing

@testable import WebService

@Suite("What the importer's authority says, on the map")
struct ImporterTests {
    /// Suspended by the importer from the day before yesterday until tomorrow; our authority says active all the time.
    private static func bench() async throws -> Bench {
        try await Bench(
            Orchard.events() + [
                Sample.decision(10, code: 1, .suspend, on: -2, by: .importer), Sample.decision(11, code: 1, .restore, on: 2, by: .importer),
                Sample.decision(12, code: 2, .submit, on: -9, by: .importer),
            ])
    }

    /// Before, during and after; nil where nothing is said.
    private static let days: [(day: Day, status: String?, since: Day?)] = [
        (Sample.day(-3), nil, nil), (Sample.day(-2), "suspended", Sample.day(-2)), (Sample.day(0), "suspended", Sample.day(-2)),
        (Sample.day(2), "active", Sample.day(2)),
    ]

    @Test("a feature tells both states, as of the day that is asked for and as known then, and the importer's only where it has decided")
    func items() async throws {
        let bench = try await Self.bench()
        let item = "/collections/growing-areas/items/VNBGOR001"
        let silent = try await bench.json("/collections/growing-areas/items/VNBGOR002")["properties"]?.object
        #expect(silent?["importerStatus"] == nil && silent?["importerStatusSince"] == nil, "asked for, and not decided")
        for (day, status, since) in Self.days {
            let told = try await bench.json("\(item)?datetime=\(day)")["properties"]?.object
            #expect(told?["status"]?.string == "active" && told?["statusOn"]?.string == day.description)
            #expect(told?["importerStatus"]?.string == status && told?["importerStatusSince"]?.string == since?.description, "\(day)")
            let more = Set(told?.keys ?? []).subtracting(silent?.keys ?? [])
            #expect(more == (status == nil ? [] : ["importerStatus", "importerStatusSince"]), "\(day)")
            let listed = try await bench.json("/collections/growing-areas/items?datetime=\(day)")["features"]?[0]?["properties"]?.object
            #expect(listed?["importerStatus"]?.string == status)
        }
        let before = bench.scene.clock.now
        try await bench.scene.commit(Sample.decision(13, code: 1, .revoke, on: -1, by: .importer))
        #expect(try await bench.json(item)["properties"]?["importerStatus"]?.string == "revoked")
        #expect(try await bench.json("\(item)?known-at=\(before)")["properties"]?["importerStatus"]?.string == "suspended")
        let layer = try await bench.json("/growing-areas.geojson")["features"]
        #expect(layer?[0]?["properties"]?["importerStatus"]?.string == "revoked" && layer?[0]?["properties"]?["status"]?.string == "active")
        let page = try await bench.ask("/collections/growing-areas/items?f=html&lang=en").text
        #expect(page.contains("<th scope=\"col\">Importer") && page.contains("<td>HTX"), "beside the holder")
    }

    @Test("what the importer says can be asked for, by a parameter and by a condition")
    func conditions() async throws {
        let bench = try await Self.bench()
        let names = try await bench.json("/collections/growing-areas/queryables")["properties"]?.object?.keys ?? []
        #expect(names.contains("importerStatus") && names.contains("importerStatusSince"))
        for (day, status, since) in Self.days {
            func ids(_ condition: String) async throws -> [String] {
                try await bench.ids("datetime=\(day)&filter=\(PercentText.encode(condition))")
            }
            #expect(try await ids("importerStatus = 'suspended'") == (status == "suspended" ? ["VNBGOR001"] : []), "\(day)")
            #expect(try await ids("importerStatus IS NULL").contains("VNBGOR001") == (status == nil), "\(day)")
            #expect(try await ids("importerStatus IS NOT NULL") == (status == nil ? [] : ["VNBGOR001"]), "\(day)")
            #expect(try await ids("status = 'active' AND importerStatus <> 'active'") == (status == "suspended" ? ["VNBGOR001"] : []))
            if let since { #expect(try await ids("importerStatusSince = DATE('\(since)')") == ["VNBGOR001"], "\(day)") }
            #expect(try await bench.ids("datetime=\(day)&importerStatus=suspended") == (status == "suspended" ? ["VNBGOR001"] : []))
        }
        let undecided = "/collections/growing-areas/items?importerStatus=submitted"
        #expect(try await bench.problem(undecided) == "400 parameter-value", "what it has not decided is no state of it")
    }

    @Test("a tile tells both states on the day that it shows, near and far")
    func tiles() async throws {
        for address in ["/tiles/growing-areas/12/3255/1798.mvt", "/tiles/growing-areas/8/203/112.mvt"] {
            let bench = try await Self.bench()
            for (day, status, since) in Self.days {
                let tile = String(decoding: try await bench.ask("\(address)?datetime=\(day)").body, as: UTF8.self)
                #expect(tile.contains("importerStatus") == (status != nil), "\(address) \(day)")
                // A far tile holds other codes too, one of which we suspended.
                let isNear = address.contains("/12/")
                #expect(
                    tile.contains("active") && tile.contains("suspended") == (status == "suspended" || !isNear), "\(address) \(day)")
                if let since, isNear { #expect(tile.contains("importerStatusSince") && tile.contains("\(since)")) }
            }
            // A word that comes later changes the tile that is kept.
            let before = try await bench.ask(address).body
            try await bench.scene.commit(Sample.decision(13, code: 1, .revoke, on: -1, by: .importer))
            let after = try await bench.ask(address).body
            #expect(after != before && String(decoding: after, as: UTF8.self).contains("revoked"), "\(address)")
            let fields = try await bench.json("/tiles/growing-areas.json")["vector_layers"]?[0]?["fields"]?.object
            #expect(fields?["importerStatus"]?.string == "string" && fields?["importerStatusSince"]?.string == "string")
        }
    }
}
