/// An illustrative growing area: all but its outline, which `GeoData.outline(of:)` gives.
public struct AreaRow: Hashable, Sendable {
    /// How much of an area may be shown to the public.
    public enum Visibility: String, Hashable, Sendable, CaseIterable {
        /// The outline as it is.
        case full
        /// A coarse outline.
        case generalised
        /// The code without an outline.
        case codeOnly = "code-only"
    }

    /// How an outline was measured.
    public enum SurveyMethod: String, Hashable, Sendable, CaseIterable {
        /// Walked with a telephone, 3 to 10 m.
        case phoneGNSS = "phone-gnss"
        /// Satellite positioning with corrections, some centimetres.
        case rtk
        /// Total station, some centimetres to a decimetre on old control points.
        case totalStation = "total-station"
        /// Drawn over an image or a paper map.
        case digitised
    }

    /// The stable token that outlines and codes name it by.
    public let key: String
    /// The name, in Vietnamese.
    public let name: String
    /// The key of its crop.
    public let crop: String
    /// The key of its variety.
    public let variety: String
    /// The code of the commune of 2024 it lies in.
    public let oldUnit: String
    /// The code of the commune it lies in since 2025-07-01.
    public let unit: String
    /// The invented village.
    public let village: String
    /// The year of planting.
    public let plantedYear: Int
    /// The surface of the outline on the WGS 84 ellipsoid, in hectares, to a hundredth.
    public let hectares: Double
    /// The surface as the holder declared it, in hectares.
    public let declaredHectares: Double
    /// How many households grow there.
    public let households: Int
    /// How the outline was measured.
    public let surveyMethod: SurveyMethod
    /// How accurately, in metres.
    public let accuracyMetres: Double
    /// The day of the survey.
    public let surveyedOn: ReferenceDay
    /// The EPSG code its outline is given in: 4326, or that of a corner table.
    public let epsg: Int
    /// How much of it may be shown.
    public let visibility: Visibility
    /// What permits that.
    public let consent: String?
    /// Whether the row is invented for the demonstration; so far every row is.
    public let isIllustrative: Bool
    /// Where the facts come from: keys of `GeoData.sources`.
    public let sources: [String]
}

extension AreaRow: TableRow {
    init(_ fields: inout RowFields) throws(TableFault) {
        key = try fields.text("key")
        name = try fields.text("name")
        crop = try fields.text("crop")
        variety = try fields.text("variety")
        oldUnit = try fields.text("oldUnit")
        unit = try fields.text("unit")
        village = try fields.text("village")
        plantedYear = try fields.integer("plantedYear")
        hectares = try fields.number("hectares")
        declaredHectares = try fields.number("declaredHectares")
        households = try fields.integer("households")
        surveyMethod = try fields.choice("surveyMethod", SurveyMethod.self)
        accuracyMetres = try fields.number("accuracyMetres")
        surveyedOn = try fields.day("surveyedOn")
        epsg = try fields.integer("epsg")
        visibility = try fields.choice("visibility", Visibility.self)
        consent = try fields.optionalText("consent")
        isIllustrative = try fields.flag("illustrative")
        sources = try fields.list("source")
    }
}
