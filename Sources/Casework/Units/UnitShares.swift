import Geodesy
import GeoPrimitives
import Registry
import Topology

/// How much of an area lies in each part of a unit that was split.
public struct UnitShares: Sendable {
    /// The share of each part, by its code, the largest first; of 1, or less where ground lies in none.
    public var shares: [(code: String, share: Double)]

    /// From which share on nobody needs to look.
    static let certain = 0.95

    /// Measures an extent against the outlines of the parts.
    ///
    /// - Throws: `GEOSError` where GEOS fails.
    init(of extent: Extent?, in parts: [(code: String, outline: GridMultiPolygon)]) throws {
        var found: [(code: String, share: Double)] = []
        switch extent {
        case .polygon(let shape)?:
            let whole = Ellipsoid.area(of: shape).value
            for part in parts {
                let shared = try Overlap.between(a: shape, b: part.outline).map { Ellipsoid.area(of: $0).value } ?? 0
                if whole > 0, shared > 0 { found.append((part.code, min(1, shared / whole))) }
            }
        case .points(let positions)?:
            for part in parts {
                let inside = positions.count { part.outline.contains($0) }
                if inside > 0 { found.append((part.code, Double(inside) / Double(positions.count))) }
            }
        case .some(.none), nil: break
        }
        shares = found.sorted { ($0.share, $1.code) > ($1.share, $0.code) }
    }

    /// The part with the largest share, and whether somebody should look at it; nil where no ground lies in any.
    var verdict: (code: String, isDoubtful: Bool)? {
        shares.first.map { ($0.code, $0.share < UnitShares.certain) }
    }
}
