import CGEOS

extension GEOSShape {
    /// What lies in both geometries (OverlayNG, robust: it snaps where plain doubles fail).
    func intersection(_ other: GEOSShape) throws(GEOSError) -> GEOSShape {
        let made = unsafe withExtendedLifetime(other) { unsafe GEOSIntersection_r(context.handle, pointer, other.pointer) }
        return try unsafe context.shape("GEOSIntersection_r", made)
    }

    /// What lies in this geometry and not in the other.
    func difference(_ other: GEOSShape) throws(GEOSError) -> GEOSShape {
        let made = unsafe withExtendedLifetime(other) { unsafe GEOSDifference_r(context.handle, pointer, other.pointer) }
        return try unsafe context.shape("GEOSDifference_r", made)
    }

    /// What all parts of the geometry cover together.
    func union() throws(GEOSError) -> GEOSShape {
        try unsafe context.shape("GEOSUnaryUnion_r", GEOSUnaryUnion_r(context.handle, pointer))
    }

    /// Whether both geometries cover the same ground, whatever their vertices.
    func equals(_ other: GEOSShape) throws(GEOSError) -> Bool {
        let said = withExtendedLifetime(other) { unsafe GEOSEquals_r(context.handle, pointer, other.pointer) }
        return try context.answer("GEOSEquals_r", said)
    }

    /// Whether no position of the geometry lies outside the other.
    func isCovered(by other: GEOSShape) throws(GEOSError) -> Bool {
        let said = withExtendedLifetime(other) { unsafe GEOSCoveredBy_r(context.handle, pointer, other.pointer) }
        return try context.answer("GEOSCoveredBy_r", said)
    }

    /// The radius of the greatest circle inside the geometry, to a tolerance, both in its units.
    func inscribedRadius(tolerance: Double) throws(GEOSError) -> Double {
        let made = unsafe GEOSMaximumInscribedCircle_r(context.handle, pointer, tolerance)
        let radius = try unsafe context.shape("GEOSMaximumInscribedCircle_r", made)
        var length = 0.0
        let said = withExtendedLifetime(radius) { unsafe GEOSLength_r(context.handle, radius.pointer, &length) }
        guard said == 1 else { throw context.error("GEOSLength_r") }
        return length
    }
}
