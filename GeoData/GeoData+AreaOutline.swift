extension GeoData {
    /// The outline of one illustrative area as it was handed in: a file for the rooms that read files.
    public struct AreaOutline: Hashable, Sendable {
        /// How the outline is written.
        public enum Format: Hashable, Sendable {
            /// A GeoJSON feature collection of one feature (RFC 7946: longitude, latitude, in degrees).
            case geoJSON
            /// A corner table: CSV with `area`, `point`, `X` (northing) and `Y` (easting) in metres; its last corner repeats the first.
            case cornerTable
        }

        /// The key of the area.
        public let area: String
        /// How the outline is written.
        public let format: Format
        /// The EPSG code of the coordinates: 4326 for GeoJSON (there in the order longitude, latitude), 9214 or 9209 for a corner table.
        public let epsg: Int
        /// The text, in UTF-8.
        public let bytes: [UInt8]
    }

    /// One file of corner tables, all in the same coordinate reference system.
    public struct CornerTableFile: Hashable, Sendable {
        /// The EPSG code of the coordinates.
        public let epsg: Int
        /// The CSV text in UTF-8: `area`, `point`, `X` (northing), `Y` (easting), in metres.
        public let bytes: [UInt8]
    }
}

extension GeoData {
    /// The outlines given in WGS 84, as one GeoJSON feature collection; `area` in the properties is the key of the area.
    public static var areasGeoJSON: [UInt8] { PackageResources.areas_geojson }

    /// The outlines given as VN-2000 corner tables, one file for each coordinate reference system.
    public static var cornerTables: [CornerTableFile] {
        [
            CornerTableFile(epsg: 9214, bytes: PackageResources.corner_tables_9214_csv),
            CornerTableFile(epsg: 9209, bytes: PackageResources.corner_tables_9209_csv),
        ]
    }

    /// The outline of one area by itself; nil for a key that no area has.
    public static func outline(of area: String) -> AreaOutline? {
        guard let row = areas.first(where: { $0.key == area }) else { return nil }
        guard let table = cornerTables.first(where: { $0.epsg == row.epsg }) else { return feature(of: area) }
        let lines = table.bytes.split(separator: UInt8(ascii: "\n"))
        let own = lines.dropFirst().filter { $0.starts(with: Array("\(area),".utf8)) }
        guard let header = lines.first, !own.isEmpty else { return nil }
        let bytes = Array(([header] + own).joined(separator: [UInt8(ascii: "\n")])) + [UInt8(ascii: "\n")]
        return AreaOutline(area: area, format: .cornerTable, epsg: table.epsg, bytes: bytes)
    }

    /// Our own file keeps each feature on a line that starts with the key, so that one can be cut out without a JSON reader.
    private static func feature(of area: String) -> AreaOutline? {
        let start = Array(#"{"type":"Feature","properties":{"area":"\#(area)","#.utf8)
        let lines = areasGeoJSON.split(separator: UInt8(ascii: "\n"))
        guard var line = lines.first(where: { $0.starts(with: start) }) else { return nil }
        if line.last == UInt8(ascii: ",") { line.removeLast() }
        let bytes = Array(#"{"type":"FeatureCollection","features":["#.utf8) + line + Array("]}\n".utf8)
        return AreaOutline(area: area, format: .geoJSON, epsg: 4326, bytes: bytes)
    }
}
