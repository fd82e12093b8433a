import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Casework

@Suite("A pipeline that keeps the order")
struct OrderedPipelineTests {
    struct Broken: Error, Equatable { var number: Int }

    /// Counts up to a limit, then ends or throws.
    final class Counter: Sendable {
        private let state = Mutex(0)
        let limit: Int
        let isBroken: Bool

        init(to limit: Int, isBroken: Bool = false) {
            self.limit = limit
            self.isBroken = isBroken
        }

        var drawn: Int { state.withLock { $0 } }

        func next() throws -> Int? {
            let number = state.withLock { state in
                defer { state += 1 }
                return state
            }
            if number < limit { return number }
            if isBroken { throw Broken(number: number) }
            return nil
        }
    }

    @Test("Outputs come in the order of the inputs, however long each takes", arguments: [1, 2, 5], [1, 3, 32])
    func order(_ workers: Int, _ capacity: Int) throws {
        let counter = Counter(to: 200)
        let seed: UInt64 = 20_260_511
        print("pipeline delays: seed \(seed)")
        let random = Mutex(SeededGenerator(seed: seed))
        let pipeline = OrderedPipeline(workers: workers, capacity: capacity, source: { try counter.next() }) { number in
            Thread.sleep(forTimeInterval: random.withLock { Double.random(in: 0...0.0008, using: &$0) })
            return number * number
        }
        defer { pipeline.stop() }
        for number in 0..<200 { #expect(try pipeline.next() == number * number) }
        #expect(try pipeline.next() == nil)
        #expect(try pipeline.next() == nil)
    }

    @Test("The source is not drawn from faster than outputs are taken", arguments: [1, 4, 32])
    func bounded(_ capacity: Int) throws {
        let counter = Counter(to: 1000)
        let pipeline = OrderedPipeline(workers: 3, capacity: capacity, source: { try counter.next() }) { $0 }
        defer { pipeline.stop() }
        for taken in 0..<100 {
            #expect(try pipeline.next() == taken)
            // One input may be in the reader's hand beside those under way.
            #expect(counter.drawn <= taken + 1 + capacity + 1)
        }
        Thread.sleep(forTimeInterval: 0.05)
        #expect(counter.drawn <= 100 + capacity + 1)
    }

    @Test("An empty source ends at once")
    func empty() throws {
        let pipeline = OrderedPipeline(workers: 2, capacity: 4, source: { nil as Int? }) { $0 }
        defer { pipeline.stop() }
        #expect(try pipeline.next() == nil)
    }

    @Test("What the source throws comes after the outputs before it, and then it is over", arguments: [0, 1, 50])
    func errorInSource(_ good: Int) throws {
        let counter = Counter(to: good, isBroken: true)
        let pipeline = OrderedPipeline(workers: 2, capacity: 8, source: { try counter.next() }) { $0 }
        defer { pipeline.stop() }
        for number in 0..<good { #expect(try pipeline.next() == number) }
        #expect(throws: Broken(number: good)) { try pipeline.next() }
        #expect(try pipeline.next() == nil)
        #expect(counter.drawn == good + 1)
    }

    @Test("What the work throws comes in the place of its output, and the rest goes on")
    func errorInWork() throws {
        let counter = Counter(to: 30)
        let pipeline = OrderedPipeline(workers: 3, capacity: 4, source: { try counter.next() }) { number in
            if number == 17 { throw Broken(number: number) }
            return number
        }
        defer { pipeline.stop() }
        for number in 0..<17 { #expect(try pipeline.next() == number) }
        #expect(throws: Broken(number: 17)) { try pipeline.next() }
        for number in 18..<30 { #expect(try pipeline.next() == number) }
        #expect(try pipeline.next() == nil)
    }

    @Test("Stopped in the middle, the threads end and let go of the source")
    func stop() async throws {
        weak var watched: Counter?
        do {
            let counter = Counter(to: 1_000_000)
            watched = counter
            let pipeline = OrderedPipeline(workers: 2, capacity: 4, source: { try counter.next() }) { $0 }
            #expect(try pipeline.next() == 0)
            pipeline.stop()
        }
        for _ in 0..<200 where watched != nil { try await Task.sleep(for: .milliseconds(10)) }
        #expect(watched == nil)
    }

    @Test("Read to its end, the threads end and let go of the source")
    func end() async throws {
        weak var watched: Counter?
        do {
            let counter = Counter(to: 20)
            watched = counter
            let pipeline = OrderedPipeline(workers: 2, capacity: 4, source: { try counter.next() }) { $0 }
            while try pipeline.next() != nil {}
        }
        for _ in 0..<200 where watched != nil { try await Task.sleep(for: .milliseconds(10)) }
        #expect(watched == nil)
    }
}
