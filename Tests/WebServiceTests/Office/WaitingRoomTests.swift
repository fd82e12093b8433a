import Synchronization
import Testing

@testable import WebService

@Suite("Waiting to write")
struct WaitingRoomTests {
    /// A door that stays shut until it is opened.
    private final class Door: Sendable {
        private let stream = AsyncStream<Void>.makeStream()
        func open() { stream.continuation.finish() }
        func pass() async { for await _ in stream.stream {} }
    }

    /// Who was served, in their order.
    private final class Served: Sendable {
        private let list = Mutex<[Int]>([])
        var numbers: [Int] { list.withLock { $0 } }
        func add(_ number: Int) { list.withLock { $0.append(number) } }
    }

    @Test("one is served, two wait in turn, the fourth is told at once, and afterwards there is room again")
    func turns() async throws {
        let room = WaitingRoom(counters: 1, seats: 2)
        let door = Door()
        let served = Served()
        let isServing = Door()
        let first = Task {
            try await room.serve {
                isServing.open()
                await door.pass()
                served.add(1)
            }
        }
        await isServing.pass()
        var others: [Task<Void, any Error>] = []
        for number in 2...3 {
            others.append(Task { try await room.serve { served.add(number) } })
            while room.waiting < number - 1 { await Task.yield() }
        }
        await #expect(throws: Problem(.busy)) { try await room.serve { served.add(4) } }
        door.open()
        for task in [first] + others { try await task.value }
        #expect(served.numbers == [1, 2, 3])
        // Who fails gives the place back too.
        await #expect(throws: Problem(.missing)) { try await room.serve { throw Problem(.missing) } }
        #expect(try await room.serve { 5 } == 5)
    }
}
