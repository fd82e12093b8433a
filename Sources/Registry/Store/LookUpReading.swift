/// What a look-up asks besides, each question answered by an index and without reading an outline.
public protocol LookUpReading {
    /// An area as known now, with the sizes of its boundaries; nil where there is none.
    func summary(of area: AreaID) throws -> AreaSummary?

    /// What lots took from a code, over those whose harvest began in a period.
    ///
    /// - Parameters:
    ///   - code: The code.
    ///   - period: The days on which a harvest begins.
    ///   - lot: A lot that is left out; none where nil.
    /// - Returns: All weights together.
    /// - Throws: Why the store fails.
    func harvest(from code: CodeID, in period: Period, without lot: LotID?) throws -> Kilograms

    /// The other areas whose outlines may share ground with an area's, on whatever days: those whose boxes meet, ordered by number.
    func areas(near area: AreaID) throws -> [AreaID]

    /// The areas that an area went over into, and those that went over into it, ordered by number.
    func kin(of area: AreaID) throws -> [AreaID]
}
