import GeoPackageStore
import Registry

/// Searches names, each of some words in turn, several times.
struct SearchBenchmark {
    private let registry: String
    private let words: [String]
    private let rounds: Int

    init(_ line: Line) throws {
        registry = try line.text("registry")
        words = try line.text("words").split(separator: ",").map(String.init)
        rounds = try line.count("rounds", default: 20)
    }

    func run() async throws -> Answer {
        let store = try GeoPackageStore(opening: registry)
        var hits = 0
        var medians: [Double] = []
        for word in words {
            hits += try await store.read { try $0.search(word, limit: 20).count }
            var times: [Double] = []
            for _ in 0..<rounds {
                times.append(try await store.read { reading in try timed { try reading.search(word, limit: 20) }.seconds })
            }
            medians.append(times.sorted()[rounds / 2])
        }
        var answer = Answer("search")
        answer.add("hits", hits)
        answer.add("seconds", medians.max() ?? 0)
        answer.add("medians", medians)
        return answer
    }
}
