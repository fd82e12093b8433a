import GeoPrimitives
import Interchange
import Registry

/// Packing houses and treatment plants.
struct Facilities: ListedCollection {
    let id = "facilities"
    let geometryType = "Point"

    let queryables: [Queryable] = [
        Queryable("geometry", .geometry), Queryable("facility"), Queryable("canonical"),
        Queryable("kind", values: Facility.Kind.allCases.map(\.rawValue)), Queryable("name"), Queryable("organisation"),
        Queryable("address"), Queryable("markets"), Queryable("validFrom", .time), Queryable("validTo", .time),
        Queryable("illustrative", .truth),
    ]

    func features(_ question: ItemsQuestion, _ reading: any RegistryReading, today: Day) throws -> [ListedFeature] {
        let (days, shown) = question.time.days(today: today)
        var seen: [String: Int] = [:]
        return try reading.facilities(.all, knownAt: question.knownAt).filter { $0.facility.period.meets(days) }.map { record in
            // Codes of two authorities can have one canonical form: the second is told from the first by a number.
            let canonical = record.facility.canonical.text
            let number = seen[canonical, default: 0] + 1
            seen[canonical] = number
            let organisation = try record.facility.organisation.flatMap { try reading.organisation($0)?.name }
            return ListedFeature(
                id: number == 1 ? canonical : "\(canonical)-\(number)",
                geometry: record.facility.position.map { .point($0) } ?? .none,
                properties: record.properties(on: shown, organisation: organisation))
        }
    }
}

extension FacilityRecord {
    fileprivate func properties(on day: Day, organisation: String?) -> JSONObject {
        let open = markets.filter { timeline(for: $0).status(on: day).isValid }
        return [
            "facility": .string(facility.text), "canonical": .string(facility.canonical.text), "kind": .string(facility.kind.rawValue),
            "name": .string(facility.name), "organisation": .text(organisation), "address": .text(facility.address),
            "markets": .string(open.joined(separator: " ")), "validFrom": .text(facility.period.from?.description),
            "validTo": .text(facility.period.to?.adding(days: -1).description), "illustrative": .bool(facility.isIllustrative),
        ]
    }
}
