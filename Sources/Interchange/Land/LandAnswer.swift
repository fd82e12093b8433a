public import GeoPrimitives
public import Registry

/// Zones and plots as answers.
public enum LandAnswer {
    /// A zone under the keys of the contract.
    public static func json(_ record: ZoneRecord, commune: String?) -> JSONValue {
        let zone = record.subject
        return .members([
            "zoneId": .string("zone-\(zone.id.number)"), "kind": .string(zone.kind.rawValue), "name": .string(zone.name),
            "crop": .text(zone.crop), "commune": .text(commune), "communeCode": .text(zone.commune),
            "areaHectares": .hectares(record.area.hectares), "declaredHectares": .real(zone.declaredHectares),
            "surveyMethod": .string(record.surveyMethod.rawValue), "accuracyMetres": .real(record.accuracy?.value),
            "surveyedOn": .text(record.surveyedOn?.description), "validFrom": .text(record.period.from?.description),
            "validTo": .text(record.period.to?.description), "key": .text(zone.senderKey), "source": .text(zone.source),
            "illustrative": .bool(zone.isIllustrative),
        ])
    }

    /// A plot under the keys of the contract; the name is the label, or the household's where whoever asks holds the key.
    public static func json(_ record: PlotRecord, household: String?) -> JSONValue {
        let plot = record.subject
        return .members([
            "plotId": .string("plot-\(plot.id.number)"), "areaId": .string("area-\(plot.area.number)"),
            "name": .text(plot.label ?? household),
            "parcels": .array(plot.parcels.map { .string($0) }), "areaHectares": .hectares(record.area.hectares),
            "surveyMethod": .string(record.surveyMethod.rawValue), "accuracyMetres": .real(record.accuracy?.value),
            "surveyedOn": .text(record.surveyedOn?.description), "validFrom": .text(record.period.from?.description),
            "validTo": .text(record.period.to?.description),
        ])
    }

    /// A zone or plot with its outline and how that came to be, and all its states.
    public static func json(_ properties: JSONValue, shape: GridMultiPolygon, receipt: Receipt?, states: [JSONValue]) -> JSONValue {
        var writer = GeoJSONWriter(form: .lines)
        let isWritten = (try? writer.append(.polygons(shape, bbox: false))) != nil
        var members = properties.object?.members ?? []
        members.append(.init(key: "geometry", value: (isWritten ? try? JSONValue.parse(writer.buffer.bytes) : nil) ?? .null))
        members.append(.init(key: "receipt", value: receipt.map { AreaAnswer.receipt($0) } ?? .null))
        members.append(.init(key: "states", value: .array(states)))
        return .object(JSONObject(members))
    }
}
