import Foundation

/// Works on a stream of inputs with several threads and gives the results in the order of the inputs, with a bounded number under way.
///
/// One thread reads, some work, and whoever calls `next` consumes; memory does not grow with the length of the stream.
final class OrderedPipeline<Input: Sendable, Output: Sendable>: @unchecked Sendable {
    // Everything below is touched under the condition's lock only.
    private let condition = NSCondition()
    private var waiting: [(number: Int, input: Input)] = []
    private var finished: [Int: Result<Output, any Error>] = [:]
    private var read = 0
    private var given = 0
    private var end: Int?
    private var isStopped = false
    private let capacity: Int

    /// Starts the threads.
    ///
    /// - Parameters:
    ///   - workers: How many threads work.
    ///   - capacity: How many inputs may be under way.
    ///   - source: Gives the next input, nil after the last; called on one thread. What it throws ends the stream.
    ///   - work: Makes an output of an input; called on several threads.
    init(
        workers: Int, capacity: Int, source: @escaping @Sendable () throws -> Input?, work: @escaping @Sendable (Input) throws -> Output
    ) {
        self.capacity = capacity
        Thread.start { [self] in feed(source) }
        for _ in 0..<max(1, workers) { Thread.start { [self] in labour(work) } }
    }

    /// The next output; nil after the last.
    func next() throws -> Output? {
        condition.lock()
        defer { condition.unlock() }
        while true {
            if let result = finished.removeValue(forKey: given) {
                given += 1
                condition.broadcast()
                return try result.get()
            }
            if end == given { return nil }
            condition.wait()
        }
    }

    /// Lets the threads end without finishing the stream.
    func stop() {
        condition.lock()
        isStopped = true
        condition.broadcast()
        condition.unlock()
    }

    private func feed(_ source: () throws -> Input?) {
        while true {
            let input: Result<Input?, any Error> = Result { try source() }
            condition.lock()
            while read - given >= capacity, !isStopped { condition.wait() }
            guard !isStopped else { return condition.unlock() }
            switch input {
            case .success(let input?): waiting.append((read, input))
            case .success(nil): end = read
            case .failure(let error):
                finished[read] = .failure(error)
                end = read + 1
            }
            read += 1
            let isOver = end != nil
            condition.broadcast()
            condition.unlock()
            if isOver { return }
        }
    }

    private func labour(_ work: (Input) throws -> Output) {
        while true {
            condition.lock()
            while waiting.isEmpty, end == nil, !isStopped { condition.wait() }
            guard !waiting.isEmpty, !isStopped else { return condition.unlock() }
            let (number, input) = waiting.removeFirst()
            condition.unlock()
            let output = Result { try work(input) }
            condition.lock()
            finished[number] = output
            condition.broadcast()
            condition.unlock()
        }
    }
}

extension Thread {
    /// Starts a thread with a stack that deep recursion of a C library does not exhaust.
    fileprivate static func start(_ body: @escaping @Sendable () -> Void) {
        let thread = Thread(block: body)
        thread.stackSize = 8 << 20
        thread.start()
    }
}
