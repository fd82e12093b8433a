import Foundation
import GeoData
import Testing

/// Features of polygons in GeoJSON, as far as the tests need them.
struct GeoJSONPolygons: Decodable {
    struct Feature: Decodable {
        let properties: [String: Property]
        let geometry: Geometry
    }

    enum Property: Decodable, Equatable {
        case text(String)
        case flag(Bool)
        case other

        init(from decoder: any Decoder) throws {
            let value = try decoder.singleValueContainer()
            if let flag = try? value.decode(Bool.self) {
                self = .flag(flag)
            } else if let text = try? value.decode(String.self) {
                self = .text(text)
            } else {
                self = .other
            }
        }
    }

    struct Geometry: Decodable {
        /// Parts, each the outer ring and the holes, in degrees: x is the longitude.
        let parts: [[PlaneRing]]
        let type: String

        enum CodingKeys: CodingKey { case type, coordinates }

        init(from decoder: any Decoder) throws {
            let fields = try decoder.container(keyedBy: CodingKeys.self)
            type = try fields.decode(String.self, forKey: .type)
            let coordinates =
                type == "Polygon"
                ? [try fields.decode([[[Double]]].self, forKey: .coordinates)]
                : try fields.decode([[[[Double]]]].self, forKey: .coordinates)
            parts = coordinates.map { $0.map { PlaneRing(points: $0.map { PlanePoint(x: $0[0], y: $0[1]) }) } }
        }
    }

    let type: String
    let features: [Feature]

    static func read(_ bytes: [UInt8]) throws -> GeoJSONPolygons { try JSONDecoder().decode(Self.self, from: Data(bytes)) }
}

/// The outline of an area in WGS 84, nil for one given as a corner table.
func polygons(of area: AreaRow) throws -> [[PlaneRing]]? {
    let outline = try #require(GeoData.outline(of: area.key))
    guard outline.format == .geoJSON else { return nil }
    let features = try GeoJSONPolygons.read(outline.bytes).features
    #expect(features.count == 1)
    return features.first?.geometry.parts
}

/// The ring of an area given as a corner table, x being the easting and y the northing in metres; nil for others.
func cornerRing(of area: AreaRow) throws -> PlaneRing? {
    let outline = try #require(GeoData.outline(of: area.key))
    guard outline.format == .cornerTable else { return nil }
    let lines = String(decoding: outline.bytes, as: UTF8.self).split(separator: "\n").map { $0.split(separator: ",").map(String.init) }
    #expect(lines.first == ["area", "point", "X", "Y"])
    return PlaneRing(
        points: try lines.dropFirst().map { line in
            #expect(line.count == 4 && line[0] == area.key)
            return PlanePoint(x: try #require(Double(line[3])), y: try #require(Double(line[2])))
        })
}

/// A ring in metres on a sinusoidal plane around the middle of the district: surfaces on the WGS 84 ellipsoid to 0.03 %.
func metres(_ ring: PlaneRing) -> PlaneRing {
    let middle = PlanePoint(x: 106.14, y: 21.50)
    let squaredEccentricity = 0.006_694_379_990_14
    let sine = sin(middle.y * .pi / 180)
    let root = (1 - squaredEccentricity * sine * sine).squareRoot()
    let (across, along) = (6_378_137 / root, 6_378_137 * (1 - squaredEccentricity) / (root * root * root))
    return PlaneRing(
        points: ring.points.map { point in
            PlanePoint(
                x: (point.x - middle.x) * .pi / 180 * across * cos(point.y * .pi / 180),
                y: (point.y - middle.y) * .pi / 180 * along)
        })
}
