import Dispatch
import FuzzDriver
import Synchronization
import UntrustedInput
import UntrustedRequests

/// Looks for requests that the service answers by a fault of its own, or not at all.
@main
struct Requests {
    static func main() throws {
        try FuzzDriver.run([UntrustedRequests.name]) { _ in
            let requests = try waiting { try await UntrustedRequests() }
            return (try UntrustedRequests.seeds(), { bytes in _ = try waiting { try await requests.take(bytes) } })
        }
    }

    /// Waits for what is done elsewhere, since libFuzzer knows no other way.
    private static func waiting<Value: Sendable>(_ body: @escaping @Sendable () async throws -> Value) throws -> Value {
        let done = DispatchSemaphore(value: 0)
        let outcome = Outcome<Value>()
        Task.detached {
            do { outcome.set(.success(try await body())) } catch { outcome.set(.failure(error)) }
            done.signal()
        }
        done.wait()
        return try outcome.value()
    }
}

/// What came of something, handed from one thread to another.
private final class Outcome<Value: Sendable>: Sendable {
    private let result = Mutex<Result<Value, any Error>?>(nil)

    func set(_ result: Result<Value, any Error>) { self.result.withLock { $0 = result } }

    func value() throws -> Value {
        guard let result = result.withLock({ $0 }) else { throw UntrustedInput.Broken("nothing came of it") }
        return try result.get()
    }
}
