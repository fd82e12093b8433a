import GeoPrimitives
public import Journal

/// A code with the decisions on it and the states they make.
public struct CodeRecord: Hashable, Sendable {
    /// The code, with its first holder.
    public var code: GrowingAreaCode
    /// Every decision known, of both authorities.
    public var decisions: [Decision]

    /// Makes a record from its parts.
    public init(code: GrowingAreaCode, decisions: [Decision]) {
        self.code = code
        self.decisions = decisions
    }

    /// Who holds the code on a day: the last one it was transferred to by then, or its first holder.
    public func holder(on day: Day) -> Holder? {
        let transfers = decisions.filter { $0.kind == .transfer && $0.authority == .ours && $0.effectiveOn <= day }
        return transfers.max { ($0.effectiveOn, $0.rank) < ($1.effectiveOn, $1.rank) }?.holder ?? code.holder
    }

    /// The states before one authority.
    public func timeline(of authority: Authority) -> StatusTimeline {
        StatusTimeline(decisions.filter { $0.authority == authority })
    }

    /// How much of the ground behind the code the public sees, as of a day.
    public func visibility(of area: GrowingArea, on day: Day) -> Visibility {
        area.visibility.shown(as: timeline(of: .ours).stretch(on: day)?.status ?? .draft)
    }

    /// Whether the outline behind the code may be shown to all, as of a day.
    public func showsGround(of area: GrowingArea, on day: Day) -> Bool { visibility(of: area, on: day) == .full }
}

/// A boundary with the days it is in force; neither where it is only proposed.
public struct DatedBoundary: Hashable, Sendable {
    /// The boundary.
    public var boundary: Boundary
    /// The days.
    public var period: Period
    /// Whether it waits for a decision.
    public var isProposed: Bool
    /// The entry of the journal that brought it.
    public var entry: Int64

    /// Makes a dated boundary from its parts.
    public init(boundary: Boundary, period: Period, isProposed: Bool, entry: Int64) {
        self.boundary = boundary
        self.period = period
        self.isProposed = isProposed
        self.entry = entry
    }
}

/// An area with everything known of it.
public struct AreaRecord: Hashable, Sendable {
    /// The facts.
    public var area: GrowingArea
    /// The days on which the area exists.
    public var period: Period
    /// Its boundaries, the latest last.
    public var boundaries: [DatedBoundary]
    /// Its codes.
    public var codes: [CodeRecord]

    /// Makes a record from its parts.
    public init(area: GrowingArea, period: Period, boundaries: [DatedBoundary], codes: [CodeRecord]) {
        self.area = area
        self.period = period
        self.boundaries = boundaries
        self.codes = codes
    }

    /// The boundary in force on a day.
    public func boundary(on day: Day) -> DatedBoundary? { boundaries.last { !$0.isProposed && $0.period.contains(day) } }

    /// Whether the outline may be shown to all, as of a day: for one of its codes, or as an area that has none.
    public func showsGround(on day: Day) -> Bool { area.showsGround(for: codes, on: day) }
}

extension GrowingArea {
    /// Whether the area's outline may be shown to all, as of a day: for one of its codes, or as an area that has none.
    public func showsGround(for codes: [CodeRecord], on day: Day) -> Bool {
        codes.isEmpty ? visibility == .full : codes.contains { $0.showsGround(of: self, on: day) }
    }
}

/// Something that a search for names found.
public struct SearchHit: Hashable, Sendable {
    /// What it is.
    public enum Kind: String, CaseIterable, Sendable {
        case area, code, unit, organisation, product, zone, facility, lot
    }
    /// What it is.
    public var kind: Kind
    /// How it is asked for: an area's number, the canonical form of a code or a facility, a unit's or an organisation's number or code,
    /// a product's GTIN or number, a lot as `GTIN/LOT`.
    public var reference: String
    /// Its name.
    public var name: String
    /// Whether it was found with the marks as typed.
    public var isExact: Bool

    /// Makes a hit from its parts.
    public init(kind: Kind, reference: String, name: String, isExact: Bool) {
        self.kind = kind
        self.reference = reference
        self.name = name
        self.isExact = isExact
    }
}

/// What is wrong with a stored registry, as `verify` finds it.
public struct IntegrityProblem: Hashable, Sendable {
    /// What kind of damage.
    public enum Kind: String, CaseIterable, Sendable {
        /// The hash of an entry is not that of its contents.
        case entryAltered = "entry-altered"
        /// An entry does not follow on the one before.
        case chainBroken = "chain-broken"
        /// An entry cannot be read as what it says it is.
        case entryUnreadable = "entry-unreadable"
        /// A row differs from what the journal makes.
        case rowAltered = "row-altered"
        /// A row that the journal makes is not there.
        case rowMissing = "row-missing"
        /// A row is there that the journal does not make.
        case rowForeign = "row-foreign"
        /// An index or the file itself is damaged.
        case fileDamaged = "file-damaged"
        /// A table, a trigger or an index is not the one that belongs there.
        case schemaAltered = "schema-altered"
    }
    /// What kind of damage.
    public var kind: Kind
    /// The entry of the journal, where it is one.
    public var entry: Int64?
    /// The table.
    public var table: String?
    /// The row of the table.
    public var row: Int64?
    /// The columns that differ, or what the file says.
    public var detail: String

    /// Makes a problem from its parts.
    public init(kind: Kind, entry: Int64? = nil, table: String? = nil, row: Int64? = nil, detail: String = "") {
        self.kind = kind
        self.entry = entry
        self.table = table
        self.row = row
        self.detail = detail
    }
}

/// What `verify` found.
public struct IntegrityReport: Sendable {
    /// The end of the journal.
    public var head: JournalHead
    /// What is wrong, at most as many as were asked for.
    public var problems: [IntegrityProblem]
    /// What lies in the store beside the registry, as kind and name.
    ///
    /// Tables and views that neither we nor the programs that are known to make some put there: they do no harm, and nobody vouches for
    /// what is in them.
    public var strangers: [String]

    /// Makes a report from its parts.
    public init(head: JournalHead, problems: [IntegrityProblem], strangers: [String] = []) {
        self.head = head
        self.problems = problems
        self.strangers = strangers
    }

    /// Whether nothing is wrong.
    public var isClean: Bool { problems.isEmpty }
}
