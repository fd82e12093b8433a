import Foundation
import GeoPrimitives
import TestSupport
import Testing

@testable import Geodesy

/// Fields in the real communes around Yên Thế, written in every system, order and notation that people hand in.
struct DetectionCorpus {
    struct Commune {
        var name: String
        var place: ExpectedPlace
    }

    /// How the numbers of a case were made: the answer to be found.
    struct Writing: Hashable {
        var system: CoordinateReferenceSystem
        var order: AxisOrder
        var notation: Notation
    }

    struct Case {
        var commune: Commune
        var field: [PlanarPosition]
        var writing: Writing
        var numbers: [(Double, Double)]
        var hectares: Double
    }

    static func communes(_ file: String) throws -> [Commune] {
        let object = try JSONSerialization.jsonObject(with: Data(SharedData.bytes("boundaries/\(file)"))) as? [String: Any]
        let features = try #require(object?["features"] as? [[String: Any]])
        return try features.map { feature in
            let properties = feature["properties"] as? [String: Any]
            let geometry = try #require(feature["geometry"] as? [String: Any])
            let parts: [[[[Double]]]]
            if geometry["type"] as? String == "Polygon" {
                parts = [try #require(geometry["coordinates"] as? [[[Double]]])]
            } else {
                parts = try #require(geometry["coordinates"] as? [[[[Double]]]])
            }
            let outline = PlanarMultiPolygon(
                parts.map { Polygon(rings: $0.map { Ring($0.map { PlanarPosition(x: $0[0], y: $0[1]) }) }) })
            return Commune(name: properties?["name"] as? String ?? "", place: try #require(ExpectedPlace(outline: outline)))
        }
    }

    /// All ways of writing that are tried.
    static let writings: [Writing] = {
        typealias System = CoordinateReferenceSystem
        let projected = System.vn2000Zones + System.vn2000UTM + System.wgs84UTM + System.hanoi1972Zones + [.webMercator]
        var list = projected.flatMap { system in
            [AxisOrder.northingEasting, .eastingNorthing].map { Writing(system: system, order: $0, notation: .decimal) }
        }
        for system in [System.wgs84, .vn2000Geographic] {
            for order in [AxisOrder.latitudeLongitude, .longitudeLatitude] {
                list += Notation.allCases.map { Writing(system: system, order: order, notation: $0) }
            }
        }
        return list
    }()

    /// A random field of four to eight corners, 0.1 to 20 ha, about a random position in a commune.
    static func field(in commune: Commune, _ generator: inout SeededGenerator) -> [PlanarPosition] {
        let corners = commune.place.outline.polygons.flatMap(\.rings).flatMap(\.positions)
        let (west, east) = (corners.map(\.x).min() ?? 0, corners.map(\.x).max() ?? 0)
        let (south, north) = (corners.map(\.y).min() ?? 0, corners.map(\.y).max() ?? 0)
        var middle: PlanarPosition
        repeat {
            middle = PlanarPosition(x: .random(in: west...east, using: &generator), y: .random(in: south...north, using: &generator))
        } while !commune.place.contains(middle)
        let count = Int.random(in: 4...8, using: &generator)
        let radius = exp(Double.random(in: log(20)...log(250), using: &generator))
        return (0..<count).map { index in
            let angle = (Double(index) + .random(in: 0..<0.6, using: &generator)) / Double(count) * 2 * .pi
            return PlanarPosition(x: middle.x + radius * cos(angle) / 103_600, y: middle.y + radius * sin(angle) / 110_700)
        }
    }

    /// The numbers as they would stand in a file: centimetres, or a millionth of a degree, or a hundredth of a second.
    static func numbers(of field: [PlanarPosition], _ writing: Writing) throws -> [(Double, Double)] {
        try field.map { position in
            let moved = try Transformations.shared.transform(position, from: .wgs84, to: writing.system)
            let pair = writing.order.numbers(of: moved)
            return (written(pair.first, writing), written(pair.second, writing))
        }
    }

    private static func written(_ number: Double, _ writing: Writing) -> Double {
        if writing.system.kind == .projected { return (number * 100).rounded() / 100 }
        if writing.notation == .decimal { return (number * 1e6).rounded() / 1e6 }
        let hundredths = Int((number * 360_000).rounded())
        if writing.notation == .degreesMinutesSeconds { return Double(hundredths) / 360_000 }
        let (degrees, minutes, seconds) = (hundredths / 360_000, hundredths / 6000 % 60, hundredths % 6000)
        return Double(degrees) + Double(minutes) / 100 + Double(seconds) / 1_000_000
    }
}
