import GeoPrimitives
import Journal
import Registry

/// A lent feature as a condition sees it: the exported properties by their names.
struct FeatureSubject: ConditionSubject {
    let row: FeatureRow
    let day: Day

    func value(of property: String) -> ConditionValue {
        switch property {
        case "geometry": hasOutline ? .outline : .null
        case "id": text(row.id)
        case "code": text(row.code)
        case "canonical": text(row.canonical)
        case "areaId": .text("area-\(row.areaID)")
        case "name": text(row.name)
        case "crop": text(row.crop)
        case "variety": text(row.variety)
        case "market": text(row.market)
        case "status": row.status.map { .text($0.rawValue) } ?? .null
        case "statusOn": .time(TimeSpan(day))
        case "importerStatus": row.importerStatus.map { .text($0.rawValue) } ?? .null
        case "importerStatusSince": row.importerStatusSince.map { .time(TimeSpan($0)) } ?? .null
        case "holder": text(row.holder)
        case "commune": text(row.commune)
        case "communeCode": text(row.communeCode)
        case "communeAtRegistration": text(row.communeAtRegistration)
        case "areaHectares": number(row.areaHectares, decimals: 4)
        case "declaredHectares": number(row.declaredHectares, decimals: 4)
        case "households": number(row.households.map { Double($0) }, decimals: 0)
        case "surveyMethod": text(row.surveyMethod)
        case "accuracyMetres": number(row.accuracyMetres, decimals: 3)
        case "validFrom": time(row.validFrom)
        case "expiresOn": time(row.expiresOn)
        case "recordedAt": time(row.recordedAt)
        case "illustrative": .truth(row.isIllustrative)
        default: .null
        }
    }

    func meets(_ shape: GridShape) -> Bool? {
        guard hasOutline, let outline = try? unsafe GeoPackageBlob.gridMultiPolygon(of: row.geometry) else { return nil }
        return shape.intersects(outline)
    }

    private var hasOutline: Bool { unsafe !row.geometry.isEmpty }

    private func text(_ text: LentText?) -> ConditionValue {
        if let text { .text(text.string) } else { .null }
    }

    /// A number as it is shown, with so many decimals: whoever asks for what he was told must find it.
    private func number(_ number: Double?, decimals: Int) -> ConditionValue {
        guard let number else { return .null }
        let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
        return .number((number * scale).rounded() / scale)
    }

    private func time(_ text: LentText?) -> ConditionValue {
        guard let text = text?.string else { return .null }
        if let day = Day(text) { return .time(TimeSpan(day)) }
        return TimeSpan(moment: text).map { .time($0) } ?? .null
    }
}
