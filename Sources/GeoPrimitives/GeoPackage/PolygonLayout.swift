/// Walks over the rings of a polygon blob as this registry writes it, for loops that work on the bytes themselves.
struct PolygonLayout {
    /// What comes next.
    enum Step {
        /// A polygon begins; its rings follow.
        case polygon
        /// A ring of `count` positions of 16 bytes from `offset` on; they were checked to be there.
        case ring(offset: Int, count: Int)
        /// The geometry ends, and the bytes with it.
        case end
    }

    let bytes: UnsafeRawBufferPointer
    let header: GeoPackageBlob.Header
    /// Whether the WKB is a little-endian, two-dimensional Polygon or MultiPolygon; only then are the steps of any use.
    let isPlain: Bool
    private var offset: Int
    private var polygonsLeft = 0
    private var ringsLeft = 0

    init(_ bytes: UnsafeRawBufferPointer) throws(WKBError) {
        self.bytes = bytes
        header = try GeoPackageBlob.Header(bytes)
        offset = header.length
        guard bytes.count - offset >= 5 else { throw WKBError(.unexpectedEnd, at: bytes.count) }
        let type = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset + 1, as: UInt32.self))
        isPlain = bytes[offset] == 1 && (type == WKBGeometry.Kind.multiPolygon.rawValue || type == WKBGeometry.Kind.polygon.rawValue)
        guard isPlain else { return }
        if type == WKBGeometry.Kind.polygon.rawValue {
            // An empty Polygon is a MultiPolygon of none.
            polygonsLeft = bytes.count - offset >= 9 && integer(at: offset + 5) == 0 ? 0 : 1
            if polygonsLeft == 0 { offset += 9 }
        } else {
            offset += 5
            polygonsLeft = try count(atLeast: 9)
        }
    }

    /// Takes the next step.
    @inline(__always)
    mutating func next() throws(WKBError) -> Step {
        if ringsLeft > 0 {
            ringsLeft -= 1
            let count = try count(atLeast: 16)
            defer { offset += count * 16 }
            return .ring(offset: offset, count: count)
        }
        if polygonsLeft > 0 {
            polygonsLeft -= 1
            guard bytes.count - offset >= 9 else { throw WKBError(.unexpectedEnd, at: bytes.count) }
            guard bytes[offset] == 1, integer(at: offset + 1) == WKBGeometry.Kind.polygon.rawValue else {
                throw WKBError(.misplacedType, at: offset, "\(integer(at: offset + 1))")
            }
            offset += 5
            ringsLeft = try count(atLeast: 4)
            return .polygon
        }
        guard offset == bytes.count else { throw WKBError(.trailingBytes, at: offset, "\(bytes.count - offset) bytes") }
        return .end
    }

    /// The position of the grid at an offset that a step gave.
    @inline(__always)
    func position(at offset: Int) throws(WKBError) -> GridPosition {
        let x = degrees(at: offset)
        let y = degrees(at: offset + 8)
        guard x.magnitude <= 180, y.magnitude <= 90 else { throw WKBError(.offGrid, at: offset, "\(x) \(y)") }
        return GridPosition(longitudeE7: Self.steps(x), latitudeE7: Self.steps(y))
    }

    /// The double at an offset.
    @inline(__always)
    private func degrees(at offset: Int) -> Double {
        Double(bitPattern: UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
    }

    /// The whole steps of the grid nearest to degrees of at most 180.
    ///
    /// Adding 1.5 * 2^52 leaves the rounded number in the low bits of the sum, which saves the tests of a conversion.
    @inline(__always)
    private static func steps(_ degrees: Double) -> Int32 {
        Int32(truncatingIfNeeded: (degrees * GridPosition.stepsPerDegree + 6_755_399_441_055_744).bitPattern)
    }

    @inline(__always)
    private mutating func count(atLeast size: Int) throws(WKBError) -> Int {
        guard bytes.count - offset >= 4 else { throw WKBError(.unexpectedEnd, at: bytes.count) }
        let count = Int(integer(at: offset))
        guard count * size <= bytes.count - offset - 4 else { throw WKBError(.impossibleCount, at: offset, "\(count)") }
        offset += 4
        return count
    }

    @inline(__always)
    private func integer(at offset: Int) -> UInt32 {
        UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
    }
}
