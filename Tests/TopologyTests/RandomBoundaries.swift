import Foundation
import GeoPrimitives
import TestSupport

/// Random boundaries of many makes, valid and invalid, with closed rings of at least four positions.
struct RandomBoundaries {
    var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    mutating func next() -> PlanarMultiPolygon {
        switch Int.random(in: 0..<11, using: &random) {
        case 0: PlanarMultiPolygon([Polygon(rings: [star(vertices: 3...40, spread: 0.2...1, around: .init(x: 0, y: 0), radius: 10)])])
        case 1: PlanarMultiPolygon([Polygon(rings: [walk(steps: 3...12)])])
        case 2, 3: PlanarMultiPolygon([Polygon(rings: [snapped(4...9, extent: 4)])])
        case 4: PlanarMultiPolygon([Polygon(rings: [snapped(4...14, extent: 8)])])
        case 5: withHoles()
        case 6: snappedWithHoles()
        case 7: parts()
        case 8: snappedParts()
        case 9: tiles()
        default: onGrid()
        }
    }

    mutating func star(
        vertices: ClosedRange<Int>, spread: ClosedRange<Double>, around middle: PlanarPosition, radius: Double
    ) -> Ring<PlanarPosition> {
        let count = Int.random(in: vertices, using: &random)
        let positions = (0..<count).map { index in
            let angle = 2 * Double.pi * Double(index) / Double(count)
            let distance = radius * Double.random(in: spread, using: &random)
            return PlanarPosition(x: middle.x + distance * cos(angle), y: middle.y + distance * sin(angle))
        }
        return closed(positions)
    }

    mutating func walk(steps: ClosedRange<Int>) -> Ring<PlanarPosition> {
        var position = PlanarPosition(x: 0, y: 0)
        var positions: [PlanarPosition] = []
        for _ in 0..<Int.random(in: steps, using: &random) {
            positions.append(position)
            position.x += Double.random(in: -1...1, using: &random)
            position.y += Double.random(in: -1...1, using: &random)
        }
        return closed(positions)
    }

    mutating func snapped(_ counts: ClosedRange<Int>, extent: Int, scale: Double = 1) -> Ring<PlanarPosition> {
        closed(
            (0..<Int.random(in: counts, using: &random)).map { _ in
                PlanarPosition(
                    x: scale * Double(Int.random(in: 0...extent, using: &random)),
                    y: scale * Double(Int.random(in: 0...extent, using: &random)))
            })
    }

    /// A triangle or quadrangle on small whole numbers that is often convex.
    mutating func small(extent: Int) -> Ring<PlanarPosition> {
        let x = Double(Int.random(in: 0..<extent, using: &random))
        let y = Double(Int.random(in: 0..<extent, using: &random))
        let width = Double(Int.random(in: 1...3, using: &random))
        let height = Double(Int.random(in: 1...3, using: &random))
        let corners = [
            PlanarPosition(x: x, y: y), PlanarPosition(x: x + width, y: y), PlanarPosition(x: x + width, y: y + height),
            PlanarPosition(x: x, y: y + height),
        ]
        switch Int.random(in: 0..<4, using: &random) {
        case 0: return closed([corners[0], corners[1], corners[2]])
        case 1: return closed([corners[3], corners[1], corners[0]])
        default: return closed(corners)
        }
    }

    private mutating func withHoles() -> PlanarMultiPolygon {
        var rings = [star(vertices: 8...20, spread: 0.8...1, around: .init(x: 0, y: 0), radius: 10)]
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            let middle = PlanarPosition(x: Double.random(in: -8...8, using: &random), y: Double.random(in: -8...8, using: &random))
            rings.append(star(vertices: 3...8, spread: 0.3...1, around: middle, radius: Double.random(in: 0.5...3, using: &random)))
        }
        return PlanarMultiPolygon([Polygon(rings: rings)])
    }

    private mutating func snappedWithHoles() -> PlanarMultiPolygon {
        let extent = Int.random(in: 4...9, using: &random)
        let side = Double(extent)
        var rings = [
            Bool.random(using: &random)
                ? closed([.init(x: 0, y: 0), .init(x: side, y: 0), .init(x: side, y: side), .init(x: 0, y: side)])
                : snapped(4...6, extent: extent)
        ]
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            rings.append(Bool.random(using: &random) ? small(extent: extent) : snapped(3...4, extent: extent))
        }
        return PlanarMultiPolygon([Polygon(rings: rings)])
    }

    private mutating func parts() -> PlanarMultiPolygon {
        PlanarMultiPolygon(
            (0..<Int.random(in: 2...5, using: &random)).map { _ in
                let middle = PlanarPosition(x: Double.random(in: -9...9, using: &random), y: Double.random(in: -9...9, using: &random))
                return Polygon(rings: [
                    star(vertices: 3...9, spread: 0.3...1, around: middle, radius: Double.random(in: 1...5, using: &random))
                ])
            })
    }

    private mutating func snappedParts() -> PlanarMultiPolygon {
        PlanarMultiPolygon(
            (0..<Int.random(in: 2...4, using: &random)).map { _ in
                if Bool.random(using: &random) { return Polygon(rings: [small(extent: 9)]) }
                return Polygon(rings: [small(extent: 6), small(extent: 6)])
            })
    }

    /// Squares with holes and islands in a row, touching in corners, along edges or not at all.
    private mutating func tiles() -> PlanarMultiPolygon {
        let scale: Double = Bool.random(using: &random) ? 1 : 0.1
        func square(_ x: Double, _ y: Double, _ side: Double) -> Ring<PlanarPosition> {
            closed([
                .init(x: x * scale, y: y * scale), .init(x: (x + side) * scale, y: y * scale),
                .init(x: (x + side) * scale, y: (y + side) * scale), .init(x: x * scale, y: (y + side) * scale),
            ])
        }
        var polygons = [Polygon(rings: [square(0, 0, 8), square(1, 1, 4)])]
        if Bool.random(using: &random) { polygons.append(Polygon(rings: [square(Double(Int.random(in: 1...3, using: &random)), 2, 2)])) }
        for _ in 0..<Int.random(in: 0...3, using: &random) {
            let corner: Double = [8.0, 8.5, 7.5, 5.0, 1.0, -2.0].randomElement(using: &random) ?? 8
            let other: Double = [8.0, 8.5, 5.0, 1.0, -2.0].randomElement(using: &random) ?? 8
            if Bool.random(using: &random) {
                polygons.append(Polygon(rings: [square(corner, other, 2)]))
            } else {
                polygons[0].rings.append(square(corner, other, 1))
            }
        }
        return PlanarMultiPolygon(polygons)
    }

    /// Rings of neighbouring steps of the registry's grid as doubles, where lines are almost but not quite straight.
    private mutating func onGrid() -> PlanarMultiPolygon {
        let extent = Int32.random(in: 2...6, using: &random)
        var rings: [Ring<PlanarPosition>] = []
        for _ in 0..<Int.random(in: 1...2, using: &random) {
            let positions = (0..<Int.random(in: 3...8, using: &random)).map { _ in
                let east = Int32.random(in: 0...extent, using: &random)
                let north = Int32.random(in: 0...extent, using: &random)
                return GridPosition(longitudeE7: 1_061_234_567 + east, latitudeE7: 214_876_543 + north).degrees
            }
            rings.append(closed(positions))
        }
        return PlanarMultiPolygon(Bool.random(using: &random) ? [Polygon(rings: rings)] : rings.map { Polygon(rings: [$0]) })
    }

    func closed(_ positions: [PlanarPosition]) -> Ring<PlanarPosition> { Ring(positions + positions.prefix(1)) }
}
