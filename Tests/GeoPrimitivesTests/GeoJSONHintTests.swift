import Foundation
import GeoPrimitives
import TestSupport
import Testing

/// The files of geojsonhint: every good one is read, every bad one refused, but for the deviations named here.
@Suite("The geojsonhint files", .enabled(if: SharedData.isExpected, "shared/data is not beside the project"))
struct GeoJSONHintTests {
    private static let refused: [String: String] = [
        "bad-duplicate-properties": "json-duplicate-key", "bad-featurelist": "geojson-coordinates-too-shallow",
        "bad-json": "json-unexpected-character", "bad-object-type": "geojson-type-not-string",
        "bad-polygonloop": "geojson-coordinates-too-shallow", "bad-properties-as-array": "geojson-properties-not-object",
        "badcoord": "geojson-coordinate-not-number", "badcoordtype": "geojson-coordinates-too-shallow",
        "badfeature": "geojson-feature-not-object", "badfeatureid": "geojson-id-not-string-or-number",
        "bbox-4or6elements": "geojson-bbox-malformed", "bbox-contains-string": "geojson-bbox-malformed",
        "bbox-string": "geojson-bbox-malformed", "expected_object": "geojson-properties-not-object",
        "false": "geojson-geometry-not-object", "feature_changed_semantics": "geojson-member-not-allowed",
        "featurecollection-obj": "geojson-features-not-array", "featurecollection-type-case": "geojson-type-unknown",
        "featurecollection": "geojson-features-missing", "featurecollection_changed_semantics": "geojson-member-not-allowed",
        "geometry_changed_semantics": "geojson-member-not-allowed", "multiple_problems": "geojson-id-not-string-or-number",
        "multipoint-multidimension": "geojson-coordinate-not-number", "multipoint-nondimension": "geojson-coordinates-too-shallow",
        "nofeaturetype": "geojson-type-unknown", "notype": "geojson-type-missing",
        "point-labeled-as-a-multipolygon": "geojson-coordinates-too-shallow", "point-string": "geojson-coordinate-not-number",
        "point-toofew": "geojson-position-too-short", "point": "geojson-coordinates-missing", "rootstring": "geojson-root-not-object",
        "short-line": "geojson-line-too-short", "short-multilinestring": "geojson-line-too-short",
        "stringcoord": "geojson-coordinate-not-number", "unknowntype": "geojson-type-unknown",
    ]

    /// Read all the same: what RFC 7946 merely advises against is noted, and rings are judged where a mend can be offered.
    private static let accepted: [String: GeoJSONNote?] = [
        // The winding is normalised with a note by whoever registers the boundary.
        "bad-polygon-interiorring-rhr": nil, "polygon_winding_order": nil,
        // Rings that are open or too short are faults of validity, with a place and a mend.
        "different-first-last": nil, "short-linearring": nil,
        // The closing position differs only in its height, which is not kept.
        "different-first-size": .heightsDropped,
        // Digits beyond the grid are no fault; rounding to the grid is recorded elsewhere.
        "excessive_precision_truncated": nil,
        // "SHOULD" in section 3.1.8.
        "geometrycollection_nested": .nestedCollection, "geometrycollection_single": .singleCollection,
        // "SHOULD NOT" in section 3.1.1.
        "point-toomany": .moreNumbersDropped,
    ]

    private static func files(_ folder: String) throws -> [URL] {
        let folder = SharedData.url("geometry/geojsonhint/test/data/\(folder)")
        return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "geojson" }
    }

    @Test("bad files are refused with the right kind, or read for a reason")
    func bad() throws {
        let files = try Self.files("bad")
        #expect(Set(files.map { $0.deletingPathExtension().lastPathComponent }) == Set(Self.refused.keys).union(Self.accepted.keys))
        for file in files {
            let name = file.deletingPathExtension().lastPathComponent
            let reading = Reading([UInt8](try Data(contentsOf: file)))
            if let kind = Self.refused[name] {
                #expect(reading.identifiers.first == kind, "\(name)")
            } else {
                #expect(reading.errors.isEmpty, "\(name)")
                #expect(reading.features.count == 1, "\(name)")
                if let note = Self.accepted[name] ?? nil { #expect(reading.features.first?.notes.contains(note) == true, "\(name)") }
            }
        }
    }

    @Test("good files are read")
    func good() throws {
        let files = try Self.files("good")
        #expect(files.count > 15)
        for file in files {
            let reading = Reading([UInt8](try Data(contentsOf: file)))
            #expect(reading.errors.isEmpty, "\(file.lastPathComponent)")
            #expect(!reading.features.isEmpty, "\(file.lastPathComponent)")
        }
    }

    @Test("all the faults of a file with several are found, each in its feature")
    func several() throws {
        let reading = Reading(try SharedData.bytes("geometry/geojsonhint/test/data/bad/multiple_problems.geojson"))
        #expect(reading.errors.map(\.featureIndex) == [0, 2, 3])
        #expect(reading.errors.allSatisfy { $0.canContinue })
        #expect(reading.features.map(\.index) == [1])
    }
}
