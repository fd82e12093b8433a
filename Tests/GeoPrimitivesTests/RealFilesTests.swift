import Foundation
import GeoPrimitives
import TestSupport
import Testing

/// The boundary files of the region, compared with what Foundation's JSON reader finds in them.
@Suite("Real boundary files", .enabled(if: SharedData.isExpected, "shared/data is not beside the project"))
struct RealFilesTests {
    /// All numbers of nested arrays in their order.
    private static func numbers(_ value: Any) -> [Double] {
        if let number = value as? NSNumber { return [number.doubleValue] }
        return (value as? [Any] ?? []).flatMap { numbers($0) }
    }

    private static func numbers(_ geometry: GeoJSONGeometry?) -> [Double] {
        (geometry?.multiPolygon?.polygons ?? []).flatMap { $0.rings.flatMap { $0.positions.flatMap { [$0.x, $0.y] } } }
    }

    @Test(
        "features, properties and coordinates are those of an independent reader",
        arguments: ["neighbour-communes-2025", "communes-2025", "communes-2025-simplified", "district-2020", "communes-2020"])
    func boundaries(name: String) throws {
        let path = "boundaries/\(name).geojson"
        let root = try #require(try JSONSerialization.jsonObject(with: Data(SharedData.bytes(path))) as? [String: Any])
        let expected = try #require(root["features"] as? [[String: Any]])
        var reader = try GeoJSONReader(path: SharedData.url(path).path)
        var features: [GeoJSONFeature] = []
        while let feature = try reader.next() { features.append(feature) }
        try #require(features.count == expected.count)
        #expect(!features.isEmpty)
        for (feature, other) in zip(features, expected) {
            let geometry = other["geometry"] as? [String: Any]
            #expect(feature.geometry?.type == geometry?["type"] as? String)
            let (ours, theirs) = (Self.numbers(feature.geometry), Self.numbers(geometry?["coordinates"] ?? []))
            #expect(ours.count == theirs.count)
            // Foundation misses the last bits of numbers of 17 digits; `CoordinateNumberTests` compares all bits with strtod.
            #expect(zip(ours, theirs).allSatisfy { abs($0 - $1) < 1e-12 })
            let properties = other["properties"] as? [String: Any] ?? [:]
            #expect(Set(feature.properties.keys) == Set(properties.keys))
            for (key, value) in properties where value is String { #expect(feature.properties[key]?.string == value as? String) }
        }
    }
}
