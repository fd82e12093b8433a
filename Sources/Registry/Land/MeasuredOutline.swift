import CBOR
public import GeoPrimitives

/// The outline of a zone or a plot, as measured once.
public struct MeasuredOutline: Hashable, Sendable {
    /// The outline on the grid, valid, rings wound as in RFC 7946.
    public var shape: GridMultiPolygon
    /// The area on the ellipsoid, measured when it was recorded.
    public var area: SquareMetres
    /// How the corners were measured.
    public var surveyMethod: SurveyMethod
    /// How accurate the corners are, where somebody said.
    public var accuracy: Metres?
    /// The day of the survey, where it is known.
    public var surveyedOn: Day?
    /// How the coordinates came to be.
    public var receipt: Receipt

    /// Makes an outline from its parts.
    public init(
        shape: GridMultiPolygon, area: SquareMetres, surveyMethod: SurveyMethod = .unknown, accuracy: Metres? = nil,
        surveyedOn: Day? = nil, receipt: Receipt
    ) {
        self.shape = shape
        self.area = area
        self.surveyMethod = surveyMethod
        self.accuracy = accuracy
        self.surveyedOn = surveyedOn
        self.receipt = receipt
    }

    func write(into payload: inout Payload) {
        payload.set("shape", shape)
        payload.set("squareMetres", area.value)
        payload.set("method", surveyMethod.rawValue)
        payload.set("accuracy", accuracy)
        payload.set("surveyed", surveyedOn)
        payload["receipt"] = .map(receipt.payload.members)
    }

    init(_ payload: Payload) throws(PayloadError) {
        guard let shape = try payload.optionalShape("shape") else { throw PayloadError(member: "shape", expected: "there") }
        self.init(
            shape: shape, area: SquareMetres(try payload.optionalDouble("squareMetres") ?? 0),
            surveyMethod: try payload.token("method", SurveyMethod.self),
            accuracy: try payload.optionalDouble("accuracy").map { Metres($0) }, surveyedOn: try payload.optionalDay("surveyed"),
            receipt: try Receipt(try payload.map("receipt")))
    }
}
