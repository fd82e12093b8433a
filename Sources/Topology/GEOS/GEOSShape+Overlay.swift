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

    /// Whether the geometries are no farther apart than a distance in their units.
    func isWithin(_ distance: Double, of other: GEOSShape) throws(GEOSError) -> Bool {
        let said = withExtendedLifetime(other) { unsafe GEOSDistanceWithin_r(context.handle, pointer, other.pointer, distance) }
        return try context.answer("GEOSDistanceWithin_r", said)
    }

    /// The geometry with its vertices and lines moved to those of another one that are within a tolerance in their units.
    func snapped(to other: GEOSShape, tolerance: Double) throws(GEOSError) -> GEOSShape {
        let made = unsafe withExtendedLifetime(other) { unsafe GEOSSnap_r(context.handle, pointer, other.pointer, tolerance) }
        return try unsafe context.shape("GEOSSnap_r", made)
    }

    /// The geometry with its lines cut where they meet and its areas built anew from the pieces.
    func madeValid() throws(GEOSError) -> GEOSShape {
        try unsafe context.shape("GEOSMakeValid_r", GEOSMakeValid_r(context.handle, pointer))
    }

    /// The geometry on a grid of a step in its units, valid there.
    func onGrid(step: Double) throws(GEOSError) -> GEOSShape {
        try unsafe context.shape("GEOSGeom_setPrecision_r", GEOSGeom_setPrecision_r(context.handle, pointer, step, 0))
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
