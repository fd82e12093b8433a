public import GeoPrimitives

extension Validity {
    /// Whether GEOS holds a boundary valid: the last gate after our own sweep.
    ///
    /// A boundary of which GEOS cannot make a geometry (a ring not closed, or of too few positions) is an error, not `false`.
    public static func isValid(_ boundary: PlanarMultiPolygon) throws(GEOSError) -> Bool {
        try GEOSContextPool.withContext { (context) throws(GEOSError) in try context.shape(of: boundary).isValid() }
    }

    /// Whether GEOS holds a boundary on the grid valid, in degrees.
    public static func isValid(_ boundary: GridMultiPolygon) throws(GEOSError) -> Bool {
        try GEOSContextPool.withContext { (context) throws(GEOSError) in try context.shape(of: boundary).isValid() }
    }
}
