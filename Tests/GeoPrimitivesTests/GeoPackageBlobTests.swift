import GeoPrimitives
import TestSupport
import Testing

@Suite("GeoPackage blobs")
struct GeoPackageBlobTests {
    private static func ring(_ points: [(Int32, Int32)]) -> Ring<GridPosition> {
        Ring(points.map { GridPosition(longitudeE7: $0.0, latitudeE7: $0.1) })
    }
    private static let holed = GridMultiPolygon([
        Polygon(rings: [
            ring([(0, 0), (100, 0), (100, 100), (0, 100), (0, 0)]), ring([(20, 20), (20, 40), (40, 40), (40, 20), (20, 20)]),
        ]),
        Polygon(rings: [ring([(200, 0), (300, 50), (200, 100), (200, 0)])]),
    ])

    @Test("polygons come back from a blob as they went in", arguments: [21, 22])
    func roundTrip(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<200 {
            let polygons = GridMultiPolygon.random(using: &generator)
            let bytes = GeoPackageBlob.bytes(of: polygons)
            #expect(try GeoPackageBlob.gridMultiPolygon(of: bytes) == polygons)
            let blob = try GeoPackageBlob(bytes)
            #expect(blob.header.srsID == 4326)
            #expect(blob.geometry.kind == .multiPolygon)
            #expect(blob.header.isEmpty == polygons.polygons.isEmpty)
            #expect(blob.header.envelopeKind == (polygons.polygons.isEmpty ? 0 : 1))
            let box = polygons.box
            #expect(try GeoPackageBlob.envelope(of: bytes)?.minimum == box?.minimum.degrees)
            #expect(try GeoPackageBlob.envelope(of: bytes)?.maximum == box?.maximum.degrees)
        }
    }

    @Test("the bytes are those of the specification")
    func layout() {
        #expect(GeoPackageBlob.bytes(of: GridMultiPolygon([])) == [0x47, 0x50, 0, 0x11, 0xE6, 0x10, 0, 0, 1, 6, 0, 0, 0, 0, 0, 0, 0])
        let point = GeoPackageBlob.bytes(of: GridPosition(longitudeE7: 10_000_000, latitudeE7: -20_000_000))
        #expect(point == [0x47, 0x50, 0, 1, 0xE6, 0x10, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xF0, 0x3F, 0, 0, 0, 0, 0, 0, 0, 0xC0])
        let polygon = GeoPackageBlob.bytes(of: Self.holed)
        #expect(polygon[3] == 0b0000_0011)
        #expect(polygon.count == 8 + 32 + 9 + 9 + 4 + 80 + 4 + 80 + 9 + 4 + 64)
    }

    @Test("points and empty geometries are read")
    func pointsAndEmpty() throws {
        let position = GridPosition(longitudeE7: 1_061_375_000, latitudeE7: 215_000_000)
        let point = GeoPackageBlob.bytes(of: position)
        #expect(try GeoPackageBlob(point).geometry.point == position.degrees)
        #expect(try GeoPackageBlob.envelope(of: point) == PlanarBounds(position.degrees))
        let header: [UInt8] = [0x47, 0x50, 0, 0x11, 0xE6, 0x10, 0, 0]
        let emptyPolygon = header + [1, 3, 0, 0, 0, 0, 0, 0, 0]
        let partsWithoutRings = GeoPackageBlob.bytes(of: GridMultiPolygon([Polygon(rings: []), Polygon(rings: [Ring([])])]))
        for (bytes, text) in [
            (emptyPolygon, "[]"), (GeoPackageBlob.bytes(of: GridMultiPolygon([])), "[]"), (partsWithoutRings, "[[],[[]]]"),
        ] {
            #expect(try GeoPackageBlob(bytes).geometry.isEmpty)
            #expect(try GeoPackageBlob.envelope(of: bytes) == nil)
            #expect(try !GeoPackageBlob.contains(GridPosition(longitudeE7: 0, latitudeE7: 0), in: bytes))
            var output = OutputBytes()
            try output.appendCoordinates(ofGeoPackageBlob: bytes)
            #expect(output.text == text)
            output.removeAll()
            output.appendCoordinates(of: try GeoPackageBlob.gridMultiPolygon(of: bytes))
            #expect(output.text == text)
        }
    }

