public import GeoPrimitives

/// One corner of an area, as a row of a corner table gives it.
public struct Corner: Hashable, Sendable {
    /// The name of the point; its running number where the table has no names.
    public var name: String?
    /// The first coordinate, in metres or degrees.
    public var first: Double
    /// The second coordinate, in metres or degrees.
    public var second: Double
    /// The first coordinate as it was typed.
    public var firstText: String
    /// The second coordinate as it was typed.
    public var secondText: String
    /// The length of the edge that stands with this corner, in metres; to the next corner in most tables.
    public var edge: Double?
    /// How many decimals the length of the edge was given with.
    public var edgeDecimals: Int
    /// The row of the table, counted from 1.
    public var row: Int

    /// Makes a corner.
    public init(
        name: String? = nil, first: Double, second: Double, firstText: String? = nil, secondText: String? = nil, edge: Double? = nil,
        edgeDecimals: Int = 2, row: Int
    ) {
        self.name = name
        self.first = first
        self.second = second
        self.firstText = firstText ?? "\(first)"
        self.secondText = secondText ?? "\(second)"
        self.edge = edge
        self.edgeDecimals = edgeDecimals
        self.row = row
    }
}

/// What the two coordinates of a corner mean, in the order of their columns.
public enum CornerOrder: String, Hashable, Sendable, CaseIterable {
    /// Northing, then easting: `X`, `Y` of Vietnamese tables.
    case northingEasting = "xy"
    /// Easting, then northing.
    case eastingNorthing = "en"
    /// Latitude, then longitude.
    case latitudeLongitude = "latlon"
    /// Longitude, then latitude.
    case longitudeLatitude = "lonlat"
    /// The table does not say; to be found out from the numbers.
    case unknown

    /// Whether the first coordinate points north.
    public var northIsFirst: Bool { self == .northingEasting || self == .latitudeLongitude }
    /// Whether the coordinates are angles.
    public var isGeographic: Bool { self == .latitudeLongitude || self == .longitudeLatitude }
}

/// How the coordinates of a table are written.
public enum CornerNotation: String, Hashable, Sendable {
    /// Metres or degrees with decimals.
    case decimal
    /// Degrees and minutes.
    case degreesMinutes = "dm"
    /// Degrees, minutes and seconds.
    case degreesMinutesSeconds = "dms"
    /// More than one of these.
    case mixed
}

/// The corners of one area, in the order of the table.
public struct CornerList: Hashable, Sendable {
    /// The name of the area as the table has it; nil where the table has one area without a name.
    public var area: String?
    /// The corners; a repeated first point at the end is left out.
    public var corners: [Corner]
    /// What the two coordinates mean.
    public var order: CornerOrder
    /// How the coordinates are written.
    public var notation: CornerNotation
    /// How the numbers are written.
    public var convention: NumberConvention
    /// The area in hectares that a summary line under the corners declares.
    public var declaredHectares: Double?
    /// Whether the table repeats the first point at the end.
    public var repeatsFirstPoint: Bool
    /// What the columns that were asked for say about the area, by their names.
    public var values: [String: String] = [:]

    /// Makes a list of corners.
    public init(
        area: String? = nil, corners: [Corner], order: CornerOrder, notation: CornerNotation = .decimal,
        convention: NumberConvention = .point, declaredHectares: Double? = nil, repeatsFirstPoint: Bool = false
    ) {
        self.area = area
        self.corners = corners
        self.order = order
        self.notation = notation
        self.convention = convention
        self.declaredHectares = declaredHectares
        self.repeatsFirstPoint = repeatsFirstPoint
    }

    /// The corners as a closed ring, `x` easting or longitude, `y` northing or latitude.
    ///
    /// - Parameter order: what the coordinates mean, where it was found out elsewhere; the list's own order where it is nil.
    ///   `.unknown` takes the first coordinate for `x`.
    /// - Returns: the ring; empty where there are no corners.
    public func ring(order: CornerOrder? = nil) -> Ring<PlanarPosition> {
        let northIsFirst = (order ?? self.order).northIsFirst
        var positions = corners.map { corner in
            northIsFirst ? PlanarPosition(x: corner.second, y: corner.first) : PlanarPosition(x: corner.first, y: corner.second)
        }
        if let first = positions.first { positions.append(first) }
        return Ring(positions)
    }
}
