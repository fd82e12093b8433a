public import GeoPrimitives

/// How the coordinates of a boundary came to be, so that they can be made again and contested.
public struct Receipt: Hashable, Sendable {
    /// The coordinates as they were handed in, to the letter.
    public var sourceText: [UInt8]
    /// What kind of text that is: `geojson`, `corner-table`.
    public var sourceFormat: String
    /// The EPSG code of the system they were read in.
    public var crs: Int
    /// The order of the two numbers as read: `en`, `xy`, `lonlat`, `latlon`.
    public var axisOrder: String
    /// The EPSG code of the datum operation; nil where none was needed.
    public var operation: Int?
    /// The pipeline as PROJ was given it; empty where the input was already WGS 84.
    public var pipeline: String
    /// The version of PROJ that did it; empty where none did.
    public var projVersion: String
    /// The version of the EPSG data behind the pipeline; empty where none was used.
    public var epsgVersion: String
    /// The accuracy that EPSG states for the operation.
    public var accuracy: Metres?
    /// Whether any ring was wound against RFC 7946 and was turned round.
    public var wasRewound: Bool
    /// How many coordinates were moved by rounding to the grid.
    public var roundedCoordinates: Int
    /// How the system was decided, where nobody said it.
    public var system: SystemEvidence?
    /// The mends that were made because they were asked for, in their order.
    public var mends: [String]

    /// Makes a receipt from its parts.
    public init(
        sourceText: [UInt8], sourceFormat: String, crs: Int, axisOrder: String, operation: Int? = nil, pipeline: String = "",
        projVersion: String = "", epsgVersion: String = "", accuracy: Metres? = nil, wasRewound: Bool = false,
        roundedCoordinates: Int = 0, system: SystemEvidence? = nil, mends: [String] = []
    ) {
        self.sourceText = sourceText
        self.sourceFormat = sourceFormat
        self.crs = crs
        self.axisOrder = axisOrder
        self.operation = operation
        self.pipeline = pipeline
        self.projVersion = projVersion
        self.epsgVersion = epsgVersion
        self.accuracy = accuracy
        self.wasRewound = wasRewound
        self.roundedCoordinates = roundedCoordinates
        self.system = system
        self.mends = mends
    }
}
