/// A right of use (giấy ủy quyền): the holder of a code lets an exporter use it.
public struct RightOfUse: Hashable, Sendable {
    /// Its number.
    public var id: RightID
    /// The code.
    public var code: CodeID
    /// Who may use it.
    public var exporter: OrganisationID
    /// The number of the letter.
    public var letter: String
    /// SHA-256 of the scan of the letter.
    public var scanDigest: [UInt8]?
    /// The days on which it holds.
    public var period: Period
    /// How much may be exported under it; any amount where nil.
    public var kilograms: Kilograms?
    /// The first day on which the holder no longer stands by it; nil while he does.
    public var withdrawnOn: Day?

    /// Makes a right from its facts.
    public init(
        id: RightID, code: CodeID, exporter: OrganisationID, letter: String, scanDigest: [UInt8]? = nil, period: Period,
        kilograms: Kilograms? = nil, withdrawnOn: Day? = nil
    ) {
        self.id = id
        self.code = code
        self.exporter = exporter
        self.letter = letter
        self.scanDigest = scanDigest
        self.period = period
        self.kilograms = kilograms
        self.withdrawnOn = withdrawnOn
    }

    /// Whether it can be relied on on a day.
    public func holds(on day: Day) -> Bool { period.contains(day) && (withdrawnOn.map { day < $0 } ?? true) }
}
