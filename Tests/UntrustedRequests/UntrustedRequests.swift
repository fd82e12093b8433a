import Accounts
import Foundation
import GeoPackageStore
import HTTPTypes
import Hummingbird
import Journal
import NIOCore
import Registry
import RegistryStoreContract
import Synchronization
import UntrustedInput
import WebService

/// Requests to the service, public and office, without a network: the way in that needs a registry and accounts.
///
/// A request is written as HTTP writes it, with `\n` for ends of lines: `GET /path`, headers, an empty line, a body. The header `As` names
/// the role of whoever asks.
public final class UntrustedRequests: Sendable {
    /// The name of the way, as ``UntrustedInput/name``.
    public static let name = "request"

    private let folder: String
    private let service: Service
    private let tokens: [String: String]

    /// Makes a registry with some areas and codes, an account of each role, and the service on them.
    public init() async throws {
        let base = FileManager.default.isWritableFile(atPath: "/dev/shm") ? "/dev/shm/" : NSTemporaryDirectory()
        folder = base + "farmzone-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        _ = try await GeoPackageStore.create(at: "\(folder)/registry.gpkg") { _ in }
        let clock = TestClock()
        let scene = Scene(store: try GeoPackageStore(opening: "\(folder)/registry.gpkg", clock: { clock.now }), clock: clock)
        try await scene.commit(try UntrustedRequests.events())
        let book = try AccountBook(at: "\(folder)/registry.accounts", creating: true)
        var tokens: [String: String] = [:]
        for role in Role.allCases {
            let organisation = role.needsOrganisation ? "HTX Vải Sớm" : nil
            try book.add("\(role.rawValue)-1", role, password: "một mật khẩu dài", organisation: organisation, at: clock.now)
            tokens[role.rawValue] = try book.makeToken(for: "\(role.rawValue)-1", label: "test", days: 30, at: clock.now).secret
        }
        self.tokens = tokens
        var settings = WebSettings()
        settings.logsRequests = false
        settings.hosts = ["map.example"]
        service = Service(scene.store, settings, accounts: { book }, clock: { clock.now })
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// Addresses that tests ask for, conditions among them, and what the office is told.
    public static func seeds() throws -> [[UInt8]] {
        let files = ["Core", "Condition", "Conformance", "Layer", "Resolver", "System", "Protocol"]
        let addresses = try files.flatMap { try Fixtures.literals("Tests/WebServiceTests/\($0)Tests.swift") }.filter { $0.hasPrefix("/") }
        let conditions = try Fixtures.literals("Tests/WebServiceTests/ConditionTests.swift").filter { $0.contains("(") }.map { text in
            "/collections/growing-areas/items?filter=" + (text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")
        }
        let outline = String(decoding: try UntrustedInput.readers[0].seeds()[0], as: UTF8.self)
        let bodies = [
            "POST /office/areas\nAs: officer\nContent-Type: application/json\n\n{\"crop\":\"lychee\",\"name\":\"Đồi\",\"outline\":\(outline)}",
            "POST /office/areas\nAs: officer\nContent-Type: application/geo+json\n\n\(outline)",
            "POST /office/areas/area-1/codes\nAs: approver\nContent-Type: application/json\n\n{\"code\":\"VN-X 1\",\"market\":\"JP\"}",
            "POST /office/codes/VNBGOR001/decisions\nAs: approver\nIf-Match: *\nContent-Type: application/x-www-form-urlencoded\n\n"
                + "kind=suspend&on=2026-05-11&reason=%C4%91o",
            "PUT /office/areas/area-1/boundary\nAs: officer\nIf-Match: \"1\"\nContent-Type: multipart/form-data; boundary=x\n\n--x\r\n"
                + "Content-Disposition: form-data; name=\"file\"; filename=\"a.geojson\"\r\n\r\n\(outline)\r\n--x--\r\n",
            "POST /office/rights\nAs: holder\nIdempotency-Key: a\nContent-Type: application/json\n\n{\"code\":\"VN-BGOR 001\",\"kilograms\":5}",
            "GET /office/areas?q=a&status=active&after=1\nAs: officer\nAccept: text/html\n\n",
        ]
        return (addresses + conditions).map { Array("GET \($0)\nAccept: text/html;q=0.5, */*\nRange: bytes=0-\n\n".utf8) }
            + bodies.map { Array($0.utf8) }
    }

    /// Asks, and takes the answer to its end: it may be any but a fault of ours.
    ///
    /// It says whether something was given.
    public func take(_ bytes: [UInt8]) async throws -> Bool {
        guard let request = request(bytes) else { return false }
        let response = await service.answer(request).response
        let collector = Collector()
        try await response.body.write(collector)
        let status = response.status.code
        guard status < 500 || status == 503 else {
            throw UntrustedInput.Broken("\(status): \(String(decoding: collector.bytes.prefix(500), as: UTF8.self))")
        }
        return status < 400
    }

    private func request(_ bytes: [UInt8]) -> Request? {
        var rest = bytes[...]
        func line() -> String {
            let line = rest.prefix { $0 != UInt8(ascii: "\n") }
            rest = rest[line.endIndex...].dropFirst()
            return String(decoding: line, as: UTF8.self)
        }
        let first = line().split(separator: " ", maxSplits: 1).map { String($0) }
        guard first.count == 2, let method = HTTPRequest.Method(first[0]) else { return nil }
        var fields = HTTPFields()
        while true {
            let header = line()
            guard !header.isEmpty, fields.count < 20 else { break }
            let parts = header.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
            guard parts.count == 2, let name = HTTPField.Name(parts[0]) else { continue }
            if parts[0] == "As" { fields[.authorization] = "Bearer \(tokens[parts[1]] ?? parts[1])" } else { fields[name] = parts[1] }
        }
        let head = HTTPRequest(method: method, scheme: "http", authority: "map.example:8080", path: first[1], headerFields: fields)
        return Request(head: head, body: RequestBody(buffer: ByteBuffer(bytes: rest)))
    }

    private static func events() throws -> [RegistryEvent] {
        let crops = [["lychee", "vải", "lychee", "", "", "LIHCH", "test"], ["longan", "nhãn", "longan", "", "", "DIMLO", "test"]]
        let markets = ["CN", "JP", "VN"].map { [$0, $0, $0, "test"] }
        let references = crops.compactMap { ReferenceRow(.crops, $0) } + markets.compactMap { ReferenceRow(.markets, $0) }
        return [Sample.created] + references.map { .referenceDefined($0) } + [
            Sample.commune("07282", "Đồng Kỳ", from: -400), Sample.organisation(1, "HTX Vải Sớm"), Sample.registration(1, at: 100),
            Sample.registration(2, at: 200) { $0.holder = .organisation(OrganisationID(1)) }, try Sample.issue(1, area: 1, "VN-BGOR 001"),
            try Sample.issue(2, area: 2, "VN-BGOR 002", market: "JP", holder: .organisation(OrganisationID(1))),
            Sample.decision(1, code: 1, .grant, on: -50, expires: 300), Sample.decision(2, code: 2, .grant, on: -50),
        ]
    }
}

/// Takes in what a response body writes.
private final class Collector: ResponseBodyWriter, Sendable {
    private let taken = Mutex<[UInt8]>([])
    var bytes: [UInt8] { taken.withLock { $0 } }
    func write(_ buffer: ByteBuffer) async throws { taken.withLock { $0 += Array(buffer.readableBytesView) } }
    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
