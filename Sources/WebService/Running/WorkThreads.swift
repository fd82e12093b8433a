import Dispatch
import Foundation
import Glibc
import Synchronization

/// Threads of our own for work that keeps a thread busy.
///
/// Connections are taken, and short requests answered, by the event loops and the pool that all tasks share: it has as many threads as the
/// machine has cores, and work that fills it would keep everybody else waiting.
final class WorkThreads: TaskExecutor {
    /// Those that read much of the registry for whoever asks.
    static let reading = WorkThreads("reading", count: max(2, ProcessInfo.processInfo.activeProcessorCount))
    /// Those of the office: passwords, its registry, its accounts.
    static let office = WorkThreads("office", count: 2)
    /// The one that examines outlines, so that the office goes on meanwhile.
    static let examining = WorkThreads("examining", count: 1)

    private let waiting = Mutex<[UnownedJob]>([])
    private let ready = DispatchSemaphore(value: 0)

    private init(_ name: String, count: Int) {
        for _ in 0..<count {
            let thread = Thread { [self] in work() }
            thread.name = name
            // What is nested deep is walked in depth: as much as a program's first thread has.
            thread.stackSize = 8 << 20
            thread.start()
        }
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        waiting.withLock { $0.append(job) }
        ready.signal()
    }

    private func work() {
        while true {
            ready.wait()
            guard let job = waiting.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) else { continue }
            job.runSynchronously(on: asUnownedTaskExecutor())
        }
    }
}
