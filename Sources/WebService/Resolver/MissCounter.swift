import Synchronization

/// How many serials, lots and exporters that are not there an address has asked for of late: who tries one after the other is made to wait.
final class MissCounter: Sendable {
    private struct Misses {
        var left: Double
        var at: ContinuousClock.Instant
    }

    /// So many in a row, and so many a second after that.
    static let atOnce = 60.0
    static let perSecond = 0.5
    /// How many addresses are kept in mind.
    static let most = 20_000

    private let known = Mutex<[String: Misses]>([:])

    /// Whether an address has to wait, in seconds; nil where it may ask.
    func wait(_ address: String, now: ContinuousClock.Instant = .now) -> Int? {
        known.withLock { known in
            guard let misses = known[address] else { return nil }
            let left = MissCounter.left(misses, now)
            return left >= 1 ? nil : Int(((1 - left) / MissCounter.perSecond).rounded(.up))
        }
    }

    /// Counts one thing that was not there.
    func count(_ address: String, now: ContinuousClock.Instant = .now) {
        known.withLock { known in
            if known[address] == nil, known.count >= MissCounter.most {
                known = known.filter { MissCounter.left($0.value, now) < MissCounter.atOnce }
                // Where all of them are busy the oldest memories are worth least; a tenth at once, so that it is seldom.
                if known.count >= MissCounter.most {
                    for old in known.sorted(by: { $0.value.at < $1.value.at }).prefix(MissCounter.most / 10) { known[old.key] = nil }
                }
            }
            let left = known[address].map { MissCounter.left($0, now) } ?? MissCounter.atOnce
            known[address] = Misses(left: max(left - 1, 0), at: now)
        }
    }

    private static func left(_ misses: Misses, _ now: ContinuousClock.Instant) -> Double {
        let passed = now - misses.at
        let seconds = Double(passed.components.seconds) + Double(passed.components.attoseconds) / 1e18
        return min(atOnce, misses.left + max(seconds, 0) * perSecond)
    }
}
