import GeoPrimitives
import Interchange
import Journal
import Registry

/// Provinces, districts, communes and villages as of a day.
struct AdministrativeUnits: ListedCollection {
    let id = "administrative-units"
    let geometryType = "Geometry"

    let queryables: [Queryable] = [
        Queryable("geometry", .geometry), Queryable("code"), Queryable("level", values: UnitLevel.allCases.map(\.rawValue)),
        Queryable("name"), Queryable("kind"), Queryable("parent"), Queryable("validFrom", .time), Queryable("validTo", .time),
        Queryable("squareKilometres", .number), Queryable("outline", values: Outline.allCases.map(\.rawValue)), Queryable("source"),
    ]

    /// What the geometry of a unit is.
    enum Outline: String, CaseIterable {
        /// An official boundary.
        case boundary
        /// A box around it, as no boundary was loaded.
        case box
        /// A point in it.
        case centre
        case none
    }

    func features(_ question: ItemsQuestion, _ reading: any RegistryReading, today: Day) throws -> [ListedFeature] {
        let (days, _) = question.time.days(today: today)
        var seen: Set<String> = []
        return try reading.units(on: days, knownAt: question.knownAt).map { unit in
            // Within one day a code stands for one unit; over time it may stand for several, known by their first day.
            var id = unit.code
            if !seen.insert(id).inserted { id += "@\(unit.period.from?.description ?? "")" }
            return ListedFeature(id: id, geometry: unit.shape.geometry, properties: unit.properties)
        }
    }
}

extension AdministrativeUnit {
    fileprivate var shape: (geometry: ListedFeature.Geometry, outline: AdministrativeUnits.Outline) {
        if let outline { return (.polygons(outline), .boundary) }
        if let box { return (.polygons(GridShape(box).polygons), .box) }
        if let centre { return (.point(centre), .centre) }
        return (.none, .none)
    }

    fileprivate var properties: JSONObject {
        [
            "code": .string(code), "level": .string(level.rawValue), "name": .string(name), "kind": .string(kind), "parent": .text(parent),
            "validFrom": .text(period.from?.description), "validTo": .text(period.to?.adding(days: -1).description),
            "squareKilometres": .real(squareKilometres), "outline": .string(shape.outline.rawValue), "source": .text(source),
        ]
    }
}
