import Synchronization

/// Who waits for a password to be tried: so many in all, and so many from one place, so that nobody fills the queue alone.
final class LoginQueue: Sendable {
    static let most = 16
    static let mostOfOne = 2

    private let waiting = Mutex<[String: Int]>([:])

    /// Takes a place in it.
    ///
    /// - Throws: `Problem` where too many wait, from there or in all.
    func enter(_ asker: String) throws(Problem) {
        let asker = LoginQueue.line(of: asker)
        let isTaken = waiting.withLock { waiting in
            guard waiting.values.reduce(0, +) < LoginQueue.most, waiting[asker, default: 0] < LoginQueue.mostOfOne else { return false }
            waiting[asker, default: 0] += 1
            return true
        }
        guard isTaken else { throw Problem(.busy) }
    }

    /// Gives a place back.
    func leave(_ asker: String) {
        let asker = LoginQueue.line(of: asker)
        waiting.withLock { waiting in waiting[asker] = waiting[asker].flatMap { $0 > 1 ? $0 - 1 : nil } }
    }

    /// The line that a place is on: of IPv6 the /48, since a home is given up to 256 of its /64, and an office all of them (RFC 6177).
    private static func line(of asker: String) -> String {
        guard asker.hasSuffix("::/64") else { return asker }
        return asker.split(separator: ":").prefix(3).joined(separator: ":") + "::/48"
    }
}
