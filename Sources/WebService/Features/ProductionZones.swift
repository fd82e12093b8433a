import GeoPrimitives
import Interchange
import Registry

/// Mapped zones without a code: concentrated and high-tech production.
struct ProductionZones: ListedCollection {
    let id = "production-zones"
    let geometryType = "MultiPolygon"

    let queryables: [Queryable] = [
        Queryable("geometry", .geometry), Queryable("zoneId"), Queryable("kind", values: ZoneKind.allCases.map(\.rawValue)),
        Queryable("name"), Queryable("crop"), Queryable("commune"), Queryable("areaHectares", .number),
        Queryable("declaredHectares", .number), Queryable("surveyMethod", values: SurveyMethod.allCases.map(\.rawValue)),
        Queryable("accuracyMetres", .number), Queryable("validFrom", .time), Queryable("validTo", .time), Queryable("source"),
        Queryable("illustrative", .truth),
    ]

    func features(_ question: ItemsQuestion, _ reading: any RegistryReading, today: Day) throws -> [ListedFeature] {
        let (days, _) = question.time.days(today: today)
        var filter = LandFilter()
        filter.knownAt = question.knownAt
        var seen: Set<String> = []
        var found: [ListedFeature] = []
        try reading.visitZones(filter) { record in
            guard record.period.meets(days) else { return }
            // Over several days a zone may have several outlines, known by their first day.
            var id = "zone-\(record.subject.id.number)"
            if !seen.insert(id).inserted { id += "@\(record.period.from?.description ?? "")" }
            found.append(ListedFeature(id: id, geometry: .polygons(record.shape), properties: record.properties))
        }
        return found
    }
}

extension ZoneRecord {
    fileprivate var properties: JSONObject {
        [
            "zoneId": .string("zone-\(subject.id.number)"), "kind": .string(subject.kind.rawValue), "name": .string(subject.name),
            "crop": .text(subject.crop), "commune": .text(subject.commune), "areaHectares": .real(area.hectares),
            "declaredHectares": .real(subject.declaredHectares), "surveyMethod": .string(surveyMethod.rawValue),
            "accuracyMetres": .real(accuracy?.value), "validFrom": .text(period.from?.description),
            "validTo": .text(period.to?.adding(days: -1).description), "source": .text(subject.source),
            "illustrative": .bool(subject.isIllustrative),
        ]
    }
}

extension Period {
    /// Whether at least one of some days is in it.
    func meets(_ days: ClosedRange<Day>) -> Bool {
        (from.map { $0 <= days.upperBound } ?? true) && (to.map { $0 > days.lowerBound } ?? true)
    }
}
