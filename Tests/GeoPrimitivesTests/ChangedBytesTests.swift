import GeoPrimitives
import TestSupport
import Testing

/// Valid input with some bytes changed: readers may refuse it, but must come to an end, and never by a trap.
@Suite("Changed bytes")
struct ChangedBytesTests {
    private static func change(_ bytes: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...4, using: &generator) {
            let index = Int.random(in: bytes.indices, using: &generator)
            switch Int.random(in: 0..<5, using: &generator) {
            case 0: bytes[index] = .random(in: 0...255, using: &generator)
            case 1: bytes[index] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
            case 2: bytes.insert(Array("[]{},:\"\\-0e.\u{1E}\n".utf8).randomElement(using: &generator) ?? 0, at: index)
            case 3: bytes[index] = Array("[]{},:\"\\-0e.\u{1E}\n".utf8).randomElement(using: &generator) ?? 0
            default: if bytes.count > 1 { bytes.remove(at: index) }
            }
        }
        return bytes
    }

    @Test("GeoJSON that is read in spite of them is read the same again when written anew", arguments: [41, 42])
    func geoJSON(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let collection = #"""
            {"type":"FeatureCollection","bbox":[0,0,9,9],"features":[{"type":"Feature","id":1,"properties":{"a":"\ud83c\udf52é","b":[1e2,null]},
            "geometry":{"type":"MultiPolygon","coordinates":[[[[0,0],[1.5,0.25,7],[1,1],[0,0]]]]}},{"type":"Feature","properties":null,
            "geometry":{"coordinates":[1,2],"type":"Point"}}],"crs":{"type":"name","properties":{"name":"EPSG:4326"}}}
            """#
        let sequence =
            "\u{1E}{\"type\":\"Point\",\"coordinates\":[1,2]}\n\u{1E}{\"type\":\"Feature\",\"properties\":{},\"geometry\":null}\n"
        var refused = 0
        for _ in 0..<1_500 {
            let bytes = Self.change(Array((Bool.random(using: &generator) ? collection : sequence).utf8), &generator)
            let reading = Reading(bytes)
            if !reading.errors.isEmpty { refused += 1 }
            for feature in reading.features {
                let again = Reading(feature.geometrySource)
                #expect(feature.geometry == nil || again.features.map(\.geometry) == [feature.geometry])
                #expect(try JSONValue.parse(JSONValue.object(feature.properties).text).object == feature.properties)
            }
        }
        #expect(refused > 500)
    }

    @Test("a blob that is read in spite of them gives one text by both ways", arguments: [43, 44])
    func blobs(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var both = 0
        for _ in 0..<1_500 {
            let polygons = GridMultiPolygon.random(using: &generator)
            let bytes = Self.change(GeoPackageBlob.bytes(of: polygons), &generator)
            _ = try? GeoPackageBlob.envelope(of: bytes)
            _ = try? GeoPackageBlob.contains(GridPosition(longitudeE7: 0, latitudeE7: 0), in: bytes)
            guard let read = try? GeoPackageBlob.gridMultiPolygon(of: bytes) else { continue }
            var direct = OutputBytes()
            var byValue = OutputBytes()
            try direct.appendCoordinates(ofGeoPackageBlob: bytes)
            byValue.appendCoordinates(of: read)
            #expect(direct.text == byValue.text)
            both += 1
        }
        #expect(both > 20)
    }
}
