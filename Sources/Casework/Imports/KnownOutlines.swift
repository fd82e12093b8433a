import Geodesy
import GeoPrimitives
import Registry

/// The outlines that a source gives of areas which are known already: held against those that the registry has.
///
/// Of each outline only its size and a fingerprint are kept, so that a million of them fit.
final class KnownOutlines {
    /// What is kept of an outline.
    struct Print: Hashable, Sendable {
        /// The same number for the same rings, wherever each begins and whichever way it runs.
        var fingerprint: UInt64?
        /// Its area on the ellipsoid.
        var size: SquareMetres

        /// Of an outline on the grid.
        init(_ shape: GridMultiPolygon, size: SquareMetres) {
            fingerprint = shape.fingerprint
            self.size = size
        }

        /// Of an outline as it was handed in; nil where there is none, or where it cannot be brought to the grid.
        ///
        /// It is not examined: nothing of it is going to be stored.
        init?(_ submission: Submission) {
            guard submission.extent == .polygon, submission.open == nil, let given = submission.shape, !given.polygons.isEmpty else {
                return nil
            }
            let isDegrees = submission.system == .wgs84 || submission.system == .crs84
            let degrees = isDegrees ? given : try? Transformations.shared.transform(given, from: submission.system, to: .crs84)
            guard let degrees, let shape = GridMultiPolygon.rounding(degrees)?.shape else { return nil }
            self.init(shape, size: Ellipsoid.area(of: shape))
        }
    }

    private var given: [(feature: Int, area: AreaID, kept: Print)] = []

    /// Takes in a feature that is an area already.
    func add(_ prepared: PreparedFeature) {
        guard let area = prepared.feature.area, let kept = prepared.knownOutline else { return }
        given.append((prepared.feature.index, area, kept))
    }

    /// A warning for each area whose outline in the source is neither that of the day nor one that is proposed or due.
    func findings(_ reading: any RegistryReading, on day: Day) throws -> [Finding] {
        try given.compactMap { (feature, area, kept) throws -> Finding? in
            let stored = try reading.outlines(of: area)
            let isNow = stored.contains {
                ($0.isProposed || $0.row.period.to.map { $0 > day } ?? true) && $0.row.shape.fingerprint == kept.fingerprint
            }
            guard !isNow else { return nil }
            let held = stored.first { !$0.isProposed && $0.row.period.contains(day) } ?? stored.last
            let change = kept.size.value - (held?.row.size.value ?? 0)
            let values = ["area": "area-\(area.number)", "squareMetres": (change > 0 ? "+" : "") + change.formatted(decimals: 2)]
            return Finding("known-differs", .warning, feature: feature, values: values)
        }
    }
}

extension MultiPolygon where Position == GridPosition {
    /// The same number for the same rings on the grid; nil where there are none.
    fileprivate var fingerprint: UInt64? {
        mixedSides { UInt64(UInt32(bitPattern: $0.longitudeE7)) << 32 | UInt64(UInt32(bitPattern: $0.latitudeE7)) }
    }
}
