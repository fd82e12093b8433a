import Geodesy
import GeoPrimitives
import Registry

extension FeatureExport {
    /// The columns: the stable tokens of the contract, then the outline as well-known text.
    static let columns = ["id"] + properties + ["wkt"]

    static func writeTable(_ reading: any RegistryReading, _ filter: Filter, _ options: Options, _ sink: FileSink) throws -> Int {
        let writer = CSVWriter(guardsFormulas: options.guardsFormulas)
        let day = filter.on.description
        var count = 0
        func write(_ fields: [String]) throws {
            try sink.write(Array(try writer.row(fields).utf8))
        }
        try write(options.system == nil ? columns : columns + ["crs"])
        try reading.visitFeatures(filter) { row in
            var fields = values(of: row, on: day)
            let shape = row.geometry.isEmpty ? nil : try GeoPackageBlob.gridMultiPolygon(of: row.geometry)
            if let system = options.system {
                fields.append(
                    try shape.map { try Transformations.shared.transform($0.inDegrees, from: .crs84, to: system).wellKnownText(system) }
                        ?? "")
                fields.append(system.identifier)
            } else {
                fields.append(shape?.wellKnownText ?? "")
            }
            try write(fields)
            count += 1
        }
        return count
    }

    /// The identifier and the properties of a feature as texts, in the order of `columns`; empty where nothing is known.
    static func values(of row: borrowing FeatureRow, on day: String) -> [String] {
        [
            row.id.string, row.code?.string, row.canonical?.string, "area-\(row.areaID)", row.name.string, row.crop.string,
            row.variety?.string, row.market?.string, row.status?.rawValue, day, row.holder?.string, row.commune?.string,
            row.communeCode?.string, row.communeAtRegistration?.string, plain(row.areaHectares, 4), plain(row.declaredHectares, 4),
            row.households.map { String($0) }, row.surveyMethod?.string, plain(row.accuracyMetres, 3), row.validFrom?.string,
            row.expiresOn?.string, row.senderKey?.string, row.recordedAt?.string, row.isIllustrative ? "true" : "false",
            row.importerStatus?.rawValue, row.importerStatusSince?.description,
        ].map { $0 ?? "" }
    }

    private static func plain(_ number: Double?, _ decimals: Int) -> String? {
        number.map { $0.isFinite ? $0.text(decimals) : "null" }
    }
}

extension MultiPolygon where Position == GridPosition {
    /// The outline as well-known text (OGC 06-103r4 clause 7), longitude before latitude, exact to the grid.
    var wellKnownText: String {
        wellKnownText { text, position in
            text.appendDegrees(e7: position.longitudeE7)
            text.append(" ")
            text.appendDegrees(e7: position.latitudeE7)
        }
    }
}

extension MultiPolygon where Position == PlanarPosition {
    /// The outline as well-known text, the number to the east first: a tenth of a millimetre, or nine decimals of a degree.
    func wellKnownText(_ system: CoordinateReferenceSystem) -> String {
        let decimals = system.kind == .projected ? 4 : 9
        return wellKnownText { text, position in
            text.append(position.x, decimals: decimals, keepingZeros: true)
            text.append(" ")
            text.append(position.y, decimals: decimals, keepingZeros: true)
        }
    }
}

extension MultiPolygon {
    fileprivate func wellKnownText(_ write: (inout OutputBytes, Position) -> Void) -> String {
        var text = OutputBytes()
        text.append("MULTIPOLYGON (")
        for (part, polygon) in polygons.enumerated() {
            text.append(part == 0 ? "(" : ", (")
            for (index, ring) in polygon.rings.enumerated() {
                text.append(index == 0 ? "(" : ", (")
                for (place, position) in ring.positions.enumerated() {
                    if place > 0 { text.append(", ") }
                    write(&text, position)
                }
                text.append(")")
            }
            text.append(")")
        }
        text.append(")")
        return text.text
    }
}
