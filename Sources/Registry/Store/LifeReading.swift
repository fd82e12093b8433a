public import GeoPrimitives
public import Journal

/// What can be asked of the ground that areas share, and of the life of areas and codes.
public protocol LifeReading {
    /// The boundaries of areas before a number that meet a box, of any day, proposals left out, ordered by area and boundary.
    ///
    /// - Parameters:
    ///   - box: The box.
    ///   - limit: Only areas whose number is less; all where nil.
    /// - Returns: The boundaries; one that was in force twice comes twice.
    /// - Throws: Why the store fails.
    func ground(meeting box: GridBox, before limit: AreaID?) throws -> [GroundRow]

    /// The outlines of an area as known now, of any day, proposals included, in the order in which they were recorded.
    ///
    /// - Returns: The outlines, each with whether it is only proposed; none where the area has no outline, or is none.
    /// - Throws: Why the store fails.
    func outlines(of area: AreaID) throws -> [(row: GroundRow, isProposed: Bool)]

    /// The boundaries of an area that wait for an amendment, in the order in which they were recorded, each with when that was.
    ///
    /// - Returns: The boundaries without their outlines; none where nothing is proposed.
    /// - Throws: Why the store fails.
    func proposals(of area: AreaID) throws -> [(boundary: BoundaryID, recordedAt: RecordedTime)]

    /// The facts of an area as known now; nil where there is none.
    func facts(of area: AreaID) throws -> GrowingArea?

    /// A code by its number; nil where there is none.
    func code(_ id: CodeID) throws -> CodeRecord?

    /// A decision as known now; nil where there is none, or where another stands in its place.
    func decision(_ id: DecisionID) throws -> Decision?

    /// Visits every code that is known now, ordered by number.
    func visitCodes(_ visit: (CodeRecord) throws -> Void) throws

    /// The officer who recorded an entry of the journal; nil where there is none.
    func officer(ofEntry entry: Int64) throws -> String?

    /// The value of a setting on a day: the dated one, or the one that was set for all days; nil where there is neither.
    func setting(_ name: String, on day: Day) throws -> String?

    /// All settings that are known now: those without a day first, then by name and day.
    func settings() throws -> [(name: String, value: String, from: Day?)]

    /// The aliases with a canonical form.
    func aliases(_ canonical: CanonicalCode) throws -> [CodeAlias]

    /// The aliases of a code.
    func aliases(of code: CodeID) throws -> [CodeAlias]

    /// The successions that an area takes part in, the first one first.
    func successions(of area: AreaID) throws -> [AreaSuccession]

    /// What was set of how much the public sees of an area, as known now, by day.
    func visibilities(of area: AreaID) throws -> [VisibilityChange]

    /// The renumberings that a code takes part in, the first one first.
    func renumberings(of code: CodeID) throws -> [CodeRenumbering]
}