    /// The blob of a triangle (0,0) (1,0) (0,1) with an envelope of some kind, the WKB in the same byte order.
    private static func triangle(envelopeKind: Int, littleEndian: Bool, extra: Int = 0, type: UInt32 = 3) -> [UInt8] {
        [0x47, 0x50, 0, UInt8(envelopeKind << 1) | (littleEndian ? 1 : 0)]
            + WKBBuilder.build(littleEndian: littleEndian) { builder in
                builder.integer(4326)
                for number in [0.0, 1, 0, 1, 5, 6, 7, 8].prefix([0, 4, 6, 6, 8][envelopeKind]) { builder.doubles(number) }
                builder.header(type)
                builder.integer(1)
                builder.integer(4)
                for (x, y) in [(0.0, 0.0), (1, 0), (0, 1), (0, 0)] {
                    builder.doubles(x, y)
                    for _ in 0..<extra { builder.doubles(5) }
                }
            }
    }

    @Test("every kind of envelope is read in both byte orders", arguments: 0...4, [true, false])
    func envelopes(kind: Int, littleEndian: Bool) throws {
        for (type, extra): (UInt32, Int) in [(3, 0), (1003, 1), (3003, 2)] {
            let bytes = Self.triangle(envelopeKind: kind, littleEndian: littleEndian, extra: extra, type: type)
            let blob = try GeoPackageBlob(bytes)
            #expect(blob.header.envelopeKind == kind)
            #expect(blob.header.srsID == 4326)
            #expect(blob.geometry.hasZ == (extra > 0))
            let envelope = try GeoPackageBlob.envelope(of: bytes)
            #expect(envelope == PlanarBounds(minimum: PlanarPosition(x: 0, y: 0), maximum: PlanarPosition(x: 1, y: 1)))
            #expect(try GeoPackageBlob.contains(GridPosition(longitudeE7: 2_000_000, latitudeE7: 2_000_000), in: bytes))
            #expect(try !GeoPackageBlob.contains(GridPosition(longitudeE7: 6_000_000, latitudeE7: 6_000_000), in: bytes))
            var output = OutputBytes()
            try output.appendCoordinates(ofGeoPackageBlob: bytes)
            #expect(output.text == "[[[[0,0],[1,0],[0,1],[0,0]]]]")
            for length in 0..<bytes.count {
                #expect(throws: WKBError.self) { try GeoPackageBlob(Array(bytes[..<length])) }
                #expect(throws: WKBError.self) { try output.appendCoordinates(ofGeoPackageBlob: Array(bytes[..<length])) }
            }
            #expect(output.text == "[[[[0,0],[1,0],[0,1],[0,0]]]]")
        }
    }

    @Test("headers that are wrong are refused with their kind")
    func headers() {
        let good = Self.triangle(envelopeKind: 1, littleEndian: true)
        func kind(_ change: (inout [UInt8]) -> Void) -> WKBError.Kind? {
            var bytes = good
            change(&bytes)
            do throws(WKBError) { _ = try GeoPackageBlob(bytes) } catch { return error.kind }
            return nil
        }
        #expect(kind { _ in } == nil)
        #expect(kind { $0[0] = 0 } == .noMagic)
        #expect(kind { $0[2] = 1 } == .unknownVersion)
        #expect(kind { $0[3] |= 0x40 } == .reservedFlags)
        #expect(kind { $0[3] = 0x0B } == .reservedFlags)
        #expect(kind { $0[3] |= 0x20 } == .extendedGeometry)
        #expect(kind { $0[3] |= 0x10 } == .contradiction)
        #expect(kind { $0[15] = 0x40 } == .contradiction)
        #expect(kind { $0.append(0) } == .trailingBytes)
    }

