import CBOR
import GeoPrimitives

extension Payload {
    /// Writes a multipolygon as a list of parts, each a list of rings, each a byte string of little-endian 32-bit pairs on the grid.
    mutating func set(_ key: String, _ shape: GridMultiPolygon?) {
        guard let shape else { return }
        self[key] = .array(shape.polygons.map { .array($0.rings.map { .bytes($0.gridBytes) }) })
    }

    func optionalShape(_ key: String) throws(PayloadError) -> GridMultiPolygon? {
        guard let parts = try optionalArray(key) else { return nil }
        var polygons: [Polygon<GridPosition>] = []
        for part in parts {
            guard case .array(let items) = part else { throw PayloadError(member: key, expected: "a list of rings") }
            var rings: [Ring<GridPosition>] = []
            for item in items {
                guard case .bytes(let bytes) = item, let ring = Ring<GridPosition>(gridBytes: bytes) else {
                    throw PayloadError(member: key, expected: "rings of little-endian pairs")
                }
                rings.append(ring)
            }
            polygons.append(Polygon(rings: rings))
        }
        return GridMultiPolygon(polygons)
    }
}

extension Extent {
    func write(into payload: inout Payload) {
        payload.set("extent", kind)
        switch self {
        case .polygon(let shape): payload.set("shape", shape)
        case .points(let positions): payload.set("points", Ring(positions).gridBytes)
        case .none: break
        }
    }

    init(_ payload: Payload) throws(PayloadError) {
        switch try payload.text("extent") {
        case "polygon":
            guard let shape = try payload.optionalShape("shape") else { throw PayloadError(member: "shape", expected: "there") }
            self = .polygon(shape)
        case "points":
            guard let ring = Ring<GridPosition>(gridBytes: try payload.bytes("points")) else {
                throw PayloadError(member: "points", expected: "little-endian pairs")
            }
            self = .points(ring.positions)
        case "none": self = .none
        default: throw PayloadError(member: "extent", expected: "polygon, points or none")
        }
    }
}
