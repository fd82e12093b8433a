public import Traceability

/// Stamps of one lot that were issued together, in the order in which they are printed.
public struct StampRun: Hashable, Sendable {
    /// The number of the run.
    public var id: StampRunID
    /// The lot.
    public var lot: LotID
    /// The code that the stamps name, where the lot has several or one was asked for.
    public var code: CodeID?
    /// The day of issue.
    public var issuedOn: Day
    /// The identifier of the key that signed them; nil where they are not signed.
    public var key: [UInt8]?
    /// The serials; a place in this list is what ranges count by.
    public var serials: [StampSerial]

    /// The most stamps that a run can have.
    public static let limit = 1 << 20

    /// Makes a run from its parts.
    public init(id: StampRunID, lot: LotID, code: CodeID? = nil, issuedOn: Day, key: [UInt8]? = nil, serials: [StampSerial]) {
        self.id = id
        self.lot = lot
        self.code = code
        self.issuedOn = issuedOn
        self.key = key
        self.serials = serials
    }
}

/// What became of a stamp.
public enum StampState: String, CaseIterable, Sendable {
    /// Issued, not yet on a box.
    case printed
    /// On a box.
    case activated
    /// Gone with its box.
    case shipped
    /// Come back with its box.
    case returned
    /// Not to be used any more.
    case void

    /// The states that can follow.
    public var following: [StampState] {
        switch self {
        case .printed: [.activated, .void]
        case .activated: [.shipped, .void]
        case .shipped: [.returned, .void]
        case .returned: [.activated, .shipped, .void]
        case .void: []
        }
    }
}

/// Neighbours in a run.
public struct StampRange: Hashable, Sendable {
    /// The run.
    public var run: StampRunID
    /// The place of the first one in its run, from 0.
    public var first: Int
    /// The place of the last one.
    public var last: Int

    /// Makes a range from its ends.
    public init(run: StampRunID, first: Int, last: Int) {
        self.run = run
        self.first = first
        self.last = last
    }

    /// How many stamps it has.
    public var count: Int { last - first + 1 }
}

/// A change of the state of stamps: when it happened, and why.
public struct StampChange: Hashable, Sendable {
    /// The state from then on.
    public var state: StampState
    /// The day.
    public var on: Day
    /// Why.
    public var reason: String?
    /// Which stamps.
    public var ranges: [StampRange]

    /// Makes a change from its parts.
    public init(state: StampState, on day: Day, reason: String? = nil, ranges: [StampRange]) {
        self.state = state
        on = day
        self.reason = reason
        self.ranges = ranges
    }
}

/// What a foreign stamp stands on.
public enum StampTarget: Hashable, Sendable {
    /// A lot.
    case lot(LotID)
    /// A code.
    case code(CodeID)
    /// A product, where neither lot nor code are known.
    case product(Int64)
}

/// Stamps of other issuers, kept as opaque text and linked to what they stand on.
public struct ForeignStamps: Hashable, Sendable {
    /// The number of the link.
    public var link: Int64
    /// What the stamps stand on.
    public var target: StampTarget
    /// The days on which the link holds.
    public var period: Period
    /// The texts, to the letter.
    public var texts: [String]

    /// Makes a link from its parts.
    public init(link: Int64, target: StampTarget, period: Period = Period(), texts: [String]) {
        self.link = link
        self.target = target
        self.period = period
        self.texts = texts
    }
}
