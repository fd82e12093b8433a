import Geodesy
import GeoPrimitives
import Registry
import Topology

extension Examination {
    /// What the registry would keep of the place; nil where an error stands against it.
    var extent: Extent? {
        switch submitted {
        case .polygon: shape.map { .polygon($0) }
        case .points: points.map { .points($0) }
        case .none: isAcceptable ? Extent.none : nil
        }
    }

    /// Takes loose points to the grid: nothing is asked of their order, and nothing is measured.
    mutating func examinePoints(_ given: PlanarMultiPolygon, _ submission: Submission) throws {
        if submission.system.kind == .geographic {
            note(
                Validity.faults(inGeographic: given).filter { $0.kind == .outOfRange || $0.kind == .swappedAxes }, of: submission.index,
                in: .crs84)
        }
        guard isAcceptable, let degrees = try inDegrees(given, submission) else { return }
        guard let (shape, moved) = GridMultiPolygon.rounding(degrees) else {
            findings.append(Finding("out-of-range", .error, feature: submission.index))
            return
        }
        receipt.roundedCoordinates = moved
        notePlacesAbroad(shape, submission.index)
        points = shape.polygons.flatMap { $0.rings.flatMap { $0.isClosed ? Array($0.positions.dropLast()) : $0.positions } }
        if let knowledge = submission.knowledge { judgePlace(shape, submission, knowledge) }
    }
}
