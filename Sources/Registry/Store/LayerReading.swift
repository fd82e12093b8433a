public import GeoPrimitives
public import Journal

/// What is asked of a registry by whoever publishes its layers.
public protocol LayerReading {
    /// A box around every boundary in the present view of which the public sees the place, rounded outwards to a tenth of a degree; nil
    /// where there is none.
    func extent() throws -> GridBox?

    /// The units that are there on at least one of some days, as known at a moment, ordered by code and first day.
    func units(on days: ClosedRange<Day>, knownAt: RecordedTime?) throws -> [AdministrativeUnit]
}
