public import GeoPrimitives

extension Overlap {
    /// How thick the thickest place of a piece of ground is: the diameter of the greatest circle inside, to about an eighth.
    ///
    /// The ground is given in degrees, longitude first. Degrees become metres by the radii of curvature of the WGS 84 ellipsoid at
    /// its middle latitude, which is exact enough for pieces of a few kilometres. An overlap that is nowhere thicker than two surveys
    /// are accurate can be their inaccuracy alone. Zero for ground without parts.
    public static func thickness(of ground: PlanarMultiPolygon) throws(GEOSError) -> Metres {
        var thickest = 0.0
        for polygon in ground.polygons {
            let local = LocalPlane(around: polygon).metres(polygon)
            guard let outline = local.exterior else { continue }
            // Every region of area A and perimeter P holds a circle of radius A / P (a very thin one hardly more), so the search
            // may be as coarse as a part of that; and not finer than a part of the length, or a long thread would take seconds.
            let least = local.area / local.perimeter
            guard least.isFinite, least > 0 else { continue }
            let tolerance = max(least / 8, outline.perimeter * 2e-5)
            let radius = try GEOSContextPool.withContext { (context) throws(GEOSError) in
                try context.shape(of: PlanarMultiPolygon([local])).inscribedRadius(tolerance: tolerance)
            }
            thickest = max(thickest, 2 * max(radius, least))
        }
        return Metres(thickest)
    }
}
