public import GeoPrimitives

/// Judges whether boundaries are valid, and tells everything that is wrong with them.
public enum Validity {
    /// How many faults of one boundary are listed; if there are more, a last one of kind ``Fault/Kind/moreFaults`` says so.
    public static let faultLimit = 1000

    /// Every fault of a boundary, ordered by part, ring and vertex.
    ///
    /// The coordinates are taken as they are, in a plane: a valid boundary has no fault whose kind is
    /// ``Fault/Kind/isInvalidating``.
    public static func faults(in boundary: PlanarMultiPolygon) -> [Fault] { faults(in: boundary, limit: faultLimit) }

    static func faults(in boundary: PlanarMultiPolygon, limit: Int) -> [Fault] {
        var report = FaultReport(limit: limit)
        let table = RingTable(boundary, report: &report)
        if !table.entries.isEmpty {
            var sweep = SegmentSweep(table, report: report)
            sweep.run()
            report = sweep.report
        }
        return report.sorted()
    }

    /// Every fault of one polygon; its part is 0.
    public static func faults(in polygon: Polygon<PlanarPosition>) -> [Fault] { faults(in: PlanarMultiPolygon([polygon])) }

    /// Every fault of a boundary on the grid, judged on the doubles of k/1e7 degrees that are stored and published.
    ///
    /// A boundary that was valid as given and has an invalidating fault here became invalid through rounding.
    public static func faultsAfterRounding(_ boundary: GridMultiPolygon) -> [Fault] { faults(in: boundary.inDegrees) }
}
