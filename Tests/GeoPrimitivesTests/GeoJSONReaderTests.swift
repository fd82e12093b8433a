import Foundation
import GeoPrimitives
import Testing

@Suite("Reading GeoJSON")
struct GeoJSONReaderTests {
    private static let point = #"{"type":"Point","coordinates":[106.1375,21.5]}"#
    private static func feature(_ members: String = "", geometry: String = point) -> String {
        #"{"type":"Feature","properties":{"n":1}\#(members),"geometry":\#(geometry)}"#
    }
    private static func collection(_ features: String..., members: String = "") -> String {
        #"{"type":"FeatureCollection"\#(members),"features":[\#(features.joined(separator: ","))]}"#
    }

    private static let broken: [(String, String, String)] = [
        (#"{"type":"Polygon","coordinates":[[[0,0],[1,"1"]]]}"#, "geojson-coordinate-not-number", "coordinates[0][1][1]"),
        (#"{"type":"Polygon","coordinates":[[[0,0],[1,1],[2]]]}"#, "geojson-position-too-short", "coordinates[0][2][0]"),
        (#"{"type":"Polygon","coordinates":[[[0,0],[]]]}"#, "geojson-position-too-short", "coordinates[0][1][0]"),
        (#"{"type":"Polygon","coordinates":[[[0,0],null]]}"#, "geojson-coordinates-not-array", "coordinates[0][1]"),
        (#"{"type":"Polygon","coordinates":{}}"#, "geojson-coordinates-not-array", "coordinates"),
        (#"{"coordinates":7,"type":"Polygon"}"#, "geojson-coordinates-not-array", "coordinates"),
        (#"{"type":"Point","coordinates":[1e999,0]}"#, "geojson-coordinate-not-finite", "coordinates[0]"),
        (
            #"{"type":"Point","coordinates":[0,-1\#(String(repeating: "0", count: 400))]}"#, "geojson-coordinate-not-finite",
            "coordinates[1]"
        ),
        (#"{"type":"Point","coordinates":[0,]}"#, "json-trailing-comma", "coordinates[1]"),
        (#"{"type":"MultiPoint","coordinates":[[0,0],]}"#, "json-trailing-comma", "coordinates[1]"),
        (#"{"type":"Point","coordinates":[0,01]}"#, "json-leading-zero", "coordinates[1]"),
        (#"{"type":"Point","coordinates":[0,1.]}"#, "json-malformed-number", "coordinates[1]"),
        (#"{"type":"Point","coordinates":[0,-]}"#, "json-malformed-number", "coordinates[1]"),
        (#"{"type":"Point","coordinates":[0,NaN]}"#, "json-unknown-word", "coordinates[1]"),
        (#"{"type":"Point","coordinates":[0 1]}"#, "json-unexpected-character", "coordinates[0]"),
        (#"{"type":"Point","coordinates":[0,1}"#, "json-unexpected-character", "coordinates[1]"),
        (#"{"type":"GeometryCollection"}"#, "geojson-geometries-missing", ""),
        (#"{"type":"GeometryCollection","coordinates":[]}"#, "geojson-geometries-missing", ""),
        (#"{"type":"GeometryCollection","geometries":{}}"#, "geojson-geometries-not-array", "geometries"),
        (#"{"coordinates":[0,1]}"#, "geojson-type-missing", ""),
        (#"{"type":"Feature","geometry":null}"#, "geojson-properties-missing", ""),
        (#"{"type":"Feature","properties":null}"#, "geojson-geometry-missing", ""),
        (#"{"type":"Feature","properties":null,"geometry":[]}"#, "geojson-geometry-not-object", "geometry"),
        (#"{"type":"Feature","properties":null,"geometry":{"type":"Feature"}}"#, "geojson-type-misplaced", "geometry.type"),
        (#"{"type":"Feature","id":null,"properties":null,"geometry":null}"#, "geojson-id-not-string-or-number", "id"),
        (#"{"type":"Point","coordinates":[1,2],"bbox":[0,3,2,1]}"#, "geojson-bbox-upside-down", "bbox"),
        (#"{"type":"Point","coordinates":[1,2],"bbox":[0,0,9,1,1,1]}"#, "geojson-bbox-upside-down", "bbox"),
        (#"{"type":"Point","coordinates":[1,2],"bbox":[0,0,1,1e999]}"#, "geojson-bbox-malformed", "bbox"),
        (#"{"features":[],"type":"Feature"}"#, "geojson-type-misplaced", "type"), (#"{"features":[]}"#, "geojson-type-missing", ""),
        (#"{"type":"FeatureCollection","features":[{"type":"Point","coordinates":[1,2]}]}"#, "geojson-type-misplaced", "type"),
        ("[]", "geojson-root-not-object", ""), ("12", "geojson-root-not-object", ""), ("", "json-unexpected-end", ""),
        (#"{"type":"Point","coordinates":[1,2]} x"#, "json-trailing-content", ""),
        (#"{"type":"Point","coordinates":[1,2]}{"type":"Point","coordinates":[1,2]}"#, "json-trailing-content", ""),
        (#"{"type":"FeatureCollection","features":[]}"# + "\n" + #"{"type":"Point","coordinates":[1,2]}"#, "json-trailing-content", ""),
        (#"{"type":"FeatureCollection","features":[],}"#, "json-trailing-comma", ""),
        (#"{"type":"FeatureCollection","features":[],"features":[]}"#, "json-duplicate-key", ""),
        (#"{"type":"Point","coordinates":[1,2],"coordinates":[1,2]}"#, "json-duplicate-key", ""),
    ]

    @Test("a collection is given feature by feature, with the members before and after the features")
    func collectionMembers() throws {
        let text = #"""
            {"name":"x","features":[
              {"geometry":{"coordinates":[1,2],"type":"Point"},"id":"a","more":[1.10],"properties":{"b":2,"a":null},"type":"Feature"},
              {"type":"Feature","properties":null,"geometry":null,"id":12345678901234567890}
            ],"bbox":[0,1,2,3],"type":"FeatureCollection","license":{"a":1.0}}
            """#
        let reading = Reading(text)
        #expect(reading.errors.isEmpty)
        try #require(reading.features.count == 2)
        let first = reading.features[0]
        #expect(first.geometry == .point(PlanarPosition(x: 1, y: 2)))
        #expect(first.id == "a")
        #expect(first.properties.keys == ["b", "a"])
        #expect(first.foreignMembers["more"]?.text == "[1.10]")
        #expect(String(decoding: first.geometrySource, as: UTF8.self) == #"{"coordinates":[1,2],"type":"Point"}"#)
        #expect(reading.features[1].index == 1)
        #expect(reading.features[1].geometry == nil)
        #expect(reading.features[1].id?.text == "12345678901234567890")
        #expect(reading.features[1].geometrySource == Array("null".utf8))
        #expect(JSONValue.object(reading.collection.foreignMembers).text == #"{"name":"x","license":{"a":1.0}}"#)
        #expect(reading.collection.bbox?.north == 3)
        #expect(reading.collection.notes.isEmpty)
    }

    @Test("all seven kinds of geometry are read, whatever the order of their members")
    func kinds() {
        let rings = "[[[0,0],[4,0],[4,4],[0,0]],[[1,1],[2,1],[2,2]]]"
        let polygon = Polygon<PlanarPosition>(rings: [
            Ring([(0.0, 0.0), (4, 0), (4, 4), (0, 0)].map { PlanarPosition(x: $0, y: $1) }),
            Ring([(1.0, 1.0), (2, 1), (2, 2)].map { PlanarPosition(x: $0, y: $1) }),
        ])
        let ends = [PlanarPosition(x: 1, y: 2), PlanarPosition(x: 3, y: -4.5)]
        let cases: [(String, String, GeoJSONGeometry)] = [
            ("Point", "[ 1 , 2 ]", .point(ends[0])), ("MultiPoint", "[[1,2],[3,-4.5]]", .multiPoint(ends)),
            ("LineString", "[[1,2] , [3,-45e-1]]", .lineString(ends)), ("MultiLineString", "[[[1,2],[3,-4.5]]]", .multiLineString([ends])),
            ("Polygon", rings, .polygon(polygon)),
            ("MultiPolygon", "[\(rings),[]]", .multiPolygon(MultiPolygon([polygon, Polygon(rings: [])]))),
            ("Polygon", "[]", .polygon(Polygon(rings: []))), ("MultiPoint", "[]", .multiPoint([])),
        ]
        for (type, coordinates, geometry) in cases {
            for text in [
                #"{"type":"\#(type)","coordinates":\#(coordinates)}"#, #"{"coordinates":\#(coordinates),"\u0074ype":"\#(type)"}"#,
            ] {
                let reading = Reading(text)
                #expect(reading.features.map(\.geometry) == [geometry], "\(text) \(reading.errors)")
                #expect(reading.features.first?.geometrySource == Array(text.utf8))
                #expect(geometry.type == type)
                let inside = Reading(#"{"type":"GeometryCollection","geometries":[\#(text),\#(text)]}"#)
                #expect(inside.features.map(\.geometry) == [.geometryCollection([geometry, geometry])])
            }
        }
    }

    @Test(
        "broken structure is refused with its kind and place",
        arguments: broken)
    func structure(text: String, kind: String, path: String) {
        let reading = Reading(text)
        #expect(reading.identifiers.first == kind, "\(text)")
        #expect(reading.errors.first?.path == path, "\(text)")
    }

    @Test("it makes no difference where the pieces of a file end", arguments: [1, 2, 3, 7, 16, 61])
    func chunks(chunk: Int) {
        let collection = Self.collection(
            Self.feature(",\"id\":\"vải\",\"f\":[1e5,true,\"\\ud83c\\udf52\"]"), Self.feature(geometry: "7"), Self.feature(),
            members: ",\"a\":1")
        let sequence = "\u{1E}\(Self.point)\n\u{1E}{\"type\":\n\n\u{1E}[\u{1E} \n\u{1E}\(collection)\n"
        let texts = Self.broken.map(\.0) + [collection, sequence, "\u{FEFF}\(Self.point)\n\(Self.feature())\n\n"]
        for text in texts {
            let whole = Reading(text)
            let inPieces = Reading(text, chunk: chunk)
            #expect(inPieces.features == whole.features, "\(text)")
            #expect(inPieces.errors.map(\.kind) == whole.errors.map(\.kind), "\(text)")
            #expect(inPieces.errors.map(\.place) == whole.errors.map(\.place), "\(text)")
            #expect(inPieces.errors.map(\.path) == whole.errors.map(\.path), "\(text)")
            #expect(inPieces.collection == whole.collection, "\(text)")
        }
    }

    @Test("a refused feature does not hide the others, and the error says where it is")
    func goesOn() throws {
        let text = Self.collection(
            Self.feature(), "\n" + Self.feature(geometry: #"{"type":"Point","coordinates":[1,"é"]}"#), Self.feature(",\"id\":7"))
        let reading = Reading(text)
        #expect(reading.features.map(\.index) == [0, 2])
        let error = try #require(reading.errors.first)
        #expect(error.featureIndex == 1)
        #expect(error.path == "geometry.coordinates[1]")
        #expect(error.value == "\"é\"")
        #expect(error.place.line == 2)
        #expect(error.canContinue)
        #expect(
            error.description
                == "geojson-coordinate-not-number at \(error.place) in feature 1 (geometry.coordinates[1]): expected a number, found \"é\"")
    }

    @Test("after broken JSON the reader ends")
    func brokenJSON() {
        let reading = Reading(Self.collection(Self.feature(), "{\"type\":\"Feature\"; }", Self.feature()))
        #expect(reading.features.count == 1)
        #expect(reading.errors.map(\.canContinue) == [false])
    }

    @Test("a text that is cut off at any byte is refused")
    func truncation() {
        let text = Array(
            Self.collection(Self.feature(",\"id\":-1.5e3,\"f\":[true,null,\"\\ud83c\\udf52é\"]"), members: ",\"a\":false").utf8)
        #expect(Reading(text).errors.isEmpty)
        for length in 0..<text.count {
            let reading = Reading(Array(text[..<length]))
            #expect(reading.identifiers == ["json-unexpected-end"], "\(length)")
            #expect(reading.errors.first?.place.offset == length)
        }
    }

    @Test("sequences of RFC 8142 are read, and a broken text of one is passed over")
    func textSequence() {
        let separator = "\u{1E}"
        let texts = [
            Self.feature(), Self.collection(Self.feature(), Self.feature()), #"{"type":"Feature","prop"#, separator, Self.point,
            #"{"type":"Feature","properties":7,"geometry":null}"#, Self.feature(),
        ]
        let reading = Reading(texts.map { separator + $0 + "\n" }.joined())
        #expect(reading.features.map(\.index) == [0, 1, 2, 4, 6])
        #expect(reading.identifiers == ["json-control-character", "geojson-properties-not-object"])
        #expect(reading.errors.allSatisfy { $0.canContinue })
        let broken = ["{\"prop", "[1,", "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":", "", "{}}", Self.point]
        let mended = Reading(broken.map { separator + $0 }.joined(separator: "\n"))
        #expect(mended.features.count == 1)
        #expect(
            mended.identifiers == [
                "json-control-character", "json-unexpected-character", "json-unexpected-character", "geojson-type-missing",
                "json-trailing-content",
            ])
        let unseparated = Reading(separator + Self.point + "\n" + Self.point)
        #expect(unseparated.identifiers == ["json-trailing-content"])
    }

    @Test("features on lines of their own are read, blank lines and a byte order mark passed over")
    func lines() {
        let reading = Reading("\u{FEFF}" + [Self.feature(), "", Self.point, Self.feature()].joined(separator: "\r\n") + "\n")
        #expect(reading.errors.isEmpty)
        #expect(reading.features.map(\.index) == [0, 1, 2])
    }

    @Test(
        "every usual spelling of WGS 84 is accepted",
        arguments: [
            "urn:ogc:def:crs:OGC:1.3:CRS84", "urn:ogc:def:crs:OGC::CRS84", "OGC:CRS84", "EPSG:4326", "urn:ogc:def:crs:EPSG::4326",
            "urn:ogc:def:crs:EPSG:6.9:4326", "http://www.opengis.net/def/crs/OGC/1.3/CRS84", "http://www.opengis.net/def/crs/EPSG/0/4326",
            "http://www.opengis.net/gml/srs/epsg.xml#4326", "epsg:4326",
        ])
    func wgs84(name: String) {
        let reading = Reading(Self.collection(Self.feature(), members: #","crs":{"type":"name","properties":{"name":"\#(name)"}}"#))
        #expect(reading.errors.isEmpty)
        #expect(reading.collection.declaredCRS == 4326)
    }

    @Test("another reference system is refused, or reported where that is asked for")
    func otherSystems() {
        let crs = #","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::9214"}}"#
        let old = #","crs":{"type":"EPSG","properties":{"code":9214}}"#
        for member in [crs, old] {
            let texts = [Self.collection(Self.feature(), members: member), Self.collection(Self.feature(member)), Self.feature(member)]
            for text in texts {
                #expect(Reading(text).identifiers == ["geojson-crs-not-wgs84"])
                #expect(Reading(text).errors.first?.value == "EPSG:9214", "the system, not the bracket that it stands in")
                let reported = Reading(text, crsPolicy: .report)
                #expect(reported.errors.isEmpty)
                #expect(reported.collection.declaredCRS ?? reported.features.first?.declaredCRS == 9214)
            }
        }
        for value in [#"{"type":"link","properties":{"href":"x"}}"#, #"{"type":"name","properties":{"name":"VN-2000"}}"#, "7"] {
            let text = Self.collection(members: ",\"crs\":\(value)")
            #expect(Reading(text).identifiers == ["geojson-crs-not-understood"])
            #expect(value.contains(Reading(text).errors.first?.value ?? "?"))
            #expect(Reading(text, crsPolicy: .report).identifiers == ["geojson-crs-not-understood"])
        }
        #expect(Reading(Self.collection(members: ",\"crs\":null")).identifiers == ["geojson-crs-not-understood"])
        #expect(Reading(Self.collection(members: ",\"crs\":null"), crsPolicy: .report).errors.isEmpty)
    }

    @Test("heights are counted, and boxes that are too small are noted")
    func notes() {
        let line = #"{"type":"LineString","coordinates":[[1,2,3],[1,2],[1,2,3,4]],"bbox":[0,0,0.5,9]}"#
        let reading = Reading(Self.collection(Self.feature(geometry: line), members: #","bbox":[0,0,-10,1,9,10]"#))
        #expect(reading.features.first?.positionsWithHeight == 2)
        #expect(reading.features.first?.positionsWithMoreNumbers == 1)
        #expect(reading.features.first?.hasZ == true)
        #expect(reading.features.first.map { Set($0.notes) } == [.bboxTooSmall, .heightsDropped, .moreNumbersDropped])
        #expect(reading.identifiers == [])
        let small = Reading(Self.collection(Self.feature(), members: #","bbox":[0,0,1,1]"#))
        #expect(small.collection.notes == [.bboxTooSmall])
        let acrossAntimeridian = Reading(Self.collection(Self.feature(#","bbox":[170,0,-170,22]"#)))
        #expect(acrossAntimeridian.features.first?.notes == [])
    }

    @Test("depth, size and number of parts are limited")
    func limits() {
        let deep = String(repeating: "[", count: 100_000)
        #expect(Reading(#"{"type":"Feature","x":\#(deep)"#).identifiers == ["json-too-deep"])
        let nested = String(repeating: #"{"type":"GeometryCollection","geometries":["#, count: 50_000)
        #expect(Reading(nested).identifiers == ["json-too-deep"])
        #expect(Reading(#"{"type":"MultiPolygon","coordinates":\#(deep)"#).identifiers.count == 1)
        var limits = JSONLimits()
        limits.valueBytes = 1 << 20
        let long = Self.collection(Self.feature(",\"x\":\"" + String(repeating: "a", count: 3 << 20)))
        #expect(Reading(long, limits: limits).identifiers == ["json-too-large"])
        limits.values = 100
        let rings = #"{"type":"Polygon","coordinates":[\#(String(repeating: "[],", count: 200))[]]}"#
        #expect(Reading(rings, limits: limits).identifiers == ["json-too-many-values"])
        limits.valueBytes = 50
        let members = (0..<10).map { "\"member\($0)\":\(1000 + $0)" }.joined(separator: ",")
        #expect(Reading("{\"features\":[],\(members),\"type\":\"FeatureCollection\"}", limits: limits).identifiers == ["json-too-large"])
    }

    @Test("a long file is read in pieces with the places right, and a large feature in one")
    func file() throws {
        let url = FileManager.default.temporaryDirectory.appending(path: "farmzone-\(UInt64.random(in: 0 ... .max)).geojson")
        defer { try? FileManager.default.removeItem(at: url) }
        let line = (0..<30_000).map { "[\($0 % 180).25,-\($0 % 90).5]" }.joined(separator: ",")
        let large = Self.feature(geometry: #"{"type":"LineString","coordinates":[\#(line)]}"#)
        let features = (0..<4_000).map { $0 == 1_000 ? large : Self.feature(",\"id\":\"vải \($0)\"") }
        let text = "{\"type\":\"FeatureCollection\",\"features\":[\n" + features.joined(separator: ",\n") + ",\n    7]}"
        try Data(text.utf8).write(to: url)
        var reader = try GeoJSONReader(path: url.path)
        var count = 0
        var failure: GeoJSONError?
        do throws(GeoJSONError) {
            while let feature = try reader.next() {
                #expect(feature.index == count)
                if count == 1_000, case .lineString(let positions) = feature.geometry {
                    #expect(positions.count == 30_000)
                    #expect(positions.last == PlanarPosition(x: 119.25, y: -29.5))
                }
                count += 1
            }
        } catch {
            failure = error
        }
        #expect(count == 4_000)
        #expect(failure?.kind == .structure(.featureNotObject))
        #expect(failure?.place == TextPlace(offset: text.utf8.count - 3, line: 4_002, column: 5))
    }

    @Test("a file that is not there or is a folder cannot be read")
    func unreadable() {
        let error = #expect(throws: GeoJSONError.self) { _ = try GeoJSONReader(path: "/nonexistent/x.geojson") }
        #expect(error?.kind == .unreadable(errno: 2))
        #expect(error?.description == "file-unreadable: errno 2 while reading /nonexistent/x.geojson")
        let folder = #expect(throws: GeoJSONError.self) {
            var reader = try GeoJSONReader(path: "/")
            _ = try reader.next()
        }
        #expect(folder?.kind.identifier == "file-unreadable")
    }
}