    @Test("positions off the grid or the globe, and other kinds than polygons, are refused")
    func notOnGrid() {
        func kind(_ bytes: [UInt8]) -> WKBError.Kind? {
            do throws(WKBError) { _ = try GeoPackageBlob.gridMultiPolygon(of: bytes) } catch { return error.kind }
            return nil
        }
        var bytes = Self.triangle(envelopeKind: 0, littleEndian: true)
        bytes[bytes.count - 9] = 0x3D
        #expect(kind(bytes) == .offGrid)
        bytes[bytes.count - 9] = 0x7F
        #expect(kind(bytes) == .offGrid)
        var output = OutputBytes()
        #expect(throws: WKBError.self) { try output.appendCoordinates(ofGeoPackageBlob: bytes) }
        #expect(throws: WKBError.self) { try GeoPackageBlob.contains(GridPosition(longitudeE7: 1, latitudeE7: 1), in: bytes) }
        #expect(kind(GeoPackageBlob.bytes(of: GridPosition(longitudeE7: 1, latitudeE7: 1))) == .notPolygonal)
    }

    @Test(
        "a position on an edge is inside, one in a hole is not",
        arguments: [
            (50, 50, true), (0, 0, true), (100, 100, true), (50, 0, true), (0, 50, true), (50, 100, true), (30, 30, false), (20, 30, true),
            (30, 20, true), (40, 40, true), (10, 20, true), (10, 40, true), (-1, 0, false), (-1, 50, false), (101, 50, false),
            (150, 50, false), (200, 50, true), (250, 50, true), (300, 50, true), (301, 50, false), (250, 25, true), (250, 24, false),
            (251, 25, false), (200, 101, false), (-50, 100, false),
        ] as [(Int32, Int32, Bool)])
    func contains(x: Int32, y: Int32, expected: Bool) throws {
        let position = GridPosition(longitudeE7: x, latitudeE7: y)
        #expect(try GeoPackageBlob.contains(position, in: GeoPackageBlob.bytes(of: Self.holed)) == expected)
        #expect(Self.holed.contains(position) == expected)
        var turned = Self.holed
        for ring in turned.polygons[0].rings.indices { turned.polygons[0].rings[ring].positions.reverse() }
        #expect(turned.contains(position) == expected)
    }

    @Test("the test is exact across the whole globe")
    func containsExactly() throws {
        let sliver = GridMultiPolygon([
            Polygon(rings: [
                Self.ring([
                    (-1_800_000_000, -900_000_000), (1_800_000_000, 899_999_999), (1_800_000_000, 900_000_000),
                    (-1_800_000_000, -900_000_000),
                ])
            ])
        ])
        let bytes = GeoPackageBlob.bytes(of: sliver)
        for (x, y, expected): (Int32, Int32, Bool) in [
            (0, 0, true), (2, 1, true), (1, 0, true), (2, 0, false), (3, 1, true), (-1, 0, false), (-1, -1, false),
            (1_799_999_998, 899_999_999, true),
        ] {
            let position = GridPosition(longitudeE7: x, latitudeE7: y)
            #expect(try GeoPackageBlob.contains(position, in: bytes) == expected, "\(x) \(y)")
        }
        #expect(!sliver.contains(GridPosition(longitudeE7: .max, latitudeE7: .max)))
    }

    @Test("blob and value agree on random positions", arguments: [31])
    func containsAgrees(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<100 {
            let polygons = GridMultiPolygon.random(using: &generator)
            let bytes = GeoPackageBlob.bytes(of: polygons)
            for _ in 0..<20 {
                let position = GridPosition(
                    longitudeE7: .random(in: -2000...2000, using: &generator), latitudeE7: .random(in: -1000...1000, using: &generator))
                #expect(try GeoPackageBlob.contains(position, in: bytes) == polygons.contains(position))
            }
        }
    }

    @Test("the ring bytes of the journal are pairs of little-endian numbers")
    func ringBytes() {
        let ring = Self.ring([(1, -1), (1_800_000_000, -900_000_000)])
        #expect(ring.gridBytes == [1, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0, 0xD2, 0x49, 0x6B, 0, 0x17, 0x5B, 0xCA])
        #expect(Ring(gridBytes: ring.gridBytes) == ring)
        #expect(Ring(gridBytes: [])?.positions == [])
        for length in [1, 7, 9, 15] { #expect(Ring(gridBytes: [UInt8](repeating: 0, count: length)) == nil) }
        #expect(Ring(gridBytes: [1, 0xD2, 0x49, 0x6B, 0, 0, 0, 0]) == nil)
        #expect(Ring(gridBytes: [0, 0, 0, 0, 1, 0xE9, 0xA4, 0x35]) == nil)
    }
}
