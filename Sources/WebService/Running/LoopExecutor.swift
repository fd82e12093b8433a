import NIOCore

/// Runs tasks on an event loop: a request is read, answered and written by one thread, without a hop between.
final class LoopExecutor: TaskExecutor {
    private let loop: any EventLoop

    init(_ loop: any EventLoop) { self.loop = loop }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        loop.execute { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}

/// Does something away from the event loop where it is long, else at once.
///
/// - Parameters:
///   - isLong: Whether it may take more than a few milliseconds.
///   - body: What is to be done.
/// - Returns: What the body returns.
/// - Throws: What the body throws.
func hopping<Value: Sendable>(_ isLong: Bool, _ body: @escaping @Sendable () async throws -> Value) async throws -> Value {
    guard isLong else { return try await body() }
    return try await withTaskExecutorPreference(globalConcurrentExecutor) { try await body() }
}
