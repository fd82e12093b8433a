/// Walks over well-known binary; no count is believed before the remaining bytes bear it out.
struct WKBReader {
    let bytes: UnsafeRawBufferPointer
    var offset: Int
    private var isLittleEndian = true
    private var positionCount = 0
    private static let deepest = 32

    init(bytes: UnsafeRawBufferPointer, offset: Int) {
        self.bytes = bytes
        self.offset = offset
    }

    /// Reads a geometry that must end with the bytes.
    mutating func wholeGeometry() throws(WKBError) -> WKBGeometry {
        var geometry = try geometry(depth: 1)
        guard offset == bytes.count else { throw WKBError(.trailingBytes, at: offset, "\(bytes.count - offset) bytes") }
        geometry.positionCount = positionCount
        return geometry
    }

    private mutating func geometry(depth: Int) throws(WKBError) -> WKBGeometry {
        guard depth <= Self.deepest else { throw WKBError(.tooDeep, at: offset) }
        let outerOrder = isLittleEndian
        defer { isLittleEndian = outerOrder }
        var geometry = try header()
        switch geometry.kind {
        case .point: geometry.point = try point(of: geometry)
        case .lineString, .circularString: try passPositions(of: geometry)
        case .polygon:
            let polygon = try polygon(of: geometry)
            geometry.multiPolygon = MultiPolygon(polygon.rings.isEmpty ? [] : [polygon])
        case .triangle: _ = try polygon(of: geometry)
        case .multiPolygon:
            var polygons: [Polygon<PlanarPosition>] = []
            try forEachMember(of: geometry, depth: depth) { polygons.append($0.multiPolygon?.polygons.first ?? Polygon(rings: [])) }
            geometry.multiPolygon = MultiPolygon(polygons)
        default: try forEachMember(of: geometry, depth: depth) { _ in }
        }
        return geometry
    }

    private mutating func forEachMember(
        of outer: WKBGeometry, depth: Int, _ body: (WKBGeometry) -> Void
    ) throws(WKBError) {
        // The smallest member has a byte order, a type and a count.
        for _ in 0..<(try count(atLeast: 9)) {
            let start = offset
            let inner = try geometry(depth: depth + 1)
            guard outer.kind.mayHold(inner.kind) else { throw WKBError(.misplacedType, at: start, "\(inner.kind)") }
            guard inner.hasZ == outer.hasZ, inner.hasM == outer.hasM else { throw WKBError(.mixedDimensions, at: start) }
            body(inner)
        }
    }

    /// Reads byte order, type and SRID.
    private mutating func header() throws(WKBError) -> WKBGeometry {
        guard offset < bytes.count else { throw WKBError(.unexpectedEnd, at: offset) }
        let order = bytes[offset]
        guard order <= 1 else { throw WKBError(.unknownByteOrder, at: offset, "\(order)") }
        isLittleEndian = order == 1
        offset += 1
        let start = offset
        let word = try integer()
        let code = word & 0x1FFF_FFFF
        guard code < 4000, let kind = WKBGeometry.Kind(rawValue: code % 1000) else { throw WKBError(.unknownType, at: start, "\(word)") }
        var geometry = WKBGeometry(
            kind: kind, hasZ: word & 0x8000_0000 != 0 || code / 1000 & 1 != 0, hasM: word & 0x4000_0000 != 0 || code / 1000 & 2 != 0)
        if word & 0x2000_0000 != 0 { geometry.srid = Int(Int32(bitPattern: try integer())) }
        return geometry
    }

    private mutating func polygon(of geometry: WKBGeometry) throws(WKBError) -> Polygon<PlanarPosition> {
        let count = try count(atLeast: 4)
        var rings: [Ring<PlanarPosition>] = []
        rings.reserveCapacity(count)
        for _ in 0..<count { rings.append(Ring(try positions(of: geometry))) }
        return Polygon(rings: rings)
    }

    private mutating func positions(of geometry: WKBGeometry) throws(WKBError) -> [PlanarPosition] {
        let count = try count(atLeast: geometry.positionSize)
        var positions: [PlanarPosition] = []
        positions.reserveCapacity(count)
        for _ in 0..<count { positions.append(try position(of: geometry)) }
        positionCount += count
        return positions
    }

    private mutating func passPositions(of geometry: WKBGeometry) throws(WKBError) {
        let count = try count(atLeast: geometry.positionSize)
        for _ in 0..<count { _ = try position(of: geometry) }
        positionCount += count
    }

    /// Reads a point; one whose numbers are NaN is empty (OGC 12-128r18 §2.1.3).
    private mutating func point(of geometry: WKBGeometry) throws(WKBError) -> PlanarPosition? {
        guard bytes.count - offset >= geometry.positionSize else { throw WKBError(.unexpectedEnd, at: bytes.count) }
        if double(at: offset).isNaN, double(at: offset + 8).isNaN {
            offset += geometry.positionSize
            return nil
        }
        positionCount += 1
        return try position(of: geometry)
    }

    /// Reads a position, whose bytes were checked to be there.
    ///
    /// Heights and measures may be NaN, as some programs leave them.
    private mutating func position(of geometry: WKBGeometry) throws(WKBError) -> PlanarPosition {
        let position = PlanarPosition(x: double(at: offset), y: double(at: offset + 8))
        guard position.x.isFinite, position.y.isFinite else {
            throw WKBError(.coordinateNotFinite, at: offset, "\(position.x) \(position.y)")
        }
        offset += geometry.positionSize
        return position
    }

    private mutating func count(atLeast size: Int) throws(WKBError) -> Int {
        let start = offset
        let count = Int(try integer())
        guard count <= (bytes.count - offset) / size else { throw WKBError(.impossibleCount, at: start, "\(count)") }
        return count
    }

    private mutating func integer() throws(WKBError) -> UInt32 {
        guard bytes.count - offset >= 4 else { throw WKBError(.unexpectedEnd, at: bytes.count) }
        let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
        offset += 4
        return isLittleEndian ? UInt32(littleEndian: word) : UInt32(bigEndian: word)
    }

    private func double(at offset: Int) -> Double {
        let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        return Double(bitPattern: isLittleEndian ? UInt64(littleEndian: word) : UInt64(bigEndian: word))
    }
}

extension WKBGeometry {
    /// Bytes of one position.
    fileprivate var positionSize: Int { 16 + (hasZ ? 8 : 0) + (hasM ? 8 : 0) }
}

extension WKBGeometry.Kind {
    /// Which kinds may stand inside (ISO 13249-3).
    fileprivate func mayHold(_ inner: WKBGeometry.Kind) -> Bool {
        let curves: [WKBGeometry.Kind] = [.lineString, .circularString, .compoundCurve]
        switch self {
        case .multiPoint: return inner == .point
        case .multiLineString: return inner == .lineString
        case .multiPolygon, .polyhedralSurface: return inner == .polygon
        case .triangulatedSurface: return inner == .triangle
        case .compoundCurve: return inner == .lineString || inner == .circularString
        case .curvePolygon, .multiCurve: return curves.contains(inner)
        case .multiSurface: return inner == .polygon || inner == .curvePolygon
        case .geometryCollection: return true
        case .point, .lineString, .polygon, .circularString, .triangle: return false
        }
    }
}
