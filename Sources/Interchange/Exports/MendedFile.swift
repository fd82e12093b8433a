public import Casework
public import GeoPrimitives
import Geodesy

/// Writes areas as they are after a check: on the grid, mended where that was asked for.
public enum MendedFile {
    /// Writes a collection of GeoJSON; each area keeps what the file said of it.
    ///
    /// - Throws: `FileError` where the file cannot be written.
    public static func write(_ areas: [(submission: Submission, shape: GridMultiPolygon)], to sink: FileSink) throws {
        var writer = GeoJSONWriter()
        writer.begin()
        for area in areas {
            let facts = area.submission.facts
            var said: [JSONObject.Member] = []
            if let name = facts.name { said.append(JSONObject.Member(key: "name", value: .string(name))) }
            if let hectares = facts.declaredHectares { said.append(JSONObject.Member(key: "declaredHectares", value: .double(hectares))) }
            try writer.append(geometry: .polygons(area.shape, bbox: false), properties: area.submission.properties ?? JSONObject(said))
            if writer.buffer.count > 1 << 20 {
                try writer.buffer.withUnsafeBytes { try sink.write($0) }
                writer.buffer.removeAll()
            }
        }
        writer.end()
        try writer.buffer.withUnsafeBytes { try sink.write($0) }
        try sink.finish()
    }
}
