public import GeoPrimitives

/// In which order the two numbers of a position are written.
///
/// Inside the house a position is always `x` to the east and `y` to the north; an axis order is met only where numbers are read
/// or written. The raw values are the words of the command line.
public enum AxisOrder: String, Hashable, Sendable, CaseIterable {
    /// Easting, then northing, as EPSG defines the VN-2000 systems.
    case eastingNorthing = "en"
    /// Northing, then easting: the columns X and Y of Vietnamese tables.
    case northingEasting = "xy"
    /// Longitude, then latitude, as in GeoJSON.
    case longitudeLatitude = "lonlat"
    /// Latitude, then longitude, as EPSG defines the geographic systems.
    case latitudeLongitude = "latlon"

    /// Whether the number to the east comes first.
    public var eastFirst: Bool { self == .eastingNorthing || self == .longitudeLatitude }

    /// The kind of system that the order speaks of.
    public var kind: CoordinateReferenceSystem.Kind {
        switch self {
        case .eastingNorthing, .northingEasting: .projected
        case .longitudeLatitude, .latitudeLongitude: .geographic
        }
    }

    /// The position that two numbers, as written, stand for.
    public func position(_ first: Double, _ second: Double) -> PlanarPosition {
        eastFirst ? PlanarPosition(x: first, y: second) : PlanarPosition(x: second, y: first)
    }

    /// The two numbers of a position, as they are to be written.
    public func numbers(of position: PlanarPosition) -> (first: Double, second: Double) {
        eastFirst ? (position.x, position.y) : (position.y, position.x)
    }
}
