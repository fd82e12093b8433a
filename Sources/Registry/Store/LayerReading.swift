public import GeoPrimitives
public import Journal

/// What is asked of a registry by whoever publishes its layers.
public protocol LayerReading {
    /// A box around every boundary in the present view of which the public sees the place, rounded outwards to a tenth of a degree; nil
    /// where there is none.
    func extent() throws -> GridBox?

    /// The areas that may show otherwise since an entry of the journal.
    ///
    /// - Parameters:
    ///   - entry: The last entry that is known already.
    ///   - limit: The most entries that are looked through.
    /// - Returns: The areas; nil where more entries came since, or one of which it cannot be told what it changes.
    /// - Throws: `RegistryError` where the store fails.
    func areas(changedAfter entry: Int64, atMost limit: Int) throws -> Set<AreaID>?

    /// The units that are there on at least one of some days, as known at a moment, ordered by code and first day.
    func units(on days: ClosedRange<Day>, knownAt: RecordedTime?) throws -> [AdministrativeUnit]
}
