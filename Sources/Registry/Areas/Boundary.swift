public import GeoPrimitives

/// What is known of an area's outline.
public enum Extent: Hashable, Sendable {
    /// An outline on the grid, valid, rings wound as in RFC 7946.
    case polygon(GridMultiPolygon)
    /// The loose points of a certificate, never joined up.
    case points([GridPosition])
    /// No place at all, as of a row in a list.
    case none

    /// The stable word for the kind of extent.
    public var kind: String {
        switch self {
        case .polygon: "polygon"
        case .points: "points"
        case .none: "none"
        }
    }
}

/// One dated outline of a growing area, as measured once.
public struct Boundary: Hashable, Sendable {
    /// Its number in the registry.
    public var id: BoundaryID
    /// The outline.
    public var extent: Extent
    /// The area on the ellipsoid, measured when it was registered; zero where there is no polygon.
    public var area: SquareMetres
    /// How the corners were measured.
    public var surveyMethod: SurveyMethod
    /// How accurate the corners are, where somebody said.
    public var accuracy: Metres?
    /// The day of the survey, where it is known.
    public var surveyedOn: Day?
    /// How the coordinates came to be.
    public var receipt: Receipt

    /// Makes a boundary from its parts.
    public init(
        id: BoundaryID, extent: Extent, area: SquareMetres, surveyMethod: SurveyMethod = .unknown, accuracy: Metres? = nil,
        surveyedOn: Day? = nil, receipt: Receipt
    ) {
        self.id = id
        self.extent = extent
        self.area = area
        self.surveyMethod = surveyMethod
        self.accuracy = accuracy
        self.surveyedOn = surveyedOn
        self.receipt = receipt
    }
}
