import Casework
import GeoPrimitives
import Geodesy
import Registry

/// Two communes about the outlines of the tests: one that they lie in, known by its outline, one to the east of it by its box.
enum Communes {
    static func box(_ west: Double, _ south: Double, _ east: Double, _ north: Double) -> GridBox {
        GridBox(
            minimum: GridPosition(longitudeE7: Int32(west * 1e7), latitudeE7: Int32(south * 1e7)),
            maximum: GridPosition(longitudeE7: Int32(east * 1e7), latitudeE7: Int32(north * 1e7)))
    }

    static func outline(_ box: GridBox) -> GridMultiPolygon {
        let (low, high) = (box.minimum, box.maximum)
        return GridMultiPolygon([
            Polygon(rings: [
                Ring([
                    low, GridPosition(longitudeE7: high.longitudeE7, latitudeE7: low.latitudeE7), high,
                    GridPosition(longitudeE7: low.longitudeE7, latitudeE7: high.latitudeE7), low,
                ])
            ])
        ])
    }

    static func unit(_ code: String, _ name: String, _ ground: GridBox, hasOutline: Bool = true, squareKilometres: Double = 40)
        -> AdministrativeUnit
    {
        AdministrativeUnit(
            code: code, level: .commune, name: name, kind: "Xã", period: Period(from: day("2025-07-01")),
            outline: hasOutline ? outline(ground) : nil, box: ground, squareKilometres: squareKilometres)
    }

    static let near = unit("07282", "Đồng Kỳ", box(106.10, 21.45, 106.14, 21.50))
    static let east = unit("07294", "Bố Hạ", box(106.14, 21.45, 106.18, 21.50))
    static let gazetteer = Gazetteer([near, east], on: day("2026-05-11")) { _ in nil }

    static func knowledge(_ commune: String? = "07282") -> SubmissionPreparation.Knowledge {
        var knowledge = SubmissionPreparation.Knowledge()
        knowledge.gazetteer = gazetteer
        knowledge.commune = commune
        return knowledge
    }

    /// What becomes of submissions on their way through the preparation.
    static func prepared(_ submissions: [Submission], _ knowledge: SubmissionPreparation.Knowledge = knowledge()) throws -> [Submission] {
        var rest = submissions[...]
        let preparation = SubmissionPreparation(knowledge) { rest.popFirst() }
        var made: [Submission] = []
        while let next = try preparation.next() { made.append(next) }
        return made
    }
}

extension Submission {
    /// A square of a hectare written in a system, its system open; `x` is the first number.
    static func open(
        _ epsg: Int, _ order: AxisOrder = .northingEasting, at x: Double = 0, _ y: Double = 0, named: AxisOrder? = nil, index: Int = 0
    ) throws -> Submission {
        let system = try CoordinateReferenceSystem.epsg(epsg)
        let there = try Transformations.shared.transform(Outlines.degrees.shape(Outlines.square(x, y)), from: .crs84, to: system)
        let written = PlanarMultiPolygon(
            there.polygons.map { polygon in
                Polygon(
                    rings: polygon.rings.map { ring in
                        Ring(
                            ring.positions.map { position in
                                let pair = order.numbers(of: position)
                                return PlanarPosition(x: (pair.first * 100).rounded() / 100, y: (pair.second * 100).rounded() / 100)
                            })
                    })
            })
        var submission = Submission(written, index: index)
        submission.open = OpenNumbers(named: named)
        return submission
    }
}
