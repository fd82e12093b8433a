import GeoPrimitives
import TestSupport
import Testing

@Suite("Writing GeoJSON")
struct GeoJSONWriterTests {
    private static func text(of steps: Int32) -> String {
        var output = OutputBytes()
        output.appendDegrees(e7: steps)
        return output.text
    }

    @Test(
        "degrees are written exactly and as short as can be",
        arguments: [
            (-1_800_000_000, "-180"), (1_800_000_000, "180"), (900_000_000, "90"), (0, "0"), (1, "0.0000001"), (-1, "-0.0000001"),
            (9_999_999, "0.9999999"), (-9_999_999, "-0.9999999"), (10_000_000, "1"), (99_999_999, "9.9999999"), (100_000_000, "10"),
            (999_999_999, "99.9999999"), (1_000_000_000, "100"), (1_799_999_999, "179.9999999"), (1_061_375_000, "106.1375"),
            (1_061_320_400, "106.13204"), (5_000_000, "0.5"), (-10, "-0.000001"), (1_010_000_010, "101.000001"), (Int32.max, "214.7483647"),
            (Int32.min, "-214.7483648"),
        ] as [(Int32, String)])
    func degrees(steps: Int32, expected: String) {
        #expect(Self.text(of: steps) == expected)
    }

    @Test("the text of degrees parses to the double that the grid stands for", arguments: [3])
    func degreesParse(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<20_000 {
            let steps = Int32.random(in: -1_800_000_000...1_800_000_000, using: &generator)
            let text = Self.text(of: steps)
            if Double(text) != Double(steps) / 1e7 || text.hasSuffix("0") && text.contains(".") { Issue.record("\(steps) gave \(text)") }
        }
    }

    private static let triangle = GridMultiPolygon([
        Polygon(rings: [
            Ring([(0, 0), (10_000_000, 0), (0, -15_000_000), (0, 0)].map { GridPosition(longitudeE7: $0, latitudeE7: $1) })
        ])
    ])

