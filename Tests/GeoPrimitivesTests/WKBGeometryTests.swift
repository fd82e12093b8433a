import GeoPrimitives
import TestSupport
import Testing

/// Puts well-known binary together, in either byte order.
struct WKBBuilder {
    var bytes: [UInt8] = []
    var isLittleEndian = true

    static func build(littleEndian: Bool = true, _ body: (inout WKBBuilder) -> Void) -> [UInt8] {
        var builder = WKBBuilder(isLittleEndian: littleEndian)
        body(&builder)
        return builder.bytes
    }

    mutating func header(_ type: UInt32) {
        bytes.append(isLittleEndian ? 1 : 0)
        integer(type)
    }
    mutating func integer(_ value: UInt32) { append(value) }
    mutating func doubles(_ values: Double...) { for value in values { append(value.bitPattern) } }
    private mutating func append(_ value: some FixedWidthInteger) {
        withUnsafeBytes(of: isLittleEndian ? value.littleEndian : value.bigEndian) { bytes.append(contentsOf: $0) }
    }
}

@Suite("Well-known binary")
struct WKBGeometryTests {
    private static let square = [(0.0, 0.0), (4, 0), (4, 4), (0, 4), (0, 0)].map { PlanarPosition(x: $0, y: $1) }

    /// A polygon of one square ring; further numbers of a position are 9.
    private static func polygon(_ type: UInt32, extra: Int = 0, littleEndian: Bool = true, srid: UInt32? = nil) -> [UInt8] {
        WKBBuilder.build(littleEndian: littleEndian) { builder in
            builder.header(type)
            if let srid { builder.integer(srid) }
            builder.integer(1)
            builder.integer(5)
            for position in square {
                builder.doubles(position.x, position.y)
                for _ in 0..<extra { builder.doubles(9) }
            }
        }
    }

    @Test("polygons are read in both byte orders, with heights and measures by ISO and by EWKB", arguments: [true, false])
    func polygons(littleEndian: Bool) throws {
        let cases: [(UInt32, Int, Bool, Bool)] = [
            (3, 0, false, false), (1003, 1, true, false), (2003, 1, false, true), (3003, 2, true, true), (0x8000_0003, 1, true, false),
            (0x4000_0003, 1, false, true), (0xC000_0003, 2, true, true),
        ]
        for (type, extra, hasZ, hasM) in cases {
            let geometry = try WKBGeometry(wkb: Self.polygon(type, extra: extra, littleEndian: littleEndian))
            #expect(geometry.kind == .polygon)
            #expect(geometry.hasZ == hasZ)
            #expect(geometry.hasM == hasM)
            #expect(geometry.srid == nil)
            #expect(geometry.positionCount == 5)
            #expect(geometry.multiPolygon?.polygons == [Polygon(rings: [Ring(Self.square)])])
        }
        let withSRID = try WKBGeometry(wkb: Self.polygon(0x2000_0003, littleEndian: littleEndian, srid: 9214))
        #expect(withSRID.srid == 9214)
    }

    @Test("members of a MultiPolygon may have their own byte order")
    func mixedOrders() throws {
        let bytes =
            WKBBuilder.build {
                $0.header(6)
                $0.integer(3)
            } + Self.polygon(3, littleEndian: false) + Self.polygon(3)
            + WKBBuilder.build(littleEndian: false) {
                $0.header(3)
                $0.integer(0)
            }
        let geometry = try WKBGeometry(wkb: bytes)
        let polygon = Polygon(rings: [Ring(Self.square)])
        #expect(geometry.multiPolygon?.polygons == [polygon, polygon, Polygon(rings: [])])
        #expect(geometry.positionCount == 10)
        for length in 0..<bytes.count {
            #expect(throws: WKBError.self, "\(length)") { try WKBGeometry(wkb: Array(bytes[..<length])) }
        }
    }

    @Test("every kind is recognised, also empty", arguments: WKBGeometry.Kind.allCases)
    func kinds(kind: WKBGeometry.Kind) throws {
        let bytes = WKBBuilder.build {
            $0.header(kind.rawValue)
            if kind == .point { $0.doubles(.nan, .nan) } else { $0.integer(0) }
        }
        let geometry = try WKBGeometry(wkb: bytes)
        #expect(geometry.kind == kind)
        #expect(geometry.isEmpty)
        #expect(geometry.point == nil)
        #expect(throws: WKBError(kind: .trailingBytes, offset: bytes.count, value: "1 bytes")) { try WKBGeometry(wkb: bytes + [0]) }
    }

    @Test("lines, points and collections are counted")
    func others() throws {
        let point = WKBBuilder.build {
            $0.header(1)
            $0.doubles(1, 2)
        }
        #expect(try WKBGeometry(wkb: point).point == PlanarPosition(x: 1, y: 2))
        let line = WKBBuilder.build {
            $0.header(2)
            $0.integer(2)
            $0.doubles(1, 2, 3, 4)
        }
        let collection = WKBBuilder.build {
            $0.header(7)
            $0.integer(2)
        }
        let geometry = try WKBGeometry(wkb: collection + point + line)
        #expect(geometry.positionCount == 3)
        #expect(geometry.multiPolygon == nil)
    }

    @Test("hostile bytes are refused with their kind")
    func hostile() throws {
        func kind(_ bytes: [UInt8]) -> WKBError.Kind? {
            do throws(WKBError) { _ = try WKBGeometry(wkb: bytes) } catch { return error.kind }
            return nil
        }
        for type: UInt32 in [2, 3, 4, 5, 6, 7, 8, 9, 10, 15, 16, 17] {
            let bytes = WKBBuilder.build {
                $0.header(type)
                $0.integer(.max)
            }
            #expect(kind(bytes) == .impossibleCount)
            #expect(kind(bytes + [UInt8](repeating: 0, count: 64)) == .impossibleCount)
        }
        let ring = WKBBuilder.build {
            $0.header(3)
            $0.integer(1)
            $0.integer(0x1000_0000)
            $0.doubles(1, 2)
        }
        #expect(kind(ring) == .impossibleCount)
        #expect(kind([]) == .unexpectedEnd)
        #expect(kind([2, 0, 0, 0, 1]) == .unknownByteOrder)
        for type: UInt32 in [0, 13, 18, 4001, 5003, 1000] { #expect(kind(WKBBuilder.build { $0.header(type) }) == .unknownType) }
        let bomb = (0..<100_000).flatMap { _ in
            WKBBuilder.build {
                $0.header(7)
                $0.integer(1)
            }
        }
        #expect(kind(bomb) == .tooDeep)
        let multiPolygon = WKBBuilder.build {
            $0.header(6)
            $0.integer(1)
        }
        #expect(kind(multiPolygon + multiPolygon + Self.polygon(3)) == .misplacedType)
        #expect(kind(multiPolygon + Self.polygon(1003, extra: 1)) == .mixedDimensions)
        let infinite = WKBBuilder.build {
            $0.header(2)
            $0.integer(1)
            $0.doubles(1, .infinity)
        }
        #expect(kind(infinite) == .coordinateNotFinite)
    }
}
