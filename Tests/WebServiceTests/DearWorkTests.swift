import GeoPackageStore
import GeoPrimitives
import HTTPTypes
import NIOCore
import Registry
import RegistryStoreContract
import Synchronization
import Testing

@testable import WebService

@Suite("Work that takes long")
struct DearWorkTests {
    /// Work that is under way until it is told to end.
    private final class Held: Sendable {
        private let begun = AsyncStream.makeStream(of: Void.self)
        private let ended = AsyncStream.makeStream(of: Void.self)

        func work() async {
            begun.continuation.yield()
            var waiting = ended.stream.makeAsyncIterator()
            _ = await waiting.next()
        }

        func hasBegun() async {
            var waiting = begun.stream.makeAsyncIterator()
            _ = await waiting.next()
        }

        func end() { ended.continuation.finish() }
    }

    private func kind(_ body: () async throws -> Void) async -> Problem.Kind? {
        do {
            try await body()
            return nil
        } catch {
            return (error as? Problem)?.kind
        }
    }

    @Test("so much is taken at once in all, and of one asker, and again when it is done")
    func bounds() async throws {
        let place = DearWork(on: .reading, most: 3, mostOfOne: 2, seconds: 600)
        let held = (0..<3).map { _ in Held() }
        let works = zip(held, ["a", "a", "b"]).map { held, asker in Task { try await place(for: asker) { await held.work() } } }
        for one in held { await one.hasBegun() }
        #expect(await kind { try await place(for: "c") {} } == .crowded)
        held[2].end()
        try await works[2].value
        #expect(await kind { try await place(for: "a") {} } == .crowded)
        #expect(await kind { try await place(for: "c") {} } == nil)
        #expect(await kind { try await place(for: nil) {} } == nil)
        for one in held { one.end() }
        for work in works { try await work.value }
        #expect(await kind { try await place(for: "a") {} } == nil)
    }

    /// Goes on until it is cancelled.
    private static func endless() async throws {
        while !Task.isCancelled { await Task.yield() }
        try Task.checkCancellation()
    }

    @Test("what takes longer than it may is ended, and said so")
    func time() async throws {
        let place = DearWork(on: .reading, most: 1, mostOfOne: 1, seconds: 0)
        #expect(await kind { try await place(for: "a", DearWorkTests.endless) } == .tooDear)
    }

    @Test("what nobody waits for any more is ended, and makes room")
    func departure() async throws {
        let place = DearWork(on: .reading, most: 1, mostOfOne: 1, seconds: 600)
        let departure = Departure()
        let held = Held()
        let gone = Task {
            await Departure.$current.withValue(departure) {
                await kind {
                    try await place(for: "a") {
                        held.end()
                        await held.work()
                        try await DearWorkTests.endless()
                    }
                }
            }
        }
        await held.hasBegun()
        departure.happened()
        #expect(await gone.value == .tooDear)
        #expect(await kind { try await place(for: "a") {} } == nil)
        // Who had gone before is not worked for at all.
        let late = await Departure.$current.withValue(departure) { await kind { try await place(for: "a", DearWorkTests.endless) } }
        #expect(late == .tooDear)
    }

    @Test("a reading of many features ends where its task is cancelled")
    func cancelledReading() async throws {
        let bench = try await Orchard.bench()
        let store = bench.scene.store
        let reading = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            try await store.read { try $0.visitFeatures(Filter(on: Sample.day(0))) { _ in } }
        }
        await #expect(throws: CancellationError.self) { try await reading.value }
    }

    @Test(
        "questions that may take long wait for their turn, and short ones do not",
        arguments: [
            ("/collections/growing-areas/items?limit=101", true), ("/collections/growing-areas/items?filter=crop='x'", true),
            ("/collections/growing-areas/items?bbox=1,2,3,4", true), ("/collections/growing-areas/items?known-at=2026-01-01", true),
            ("/collections/growing-areas/items?datetime=2026-01-01", true), ("/collections/facilities/items", true),
            ("/collections/growing-areas/items?crs=http://www.opengis.net/def/crs/EPSG/0/9214", true), ("/growing-areas.geojson", true),
            ("/tiles/growing-areas/0/0/0.mvt?datetime=2026-01-01", true), ("/search?q=vai", true), ("/map", true), ("/collections", true),
            ("/collections/growing-areas/items", false), ("/collections/growing-areas/items/VNBGOR001", false), ("/healthz", false),
            ("/lookup?q=VN-BGOR%20001", false), ("/", false), ("/conformance", false),
        ])
    func dear(path: String, isDear: Bool) async throws {
        let bench = try await Bench(try Orchard.events()) { $0.mostReadings = 0 }
        let told = try await bench.ask(path)
        #expect(told.status == (isDear ? 503 : 200), "\(told.text)")
        if isDear { #expect(told.headers[.retryAfter] == "10" && told.text.contains("/problems/crowded")) }
    }

    @Test("one asker does not take all places, but a proxy on this machine may ask for many")
    func askers() async throws {
        let bench = try await Bench(try Orchard.events()) { $0.mostReadingsOfOne = 0 }
        #expect(try await bench.status("/collections", from: "203.0.113.7") == 503)
        #expect(try await bench.status("/collections", from: "127.0.0.1") == 200)
        #expect(try await bench.status("/collections", from: "0:0:0:0::/64") == 200)
        #expect(try await bench.status("/healthz", from: "203.0.113.7") == 200)
    }

    @Test("while large answers wait for their clients no others are made, and a page has so many bytes at most")
    func memory() async throws {
        let bench = try await Bench(try Orchard.events()) { $0.largestWaiting = 1 }
        let service = bench.service
        #expect(try await bench.status("/collections", from: "203.0.113.7") == 200)
        do {
            let held = service.memory.hold(.init(repeating: 0, count: 10))
            #expect(try await bench.status("/collections", from: "203.0.113.7") == 503)
            #expect(held.buffer.readableBytes == 10)
        }
        #expect(try await bench.status("/collections", from: "203.0.113.7") == 200)
    }

    @Test("a page ends after so many bytes, and the next begins where it ended")
    func pageBytes() async throws {
        // Five outlines of 60,000 corners each are more than a page holds.
        let corners = (0..<60_000).map { step in
            GridPosition(longitudeE7: 1_060_000_000 + Int32(step) * 10, latitudeE7: 214_000_000 + Int32(step % 2) * 7)
        }
        let far = [
            GridPosition(longitudeE7: 1_060_600_000, latitudeE7: 215_000_000),
            GridPosition(longitudeE7: 1_060_000_000, latitudeE7: 215_000_000),
        ]
        let shape = GridMultiPolygon([Polygon(rings: [Ring(corners + far + corners.prefix(1))])])
        let bench = try await Bench(
            [1, 2, 3, 4, 5].map { number in
                .areaRegistered(Sample.area(number), Sample.boundary(number, .polygon(shape)), from: Sample.day(-100))
            })
        let page = try await bench.ask("/collections/growing-areas/items?limit=5")
        let end = String(decoding: page.body.suffix(2000), as: UTF8.self)
        let count = try #require(end.firstMatch(of: /"numberReturned":([0-9]+)/).flatMap { Int($0.output.1) })
        #expect((1...4).contains(count))
        #expect(end.contains("after=\(count).0"), "\(end)")
        let rest = String(
            decoding: try await bench.ask("/collections/growing-areas/items?limit=1&after=\(count).0").body.prefix(2000), as: UTF8.self)
        #expect(rest.contains("\"area-\(count + 1)\""))
    }
}
