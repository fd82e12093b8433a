public import Traceability

/// A stamp of ours with its run and what became of it.
public struct StampRecord: Hashable, Sendable {
    /// A state with the day it began.
    public struct Change: Hashable, Sendable {
        /// The state.
        public var state: StampState
        /// The day.
        public var on: Day
        /// Why.
        public var reason: String?
        /// The entry of the journal that brought it.
        public var entry: Int64

        /// Makes a change from its parts.
        public init(state: StampState, on day: Day, reason: String?, entry: Int64) {
            self.state = state
            on = day
            self.reason = reason
            self.entry = entry
        }
    }

    /// The serial.
    public var serial: StampSerial
    /// The run, without its serials.
    public var run: StampRun
    /// The place in the run, from 0.
    public var place: Int
    /// The states, by day and then by entry; the first one is that of its issue.
    public var changes: [Change]

    /// Makes a record from its parts.
    public init(serial: StampSerial, run: StampRun, place: Int, changes: [Change]) {
        self.serial = serial
        self.run = run
        self.place = place
        self.changes = changes
    }

    /// The last change up to a day; nil before the stamp was issued.
    public func change(on day: Day) -> Change? { changes.last { $0.on <= day } }
}

/// A run of stamps as it is listed: without the serials, which are many.
public struct StampRunSummary: Hashable, Sendable {
    /// The run, without its serials.
    public var run: StampRun
    /// How many stamps it has.
    public var count: Int

    /// Makes a summary from its parts.
    public init(run: StampRun, count: Int) {
        self.run = run
        self.count = count
    }
}

/// A stamp of another issuer with what it stands on.
public struct ForeignStampRecord: Hashable, Sendable {
    /// The text, to the letter.
    public var text: String
    /// The number of the link.
    public var link: Int64
    /// What it stands on.
    public var target: StampTarget
    /// The days on which the link holds.
    public var period: Period

    /// Makes a record from its parts.
    public init(text: String, link: Int64, target: StampTarget, period: Period) {
        self.text = text
        self.link = link
        self.target = target
        self.period = period
    }
}

/// A link of foreign stamps as it is listed.
public struct ForeignStampSummary: Hashable, Sendable {
    /// The number of the link.
    public var link: Int64
    /// What the stamps stand on.
    public var target: StampTarget
    /// The days on which the link holds.
    public var period: Period
    /// How many stamps it has.
    public var count: Int

    /// Makes a summary from its parts.
    public init(link: Int64, target: StampTarget, period: Period, count: Int) {
        self.link = link
        self.target = target
        self.period = period
        self.count = count
    }
}
