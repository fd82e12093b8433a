public import Journal
public import Registry
import Synchronization

/// A clock that stands still until a test moves it.
public final class TestClock: Sendable {
    private let time: Mutex<RecordedTime>

    /// A clock that shows 2026-05-11T03:00:00.000Z, ten in the morning in Vietnam.
    public init() { time = Mutex(RecordedTime(millisecondsSince1970: 1_778_468_400_000)) }

    /// What it shows.
    public var now: RecordedTime { time.withLock { $0 } }

    /// The day in Vietnam that it shows.
    public var today: Day { Day(inVietnamAtMilliseconds: now.millisecondsSince1970) }

    /// Moves it by days, and by milliseconds.
    public func advance(days: Int64 = 0, milliseconds: Int64 = 0) {
        time.withLock { $0 = RecordedTime(millisecondsSince1970: $0.millisecondsSince1970 + days * 86_400_000 + milliseconds) }
    }
}
