import Geodesy
public import GeoPrimitives
public import Registry
import Topology

/// What an examination of a submitted outline found, and what it would become in the registry.
public struct Examination: Sendable {
    /// Everything that was found, in the order of the outline.
    public var findings: [Finding]
    /// The outline on the grid, rings wound as in RFC 7946; nil where an error stands in the way, or none was handed in.
    public var shape: GridMultiPolygon?
    /// The loose points on the grid, where those were handed in and no error stands in the way.
    public var points: [GridPosition]?
    /// What was handed in.
    public var submitted: SubmittedExtent
    /// Its area on the ellipsoid.
    public var area: SquareMetres
    /// How its coordinates came to be.
    public var receipt: Receipt
    /// The mends that its faults were offered, whether they were made or not.
    public var offered: [String] = []

    /// Whether it can be registered.
    public var isAcceptable: Bool { !findings.contains { $0.severity == .error } }
}

extension Examination {
    /// Examines a submission: finds its faults, brings it to the grid, and measures it.
    ///
    /// Nothing is mended but what is asked for by name. The same submission always gives the same examination.
    ///
    /// - Parameters:
    ///   - submission: What was handed in.
    ///   - mends: The mends to be made as far as they are offered, as for one area of several; those that the submission's knowledge
    ///     names where nil, and one of those that is not offered is an error.
    /// - Throws: `GeodesyError` or `GEOSError` only where a library itself fails; what is wrong with the outline is a finding.
    public init(of submission: Submission, mending mends: [String]? = nil) throws {
        findings = submission.findings
        submitted = submission.extent
        area = SquareMetres(0)
        receipt = Receipt(
            sourceText: submission.sourceText, sourceFormat: submission.sourceFormat, crs: submission.system.epsgCode ?? 4326,
            axisOrder: submission.order.rawValue, system: submission.systemEvidence)
        findings += submission.facts.findings(feature: submission.index)
        guard submission.extent != .none else { return }
        guard let given = submission.shape, !given.polygons.isEmpty else {
            if isAcceptable { findings.append(Finding("no-outline", .error, feature: submission.index)) }
            return
        }
        guard submission.open == nil else {
            if isAcceptable {
                findings.append(Finding("crs-needed", .error, feature: submission.index, values: ["area": submission.facts.name ?? ""]))
            }
            return
        }
        if submission.extent == .points {
            try examinePoints(given, submission)
            return
        }
        try examine(given, submission, mending: mends ?? submission.knowledge?.mends ?? [])
        if mends == nil { noteMissing(submission) }
        if !isAcceptable { shape = nil }
        guard let knowledge = submission.knowledge else { return }
        if let shape { judge(shape, submission, knowledge) } else { suspect(submission, knowledge) }
    }

    /// Finds faults, mends those that are to be mended, and takes what is left without an error to the grid.
    private mutating func examine(_ given: PlanarMultiPolygon, _ submission: Submission, mending wanted: [String]) throws {
        let isDegrees = submission.system == .wgs84 || submission.system == .crs84
        var (outline, faults) = (given, isDegrees ? Validity.faults(inGeographic: given) : Validity.faults(in: given))
        // How our own overlay winds its rings is no matter of whoever asked for the union.
        if submission.sourceFormat == Submission.unionFormat { faults.removeAll { $0.kind == .windingAsFound } }
        if !wanted.isEmpty { make(wanted, of: &outline, &faults, submission) }
        // Each step may take long; who asked may have gone meanwhile, or used up what time there is.
        try Task.checkCancellation()
        let offers = MendOffers(for: outline, faults, in: submission.system)
        offered += offers.ids
        note(faults, of: submission.index, in: submission.system, offers: offers)
        guard isAcceptable else { return }
        guard var degrees = try inDegrees(outline, submission) else { return }
        if let neighbours = submission.knowledge?.neighbours, !neighbours.isEmpty {
            snap(&degrees, to: neighbours, isWanted: wanted.contains(Mend.Kind.snapToNeighbour.rawValue), submission)
        }
        try Task.checkCancellation()
        guard let grid = try onGrid(degrees, submission) else { return }
        notePlacesAbroad(grid, submission.index)
        shape = grid
        area = Ellipsoid.area(of: grid)
    }

