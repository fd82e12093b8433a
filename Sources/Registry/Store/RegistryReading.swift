public import GeoPrimitives
public import Journal

/// What can be asked of a registry at one moment.
///
/// `knownAt` leaves out what was recorded after a moment; nil means all that is known.
public protocol RegistryReading: LandReading, TradeReading, LayerReading, LifeReading, LookUpReading {
    /// The end of the journal, and when its last entry was recorded; nil in an empty journal.
    func journalEnd() throws -> (head: JournalHead, recordedAt: RecordedTime?)

    /// The head that the journal had when it ended with an entry; nil where there is no entry of that number.
    func head(at entry: Int64) throws -> JournalHead?

    /// The identity that the first entry gave the registry.
    func identity() throws -> RegistryIdentity

    /// A setting; nil where it was never set.
    func setting(_ name: String) throws -> String?

    /// The numbers that are free.
    func freeNumbers() throws -> FreeNumbers

    /// Lends every feature that a filter lets through, ordered by area and code.
    ///
    /// - Parameters:
    ///   - filter: Which features, and as of when.
    ///   - visit: Called once a feature; what it is lent is valid during the call only.
    /// - Throws: `RegistryError` where the store fails; whatever `visit` throws.
    func visitFeatures(_ filter: Filter, _ visit: (borrowing FeatureRow) throws -> Void) throws

    /// The areas whose boundary in force on a day contains a position (the edge included), ordered by number.
    func areas(containing position: GridPosition, on day: Day, knownAt: RecordedTime?) throws -> [AreaID]

    /// The areas whose boundary in force on a day meets a box, with that boundary, ordered by number.
    func areas(meeting box: GridBox, on day: Day) throws -> [(area: GrowingArea, boundary: BoundaryID, shape: GridMultiPolygon)]

    /// An area with boundaries, codes and decisions; nil where there is none.
    func area(_ id: AreaID, knownAt: RecordedTime?) throws -> AreaRecord?

    /// The areas that a sender gave a key.
    func areas(senderKey: String) throws -> [AreaID]

    /// All keys that senders gave, each with its area; the first one where several areas have it.
    func senderKeys() throws -> [String: AreaID]

    /// The codes with a canonical form.
    func codes(_ canonical: CanonicalCode, knownAt: RecordedTime?) throws -> [CodeRecord]

    /// The codes of an area.
    func codes(of area: AreaID, knownAt: RecordedTime?) throws -> [CodeRecord]

    /// Codes that are easily taken for one, the nearest first.
    func codes(resembling canonical: CanonicalCode, limit: Int) throws -> [CanonicalCode]

    /// The receipt of a boundary, with its source text; nil where there is no such boundary.
    func receipt(of boundary: BoundaryID) throws -> Receipt?

    /// The entries of the journal that are about an area, its boundaries and its codes, the first one first.
    func history(of area: AreaID) throws -> [JournalEntry]

    /// The units of a level, or of all, on a day, ordered by code.
    func units(_ level: UnitLevel?, on day: Day) throws -> [AdministrativeUnit]

    /// Which unit a code stands for on a later day: the unit itself, or what it went over into since a day.
    func successor(of code: String, since: Day, on day: Day) throws -> AdministrativeUnit?

    /// What is known of a person, sealed; empty once erased.
    func sealedFields(of person: PersonID) throws -> [SealedField]

    /// One sealed value that is still there, to try a key on; nil where nothing is sealed, or all of it was erased or left out.
    func anySealedField() throws -> SealedField?

    /// An organisation.
    func organisation(_ id: OrganisationID) throws -> Organisation?

    /// The organisation with exactly a name; nil where there is none.
    func organisation(named name: String) throws -> Organisation?

    /// All organisations, in the order of their numbers.
    func organisations() throws -> [Organisation]

    /// The rows of a table of facts, in the order of their keys.
    func reference(_ table: ReferenceTable) throws -> [ReferenceRow]

    /// The products, in the order of their numbers.
    func products() throws -> [Product]

    /// What a text finds among names; with the marks as typed comes first.
    func search(_ words: String, limit: Int) throws -> [SearchHit]
}

extension RegistryReading {
    /// The end of the journal.
    public func head() throws -> JournalHead { try journalEnd().head }

    /// When the last entry was recorded; nil in an empty journal.
    public func lastRecordedAt() throws -> RecordedTime? { try journalEnd().recordedAt }
}
