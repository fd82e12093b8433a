public import GeoPrimitives

/// What boundaries have in common.
///
/// They must be valid; GEOS may refuse others with an error.
public enum Overlap {
    /// The ground that two boundaries share, in degrees, longitude first; nil where they share no area.
    ///
    /// Boundaries that touch in positions or along lines share none.
    public static func between(a: GridMultiPolygon, b: GridMultiPolygon) throws(GEOSError) -> PlanarMultiPolygon? {
        guard let first = a.box, let second = b.box, first.intersects(second) else { return nil }
        return try GEOSContextPool.withContext { (context) throws(GEOSError) in
            let shared = try context.shape(of: a).intersection(context.shape(of: b)).polygons()
            return shared.polygons.isEmpty ? nil : shared
        }
    }

    /// What all boundaries cover together, in degrees, longitude first; without parts where there are none.
    public static func union(of boundaries: [GridMultiPolygon]) throws(GEOSError) -> PlanarMultiPolygon {
        let parts = boundaries.flatMap(\.polygons)
        return try GEOSContextPool.withContext { (context) throws(GEOSError) in
            try context.shape(of: GridMultiPolygon(parts)).union().polygons()
        }
    }

    /// Whether two boundaries cover the same ground, whatever their vertices, starts and order of parts.
    public static func areIdentical(_ a: GridMultiPolygon, _ b: GridMultiPolygon) throws(GEOSError) -> Bool {
        guard a.box == b.box else { return false }
        if a == b { return true }
        return try GEOSContextPool.withContext { (context) throws(GEOSError) in
            try context.shape(of: a).equals(context.shape(of: b))
        }
    }

    /// Whether no ground of the first boundary lies outside the second; an empty boundary is contained in none.
    public static func isContained(_ inner: GridMultiPolygon, in outer: GridMultiPolygon) throws(GEOSError) -> Bool {
        guard let small = inner.box, let great = outer.box, great.contains(small.minimum), great.contains(small.maximum) else {
            return false
        }
        return try GEOSContextPool.withContext { (context) throws(GEOSError) in
            try context.shape(of: inner).isCovered(by: context.shape(of: outer))
        }
    }
}
