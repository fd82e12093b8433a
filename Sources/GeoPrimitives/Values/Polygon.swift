/// A closed line, as the positions met on a walk along it; the last repeats the first where it is closed.
///
/// Input that is not closed can be held too: validity is judged elsewhere, never assumed here.
@frozen
public struct Ring<Position: Hashable & Sendable>: Hashable, Sendable {
    /// The positions in the order of the walk, the closing one included.
    public var positions: [Position]

    /// Makes a ring from its positions, as given.
    @inlinable
    public init(_ positions: [Position]) { self.positions = positions }

    /// Whether the last position repeats the first.
    @inlinable
    public var isClosed: Bool { positions.count > 1 && positions.first == positions.last }
}

/// An outline and the holes in it.
@frozen
public struct Polygon<Position: Hashable & Sendable>: Hashable, Sendable {
    /// The outline first, then the holes.
    public var rings: [Ring<Position>]

    /// Makes a polygon from its rings, the outline first; an empty polygon from none.
    @inlinable
    public init(rings: [Ring<Position>]) { self.rings = rings }

    /// The outline; nil for an empty polygon.
    @inlinable
    public var exterior: Ring<Position>? { rings.first }
    /// The holes.
    @inlinable
    public var holes: ArraySlice<Ring<Position>> { rings.dropFirst() }
}

/// The parts of a boundary, each with its holes.
@frozen
public struct MultiPolygon<Position: Hashable & Sendable>: Hashable, Sendable {
    /// The parts.
    public var polygons: [Polygon<Position>]

    /// Makes a multipolygon from its parts.
    @inlinable
    public init(_ polygons: [Polygon<Position>]) { self.polygons = polygons }

    /// How many positions there are in all rings together, closing ones included.
    @inlinable
    public var positionCount: Int { polygons.reduce(0) { $0 + $1.rings.reduce(0) { $0 + $1.positions.count } } }
}

/// Multipolygons on the grid: what is stored and published.
public typealias GridMultiPolygon = MultiPolygon<GridPosition>
/// Multipolygons as they were handed in, in the units of some coordinate reference system.
public typealias PlanarMultiPolygon = MultiPolygon<PlanarPosition>
