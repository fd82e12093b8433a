import Synchronization

/// Contexts that are at rest; each is lent to one caller at a time and made anew only where all are out.
enum GEOSContextPool {
    /// A context on its way between the pool and its one borrower.
    ///
    /// `@unchecked Sendable`: the pool has given up its reference before a borrower gets it, so no two threads hold it.
    private struct Resting: @unchecked Sendable {
        let context: GEOSContext
    }

    private static let resting = Mutex<[Resting]>([])

    /// How many contexts are kept; those that come back later are freed.
    private static let capacity = 64

    /// Runs the body with a context of its own.
    ///
    /// No shape may leave the body.
    static func withContext<Answer, Failure: Error>(
        _ body: (GEOSContext) throws(Failure) -> Answer, onNoContext: (GEOSError) -> Failure
    ) throws(Failure) -> Answer {
        let context: GEOSContext
        if let rested = resting.withLock({ $0.popLast() }) {
            context = rested.context
        } else {
            do throws(GEOSError) {
                context = try GEOSContext()
            } catch {
                throw onNoContext(error)
            }
        }
        defer {
            let returned = Resting(context: context)
            resting.withLock { if $0.count < capacity { $0.append(returned) } }
        }
        return try body(context)
    }

    /// Runs the body with a context of its own, where its only error is GEOS's.
    ///
    /// No shape may leave the body.
    static func withContext<Answer>(_ body: (GEOSContext) throws(GEOSError) -> Answer) throws(GEOSError) -> Answer {
        try withContext(body, onNoContext: { $0 })
    }
}
