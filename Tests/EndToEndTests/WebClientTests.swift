import Foundation
import Glibc
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
                    "run", "\(address)/api", "--max-examples", "12", "--seed", "1", "--workers", "1", "--phases",
                    "examples,coverage,fuzzing",
                    "--exclude-checks", "positive_data_acceptance", "--exclude-path-regex", "^/office", "--no-color",
                ], limit: .seconds(300))
        }
        #expect(told.status == 0, "\(told.text.suffix(6000))")
        #expect(told.text.contains(/[0-9]+ generated, [0-9]+ passed/))
    }

    @Test(
        "what those who may write send the office is answered as described, and never by a fault",
        arguments: ["officer", "approver", "holder", "administrator"])
    func office(role: String) async throws {
        let workspace = try await Self.workspace()
        let password = ["FARMZONE_PASSWORD": "một mật khẩu dài"]
        try await workspace.farmzone("organisation", "add", "HTX Minh Họa").expect(0)
        // Whoever shuts accounts in this test must not be the last.
        try await workspace.farmzone("account", "add", "lan", "--role", "administrator", environment: password).expect(0)
        let organisation = role == "holder" ? ["--organisation", "HTX Minh Họa"] : []
        try await workspace.run(FarmZoneBinary.path, ["account", "add", "thu", "--role", role] + organisation, environment: password)
            .expect(0)
        let token = try await workspace.farmzone("account", "token", "new", "thu", "--label", "thử").expect(0).lines[0]
        let program = try Oracle.python.replacing(/python[0-9.]*$/, with: "schemathesis")
        let told = try await workspace.serving { address in
            // The token must live, so what ends tokens and sessions is left out; the tests of roles have it.
            try await workspace.run(
                program,
                [
                    "run", "\(address)/api", "--max-examples", "15", "--seed", "1", "--workers", "1", "--phases",
                    "examples,coverage,fuzzing",
                    "--header", "Authorization: Bearer \(token)", "--include-path-regex", "^/office",
                    "--exclude-path-regex", "revocation|session", "--checks",
                    "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance", "--no-color",
                ], limit: .seconds(400))
        }
        #expect(told.status == 0, "\(told.text.suffix(6000))")
        #expect(told.text.contains(/[0-9]+ generated, [0-9]+ passed/))
        #expect(try await workspace.farmzone("verify", "--format", "json").expect(0).json(as: VerifyAnswer.self).ok)
    }

    @Test("ten thousand connections that say nothing keep nobody from being answered", .enabled(if: WebClientTests.openFiles >= 10_500))
    func idle() async throws {
        let workspace = try await Self.workspace()
        let told = try await workspace.serving(environment: ["FARMZONE_IDLE_SECONDS": "600"]) { address in
            try await workspace.oracle("web/idle.py", [address, "10000"], limit: .seconds(300)).expect(0)
        }
        #expect(told.text.hasPrefix("10000 idle"))
    }

    /// How many files a process may open here.
    private static var openFiles: UInt64 {
        var limit = rlimit()
        return getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 ? UInt64(limit.rlim_max) : 0
    }

    @Test("bodies that drip, unpack to more than they weigh, are too large or cut off are refused, and others are answered meanwhile")
    func bodies() async throws {
        let workspace = try await Self.workspace()
        try await workspace.farmzone(
            "account", "add", "an", "--role", "officer", environment: ["FARMZONE_PASSWORD": "một mật khẩu dài"]
        ).expect(0)
        let told = try await workspace.serving(environment: ["FARMZONE_BODY_SECONDS": "2"]) { address in
            try await workspace.oracle("web/bodies.py", [address, "200"], limit: .seconds(200)).expect(0)
        }
        #expect(told.lines.last == "answered")
    }

    @Test("a connection that takes no answer is closed, and hosts, bodies and expectations are as HTTP has them")
    func connections() async throws {
        let workspace = try await Self.workspace()
        // Who waits for the end of a connection gets it before idleness would end it.
        let told = try await workspace.serving(environment: ["FARMZONE_STALL_SECONDS": "2", "FARMZONE_IDLE_SECONDS": "600"]) { address in
            try await workspace.oracle("web/connections.py", [address], limit: .seconds(200)).expect(0)
        }
        #expect(told.text.hasPrefix("answered"))
    }

    @Test("a client that takes no answer does not keep the service from ending")
    func stalledAtTheEnd() async throws {
        let workspace = try await Self.workspace()
        let connection = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(connection) }
        // That it ends, and without a complaint, is what `serving` expects.
        try await workspace.serving(environment: ["FARMZONE_STALL_SECONDS": "3600", "FARMZONE_DRAIN_SECONDS": "1"]) { address in
            let port = try #require(address.split(separator: ":").last.flatMap { UInt16($0) })
            var place = sockaddr_in()
            place.sin_family = sa_family_t(AF_INET)
            place.sin_port = port.bigEndian
            place.sin_addr.s_addr = inet_addr("127.0.0.1")
            let connected = withUnsafePointer(to: &place) { place in
                place.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    connect(connection, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
                }
            }
            try #require(connected == 0)
            let asked = String(repeating: "GET /api HTTP/1.1\r\nHost: localhost\r\n\r\n", count: 400)
            #expect(asked.utf8.count == write(connection, asked, asked.utf8.count))
            // Until as much has been answered as fits between the two; a machine with more to do answers after a while only.
            var (before, now) = (Int32(-1), Int32(0))
            for _ in 0..<400 where now == 0 || now != before {
                try await Task.sleep(for: .milliseconds(300))
                before = now
                _ = ioctl(connection, UInt(FIONREAD), &now)
            }
            #expect(now > 0)
        }
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
