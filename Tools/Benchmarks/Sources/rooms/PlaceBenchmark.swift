import Foundation
import GeoPackageStore
import GeoPrimitives
import Registry

/// Asks which areas contain each of many points: `area at` without the start of a command.
///
/// Measured twice: all points within one read of the store, and a read for each point.
struct PlaceBenchmark {
    private let registry: String
    private let points: [GridPosition]
    private let day: Day

    init(_ line: Line) throws {
        registry = try line.text("registry")
        day = try Dates.day(line.text("on"))
        points = try PlaceBenchmark.points(in: line.text("points"))
    }

    func run() async throws -> Answer {
        let store = try GeoPackageStore(opening: registry)
        // The pages come into the cache and the statements are prepared.
        _ = try await found(in: store, points.prefix(1000))
        let (together, togetherSeconds) = try await store.read { reading in
            try timed { try Found(points) { try reading.areas(containing: $0, on: day, knownAt: nil) } }
        }
        let clock = ContinuousClock()
        let start = clock.now
        let single = try await found(in: store, points[...])
        let singleSeconds = (clock.now - start).seconds
        guard single == together else { throw Line.Misuse(text: "one read and many reads disagree") }
        var answer = Answer("place")
        answer.add("points", points.count)
        answer.add("hits", together.hits)
        answer.add("checksum", together.checksum)
        answer.add("seconds", togetherSeconds)
        answer.add("secondsWithAReadEach", singleSeconds)
        return answer
    }

    private func found(in store: GeoPackageStore, _ points: ArraySlice<GridPosition>) async throws -> Found {
        var found = Found()
        for point in points { found.add(try await store.read { try $0.areas(containing: point, on: day, knownAt: nil) }) }
        return found
    }

    /// Pairs of little-endian Int32: longitude and latitude in 1e-7 degrees.
    private static func points(in path: String) throws -> [GridPosition] {
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        return bytes.withUnsafeBytes { raw in
            stride(from: 0, to: raw.count - 7, by: 8).map { offset in
                GridPosition(
                    longitudeE7: Int32(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: Int32.self)),
                    latitudeE7: Int32(littleEndian: raw.loadUnaligned(fromByteOffset: offset + 4, as: Int32.self)))
            }
        }
    }
}

/// How many areas were found, and the sum of their numbers, each times one more than the number of the point.
private struct Found: Hashable {
    private(set) var hits = 0
    private(set) var checksum: Int64 = 0
    private var points: Int64 = 0

    init() {}

    init(_ points: [GridPosition], _ areas: (GridPosition) throws -> [AreaID]) rethrows {
        for point in points { add(try areas(point)) }
    }

    mutating func add(_ areas: [AreaID]) {
        points += 1
        for area in areas { checksum &+= area.number &* points }
        hits += areas.count
    }
}