    /// Says that corners lie outside Viet Nam: nothing else would be said of a registry of somewhere else.
    mutating func notePlacesAbroad(_ shape: GridMultiPolygon, _ index: Int) {
        let region = Validity.Region.vietNam
        let abroad = shape.positions.map(\.degrees).filter { !region.longitudes.contains($0.x) || !region.latitudes.contains($0.y) }
        guard let first = abroad.first else { return }
        let values = [
            "count": "\(abroad.count)", "lon": first.x.formatted(decimals: 5), "lat": first.y.formatted(decimals: 5),
        ]
        findings.append(Finding("outside-viet-nam", .warning, feature: index, position: first, values: values))
    }

    /// Where the outline was refused for its numbers: what they would be in the declared commune.
    private mutating func suspect(_ submission: Submission, _ knowledge: SubmissionKnowledge) {
        let numbers: Set = ["outside-system", "swapped-northing-easting", "out-of-range", "swapped-axes"]
        guard let place = knowledge.place, findings.contains(where: { numbers.contains($0.id) }) else { return }
        if let suspicion = SystemSuspicion.finding(for: submission, in: place) { findings.append(suspicion) }
    }

    /// Takes over the faults of the outline: the place in degrees, the values as they were handed in.
    mutating func note(_ faults: [Fault], of index: Int, in system: CoordinateReferenceSystem, offers: MendOffers? = nil) {
        let isDegrees = system.kind == .geographic
        for fault in faults {
            let place = try? Transformations.shared.transform(fault.position, from: system, to: .crs84)
            var values = ["part": "\(fault.part)", "ring": "\(fault.ring)", "vertex": "\(fault.vertex)"]
            values["x"] = fault.position.x.formatted(decimals: isDegrees ? 7 : 3)
            values["y"] = fault.position.y.formatted(decimals: isDegrees ? 7 : 3)
            if let other = fault.otherPlace {
                values["otherPart"] = "\(other.part)"
                values["otherRing"] = "\(other.ring)"
                values["otherVertex"] = "\(other.vertex)"
            }
            findings.append(
                Finding(
                    fault.kind.rawValue, Examination.severity(of: fault.kind), feature: index, part: fault.part, ring: fault.ring,
                    vertex: fault.vertex, position: place ?? fault.position, values: values,
                    mend: offers?.offer(for: fault)))
        }
    }

    private static func severity(of kind: Fault.Kind) -> Severity {
        switch kind {
        case .windingAsFound, .moreFaults: .note
        case .repeatedPoints: .warning
        case .outOfRange, .swappedAxes, .emptyRing: .error
        default: kind.isInvalidating ? .error : .warning
        }
    }

    /// Longitudes and latitudes on WGS 84.
    mutating func inDegrees(_ given: PlanarMultiPolygon, _ submission: Submission) throws -> PlanarMultiPolygon? {
        let system = submission.system
        guard system != .wgs84, system != .crs84 else { return given }
        let transformation = Transformations.shared.receipt(from: system, order: submission.order, to: .crs84)
        receipt.operation = transformation.operations.first?.rawValue
        receipt.pipeline = transformation.pipeline
        receipt.projVersion = transformation.projVersion
        receipt.epsgVersion = transformation.epsgVersion
        receipt.accuracy = transformation.operations.isEmpty ? nil : transformation.accuracy
        let made: PlanarMultiPolygon
        do throws(GeodesyError) {
            made = try Transformations.shared.transform(given, from: system, to: .crs84)
        } catch {
            guard case .positionsFailed(let failures, _, _, _) = error else { throw error }
            findings += failures.map { failure in
                let (x, y) = (failure.position.x.formatted(decimals: 3), failure.position.y.formatted(decimals: 3))
                return Finding(
                    "outside-system", .error, feature: submission.index, position: failure.position,
                    values: ["x": x, "y": y, "system": system.description])
            }
            return nil
        }
        if Examination.isExchanged(given, made, system), let first = given.polygons.first?.exterior?.positions.first {
            let values = ["x": first.x.formatted(decimals: 3), "y": first.y.formatted(decimals: 3), "system": system.description]
            findings.append(
                Finding("swapped-northing-easting", .error, feature: submission.index, part: 0, ring: 0, vertex: 0, values: values))
            return nil
        }
        let faults = Validity.faults(inGeographic: made).filter { $0.kind == .outOfRange || $0.kind == .swappedAxes }
        note(faults, of: submission.index, in: .crs84)
        return isAcceptable ? made : nil
    }

