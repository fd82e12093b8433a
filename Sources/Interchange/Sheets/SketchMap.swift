public import GeoPrimitives

/// A map of an area with what lies around it, as values in metres of one projected system.
public struct SketchMap: Sendable {
    /// What an outline is, which decides how it is drawn.
    public enum Role: String, Sendable {
        /// The area that the map is about.
        case area
        /// An area beside it.
        case neighbour
        /// A plot inside it.
        case plot
        /// A commune.
        case unit
    }

    /// One outline.
    public struct Outline: Sendable {
        /// What it is.
        public var role: Role
        /// The ground: `x` easting, `y` northing, in metres.
        public var shape: PlanarMultiPolygon
        /// What is written on it.
        public var label: String?

        /// Makes an outline from its parts.
        public init(_ role: Role, _ shape: PlanarMultiPolygon, label: String? = nil) {
            self.role = role
            self.shape = shape
            self.label = label
        }
    }

    /// The outlines, in any order.
    public var outlines: [Outline]
    /// Loose points of a certificate.
    public var points: [PlanarPosition]
    /// Corners with their numbers.
    public var corners: [(number: String, position: PlanarPosition)]
    /// The width of the map in millimetres.
    public var width: Double
    /// Its height in millimetres.
    public var height: Double

    /// Makes a map from its parts.
    public init(
        outlines: [Outline], points: [PlanarPosition] = [], corners: [(number: String, position: PlanarPosition)] = [], width: Double,
        height: Double
    ) {
        self.outlines = outlines
        self.points = points
        self.corners = corners
        self.width = width
        self.height = height
    }

    /// The ground that must be seen: the area with a margin; nil where there is nothing to show.
    var extent: PlanarBounds? {
        let own = outlines.filter { $0.role == .area }.flatMap { $0.shape.polygons.flatMap { $0.rings.flatMap(\.positions) } } + points
        guard let first = own.first else { return nil }
        var bounds = PlanarBounds(first)
        for position in own { bounds.extend(to: position) }
        let margin = max(20, 0.15 * max(bounds.maximum.x - bounds.minimum.x, bounds.maximum.y - bounds.minimum.y))
        return PlanarBounds(
            minimum: PlanarPosition(x: bounds.minimum.x - margin, y: bounds.minimum.y - margin),
            maximum: PlanarPosition(x: bounds.maximum.x + margin, y: bounds.maximum.y + margin))
    }
}
