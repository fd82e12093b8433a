extension GeoPackageBlob {
    /// The `srs_id` of WGS 84 in every GeoPackage.
    public static let wgs84: Int32 = 4326

    /// The blob of polygons: always a MultiPolygon, little-endian, `srs_id` 4326, with an xy envelope unless it is empty.
    ///
    /// Coordinates are the doubles that the decimal text k/1e7 parses to, longitude first.
    public static func bytes(of polygons: GridMultiPolygon) -> [UInt8] {
        var writer = LittleEndianWriter()
        // A blob is at most this long: two header parts, each part 9, each ring 4, each position 16 bytes.
        writer.bytes.reserveCapacity(64 + polygons.polygons.reduce(0) { $0 + 9 + 4 * $1.rings.count } + 16 * polygons.positionCount)
        writer.header(box: polygons.box)
        writer.append(geometry: .multiPolygon, count: polygons.polygons.count)
        for polygon in polygons.polygons {
            writer.append(geometry: .polygon, count: polygon.rings.count)
            for ring in polygon.rings {
                writer.append(UInt32(truncatingIfNeeded: ring.positions.count))
                for position in ring.positions { writer.append(position) }
            }
        }
        return writer.bytes
    }

    /// The blob of a point: little-endian, `srs_id` 4326, without an envelope (it would only repeat the point).
    public static func bytes(of point: GridPosition) -> [UInt8] {
        var writer = LittleEndianWriter()
        writer.header(envelope: [], isEmpty: false)
        writer.bytes.append(1)
        writer.append(WKBGeometry.Kind.point.rawValue)
        writer.append(point)
        return writer.bytes
    }
}

private struct LittleEndianWriter {
    var bytes: [UInt8] = []

    mutating func header(box: GridBox?) {
        guard let box else { return header(envelope: [], isEmpty: true) }
        let (minimum, maximum) = (box.minimum.degrees, box.maximum.degrees)
        header(envelope: [minimum.x, maximum.x, minimum.y, maximum.y], isEmpty: false)
    }

    mutating func header(envelope: [Double], isEmpty: Bool) {
        let flags: UInt8 = 1 | (envelope.isEmpty ? 0 : 1 << 1) | (isEmpty ? 1 << 4 : 0)
        bytes.append(contentsOf: [UInt8(ascii: "G"), UInt8(ascii: "P"), 0, flags])
        append(UInt32(bitPattern: GeoPackageBlob.wgs84))
        for number in envelope { append(number.bitPattern) }
    }

    mutating func append(geometry kind: WKBGeometry.Kind, count: Int) {
        bytes.append(1)
        append(kind.rawValue)
        append(UInt32(truncatingIfNeeded: count))
    }

    mutating func append(_ position: GridPosition) {
        let degrees = position.degrees
        append(degrees.x.bitPattern)
        append(degrees.y.bitPattern)
    }

    mutating func append(_ number: some FixedWidthInteger) {
        withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }
}
