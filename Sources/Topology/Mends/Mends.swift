public import GeoPrimitives

/// Proposes ways to put faults right.
public enum Mends {
    /// The mends for the faults of a boundary, simple ones first.
    ///
    /// Each has been tried out: the faults that it claims to solve are gone, and there is none of a kind that was not there before
    /// nor more of any kind. Where that cannot be had, no mend is proposed. A boundary with faults of several kinds needs several
    /// mends, one after the other: apply one, judge again, and ask again.
    /// - Parameters:
    ///   - boundary: The boundary as given.
    ///   - faults: Its faults, from ``Validity/faults(in:)``; faults of degrees are passed over.
    /// - Returns: The mends; several may be for the same faults, for the caller to choose from.
    public static func proposals(for boundary: PlanarMultiPolygon, faults: [Fault]) -> [Mend] {
        let trial = Trial(boundary: boundary, faults: faults)
        var mends: [Mend] = []
        for repair in Repair.all {
            guard let mend = trial.attempt(repair) else { continue }
            if !mends.contains(where: { $0.kind == mend.kind && $0.boundary == mend.boundary }) { mends.append(mend) }
        }
        return mends
    }
}
