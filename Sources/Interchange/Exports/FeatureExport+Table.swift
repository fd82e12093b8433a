import GeoPrimitives
import Registry

extension FeatureExport {
    /// The columns: the stable tokens of the contract, then the outline as well-known text.
    static let columns = ["id"] + properties + ["wkt"]

    static func writeTable(_ reading: any RegistryReading, _ filter: Filter, _ sink: FileSink) throws -> Int {
        let writer = CSVWriter()
        let day = filter.on.description
        var count = 0
        func write(_ fields: [String]) throws {
            try sink.write(Array(try writer.row(fields).utf8))
        }
        try write(columns)
        try reading.visitFeatures(filter) { row in
            let shape = row.geometry.isEmpty ? nil : try GeoPackageBlob.gridMultiPolygon(of: row.geometry)
            try write(
                [
                    row.id.string, row.code?.string, row.canonical?.string, "area-\(row.areaID)", row.name.string, row.crop.string,
                    row.variety?.string, row.market?.string, row.status?.rawValue, day, row.holder?.string, row.commune?.string,
                    row.communeCode?.string, row.communeAtRegistration?.string, plain(row.areaHectares, 4), plain(row.declaredHectares, 4),
                    row.households.map { String($0) }, row.surveyMethod?.string, plain(row.accuracyMetres, 3), row.validFrom?.string,
                    row.expiresOn?.string, row.senderKey?.string, row.recordedAt?.string, row.isIllustrative ? "true" : "false",
                    shape?.wellKnownText,
                ].map { $0 ?? "" })
            count += 1
        }
        return count
    }

    private static func plain(_ number: Double?, _ decimals: Int) -> String? {
        guard let number else { return nil }
        var text = OutputBytes(capacity: 32)
        text.append(number: number, decimals: decimals)
        return text.text
    }
}

extension MultiPolygon where Position == GridPosition {
    /// The outline as well-known text (OGC 06-103r4 clause 7), longitude before latitude, exact to the grid.
    var wellKnownText: String {
        var text = OutputBytes()
        text.append("MULTIPOLYGON (")
        for (part, polygon) in polygons.enumerated() {
            text.append(part == 0 ? "(" : ", (")
            for (index, ring) in polygon.rings.enumerated() {
                text.append(index == 0 ? "(" : ", (")
                for (place, position) in ring.positions.enumerated() {
                    if place > 0 { text.append(", ") }
                    text.appendDegrees(e7: position.longitudeE7)
                    text.append(" ")
                    text.appendDegrees(e7: position.latitudeE7)
                }
                text.append(")")
            }
            text.append(")")
        }
        text.append(")")
        return text.text
    }
}
