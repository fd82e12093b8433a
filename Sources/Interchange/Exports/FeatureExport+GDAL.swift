import Foundation
public import Geodesy
import GeoPrimitives
public import Registry

extension FeatureExport {
    /// Writes a workbook: the table without the outlines, which no cell would hold, numbers as numbers and all else as text.
    ///
    /// GDAL makes it of our table; a text that begins as a formula does is a text to it.
    static func writeWorkbook(_ reading: any RegistryReading, _ filter: Filter, _ sink: FileSink) throws -> Int {
        let folder = try PrivateFolder()
        let writer = CSVWriter(guardsFormulas: false)
        let day = filter.on.description
        let columns = Array(columns.dropLast())
        let draft = try FileSink(path: folder.path(of: "areas.csv"))
        var count = 0
        try draft.write(Array(try writer.row(columns).utf8))
        try reading.visitFeatures(filter) { row in
            try draft.write(Array(try writer.row(values(of: row, on: day).map(XMLText.clean)).utf8))
            count += 1
        }
        try draft.finish()
        let kinds = columns.map { numbers[$0] ?? "String" }
        let types = try FileSink(path: folder.path(of: "areas.csvt"))
        try types.write(Array(kinds.map { "\"\($0)\"" }.joined(separator: ",").utf8))
        try types.finish()
        try convert(
            in: folder, "areas.csv", to: "areas.xlsx",
            ["-f", "XLSX", "-nln", "areas", "-oo", "EMPTY_STRING_AS_NULL=YES", "-oo", "KEEP_GEOM_COLUMNS=NO"], ["CSV", "XLSX"], count, sink)
        return count
    }

    /// The columns that hold numbers, by GDAL's names for their types.
    private static let numbers = ["areaHectares": "Real", "declaredHectares": "Real", "households": "Integer", "accuracyMetres": "Real"]

    /// Writes a GeoPackage whose coordinates are in a system of the caller's choice: one layer, the features as exported elsewhere.
    ///
    /// The numbers are transformed here; GDAL only writes them down.
    public static func writeGeoPackage(
        _ store: any RegistryStore, _ filter: Filter, in system: CoordinateReferenceSystem, to sink: FileSink
    ) async throws -> Int {
        let folder = try PrivateFolder()
        let day = Array(filter.on.description.utf8)
        return try await store.read { reading in
            let draft = try FileSink(path: folder.path(of: "areas.geojsonl"))
            var count = 0
            var line = OutputBytes(capacity: 64 << 10)
            try reading.visitFeatures(filter) { row in
                line.append(#"{"type":"Feature","geometry":"#)
                if row.geometry.isEmpty {
                    line.append("null")
                } else {
                    let grid = try GeoPackageBlob.gridMultiPolygon(of: row.geometry)
                    let planar = try Transformations.shared.transform(grid.inDegrees, from: .crs84, to: system)
                    line.append(#"{"type":"MultiPolygon","coordinates":"#)
                    line.append(planar, decimals: system.kind == .projected ? 4 : 9)
                    line.append("}")
                }
                line.append(#","properties":"#)
                line.appendProperties(of: row, on: day)
                line.append("}\n")
                try line.withUnsafeBytes { try draft.write($0) }
                line.removeAll()
                count += 1
            }
            try draft.finish()
            let code = system.epsgCode ?? 4326
            try convert(
                in: folder, "areas.geojsonl", to: "areas.gpkg",
                ["-f", "GPKG", "-a_srs", "EPSG:\(code)", "-nln", "growing_areas", "-nlt", "MULTIPOLYGON"], ["GeoJSONSeq", "GPKG"], count,
                sink)
            return count
        }
    }

    /// Has GDAL make one file of another, and passes it on.
    static func convert(
        in folder: PrivateFolder, _ source: String, to target: String, _ arguments: [String], _ drivers: Set<String>, _ count: Int,
        _ sink: FileSink
    ) throws {
        let limits = ChildProgram.Limits(seconds: 120 + count / 100, output: 8 << 30)
        let program = ForeignProgram(programs: GDALPrograms(), folder: folder, file: target, limits: limits)
        let complaint = try program.run(
            "ogr2ogr", arguments + [folder.path(of: target), folder.path(of: source)], output: "said", written: drivers)
        if let complaint { throw FileError(.readerRefused, path: target, detail: complaint) }
        guard let file = FileHandle(forReadingAtPath: folder.path(of: target)) else { throw FileError(.readerRefused, path: target) }
        while let piece = try file.read(upToCount: 1 << 20), !piece.isEmpty { try piece.withUnsafeBytes { try sink.write($0) } }
        try sink.finish()
    }
}

extension OutputBytes {
    /// Adds the coordinates of a multipolygon, the number to the east first.
    fileprivate mutating func append(_ shape: PlanarMultiPolygon, decimals: Int) {
        append("[")
        for (part, polygon) in shape.polygons.enumerated() {
            append(part == 0 ? "[" : ",[")
            for (index, ring) in polygon.rings.enumerated() {
                append(index == 0 ? "[" : ",[")
                for (place, position) in ring.positions.enumerated() {
                    append(place == 0 ? "[" : ",[")
                    append(position.x, decimals: decimals, keepingZeros: true)
                    append(",")
                    append(position.y, decimals: decimals, keepingZeros: true)
                    append("]")
                }
                append("]")
            }
            append("]")
        }
        append("]")
    }
}
