public import Geodesy
package import GeoPrimitives
import Journal
public import Registry

/// Writes the features that a filter lets through, in a format of files.
public struct FeatureExport: Sendable {
    /// The formats.
    public enum Format: String, CaseIterable, Sendable {
        case geoJSON = "geojson"
        case geoJSONSequence = "geojsonseq"
        case csv
        case kml
        case xlsx
    }

    /// How it is written, where there is a choice.
    public struct Options: Sendable {
        /// The system of the outlines in a table, the one format that has a choice; longitude and latitude on WGS 84 where nil.
        public var system: CoordinateReferenceSystem?
        /// Whether a text in a table that a spreadsheet would run as a formula gets an apostrophe in front (`FormulaGuard`).
        public var guardsFormulas = true

        /// As people need it.
        public init() {}
    }

    /// What the collection says about itself.
    public struct Heading: Sendable {
        /// When the registry last learned something, UTC.
        public var asOf: String
        /// The registry's identifier.
        public var source: String
        /// Under which terms the data may be used; nil where nothing was said.
        public var license: String?

        /// Reads it from a registry.
        public init(_ reading: any RegistryReading) throws {
            asOf = try reading.lastRecordedAt()?.description ?? ""
            source = try reading.identity().identifier
            license = try reading.setting("license")
        }
    }

    /// The properties of a feature, by their stable tokens.
    public static let properties = [
        "code", "canonical", "areaId", "name", "crop", "variety", "market", "status", "statusOn", "holder", "commune", "communeCode",
        "communeAtRegistration", "areaHectares", "declaredHectares", "households", "surveyMethod", "accuracyMetres", "validFrom",
        "expiresOn", "senderKey", "recordedAt", "illustrative", "importerStatus", "importerStatusSince",
    ]

    static let chunk = 256 << 10

    /// Writes to a sink.
    ///
    /// - Parameters:
    ///   - store: The registry.
    ///   - filter: Which features, and as of when.
    ///   - format: The format.
    ///   - options: How it is written, where there is a choice.
    ///   - sink: Where to; finished when all is written.
    /// - Returns: How many features were written.
    /// - Throws: `RegistryError`, or `FileError` where the sink fails; nothing appears under its name then.
    public static func write(
        _ store: any RegistryStore, _ filter: Filter, as format: Format, options: Options = Options(), to sink: FileSink
    ) async throws -> Int {
        try await store.read { try write($0, filter, as: format, options: options, to: sink) }
    }

    /// Writes what a registry holds at one moment to a sink, as above.
    public static func write(
        _ reading: any RegistryReading, _ filter: Filter, as format: Format, options: Options = Options(), to sink: FileSink
    ) throws -> Int {
        let count =
            switch format {
            case .geoJSON: try writeGeoJSON(reading, filter, .collection, sink)
            case .geoJSONSequence: try writeGeoJSON(reading, filter, .textSequence, sink)
            case .csv: try writeTable(reading, filter, options, sink)
            case .kml: try writeKML(reading, filter, sink)
            case .xlsx: try writeWorkbook(reading, filter, sink)
            }
        try sink.finish()
        return count
    }

    private static func writeGeoJSON(
        _ reading: any RegistryReading, _ filter: Filter, _ form: GeoJSONWriter.Form, _ sink: FileSink
    ) throws -> Int {
        let heading = try Heading(reading)
        let day = Array(filter.on.description.utf8)
        var writer = GeoJSONWriter(form: form, capacity: chunk + (64 << 10))
        writer.begin(
            foreignMembers: [
                "asOf": .string(heading.asOf), "statusOn": .string(filter.on.description), "source": .string(heading.source),
                "license": heading.license.map { .string($0) } ?? .null,
            ])
        var count = 0
        try reading.visitFeatures(filter) { row in
            writer.beginFeature(lentID: row.id)
            if row.geometry.isEmpty {
                writer.buffer.append("null")
            } else {
                writer.buffer.append(#"{"type":"MultiPolygon","coordinates":"#)
                try writer.buffer.appendCoordinates(ofGeoPackageBlob: row.geometry)
                writer.buffer.append("}")
            }
            writer.buffer.append(#","properties":"#)
            writer.buffer.appendProperties(of: row, on: day)
            writer.endFeature()
            count += 1
            if writer.buffer.count >= chunk {
                try writer.buffer.withUnsafeBytes { try sink.write($0) }
                writer.buffer.removeAll()
            }
        }
        writer.end()
        try writer.buffer.withUnsafeBytes { try sink.write($0) }
        return count
    }
}

extension GeoJSONWriter {
    /// Starts a feature whose identifier the store lends.
    package mutating func beginFeature(lentID id: LentText) {
        beginFeature()
        // `"geometry":` is taken back, the identifier put before it.
        let tail = #","geometry":"#
        buffer.truncate(to: buffer.count - tail.utf8.count)
        buffer.append(#","id":"#)
        buffer.append(.some(id))
        buffer.append(tail)
    }
}
