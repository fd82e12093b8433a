import GeoPrimitives

extension CQL2Parser {
    /// A geometry as well-known text, heights left aside, or `BBOX(…)`.
    mutating func literalShape() throws(CQL2Error) -> GridShape {
        let start = current.offset
        guard let word = current.keyword else { throw unexpected() }
        place += 1
        if word != "BBOX" { _ = take("Z") }
        switch word {
        case "POINT":
            return GridShape(points: [try onGrid([try parenthesised { (parser) throws(CQL2Error) in try parser.position() }], start)[0]])
        case "MULTIPOINT": return GridShape(points: try onGrid(try multiPoint(), start))
        case "LINESTRING": return GridShape(lines: [try line(start)])
        case "MULTILINESTRING":
            return GridShape(lines: try list { (parser) throws(CQL2Error) in try parser.line(start) })
        case "POLYGON": return GridShape(polygons: GridMultiPolygon([try polygon(start)]))
        case "MULTIPOLYGON":
            return GridShape(polygons: GridMultiPolygon(try list { (parser) throws(CQL2Error) in try parser.polygon(start) }))
        case "GEOMETRYCOLLECTION": return try collection()
        case "BBOX": return try boundingBox(start)
        default: throw CQL2Error(.unexpected, at: start, String(word.prefix(40)))
        }
    }

    /// Geometries of any kind, which together are one place.
    private mutating func collection() throws(CQL2Error) -> GridShape {
        depth += 1
        guard depth <= CQL2Parser.deepest else { throw CQL2Error(.tooLarge, at: current.offset) }
        defer { depth -= 1 }
        let shapes = try list { (parser) throws(CQL2Error) in
            guard parser.current.keyword != "BBOX" else { throw parser.unexpected() }
            return try parser.literalShape()
        }
        return GridShape(
            points: shapes.flatMap(\.points), lines: shapes.flatMap(\.lines),
            polygons: GridMultiPolygon(shapes.flatMap(\.polygons.polygons)))
    }

    private mutating func parenthesised<Value>(
        _ read: (inout CQL2Parser) throws(CQL2Error) -> Value
    ) throws(CQL2Error) -> Value {
        try expect("(")
        let value = try read(&self)
        try expect(")")
        return value
    }

    private mutating func list<Value>(_ read: (inout CQL2Parser) throws(CQL2Error) -> Value) throws(CQL2Error) -> [Value] {
        try expect("(")
        var values = [try read(&self)]
        while take(",") { values.append(try read(&self)) }
        try expect(")")
        return values
    }

    private mutating func multiPoint() throws(CQL2Error) -> [PlanarPosition] {
        try list { (parser) throws(CQL2Error) in
            // Each point may stand in brackets of its own.
            guard parser.take("(") else { return try parser.position() }
            let position = try parser.position()
            try parser.expect(")")
            return position
        }
    }

    private mutating func line(_ start: Int) throws(CQL2Error) -> [GridPosition] {
        let positions = try list { (parser) throws(CQL2Error) in try parser.position() }
        guard positions.count > 1 else { throw CQL2Error(.geometry, at: start, "\(positions.count)") }
        return try onGrid(positions, start)
    }

    private mutating func polygon(_ start: Int) throws(CQL2Error) -> Polygon<GridPosition> {
        let rings = try list { (parser) throws(CQL2Error) in
            Ring(try parser.onGrid(try parser.list { (parser) throws(CQL2Error) in try parser.position() }, start))
        }
        for ring in rings where ring.positions.count < 4 || !ring.isClosed {
            throw CQL2Error(.geometry, at: start, "\(ring.positions.count)")
        }
        return Polygon(rings: rings)
    }

    /// `BBOX(west, south, east, north)` in the axis order of the system (OGC 21-065r2, Basic Spatial Functions); with heights between, they are left aside.
    private mutating func boundingBox(_ start: Int) throws(CQL2Error) -> GridShape {
        let numbers = try list { (parser) throws(CQL2Error) in try parser.coordinate() }
        guard numbers.count == 4 || numbers.count == 6 else { throw CQL2Error(.geometry, at: start, "\(numbers.count)") }
        let half = numbers.count / 2
        let lower = PlanarPosition(x: numbers[0], y: numbers[1])
        let upper = PlanarPosition(x: numbers[half], y: numbers[half + 1])
        guard let shape = boxing(lower, upper) else { throw CQL2Error(.geometry, at: start, "BBOX") }
        return shape
    }

    /// Two numbers, perhaps a third that is left aside.
    private mutating func position() throws(CQL2Error) -> PlanarPosition {
        let position = PlanarPosition(x: try coordinate(), y: try coordinate())
        if case .number = current.content { place += 1 }
        return position
    }

    private mutating func coordinate() throws(CQL2Error) -> Double {
        let isNegative = take("-")
        if !isNegative { _ = take("+") }
        guard case .number(let number) = current.content else { throw unexpected() }
        place += 1
        return isNegative ? -number : number
    }

    private func onGrid(_ positions: [PlanarPosition], _ start: Int) throws(CQL2Error) -> [GridPosition] {
        guard let placed = placing(positions), placed.count == positions.count else { throw CQL2Error(.geometry, at: start, "CRS") }
        return placed
    }
}
