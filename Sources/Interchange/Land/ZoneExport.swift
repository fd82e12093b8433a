import GeoPrimitives
public import Registry

/// Writes the layer of production zones as of a day.
public enum ZoneExport {
    /// Writes to a sink.
    ///
    /// - Parameters:
    ///   - store: The registry.
    ///   - filter: Which zones, and as of when.
    ///   - format: The format.
    ///   - sink: Where to; finished when all is written.
    /// - Returns: How many zones were written.
    /// - Throws: `RegistryError`, or `FileError` where the sink fails.
    public static func write(
        _ store: any RegistryStore, _ filter: LandFilter, as format: FeatureExport.Format, to sink: FileSink
    ) async throws -> Int {
        try await store.read { reading in
            let names = try communeNames(reading, on: filter.on)
            var count = 0
            if format == .csv {
                let writer = CSVWriter()
                try reading.visitZones(filter) { record in
                    let members = LandAnswer.json(record, commune: record.subject.commune.flatMap { names[$0] }).object?.members ?? []
                    if count == 0 { try sink.write(Array(try writer.row(members.map(\.key) + ["wkt"]).utf8)) }
                    let fields = members.map { $0.value.string ?? $0.value.plainText ?? ($0.value.isNull ? "" : $0.value.text) }
                    try sink.write(Array(try writer.row(fields + [record.shape.wellKnownText]).utf8))
                    count += 1
                }
            } else {
                let heading = try FeatureExport.Heading(reading)
                var writer = GeoJSONWriter(form: format == .geoJSON ? .collection : .textSequence)
                writer.begin(
                    foreignMembers: [
                        "asOf": .string(heading.asOf), "statusOn": .text(filter.on?.description), "source": .string(heading.source),
                        "license": .text(heading.license),
                    ])
                try reading.visitZones(filter) { record in
                    let properties = LandAnswer.json(record, commune: record.subject.commune.flatMap { names[$0] })
                    try writer.append(
                        id: .string("zone-\(record.subject.id.number)"), geometry: .polygons(record.shape, bbox: false),
                        properties: properties.object ?? JSONObject())
                    try writer.buffer.withUnsafeBytes { try sink.write($0) }
                    writer.buffer.removeAll()
                    count += 1
                }
                writer.end()
                try writer.buffer.withUnsafeBytes { try sink.write($0) }
            }
            try sink.finish()
            return count
        }
    }

    /// The full names of communes on a day, by code.
    public static func communeNames(_ reading: any RegistryReading, on day: Day?) throws -> [String: String] {
        guard let day else { return [:] }
        return Dictionary(try reading.units(.commune, on: day).map { ($0.code, $0.fullName) }, uniquingKeysWith: { first, _ in first })
    }
}
