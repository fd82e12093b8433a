public import Casework
public import GeoPrimitives
import Registry

/// The areas that share ground with one, as an answer.
public enum NeighbourAnswer {
    /// One neighbour under its keys; the shared ground is a GeoJSON MultiPolygon.
    public static func json(_ neighbour: Neighbour) -> JSONValue {
        let shared = neighbour.shared
        return .members([
            "areaId": .string("area-\(neighbour.area.id.number)"), "name": .string(neighbour.area.name),
            "crop": .string(neighbour.area.crop), "boundaryId": .integer(neighbour.boundary.number),
            "codes": .array(neighbour.codes.map { .string($0.text) }), "kind": .string(shared.kind.rawValue),
            "squareMetres": .double(rounded(shared.size.value, 10)), "percent": .double(rounded(shared.share * 100, 100)),
            "otherPercent": .double(rounded(shared.otherShare * 100, 100)),
            "thicknessMetres": .double(rounded(shared.thickness.value, 100)),
            "toleranceMetres": .double(rounded(shared.tolerance.value, 100)), "rule": .string(neighbour.rule.rawValue),
            "geometry": geometry(shared.place),
        ])
    }

    private static func rounded(_ number: Double, _ steps: Double) -> Double { (number * steps).rounded() / steps }

    private static func geometry(_ place: PlanarMultiPolygon) -> JSONValue {
        let polygons = place.polygons.map { polygon in
            JSONValue.array(
                polygon.rings.map { ring in .array(ring.positions.map { .array([.place($0.x), .place($0.y)]) }) })
        }
        return .members(["type": .string("MultiPolygon"), "coordinates": .array(polygons)])
    }
}
