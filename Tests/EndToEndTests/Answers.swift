import Foundation

// The answers of the command as a program of somebody else's reads them: only what the tests ask for.

/// `verify --format json`.
struct VerifyAnswer: Decodable {
    struct Problem: Decodable {
        let id: String
        let table: String?
    }
    let ok: Bool
    let entries: Int
    let head: String
    let problems: [Problem]
}

/// A row of `area list --format json`, and the properties of an exported feature.
struct AreaProperties: Decodable {
    let areaId: String
    let code: String?
    let canonical: String?
    let name: String
    let crop: String
    let market: String?
    let status: String?
    let areaHectares: Double?
    let illustrative: Bool
}

/// `lookup --format json`.
struct LookUpReply: Decodable {
    struct State: Decodable {
        let date: String
        let status: String
        let valid: Bool
    }
    struct Code: Decodable {
        let code: String
        let market: String
        let today: State
        let on: State
    }
    let found: Bool
    let kind: String?
    let verdict: String
    let codes: [Code]
    let nearest: [String]
}

/// `check --format json`.
struct CheckAnswer: Decodable {
    struct Fault: Decodable {
        let id: String
        let severity: String
        let ring: Int?
        let lon: Double?
        let lat: Double?
    }
    let valid: Bool
    let features: Int
    let faults: [Fault]
}

/// `import --format json`.
struct ImportAnswer: Decodable {
    let features: Int
    let registered: Int
    let known: Int
    let refused: Int
}

/// A GeoJSON collection of areas of whatever properties.
struct Layer<Properties: Decodable>: Decodable {
    struct Feature: Decodable {
        let properties: Properties
        let geometry: Outline
    }
    let features: [Feature]
}

/// Properties that a test does not look at.
struct AnyProperties: Decodable {}

/// A Polygon or MultiPolygon on the grid of 1e-7 degrees.
///
/// Two outlines are equal when they have the same polygons with the same rings, wherever a ring begins and whichever way it runs.
struct Outline: Decodable, Hashable {
    private enum Key: CodingKey { case type, coordinates }

    /// The rings of each polygon, each from its smallest position on in the smaller of its two directions.
    let polygons: Set<[[Position]]>

    struct Position: Hashable, Comparable {
        let longitude: Int64
        let latitude: Int64

        static func < (one: Position, two: Position) -> Bool { (one.longitude, one.latitude) < (two.longitude, two.latitude) }
    }

    init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Key.self)
        let parts =
            switch try values.decode(String.self, forKey: .type) {
            case "Polygon": [try values.decode([[[Double]]].self, forKey: .coordinates)]
            default: try values.decode([[[[Double]]]].self, forKey: .coordinates)
            }
        polygons = Set(parts.map { rings in rings.map { Outline.canonical($0) } })
    }

    private static func canonical(_ ring: [[Double]]) -> [Position] {
        let open = ring.dropLast().map { Position(longitude: Int64(($0[0] * 1e7).rounded()), latitude: Int64(($0[1] * 1e7).rounded())) }
        return [open, open.reversed()].map { rotated($0) }.min { $0.lexicographicallyPrecedes($1) } ?? []
    }

    /// The ring from its smallest position on; of several equal ones, from that which makes the smallest sequence.
    private static func rotated(_ ring: [Position]) -> [Position] {
        guard let smallest = ring.min() else { return [] }
        let starts = ring.indices.filter { ring[$0] == smallest }
        return starts.map { Array(ring[$0...] + ring[..<$0]) }.min { $0.lexicographicallyPrecedes($1) } ?? []
    }
}
