import Geodesy
import GeoPrimitives
public import Registry

/// How far an outline reaches out of the commune that it is declared to lie in.
struct CommuneDistance {
    /// The metres of the corner farthest out; 0 where all lie inside.
    private(set) var metres = 0.0
    /// That corner, in degrees, longitude first.
    private(set) var corner: PlanarPosition?

    init(of shape: GridMultiPolygon, from place: Place) {
        for polygon in shape.polygons {
            for position in polygon.exterior?.positions ?? [] {
                let degrees = position.degrees
                let distance = place.ground.distance(from: degrees, limit: CRSDetection.exclusionDistance)
                if distance > metres { (metres, corner) = (distance, degrees) }
            }
        }
    }

    /// What is said of it; nil where the rules let it pass.
    func finding(_ place: Place, as of: Day?, _ rules: RuleSettings, feature: Int?) -> Finding? {
        guard metres > rules.outsideMetres else { return nil }
        let values = [
            "metres": metres.formatted(decimals: 0), "place": place.unit.fullName, "basis": place.basis.rawValue,
            "day": of?.description ?? "",
        ]
        return Finding("outside-commune", .warning, feature: feature, position: corner, values: values)
    }
}

extension RegistryReading {
    /// What was to be said of where an area lies when it was registered, said again where a code is to rest on it.
    ///
    /// - Throws: `RegistryError` where the store fails.
    public func placeFindings(of area: AreaRecord, on day: Day, today: Day) throws -> [Finding] {
        guard case .polygon(let shape)? = area.boundary(on: day)?.boundary.extent else { return [] }
        return try placeFindings(of: shape, in: unit(of: area.area.id, on: day), on: day, today: today)
    }

    /// What is to be said of where an outline lies.
    func placeFindings(of shape: GridMultiPolygon, in unit: AdministrativeUnit?, on day: Day, today: Day) throws -> [Finding] {
        guard let unit, let place = try Place(unit) ?? Place(unit, within: successor(of: unit.code, since: day, on: today)) else {
            return []
        }
        let finding = CommuneDistance(of: shape, from: place).finding(place, as: day, try RuleSettings(self), feature: nil)
        return finding.map { [$0] } ?? []
    }
}
