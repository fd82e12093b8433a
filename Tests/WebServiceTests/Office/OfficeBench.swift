import Foundation
import GeoPackageStore
import GeoPrimitives
import HTTPTypes
import Hummingbird
import Journal
import NIOCore
import Registry
import RegistryStoreContract
import Testing

@testable import Accounts
@testable import WebService

/// A service with an account of each role, asked without a network.
final class OfficeBench: Sendable {
    static let password = "một mật khẩu dài"

    let bench: Bench
    let book: AccountBook
    let service: Service
    private let path: String
    private let tokens: [Role: String]

    /// Makes the accounts and a registry with the orchard and what is traded from it.
    init(
        _ events: [RegistryEvent] = [], settings: (inout WebSettings) -> Void = { _ in },
        store: (any RegistryStore) -> any RegistryStore = { $0 }
    ) async throws {
        bench = try await Bench(try Orchard.events() + OfficeBench.references() + events)
        path = "\(bench.folder)/registry.accounts"
        book = try AccountBook(at: path, creating: true, cost: .init(rounds: 2, blockSize: 1, parallelism: 1))
        var tokens: [Role: String] = [:]
        let clock = bench.scene.clock
        for role in Role.allCases {
            let organisation = role.needsOrganisation ? "organisation-1" : nil
            try book.add("\(role.rawValue)-1", role, password: OfficeBench.password, organisation: organisation, at: clock.now)
            tokens[role] = try book.makeToken(for: "\(role.rawValue)-1", label: "test", days: 30, at: clock.now).secret
        }
        self.tokens = tokens
        var chosen = WebSettings()
        chosen.logsRequests = false
        chosen.hosts = ["map.example"]
        settings(&chosen)
        let book = book
        service = Service(store(bench.scene.store), chosen, accounts: { book }, clock: { clock.now })
    }

    /// Asks as a program of an account with a role; as nobody where nil.
    func ask(
        _ role: Role?, _ method: HTTPRequest.Method, _ path: String, _ headers: [String: String] = [:], _ body: [UInt8] = [],
        from asker: String? = nil
    ) async throws -> OfficeTold {
        var headers = headers
        if let role { headers["Authorization"] = "Bearer \(tokens[role] ?? "")" }
        return try await send(method, path, headers, RequestBody(buffer: ByteBuffer(bytes: body)), from: asker)
    }

    /// Logs somebody in with a role; what the requests of that session carry.
    func session(_ role: Role) async throws -> [String: String] {
        let login = try await ask(
            nil, .post, "/office/session", json: "{\"account\":\"\(role.rawValue)-1\",\"password\":\"\(OfficeBench.password)\"}")
        let cookie = try #require(login.headers[.setCookie]?.split(separator: ";").first.map { String($0) })
        return ["Cookie": cookie, "X-CSRF-Token": try #require(login.json["csrf"]?.string)]
    }

    /// Asks with a JSON document.
    func ask(
        _ role: Role?, _ method: HTTPRequest.Method, _ path: String, _ headers: [String: String] = [:], json: String,
        from asker: String? = nil
    ) async throws -> OfficeTold {
        try await ask(
            role, method, path, headers.merging(["Content-Type": "application/json"]) { _, new in new }, Array(json.utf8), from: asker)
    }

    /// Asks with what a form of a page says.
    func ask(
        _ role: Role?, _ method: HTTPRequest.Method, _ path: String, _ headers: [String: String] = [:], form: String
    ) async throws -> OfficeTold {
        let type = ["Content-Type": "application/x-www-form-urlencoded"]
        return try await ask(role, method, path, headers.merging(type) { _, new in new }, Array(form.utf8))
    }

    /// Sends a request as it is, to another service where one is named.
    func send(
        _ method: HTTPRequest.Method, _ path: String, _ headers: [String: String], _ body: RequestBody, from asker: String? = nil,
        to other: Service? = nil
    ) async throws -> OfficeTold {
        var fields = HTTPFields()
        for (name, value) in headers { fields[try #require(HTTPField.Name(name))] = value }
        let head = HTTPRequest(method: method, scheme: "http", authority: "map.example:8080", path: path, headerFields: fields)
        let response = await (other ?? service).answer(Request(head: head, body: body), from: asker).response
        let collector = BodyCollector()
        try await response.body.write(collector)
        return OfficeTold(status: response.status.code, headers: response.headers, body: collector.bytes)
    }

    /// Crops and markets, and a code with a holder of its own.
    private static func references() throws -> [RegistryEvent] {
        let crops = [["lychee", "vải", "LIHCH"], ["longan", "nhãn", "DIMLO"], ["pomelo", "bưởi", "CIDGR"]].compactMap {
            ReferenceRow(.crops, [$0[0], $0[1], $0[0], "", "", $0[2], "test"])
        }
        let markets = ["CN", "JP", "US", "VN"].compactMap { ReferenceRow(.markets, [$0, $0, $0, "test"]) }
        return (crops + markets).map { .referenceDefined($0) } + [
            try Sample.issue(5, area: 2, "VN-BGOR 0005", holder: .organisation(OrganisationID(1)))
        ]
    }

    /// The square at a place that the orchard leaves free, as a GeoJSON feature.
    static func outline(_ east: Double = 106.5, size: Double = 0.001) -> String {
        let (west, south, end, north) = (east, 21.4, east + size, 21.4 + size)
        return """
            {"type":"Feature","properties":{"name":"Đồi mới","crop":"lychee"},"geometry":{"type":"Polygon","coordinates":\
            [[[\(west),\(south)],[\(end),\(south)],[\(end),\(north)],[\(west),\(north)],[\(west),\(south)]]]}}
            """
    }

    /// The same with its ring crossing itself.
    static let bowTie = """
        {"type":"Feature","properties":{"name":"Nơ","crop":"lychee"},"geometry":{"type":"Polygon","coordinates":\
        [[[106.6,21.4],[106.601,21.401],[106.601,21.4],[106.6,21.401],[106.6,21.4]]]}}
        """
}

/// An answer as it came.
struct OfficeTold {
    var status: Int
    var headers: HTTPFields
    var body: [UInt8]
    var text: String { String(decoding: body, as: UTF8.self) }
    var json: JSONValue { (try? JSONValue.parse(body)) ?? .null }
    /// The kind of problem that it is, with its field.
    var problem: String {
        let kind = json["type"]?.string?.split(separator: "/").last.map { String($0) } ?? text
        return json["field"]?.string.map { "\(kind) \($0)" } ?? kind
    }
}

/// Takes in what a response body writes; used by one task.
private final class BodyCollector: ResponseBodyWriter, @unchecked Sendable {
    var bytes: [UInt8] = []
    func write(_ buffer: ByteBuffer) async throws { bytes += Array(buffer.readableBytesView) }
    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
