import GeoPrimitives

/// Where lines cross.
enum Crossing {
    /// The position where the lines `a` to `b` and `c` to `d`, known to cross, do so: to double precision, inside both boxes.
    static func position(
        _ a: PlanarPosition, _ b: PlanarPosition, _ c: PlanarPosition, _ d: PlanarPosition
    ) -> PlanarPosition {
        // Relative to one end, so that large coordinates do not swallow small differences.
        let (ux, uy) = (b.x - a.x, b.y - a.y)
        let (vx, vy) = (d.x - c.x, d.y - c.y)
        let denominator = ux * vy - uy * vx
        let share = ((c.x - a.x) * vy - (c.y - a.y) * vx) / denominator
        let along = share.isFinite ? max(0, min(1, share)) : 0.5
        let (one, other) = (PlanarBox(a, b), PlanarBox(c, d))
        return PlanarPosition(
            x: max(max(one.minX, other.minX), min(min(one.maxX, other.maxX), a.x + along * ux)),
            y: max(max(one.minY, other.minY), min(min(one.maxY, other.maxY), a.y + along * uy))
        )
    }
}
