extension GeoPackageBlob {
    /// The smallest and largest `x` and `y` of a blob: from its envelope where it has one, else from its positions; nil if empty.
    /// - Throws: `WKBError` with the offset of the first fault.
    public static func envelope(of bytes: [UInt8]) throws(WKBError) -> PlanarBounds? {
        try lending(bytes) { (buffer) throws(WKBError) in try envelope(of: buffer) }
    }

    /// The smallest and largest `x` and `y` of a blob: from its envelope where it has one, else from its positions; nil if empty.
    /// - Throws: `WKBError` with the offset of the first fault.
    public static func envelope(of bytes: UnsafeRawBufferPointer) throws(WKBError) -> PlanarBounds? {
        let header = try Header(bytes)
        if header.isEmpty { return nil }
        if header.envelopeKind > 0, header.envelope.prefix(4).allSatisfy(\.isFinite) {
            return PlanarBounds(
                minimum: PlanarPosition(x: header.envelope[0], y: header.envelope[2]),
                maximum: PlanarPosition(x: header.envelope[1], y: header.envelope[3]))
        }
        let geometry = try GeoPackageBlob(bytes).geometry
        if let point = geometry.point { return PlanarBounds(point) }
        guard let polygons = geometry.multiPolygon else { throw WKBError(.notPolygonal, at: header.length, "\(geometry.kind)") }
        return GeoJSONGeometry.multiPolygon(polygons).bounds
    }

    /// The polygons of a blob on the grid, exactly: a position that is not k/1e7 degrees is refused, not rounded.
    /// - Throws: `WKBError` with the offset of the first fault.
    public static func gridMultiPolygon(of bytes: [UInt8]) throws(WKBError) -> GridMultiPolygon {
        try lending(bytes) { (buffer) throws(WKBError) in try gridMultiPolygon(of: buffer) }
    }

    /// The polygons of a blob on the grid, exactly: a position that is not k/1e7 degrees is refused, not rounded.
    /// - Throws: `WKBError` with the offset of the first fault.
    public static func gridMultiPolygon(of bytes: UnsafeRawBufferPointer) throws(WKBError) -> GridMultiPolygon {
        let blob = try GeoPackageBlob(bytes)
        guard let polygons = blob.geometry.multiPolygon else {
            throw WKBError(.notPolygonal, at: blob.header.length, "\(blob.geometry.kind)")
        }
        var result = GridMultiPolygon([])
        result.polygons.reserveCapacity(polygons.polygons.count)
        for polygon in polygons.polygons {
            var rings: [Ring<GridPosition>] = []
            for ring in polygon.rings {
                var positions: [GridPosition] = []
                positions.reserveCapacity(ring.positions.count)
                for position in ring.positions {
                    guard let onGrid = GridPosition(nearestTo: position), onGrid.degrees == position else {
                        throw WKBError(.offGrid, at: blob.header.length, "\(position.x) \(position.y)")
                    }
                    positions.append(onGrid)
                }
                rings.append(Ring(positions))
            }
            result.polygons.append(Polygon(rings: rings))
        }
        return result
    }
}
