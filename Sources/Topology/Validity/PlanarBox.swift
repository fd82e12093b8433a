import GeoPrimitives

/// A box in the plane; empty when made, until positions are added.
struct PlanarBox: Equatable {
    var minX = Double.infinity
    var minY = Double.infinity
    var maxX = -Double.infinity
    var maxY = -Double.infinity

    @inline(__always)
    func intersects(_ other: PlanarBox) -> Bool {
        minX <= other.maxX && other.minX <= maxX && minY <= other.maxY && other.minY <= maxY
    }

    @inline(__always)
    func contains(_ other: PlanarBox) -> Bool {
        minX <= other.minX && other.maxX <= maxX && minY <= other.minY && other.maxY <= maxY
    }

    @inline(__always)
    func contains(_ position: PlanarPosition) -> Bool {
        minX <= position.x && position.x <= maxX && minY <= position.y && position.y <= maxY
    }

    @inline(__always)
    mutating func add(_ position: PlanarPosition) {
        if position.x < minX { minX = position.x }
        if position.x > maxX { maxX = position.x }
        if position.y < minY { minY = position.y }
        if position.y > maxY { maxY = position.y }
    }

    @inline(__always)
    mutating func add(_ other: PlanarBox) {
        if other.minX < minX { minX = other.minX }
        if other.maxX > maxX { maxX = other.maxX }
        if other.minY < minY { minY = other.minY }
        if other.maxY > maxY { maxY = other.maxY }
    }

    /// The box of a line between two positions.
    @inline(__always)
    init(_ one: PlanarPosition, _ other: PlanarPosition) {
        (minX, maxX) = one.x < other.x ? (one.x, other.x) : (other.x, one.x)
        (minY, maxY) = one.y < other.y ? (one.y, other.y) : (other.y, one.y)
    }

    init() {}

    /// The box with its sides moved outwards.
    func grown(by distance: Double) -> PlanarBox {
        var box = self
        box.minX -= distance
        box.minY -= distance
        box.maxX += distance
        box.maxY += distance
        return box
    }
}
