import GeoPackageStore
import GeoPrimitives
import Registry

/// Visits the features in a box on a day: `area list --at --bbox` without the start of a command and without its table.
struct ListBenchmark {
    private let registry: String
    private let filter: Filter
    private let rounds: Int

    init(_ line: Line) throws {
        registry = try line.text("registry")
        rounds = try line.count("rounds", default: 20)
        var filter = Filter(on: try Dates.day(line.text("on")))
        let numbers = try line.text("box").split(separator: ",").compactMap { Double($0) }
        guard numbers.count == 4, let southWest = GridPosition(nearestTo: PlanarPosition(x: numbers[0], y: numbers[1])),
            let northEast = GridPosition(nearestTo: PlanarPosition(x: numbers[2], y: numbers[3]))
        else { throw Line.Misuse(text: "--box west,south,east,north in degrees") }
        filter.box = GridBox(minimum: southWest, maximum: northEast)
        self.filter = filter
    }

    func run() async throws -> Answer {
        let store = try GeoPackageStore(opening: registry)
        var times: [Double] = []
        var features = 0
        var bytes = 0
        for round in 0...rounds {
            (features, bytes) = (0, 0)
            let seconds = try await store.read { reading in
                try timed {
                    try reading.visitFeatures(filter) { row in
                        features += 1
                        bytes += row.geometry.count
                    }
                }.seconds
            }
            // The first one brings the pages into the cache.
            if round > 0 { times.append(seconds) }
        }
        var answer = Answer("list")
        answer.add("features", features)
        answer.add("bytes", bytes)
        answer.add("seconds", times.sorted()[rounds / 2])
        return answer
    }
}

/// Days as they are typed.
enum Dates {
    static func day(_ text: String) throws -> Day {
        guard let day = Day(text) else { throw Line.Misuse(text: "'\(text)' is no day; 2026-01-31 is one") }
        return day
    }
}
