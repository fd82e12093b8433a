extension OutputBytes {
    /// Adds the `coordinates` of a MultiPolygon as exact decimal text, rings as they are.
    public mutating func appendCoordinates(of polygons: GridMultiPolygon) {
        append(UInt8(ascii: "["))
        for (part, polygon) in polygons.polygons.enumerated() {
            if part > 0 { append(UInt8(ascii: ",")) }
            append(UInt8(ascii: "["))
            for (index, ring) in polygon.rings.enumerated() {
                if index > 0 { append(UInt8(ascii: ",")) }
                append(ring)
            }
            append(UInt8(ascii: "]"))
        }
        append(UInt8(ascii: "]"))
    }

    private mutating func append(_ ring: Ring<GridPosition>) {
        writeUnchecked(capacity: ring.positions.count * GridText.positionLength + 3) { start in
            let text = GridText.shared
            var target = start
            target.put(UInt8(ascii: "["))
            for position in ring.positions {
                target = text.write(position, to: target)
                target.put(UInt8(ascii: ","))
            }
            // The last comma gives way to the bracket.
            if !ring.positions.isEmpty { target -= 1 }
            target.put(UInt8(ascii: "]"))
            return target
        }
    }

    /// Adds the `coordinates` of a MultiPolygon straight from a stored blob, each number as the exact text of the nearest k/1e7.
    ///
    /// Little-endian, two-dimensional Polygon and MultiPolygon blobs, which this registry writes, are not turned into values on
    /// the way; others are, and must lie on the grid. Rings stay as they are. Where it throws, nothing was added.
    /// - Throws: `WKBError` where the bytes are no blob, hold no polygons or leave the globe.
    public mutating func appendCoordinates(ofGeoPackageBlob blob: UnsafeRawBufferPointer) throws(WKBError) {
        let layout = try PolygonLayout(blob)
        guard layout.isPlain else { return appendCoordinates(of: try GeoPackageBlob.gridMultiPolygon(of: blob)) }
        let before = count
        do throws(WKBError) {
            try appendCoordinates(of: layout)
        } catch {
            truncate(to: before)
            throw error
        }
    }

    /// Adds the `coordinates` of a MultiPolygon straight from a stored blob.
    /// - Throws: `WKBError` where the bytes are no blob, hold no polygons or leave the globe.
    public mutating func appendCoordinates(ofGeoPackageBlob blob: [UInt8]) throws(WKBError) {
        // A mutation may not be captured in the result of a closure that throws a type, hence the detour.
        var failure: WKBError?
        blob.withUnsafeBytes { bytes in
            do throws(WKBError) { try appendCoordinates(ofGeoPackageBlob: bytes) } catch { failure = error }
        }
        if let failure { throw failure }
    }

    private mutating func appendCoordinates(of layout: PolygonLayout) throws(WKBError) {
        var layout = layout
        var isFirstPolygon = true
        var isFirstRing = true
        append(UInt8(ascii: "["))
        while true {
            switch try layout.next() {
            case .polygon:
                append(isFirstPolygon ? "[" : "],[")
                isFirstPolygon = false
                isFirstRing = true
            case .ring(let offset, let count):
                if !isFirstRing { append(UInt8(ascii: ",")) }
                isFirstRing = false
                try appendRing(of: layout, offset: offset, count: count)
            case .end:
                append(isFirstPolygon ? "]" : "]]")
                return
            }
        }
    }

    @inline(__always)
    private mutating func appendRing(of layout: PolygonLayout, offset: Int, count: Int) throws(WKBError) {
        var failure: WKBError?
        writeUnchecked(capacity: count * GridText.positionLength + 3) { start in
            let text = GridText.shared
            var target = start
            target.put(UInt8(ascii: "["))
            do throws(WKBError) {
                for index in 0..<count {
                    target = text.write(try layout.position(at: offset + index * 16), to: target)
                    target.put(UInt8(ascii: ","))
                }
            } catch {
                failure = error
            }
            if count > 0 { target -= 1 }
            target.put(UInt8(ascii: "]"))
            return target
        }
        if let failure { throw failure }
    }
}
