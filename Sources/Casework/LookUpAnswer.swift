public import Registry

/// The answer to whether something is good for a market on a day.
public struct LookUpAnswer: Sendable {
    /// Yes, no, or not known here.
    public enum Verdict: String, Sendable {
        case yes, no, unknown
    }

    /// One code, with its state then and now.
    public struct Code: Sendable {
        /// The code.
        public var record: GrowingAreaCode
        /// The holder's name, where it is an organisation.
        public var holder: String?
        /// The area.
        public var area: GrowingArea
        /// The hectares of the boundary in force for the day asked for.
        public var hectares: Double?
        /// The commune today, and on the day the area was registered.
        public var commune: String?
        /// The commune on the day of registration.
        public var communeAtRegistration: String?
        /// The state today.
        public var today: State
        /// The state on the day asked for.
        public var on: State
        /// What the importer's authority is known to say on the day asked for.
        public var importer: State?
        /// What the importer's authority is known to say today.
        public var importerToday: State?
    }

    /// A state on a day.
    public struct State: Sendable {
        /// The day.
        public var date: Day
        /// The state.
        public var status: CodeStatus
        /// The decision behind it.
        public var decision: Decision?
        /// The last day of the certificate in force.
        public var expiresOn: Day?
    }

    /// Something that the reader should know: its identifier, and the values that its sentence names.
    public struct Remark: Hashable, Sendable {
        /// The stable identifier.
        public var id: String
        /// The values.
        public var values: [String: String]
    }

    /// What was asked.
    public var query: String
    /// What it was taken for; nil where nothing was found.
    public var kind: String?
    /// Whether it is an illustration.
    public var isIllustrative = false
    /// The verdict.
    public var verdict: Verdict = .unknown
    /// Why.
    public var reasons: [Remark] = []
    /// The codes behind it.
    public var codes: [Code] = []
    /// What matters besides.
    public var warnings: [Remark] = []
    /// Codes that are easily taken for what was asked, where nothing was found or beside it.
    public var nearest: [String] = []
    /// When the registry last learned something, UTC.
    public var asOf: String
    /// The registry's identifier.
    public var source: String

    /// Whether something was found.
    public var isFound: Bool { kind != nil }
}
