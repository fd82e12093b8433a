extension GeoPackageBlob {
    /// Whether a position lies in the polygons of a blob or on an edge, that of a hole included; exact on the grid.
    /// - Throws: `WKBError` where the bytes are no blob or hold no polygons.
    public static func contains(_ position: GridPosition, in bytes: [UInt8]) throws(WKBError) -> Bool {
        try lending(bytes) { (buffer) throws(WKBError) in try contains(position, in: buffer) }
    }

    /// Whether a position lies in the polygons of a blob or on an edge, that of a hole included; exact on the grid.
    /// - Throws: `WKBError` where the bytes are no blob or hold no polygons.
    public static func contains(_ position: GridPosition, in bytes: UnsafeRawBufferPointer) throws(WKBError) -> Bool {
        var layout = try PolygonLayout(bytes)
        guard position.isOnGlobe, !layout.header.isEmpty, mayContain(position, layout.header.envelope) else { return false }
        guard layout.isPlain else { return try gridMultiPolygon(of: bytes).contains(position) }
        var crossing = RayCrossing(of: position)
        while true {
            switch try layout.next() {
            case .polygon:
                if crossing.isInside { return true }
                crossing = RayCrossing(of: position)
            case .ring(let offset, let count):
                guard count > 1 else { continue }
                var from = try layout.position(at: offset)
                for index in 1..<count {
                    let to = try layout.position(at: offset + index * 16)
                    crossing.pass(from: from, to: to)
                    from = to
                }
            case .end: return crossing.isInside
            }
        }
    }

    /// False where the envelope rules the position out; one of NaN, or none, rules nothing out.
    private static func mayContain(_ position: GridPosition, _ envelope: [Double]) -> Bool {
        guard envelope.count >= 4 else { return true }
        let degrees = position.degrees
        return !(degrees.x < envelope[0] || degrees.x > envelope[1] || degrees.y < envelope[2] || degrees.y > envelope[3])
    }
}
