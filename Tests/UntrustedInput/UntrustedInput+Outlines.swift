import Casework
import GeoPrimitives
import Interchange

extension UntrustedInput {
    /// GeoJSON in any of its forms: what is read is read the same when it is written again.
    static let geoJSON = UntrustedInput("geojson") {
        var reader = GeoJSONReader(bytes: try Fixtures.bytes("GeoData/Outlines/areas.geojson"))
        var seeds: [[UInt8]] = []
        while let feature = try reader.next() {
            let text = #"{"type":"Feature","id":\#(seeds.count),"properties":"# + JSONValue.object(feature.properties).text
            seeds.append(Array(text.utf8) + Array(#","geometry":"#.utf8) + feature.geometrySource + Array("}".utf8))
        }
        let literals = try Fixtures.literals("Tests/GeoPrimitivesTests/GeoJSONReaderTests.swift")
        return seeds + literals.filter { $0.hasPrefix("{") }.map { Array($0.utf8) }
    } take: { bytes in
        for policy in [GeoJSONReferenceSystemPolicy.wgs84Only, .report] {
            for feature in features(bytes, policy) {
                if feature.geometry != nil, feature.declaredCRS == nil {
                    let again = features(feature.geometrySource, policy)
                    try require(again.map(\.geometry) == [feature.geometry], "the source of a geometry reads otherwise")
                }
                let properties = JSONValue.object(feature.properties).text
                try require((try? JSONValue.parse(properties))?.object == feature.properties, "properties are written otherwise")
            }
        }
        let submissions = SubmissionFile(bytes: bytes, format: .geoJSON).remaining()
        return submissions.contains { $0.shape != nil }
    }

    private static func features(_ bytes: [UInt8], _ policy: GeoJSONReferenceSystemPolicy) -> [GeoJSONFeature] {
        var reader = GeoJSONReader(bytes: bytes, crsPolicy: policy)
        var found: [GeoJSONFeature] = []
        while true {
            do throws(GeoJSONError) {
                guard let feature = try reader.next() else { return found }
                found.append(feature)
            } catch {
                continue
            }
        }
    }

    /// Well-known binary, alone and in the blobs of a GeoPackage: both ways to the text of coordinates give the same.
    static let blobs = UntrustedInput("blob") {
        var reader = GeoJSONReader(bytes: try Fixtures.bytes("GeoData/Outlines/areas.geojson"))
        var seeds = [GeoPackageBlob.bytes(of: GridPosition(longitudeE7: 1_061_234_567, latitudeE7: 214_567_891))]
        while let feature = try reader.next() {
            guard let polygons = feature.geometry?.multiPolygon?.polygons else { continue }
            let onGrid = polygons.map { polygon in
                Polygon(rings: polygon.rings.map { Ring($0.positions.compactMap { GridPosition(nearestTo: $0) }) })
            }
            let blob = GeoPackageBlob.bytes(of: GridMultiPolygon(onGrid))
            seeds += [blob, Array(blob.dropFirst(40))]
        }
        return seeds
    } take: { bytes in
        let alone = try? WKBGeometry(wkb: bytes)
        _ = try? GeoPackageBlob(bytes)
        _ = try? GeoPackageBlob.envelope(of: bytes)
        _ = try? GeoPackageBlob.contains(GridPosition(longitudeE7: 1_061_000_000, latitudeE7: 214_000_000), in: bytes)
        var direct = OutputBytes()
        var byValue = OutputBytes()
        guard let read = try? GeoPackageBlob.gridMultiPolygon(of: bytes) else {
            _ = try? direct.appendCoordinates(ofGeoPackageBlob: bytes)
            return alone != nil
        }
        try direct.appendCoordinates(ofGeoPackageBlob: bytes)
        byValue.appendCoordinates(of: read)
        try require(direct.text == byValue.text, "a blob gives two texts")
        let written = GeoPackageBlob.bytes(of: read)
        try require((try? GeoPackageBlob.gridMultiPolygon(of: written)) == read, "a blob is written otherwise")
        return true
    }

    /// Tables of corners, with their edges, and with their system found out; tables of outlines.
    static let corners = UntrustedInput("corners") {
        let tables = try ["corner_tables_9209", "corner_tables_9214"].map { try Fixtures.bytes("GeoData/Outlines/\($0).csv") }
        let outlines = [
            "wkt,crs,name\n\"MULTIPOLYGON (((1 2, 3 4, 5 6, 1 2), (2 3, 3 4, 4 4, 2 3)))\",EPSG:9214,A\n",
            "id;geom\nB;\"SRID=9214;GEOMETRYCOLLECTION Z (POINT (1 2 3), POLYGON ((1 2, 3 4, 5 6, 1 2)))\"\n",
        ]
        return try Fixtures.files(in: "Tests/InterchangeTests/Fixtures").map(\.bytes) + tables.map { Array($0.prefix(600)) }
            + outlines.map { Array($0.utf8) }
    } take: { bytes in
        var options = ReadingOptions()
        options.readsLegacyNames = true
        let table = try? CornerTable(bytes: bytes)
        for list in table?.lists ?? [] { _ = EdgeCheck(list) }
        let submissions = SubmissionFile(bytes: bytes, format: .cornerTable, options: options).remaining()
        try require(!submissions.isEmpty, "a table gives nothing, not even a finding")
        let isUsable = table.map { table in !table.findings.contains { $0.severity == .error } } ?? false
        return isUsable || submissions.contains { $0.sourceFormat == "well-known-text" && $0.shape != nil }
    }
}
