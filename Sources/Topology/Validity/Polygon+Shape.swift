import GeoPrimitives

extension Polygon where Position == PlanarPosition {
    /// The same polygon with its outline counter-clockwise and its holes clockwise (RFC 7946 section 3.1.6).
    var orientated: Polygon {
        Polygon(
            rings: rings.enumerated().map { index, ring in
                let isClockwise = ring.signedArea < 0
                return isClockwise == (index > 0) ? ring : Ring(ring.positions.reversed())
            })
    }

    /// The area in squares of the units, holes taken off.
    var area: Double { (exterior?.signedArea.magnitude ?? 0) - holes.reduce(0) { $0 + $1.signedArea.magnitude } }

    /// The length of all rings in the units.
    var perimeter: Double { rings.reduce(0) { $0 + $1.perimeter } }
}

extension Ring where Position == PlanarPosition {
    /// The area in squares of the units, negative where the ring runs clockwise.
    var signedArea: Double {
        guard let origin = positions.first else { return 0 }
        var doubled = 0.0
        for (a, b) in zip(positions, positions.dropFirst()) {
            doubled += (a.x - origin.x) * (b.y - origin.y) - (b.x - origin.x) * (a.y - origin.y)
        }
        return doubled / 2
    }

    /// The length of the ring in the units.
    var perimeter: Double {
        zip(positions, positions.dropFirst()).reduce(0) { length, ends in
            let (dx, dy) = (ends.1.x - ends.0.x, ends.1.y - ends.0.y)
            return length + (dx * dx + dy * dy).squareRoot()
        }
    }
}

extension MultiPolygon where Position == PlanarPosition {
    /// The area in squares of the units.
    var area: Double { polygons.reduce(0) { $0 + $1.area } }

    /// The box around all outlines.
    var outerBox: PlanarBox {
        polygons.reduce(into: PlanarBox()) { box, polygon in
            for position in polygon.rings.first?.positions ?? [] { box.add(position) }
        }
    }
}
