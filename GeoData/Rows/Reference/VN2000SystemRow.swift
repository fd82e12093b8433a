/// A coordinate reference system of the datum VN-2000.
public struct VN2000SystemRow: Hashable, Sendable {
    /// The order of a system's axes.
    public enum AxisOrder: String, Hashable, Sendable, CaseIterable {
        /// Easting, then northing.
        case eastingNorthing = "easting,northing"
        /// Latitude, then longitude.
        case latitudeLongitude = "lat,lon"
    }

    /// The kinds of coordinate reference system.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Metres on a plane.
        case projected
        /// Degrees.
        case geographic
    }

    /// The EPSG code.
    public let epsg: Int
    /// The name in the EPSG dataset.
    public let name: String
    /// Projected or geographic.
    public let kind: Kind
    /// The central meridian, in degrees east.
    public let centralMeridianDegrees: Double?
    /// The width of a zone, in degrees.
    public let zoneWidthDegrees: Int?
    /// The scale factor k0 on the central meridian.
    public let scaleFactor: Double?
    /// The false easting, in metres.
    public let falseEastingMetres: Double?
    /// The false northing, in metres.
    public let falseNorthingMetres: Double?
    /// The order of the axes in the EPSG dataset; Vietnamese tables write the northing first, as X.
    public let axisOrder: AxisOrder
    /// Whether EPSG withdrew it.
    public let isDeprecated: Bool
    /// The EPSG code of what replaces a deprecated one.
    public let replacement: Int?
    /// Where the facts come from: keys of `GeoData.sources`.
    public let sources: [String]
}

extension VN2000SystemRow: TableRow {
    init(_ fields: inout RowFields) throws(TableFault) {
        epsg = try fields.integer("epsg")
        name = try fields.text("name")
        kind = try fields.choice("kind", Kind.self)
        centralMeridianDegrees = try fields.optionalNumber("centralMeridian")
        zoneWidthDegrees = try fields.optionalInteger("zoneWidth")
        scaleFactor = try fields.optionalNumber("scaleFactor")
        falseEastingMetres = try fields.optionalNumber("falseEasting")
        falseNorthingMetres = try fields.optionalNumber("falseNorthing")
        axisOrder = try fields.choice("axisOrder", AxisOrder.self)
        isDeprecated = try fields.flag("deprecated")
        replacement = try fields.optionalInteger("replacement")
        sources = try fields.list("source")
    }
}