    @Test("a collection is written with its members, boxes and features in order")
    func collection() throws {
        var writer = GeoJSONWriter()
        let box = try #require(Self.triangle.box)
        writer.begin(foreignMembers: ["asOf": "2025-07-01", "count": .number(try #require(JSONNumber(text: "1.10")))], bbox: box)
        try writer.append(
            id: "VN-1", geometry: .polygons(Self.triangle, bbox: true), properties: ["name": "Vải \"thiều\"\n"],
            foreignMembers: ["x": .null])
        try writer.append(geometry: .none, properties: [:])
        try writer.append(
            id: 7, geometry: .point(GridPosition(longitudeE7: 5, latitudeE7: -10_000_000)), properties: ["a": .array([true, 1])])
        writer.end()
        #expect(
            writer.buffer.text == #"{"type":"FeatureCollection","bbox":[0,-1.5,1,0],"asOf":"2025-07-01","count":1.10,"features":["#
                + #"{"type":"Feature","id":"VN-1","geometry":{"type":"MultiPolygon","bbox":[0,-1.5,1,0],"#
                + #""coordinates":[[[[0,0],[1,0],[0,-1.5],[0,0]]]]},"properties":{"name":"Vải \"thiều\"\n"},"x":null},"#
                + #"{"type":"Feature","geometry":null,"properties":{}},"#
                + #"{"type":"Feature","id":7,"geometry":{"type":"Point","coordinates":[0.0000005,-1]},"properties":{"a":[true,1]}}]}"#
                + "\n")
        let reading = Reading(writer.buffer.bytes)
        #expect(reading.errors.isEmpty)
        #expect(reading.features.count == 3)
        #expect(reading.collection.notes.isEmpty)
    }

    @Test("sequences and lines have a feature each, and the buffer is used again", arguments: [GeoJSONWriter.Form.textSequence, .lines])
    func sequences(form: GeoJSONWriter.Form) throws {
        var writer = GeoJSONWriter(form: form)
        writer.begin(foreignMembers: ["ignored": 1])
        try writer.append(geometry: .none, properties: ["a": 1])
        writer.buffer.removeAll()
        for number in 0..<3 { try writer.append(geometry: .polygons(Self.triangle, bbox: false), properties: ["n": .integer(number)]) }
        writer.end()
        let text = writer.buffer.text
        #expect(text.split(separator: "\n").count == 3)
        #expect(text.filter { $0 == "\u{1E}" }.count == (form == .textSequence ? 3 : 0))
        #expect(Reading(text).features.compactMap { $0.properties["n"]?.int } == [0, 1, 2])
    }

    @Test("a blob that is none leaves nothing behind")
    func brokenBlob() throws {
        var writer = GeoJSONWriter()
        writer.begin()
        #expect(throws: WKBError.self) { try writer.append(geometry: .blob([1, 2, 3]), properties: [:]) }
        let good = GeoPackageBlob.bytes(of: Self.triangle)
        #expect(throws: WKBError.self) { try writer.append(geometry: .blob(good.dropLast(4) + [0, 0, 0, 0x7F]), properties: [:]) }
        try writer.append(geometry: .blob(good), properties: [:])
        writer.end()
        let reading = Reading(writer.buffer.bytes)
        #expect(reading.errors.isEmpty)
        #expect(reading.features.count == 1)
    }

    @Test("features can be put together from a borrowed blob")
    func borrowedBlob() throws {
        var writer = GeoJSONWriter(form: .lines)
        writer.beginFeature(id: 1)
        #expect(throws: WKBError.self) {
            try writer.appendGeometry(ofGeoPackageBlob: UnsafeRawBufferPointer(start: nil, count: 0))
        }
        try GeoPackageBlob.bytes(of: Self.triangle).withUnsafeBytes { try writer.appendGeometry(ofGeoPackageBlob: $0) }
        writer.buffer.append(",\"properties\":null")
        writer.endFeature()
        let text =
            #"{"type":"Feature","id":1,"geometry":{"type":"MultiPolygon","coordinates":[[[[0,0],[1,0],[0,-1.5],[0,0]]]]},"properties":null}"#
        #expect(writer.buffer.text == text + "\n")
    }

    @Test("what is written reads back as it was, from values and from blobs alike", arguments: [11, 12])
    func roundTrip(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<150 {
            let polygons = GridMultiPolygon.random(using: &generator)
            var writer = GeoJSONWriter()
            try writer.append(.polygons(polygons, bbox: false))
            var other = GeoJSONWriter()
            try other.append(.blob(GeoPackageBlob.bytes(of: polygons)))
            #expect(writer.buffer.text == other.buffer.text)
            let back = try #require(Reading(writer.buffer.bytes).features.first?.geometry?.multiPolygon)
            let onGrid = GridMultiPolygon(
                back.polygons.map { Polygon(rings: $0.rings.map { Ring($0.positions.compactMap { GridPosition(nearestTo: $0) }) }) })
            #expect(onGrid == polygons)
            #expect(
                back.polygons.flatMap { $0.rings.flatMap(\.positions) }
                    == polygons.polygons.flatMap { $0.rings.flatMap { $0.positions.map(\.degrees) } })
        }
    }

    @Test("rings are turned the way of RFC 7946, and only those that need it")
    func winding() {
        func ring(_ points: [(Int32, Int32)]) -> Ring<GridPosition> {
            Ring(points.map { GridPosition(longitudeE7: $0.0, latitudeE7: $0.1) })
        }
        let outer = ring([(0, 0), (9, 0), (9, 9), (0, 9), (0, 0)])
        let hole = ring([(1, 1), (1, 2), (2, 2), (2, 1), (1, 1)])
        func turned(_ ring: Ring<GridPosition>) -> Ring<GridPosition> { Ring(ring.positions.reversed()) }
        let right = GridMultiPolygon([Polygon(rings: [outer, hole]), Polygon(rings: [])])
        #expect(right.normalised() == (right, 0))
        let wrong = GridMultiPolygon([Polygon(rings: [turned(outer), turned(hole)]), Polygon(rings: [])])
        #expect(wrong.normalised() == (right, 2))
        let flat = GridMultiPolygon([Polygon(rings: [ring([(0, 0), (5, 5), (0, 0)]), ring([])])])
        #expect(flat.normalised() == (flat, 0))
        #expect(outer.doubledSignedArea == 162)
        let globe = ring([
            (-1_800_000_000, -900_000_000), (1_800_000_000, -900_000_000), (1_800_000_000, 900_000_000), (-1_800_000_000, 900_000_000),
            (-1_800_000_000, -900_000_000),
        ])
        #expect(globe.doubledSignedArea == 12_960_000_000_000_000_000 as Int128)
        #expect(turned(globe).doubledSignedArea == -12_960_000_000_000_000_000 as Int128)
    }
}
