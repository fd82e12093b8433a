public import GeoPrimitives

/// A boundary as a neighbour sees it: whose it is, when it is in force, what it covers and how well it was measured.
public struct GroundRow: Hashable, Sendable {
    /// The area.
    public var area: AreaID
    /// The boundary.
    public var boundary: BoundaryID
    /// The days on which it is the area's boundary.
    public var period: Period
    /// The outline.
    public var shape: GridMultiPolygon
    /// Its area, as measured at registration.
    public var size: SquareMetres
    /// How its corners were measured.
    public var surveyMethod: SurveyMethod
    /// How accurate they are, where somebody said.
    public var accuracy: Metres?

    /// Makes a row from its parts.
    public init(
        area: AreaID, boundary: BoundaryID, period: Period, shape: GridMultiPolygon, size: SquareMetres,
        surveyMethod: SurveyMethod = .unknown, accuracy: Metres? = nil
    ) {
        self.area = area
        self.boundary = boundary
        self.period = period
        self.shape = shape
        self.size = size
        self.surveyMethod = surveyMethod
        self.accuracy = accuracy
    }
}
