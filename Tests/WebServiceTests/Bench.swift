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

@testable import WebService

/// A service on a registry of a test's own, asked without a network.
final class Bench: Sendable {
    let folder: String
    let scene: Scene<GeoPackageStore>
    let service: Service

    /// Makes a registry with some events, and the service on it.
    init(_ events: [RegistryEvent], settings: (inout WebSettings) -> Void = { _ in }) async throws {
        let base = FileManager.default.isWritableFile(atPath: "/dev/shm") ? "/dev/shm/" : NSTemporaryDirectory()
        folder = base + "farmzone-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let path = "\(folder)/registry.gpkg"
        _ = try await GeoPackageStore.create(at: path) { _ in }
        let clock = TestClock()
        scene = Scene(store: try GeoPackageStore(opening: path, clock: { clock.now }), clock: clock)
        try await scene.commit([Sample.created] + events)
        var chosen = WebSettings()
        chosen.logsRequests = false
        chosen.hosts = ["map.example"]
        settings(&chosen)
        service = Service(scene.store, chosen, clock: { clock.now })
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// Asks, and collects the answer.
    func ask(
        _ path: String, method: HTTPRequest.Method = .get, _ headers: [String: String] = [:], host: String = "map.example:8080",
        body: ByteBuffer = ByteBuffer()
    ) async throws -> Told {
        var fields = HTTPFields()
        for (name, value) in headers { fields[try #require(HTTPField.Name(name))] = value }
        let head = HTTPRequest(method: method, scheme: "http", authority: host, path: path, headerFields: fields)
        let response = await service.answer(Request(head: head, body: RequestBody(buffer: body))).response
        let collector = Collector()
        try await response.body.write(collector)
        return Told(status: response.status.code, headers: response.headers, body: collector.bytes)
    }

    /// The status of an answer to somebody at an address.
    func status(_ path: String, from asker: String) async throws -> Int {
        let head = HTTPRequest(method: .get, scheme: "http", authority: "map.example:8080", path: path)
        return await service.answer(Request(head: head, body: RequestBody(buffer: ByteBuffer())), from: asker).response.status.code
    }

    /// Asks for JSON that must be there.
    func json(_ path: String, sourceLocation: SourceLocation = #_sourceLocation) async throws -> JSONValue {
        let told = try await ask(path)
        try #require(told.status == 200, "\(path): \(told.text)", sourceLocation: sourceLocation)
        return try JSONValue.parse(told.body)
    }

    /// The identifiers of the features that a question gives.
    func ids(_ query: String, of collection: String = "growing-areas") async throws -> [String] {
        try await json("/collections/\(collection)/items?\(query)")["features"]?.array?.compactMap { $0["id"]?.string } ?? []
    }

    /// The kind of problem that a question is refused with, and its status.
    func problem(_ path: String) async throws -> String {
        let told = try await ask(path)
        try #require(told.headers[.contentType] == "application/problem+json", "\(path): \(told.status)")
        let document = try JSONValue.parse(told.body)
        #expect(document["status"]?.int == told.status)
        for trace in ["SELECT", "sqlite", "/dev/shm", "Optional(", folder] { #expect(!told.text.contains(trace)) }
        #expect(document["detail"]?.string?.isEmpty == false && document["title"]?.string?.isEmpty == false)
        return "\(told.status) \(document["type"]?.string?.split(separator: "/").last ?? "")"
    }
}

/// An answer as it came.
struct Told {
    var status: Int
    var headers: HTTPFields
    var body: [UInt8]
    var text: String { String(decoding: body, as: UTF8.self) }
}

/// Takes in what a response body writes; used by one task.
private final class Collector: ResponseBodyWriter, @unchecked Sendable {
    var bytes: [UInt8] = []

    func write(_ buffer: ByteBuffer) async throws { bytes += Array(buffer.readableBytesView) }
    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}

/// What most tests ask about: three codes on two areas, an area without one, one that was only written down, and units.
enum Orchard {
    static func events() throws -> [RegistryEvent] {
        [
            Sample.commune("07282", "Đồng Kỳ", from: -400), Sample.commune("07300", "Cũ", from: -400, to: -10),
            Sample.organisation(1, "HTX Vải <Sớm> & Bạn"),
            Sample.registration(1, at: 100) {
                $0.name = "Đồi Vải \"Sớm\""
                $0.commune = "07282"
                $0.declaredHectares = 1.5
            },
            Sample.registration(2, at: 200) {
                $0.crop = "longan"
                $0.name = "Khe nhãn"
                $0.holder = .organisation(OrganisationID(1))
            },
            Sample.registration(3, at: 300) { $0.crop = "pomelo" }, Sample.registration(4, at: 400),
            try Sample.issue(1, area: 1, "VN-BGOR 001"), try Sample.issue(2, area: 1, "VN-BGOR 002", market: "JP"),
            try Sample.issue(3, area: 2, "VN-BGOR-0003"), try Sample.issue(4, area: 4, "VN-BGOR 004"),
            Sample.decision(1, code: 1, .grant, on: -50, expires: 300), Sample.decision(2, code: 2, .grant, on: -50),
            Sample.decision(3, code: 3, .grant, on: -50), Sample.decision(4, code: 3, .suspend, on: -5),
        ]
    }

    static func bench() async throws -> Bench { try await Bench(events()) }
}
