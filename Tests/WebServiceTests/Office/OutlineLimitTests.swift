import Accounts
import GeoPrimitives
import HTTPTypes
import Registry
import Testing

@testable import WebService

@Suite("Outlines that are sent to the office")
struct OutlineLimitTests {
    private let geoJSON = ["Content-Type": "application/geo+json"]
    private let csv = ["Content-Type": "text/csv"]

    private static func ring(_ corners: Int, size: Double = 0.001) -> String {
        let round = (0..<corners).map { step in
            let turn = Double(step) / Double(corners) * 4
            let side = turn.rounded(.down)
            let along = turn - side
            let (x, y) = side == 0 ? (along, 0) : side == 1 ? (1, along) : side == 2 ? (1 - along, 1) : (0, 1 - along)
            return "[\(106.5 + x * size),\(21.4 + y * size)]"
        }
        return "[" + (round + round.prefix(1)).joined(separator: ",") + "]"
    }

    private static func outline(_ rings: [String]) -> [UInt8] {
        let geometry = #"{"type":"Polygon","coordinates":[\#(rings.joined(separator: ","))]}"#
        return Array(#"{"type":"Feature","properties":{"crop":"lychee"},"geometry":\#(geometry)}"#.utf8)
    }

    @Test("one of more positions or rings than are taken is refused, before it is examined and, where it can be, before it is read")
    func limits() async throws {
        let bench = try await OfficeBench {
            $0.mostPositions = 13
            $0.mostRings = 1
        }
        func ask(_ headers: [String: String], _ body: [UInt8]) async throws -> OfficeTold {
            try await bench.ask(.officer, .post, "/office/areas?dryRun=true&crop=lychee", headers, body)
        }
        let taken = try await ask(geoJSON, OutlineLimitTests.outline([OutlineLimitTests.ring(12)]))
        #expect(taken.status == 200, "\(taken.text)")
        let hole = "[[106.5002,21.4002],[106.5002,21.4004],[106.5004,21.4004],[106.5002,21.4002]]"
        let table = "lat,lon\n" + (0..<2000).map { "21.4,106.5\($0)\n" }.joined()
        for (headers, body) in [
            (geoJSON, OutlineLimitTests.outline([OutlineLimitTests.ring(13)])),
            (geoJSON, OutlineLimitTests.outline([OutlineLimitTests.ring(4), hole])),
            (geoJSON, Array(String(repeating: "[", count: 200).utf8)), (csv, Array(table.utf8)),
        ] {
            let told = try await ask(headers, body)
            #expect(told.status == 413 && told.problem == "outline-too-large file", "\(told.status) \(told.text)")
            #expect(told.headers[.connection] == nil)
        }
    }

    @Test("so many are examined at once in all and of one account, and the rest of the office goes on meanwhile")
    func queue() async throws {
        for setting in [\WebSettings.mostExaminations, \.mostExaminationsOfOne] {
            let bench = try await OfficeBench { $0[keyPath: setting] = 0 }
            let asked: [(HTTPRequest.Method, String)] = [
                (.post, "/office/areas?dryRun=true"), (.put, "/office/areas/area-1/boundary?dryRun=true"),
            ]
            for (method, path) in asked {
                let told = try await bench.ask(
                    .officer, method, path, geoJSON.merging(["If-Match": "*"]) { first, _ in first },
                    Array(OfficeBench.outline().utf8))
                #expect(told.status == 503 && told.problem == "crowded" && told.headers[.retryAfter] == "10", "\(told.text)")
            }
            #expect(try await bench.ask(.officer, .get, "/office/areas").status == 200)
        }
    }

    @Test("what is said of a file names fields of the form, not options of the command")
    func words() async throws {
        let bench = try await OfficeBench()
        for language in ["vi", "en"] {
            let told = try await bench.ask(
                .officer, .post, "/office/areas?dryRun=true&crop=lychee", csv.merging(["Accept-Language": language]) { first, _ in first },
                Array("a,b\n2366000,500000\n2366100,500000\n2366100,500100\n".utf8))
            #expect(told.status == 200 || told.status == 422, "\(told.text)")
            #expect(told.json["faults"]?.array?.isEmpty == false || told.status == 422, "\(told.text)")
            #expect(!told.text.contains("--") && !told.text.contains("farmzone "), "\(told.text)")
        }
        let large = try await OfficeBench { $0.largestUpload = 50 }
        let told = try await large.ask(
            .officer, .post, "/office/areas", geoJSON.merging(["Accept-Language": "en"]) { first, _ in first },
            Array(OfficeBench.outline().utf8))
        #expect(told.status == 413 && told.headers[.connection] == "close")
        #expect(told.json["detail"]?.string == "What was sent is larger than 50 bytes, the most that is taken at this address.")
    }
}
