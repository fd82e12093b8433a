import Synchronization

/// Lets so many do something at once and so many wait for their turn; whoever comes then is told so at once, and not after a minute.
final class WaitingRoom: Sendable {
    private struct State {
        var free: Int
        var waiting: [CheckedContinuation<Bool, Never>] = []
    }

    private let seats: Int
    private let state: Mutex<State>

    /// Makes a room.
    ///
    /// - Parameters:
    ///   - counters: How many are served at once.
    ///   - seats: How many may wait.
    init(counters: Int, seats: Int) {
        self.seats = seats
        state = Mutex(State(free: counters))
    }

    /// How many wait.
    var waiting: Int { state.withLock { $0.waiting.count } }

    /// Does something when it is its turn.
    ///
    /// - Throws: `Problem` where all seats are taken; what the body throws.
    func serve<Value: Sendable>(_ body: @Sendable () async throws -> Value) async throws -> Value {
        guard await isLetIn() else { throw Problem(.busy) }
        defer { callNext() }
        return try await body()
    }

    private func isLetIn() async -> Bool {
        await withCheckedContinuation { continuation in
            let answer: Bool? = state.withLock { state in
                if state.free > 0 {
                    state.free -= 1
                    return true
                }
                guard state.waiting.count < seats else { return false }
                state.waiting.append(continuation)
                return nil
            }
            if let answer { continuation.resume(returning: answer) }
        }
    }

    private func callNext() {
        let next: CheckedContinuation<Bool, Never>? = state.withLock { state in
            guard !state.waiting.isEmpty else {
                state.free += 1
                return nil
            }
            return state.waiting.removeFirst()
        }
        next?.resume(returning: true)
    }
}
