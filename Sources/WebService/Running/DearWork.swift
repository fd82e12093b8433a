import Synchronization

/// Work that takes long: done on threads of its own, so much at once in all and for one asker, and each within a time.
///
/// What cannot be taken is refused at once, so that a queue never grows longer than its answers are waited for. Where its time is over, or
/// its client has gone, the work is cancelled: whoever walks over many things asks `Task.isCancelled` on the way.
final class DearWork: Sendable {
    private struct UnderWay {
        var all = 0
        var ofOne: [String: Int] = [:]
    }

    private let underWay = Mutex(UnderWay())
    private let threads: WorkThreads
    private let most: Int
    private let mostOfOne: Int
    private let seconds: Int

    /// Makes a place for work.
    ///
    /// - Parameters:
    ///   - threads: Who does it.
    ///   - most: How much may be waiting or under way.
    ///   - mostOfOne: How much of it may be of one asker.
    ///   - seconds: How long each may wait and take.
    init(on threads: WorkThreads, most: Int, mostOfOne: Int, seconds: Int) {
        self.threads = threads
        self.most = most
        self.mostOfOne = mostOfOne
        self.seconds = seconds
    }

    /// Does something, or refuses to.
    ///
    /// - Parameters:
    ///   - asker: For whom; nil where that is not known, or stands for many.
    ///   - body: What is to be done.
    /// - Returns: What the body returns.
    /// - Throws: What the body throws; `Problem` where there is too much to do, or it took too long.
    func callAsFunction<Value: Sendable>(
        for asker: String?, _ body: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        try enter(asker)
        defer { leave(asker) }
        let seconds = seconds
        let work = Task(executorPreference: threads) {
            try Task.checkCancellation()
            return try await body()
        }
        let end = Task {
            try await Task.sleep(for: .seconds(seconds))
            work.cancel()
        }
        let departure = Departure.current
        departure?.whenGone { work.cancel() }
        defer {
            end.cancel()
            departure?.whenGone(nil)
        }
        do {
            return try await withTaskCancellationHandler {
                try await work.value
            } onCancel: {
                work.cancel()
            }
        } catch is CancellationError {
            throw Problem(.tooDear, ["seconds": "\(seconds)"])
        }
    }

    private func enter(_ asker: String?) throws(Problem) {
        let isTaken = underWay.withLock { underWay in
            guard underWay.all < most, asker.map({ underWay.ofOne[$0, default: 0] < mostOfOne }) ?? true else { return false }
            underWay.all += 1
            if let asker { underWay.ofOne[asker, default: 0] += 1 }
            return true
        }
        guard isTaken else { throw Problem(.crowded) }
    }

    private func leave(_ asker: String?) {
        underWay.withLock { underWay in
            underWay.all -= 1
            if let asker { underWay.ofOne[asker] = underWay.ofOne[asker].flatMap { $0 > 1 ? $0 - 1 : nil } }
        }
    }
}
