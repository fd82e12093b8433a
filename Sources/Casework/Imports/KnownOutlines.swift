import Geodesy
import GeoPrimitives
import Registry

/// What a source gives of areas which are known already: held against what the registry has.
///
/// Of each outline only its size, its box and a fingerprint are kept, so that a million of them fit.
final class KnownOutlines {
    /// What is kept of an outline.
    struct Print: Hashable, Sendable {
        /// The same number for the same rings, wherever each begins and whichever way it runs.
        var fingerprint: UInt64?
        /// Its area on the ellipsoid.
        var size: SquareMetres
        /// The box around it.
        var box: GridBox?
        /// Whether it is of loose points.
        var isOfPoints = false

        /// Of an outline on the grid.
        init(_ shape: GridMultiPolygon, size: SquareMetres) {
            fingerprint = shape.fingerprint
            self.size = size
            box = shape.box
        }

        /// Of loose points on the grid, in whatever order they come.
        init(points: [GridPosition]) {
            let sorted = Set(points).sorted { ($0.longitudeE7, $0.latitudeE7) < ($1.longitudeE7, $1.latitudeE7) }
            self.init(GridMultiPolygon([Polygon(rings: [Ring(sorted)])]), size: SquareMetres(0))
            isOfPoints = true
        }

        /// Of an outline or of points as they were handed in; nil where there is none, or where it cannot be brought to the grid.
        ///
        /// It is not examined: nothing of it is going to be stored.
        init?(_ submission: Submission) {
            guard submission.extent != .none, submission.open == nil, let given = submission.shape, !given.polygons.isEmpty else {
                return nil
            }
            let isDegrees = submission.system == .wgs84 || submission.system == .crs84
            let degrees = isDegrees ? given : try? Transformations.shared.transform(given, from: submission.system, to: .crs84)
            guard let degrees, let shape = GridMultiPolygon.rounding(degrees)?.shape else { return nil }
            guard submission.extent == .polygon else {
                self.init(points: shape.polygons.flatMap { $0.rings.flatMap(\.positions) })
                return
            }
            self.init(shape, size: Ellipsoid.area(of: shape))
        }
    }

    private struct Given {
        var feature: Int
        var area: AreaID
        var outline: Print?
        var facts: KnownFacts?
    }

    private var given: [Given] = []

    /// Takes in a feature that is an area already.
    func add(_ prepared: PreparedFeature) {
        guard prepared.feature.status == .known, let area = prepared.feature.area else { return }
        given.append(Given(feature: prepared.feature.index, area: area, outline: prepared.knownOutline, facts: prepared.knownFacts))
    }

    /// A warning for each area of which the source has something otherwise: a fact, or an outline.
    ///
    /// An outline is the same where it is that of the day, or one that is proposed or due. One that lies elsewhere altogether is an error:
    /// its key was used for another place.
    func findings(_ reading: any RegistryReading, on day: Day) throws -> [Finding] {
        try given.compactMap { try finding($0, reading, on: day) }
    }

    private func finding(_ known: Given, _ reading: any RegistryReading, on day: Day) throws -> Finding? {
        guard let area = try reading.facts(of: known.area) else { return nil }
        var fields = try known.facts?.differences(from: area) { try reading.unit(of: known.area, on: day)?.code } ?? []
        var values = ["area": "area-\(known.area.number)"]
        if let kept = known.outline {
            let outlines = try reading.outlines(of: known.area)
            let points = try kept.isOfPoints || outlines.isEmpty ? KnownOutlines.points(of: known.area, reading) : []
            let isNow =
                points.contains(kept)
                || outlines.contains {
                    ($0.isProposed || $0.row.period.to.map { $0 > day } ?? true) && $0.row.shape.fingerprint == kept.fingerprint
                }
            if !isNow {
                let boxes = outlines.compactMap { $0.row.shape.box } + points.compactMap { $0.box }
                if let box = kept.box, let nearest = boxes.map({ box.metres(to: $0) }).min() {
                    values["metres"] = nearest.formatted(decimals: 1)
                    guard boxes.contains(where: { box.intersects($0) }) else {
                        values["key"] = area.senderKey ?? ""
                        return Finding("known-elsewhere", .error, feature: known.feature, values: values)
                    }
                }
                fields.append(kept.isOfPoints ? "points" : "outline")
                if !kept.isOfPoints {
                    let held = outlines.first { !$0.isProposed && $0.row.period.contains(day) } ?? outlines.last
                    let change = kept.size.value - (held?.row.size.value ?? 0)
                    values["squareMetres"] = (change > 0 ? "+" : "") + change.formatted(decimals: 2)
                }
            }
        }
        guard !fields.isEmpty else { return nil }
        values["fields"] = fields.joined(separator: ", ")
        return Finding("known-differs", .warning, feature: known.feature, values: values)
    }

    /// The lists of points that an area has had.
    private static func points(of area: AreaID, _ reading: any RegistryReading) throws -> [Print] {
        try reading.area(area, knownAt: nil)?.boundaries.compactMap { boundary -> Print? in
            if case .points(let points) = boundary.boundary.extent { Print(points: points) } else { nil }
        } ?? []
    }
}

extension GridBox {
    /// Metres between the middles of two boxes.
    fileprivate func metres(to other: GridBox) -> Double {
        func middle(_ box: GridBox) -> PlanarPosition {
            let (one, two) = (box.minimum.degrees, box.maximum.degrees)
            return PlanarPosition(x: (one.x + two.x) / 2, y: (one.y + two.y) / 2)
        }
        return LocalMetres(latitude: middle(self).y).distance(middle(self), middle(other))
    }
}

extension MultiPolygon where Position == GridPosition {
    /// The same number for the same rings on the grid; nil where there are none.
    fileprivate var fingerprint: UInt64? {
        mixedSides { UInt64(UInt32(bitPattern: $0.longitudeE7)) << 32 | UInt64(UInt32(bitPattern: $0.latitudeE7)) }
    }
}