    /// Whether northing and easting were exchanged: as they stand all of it lies outside Viet Nam, the other way round all inside.
    private static func isExchanged(_ given: PlanarMultiPolygon, _ made: PlanarMultiPolygon, _ system: CoordinateReferenceSystem) -> Bool {
        func isInside(_ position: PlanarPosition) -> Bool {
            Validity.Region.vietNam.longitudes.contains(position.x) && Validity.Region.vietNam.latitudes.contains(position.y)
        }
        guard system.kind == .projected, !made.positions.contains(where: isInside) else { return false }
        var turned = given.positions.map { PlanarPosition(x: $0.y, y: $0.x) }
        guard (try? Transformations.shared.transform(&turned, from: system, to: .crs84)) != nil else { return false }
        return turned.allSatisfy(isInside)
    }

    /// The outline on the grid, if it is still valid there.
    private mutating func onGrid(_ degrees: PlanarMultiPolygon, _ submission: Submission) throws -> GridMultiPolygon? {
        guard let rounded = GridMultiPolygon.rounding(degrees) else {
            findings.append(Finding("out-of-range", .error, feature: submission.index))
            return nil
        }
        let faults = Validity.faultsAfterRounding(rounded.shape).filter { $0.kind.isInvalidating }
        for fault in faults {
            findings.append(
                Finding(
                    "invalid-after-rounding", .error, feature: submission.index, part: fault.part, ring: fault.ring, vertex: fault.vertex,
                    position: fault.position,
                    values: [
                        "fault": fault.kind.rawValue, "part": "\(fault.part)", "ring": "\(fault.ring)", "vertex": "\(fault.vertex)",
                        "x": fault.position.x.formatted(decimals: 7), "y": fault.position.y.formatted(decimals: 7),
                    ]))
        }
        guard isAcceptable else { return nil }
        // The last gate: what our own sweep lets through is shown to GEOS as well before it is stored.
        try Task.checkCancellation()
        guard try Validity.isValid(rounded.shape) else {
            findings.append(Finding("invalid-for-geos", .error, feature: submission.index))
            return nil
        }
        let (shape, turned) = rounded.shape.normalised()
        receipt.wasRewound = turned > 0
        receipt.roundedCoordinates = rounded.moved
        return shape
    }
}

extension MultiPolygon {
    /// All positions, ring after ring.
    fileprivate var positions: [Position] { polygons.flatMap { $0.rings.flatMap(\.positions) } }
}

extension MultiPolygon where Position == GridPosition {
    /// The steps of the grid nearest to an outline in degrees, and how many of its positions that moves; nil where it leaves the globe.
    static func rounding(_ degrees: PlanarMultiPolygon) -> (shape: GridMultiPolygon, moved: Int)? {
        var moved = 0
        var polygons: [Polygon<GridPosition>] = []
        for polygon in degrees.polygons {
            var rings: [Ring<GridPosition>] = []
            for ring in polygon.rings {
                var positions: [GridPosition] = []
                positions.reserveCapacity(ring.positions.count)
                for position in ring.positions {
                    guard let nearest = GridPosition(nearestTo: position) else { return nil }
                    if nearest.degrees != position { moved += 1 }
                    positions.append(nearest)
                }
                rings.append(Ring(positions))
            }
            polygons.append(Polygon(rings: rings))
        }
        return (MultiPolygon(polygons), moved)
    }
}
