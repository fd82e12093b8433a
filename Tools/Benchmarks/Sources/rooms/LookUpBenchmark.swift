import Casework
import Foundation
import GeoPackageStore
import Registry

/// Looks up texts inside the process, each as a question of its own.
///
/// Every question is timed: of a service it is the slow ones that people feel.
struct LookUpBenchmark {
    private let registry: String
    private let texts: [String]
    private let today: Day

    init(_ line: Line) throws {
        registry = try line.text("registry")
        let file = try String(contentsOfFile: try line.text("texts"), encoding: .utf8)
        texts = file.split(separator: "\n").map(String.init)
        guard let day = Day(try line.text("on")) else { throw Line.Misuse(text: "--on is no day") }
        today = day
    }

    func run() async throws -> Answer {
        let lookUp = LookUp(try GeoPackageStore(opening: registry))
        var times: [Double] = []
        times.reserveCapacity(texts.count)
        var found = 0
        // The first hundred open files and fill caches.
        for text in texts.prefix(100) { _ = try await lookUp(.init(text, today: today)) }
        let clock = ContinuousClock()
        for text in texts {
            let start = clock.now
            let answer = try await lookUp(.init(text, today: today))
            times.append((clock.now - start).seconds)
            if answer.isFound { found += 1 }
        }
        times.sort()
        func quantile(_ share: Double) -> Double { times.isEmpty ? 0 : times[min(Int(Double(times.count) * share), times.count - 1)] }
        var answer = Answer("lookup")
        answer.add("questions", texts.count)
        answer.add("found", found)
        answer.add("seconds", times.reduce(0, +))
        answer.add("p50", quantile(0.5))
        answer.add("p99", quantile(0.99))
        answer.add("most", times.last ?? 0)
        return answer
    }
}
