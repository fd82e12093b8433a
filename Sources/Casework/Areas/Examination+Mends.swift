import Geodesy
import GeoPrimitives
import Registry
import Topology

extension Examination {
    /// Makes the mends that were asked for, in the order in which they were named, as far as they are offered.
    ///
    /// What a mend leaves is judged anew before the next one.
    mutating func make(_ wanted: [String], of outline: inout PlanarMultiPolygon, _ faults: inout [Fault], _ submission: Submission) {
        let isDegrees = submission.system == .wgs84 || submission.system == .crs84
        for id in wanted where id != Mend.Kind.snapToNeighbour.rawValue {
            let mends = Mends.proposals(for: outline, faults: faults)
            offered += mends.map(\.kind.rawValue)
            guard let mend = mends.first(where: { $0.kind.rawValue == id }) else { continue }
            let before = MendOffers.area(outline, submission.system)
            outline = mend.boundary
            faults = isDegrees ? Validity.faults(inGeographic: outline) : Validity.faults(in: outline)
            noteMade(id, before, MendOffers.area(outline, submission.system), submission)
        }
    }

    /// Moves the outline onto the borders of neighbours where that is wanted, and says where it could be.
    mutating func snap(
        _ degrees: inout PlanarMultiPolygon, to neighbours: [SubmissionKnowledge.Neighbour], isWanted: Bool, _ submission: Submission
    ) {
        let tolerance = submission.knowledge?.rules.snapMetres ?? 0
        guard tolerance > 0, let first = degrees.polygons.first?.exterior?.positions.first else { return }
        let plane = LocalMetres(latitude: first.y)
        let id = Mend.Kind.snapToNeighbour.rawValue
        for neighbour in neighbours {
            let border = plane.metres(neighbour.shape.inDegrees)
            guard let mend = Mends.snapping(plane.metres(degrees), to: border, tolerance: tolerance) else { continue }
            let snapped = plane.degrees(mend.boundary)
            // The grid rounds to a centimetre, and the way through metres and back is not exact: what differs by less is the same.
            guard let rounded = GridMultiPolygon.rounding(snapped)?.shape, rounded != GridMultiPolygon.rounding(degrees)?.shape,
                Validity.faultsAfterRounding(rounded).allSatisfy({ !$0.kind.isInvalidating })
            else { continue }
            let (before, after) = (Ellipsoid.area(of: degrees).value, Ellipsoid.area(of: rounded).value)
            if isWanted {
                degrees = rounded.inDegrees
                noteMade(id, before, after, submission)
            } else {
                offered.append(id)
                let change = SquareMetres(((after - before) * 1000).rounded() / 1000)
                let values = ["area": "area-\(neighbour.area.number)", "metres": tolerance.formatted(decimals: 1)]
                findings.append(
                    Finding(
                        "near-neighbour", .note, feature: submission.index, values: values, mend: Finding.Mend(id: id, areaChange: change)))
            }
        }
    }

    private mutating func noteMade(_ id: String, _ before: Double?, _ after: Double?, _ submission: Submission) {
        receipt.mends.append(id)
        let change = before.flatMap { before in after.map { $0 - before } } ?? 0
        findings.append(
            Finding(
                "mend-made", .note, feature: submission.index,
                values: ["mend": id, "squareMetres": (change > 0 ? "+" : "") + change.formatted(decimals: 2)]))
    }

    /// Refuses mends that were asked for and never offered; one that another mend has made needless is no mistake.
    mutating func noteMissing(_ submission: Submission) {
        for id in submission.knowledge?.mends ?? [] where !receipt.mends.contains(id) && !offered.contains(id) {
            let others = Set(offered).subtracting(receipt.mends).sorted().joined(separator: ", ")
            findings.append(
                Finding("mend-not-offered", .error, feature: submission.index, values: ["mend": id, "offered": others]))
        }
    }
}
