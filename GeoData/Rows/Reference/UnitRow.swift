/// A commune, district or province over one span of time.
///
/// Its identity is the code together with the first day, since codes and names are reused.
public struct UnitRow: Hashable, Sendable {
    /// What an administrative unit is called in law.
    public enum LegalType: String, Hashable, Sendable, CaseIterable {
        /// Commune (xã).
        case commune = "xã"
        /// Town of a district (thị trấn).
        case town = "thị trấn"
        /// Ward (phường).
        case ward = "phường"
        /// District (huyện).
        case district = "huyện"
        /// Province (tỉnh).
        case province = "tỉnh"
        /// Centrally run city (thành phố).
        case city = "thành phố"
    }

    /// The level of an administrative unit.
    public enum Level: String, Hashable, Sendable, CaseIterable {
        /// Province or centrally run city.
        case province
        /// District; none since 2025-07-01.
        case district
        /// Commune, ward or town.
        case commune
    }

    /// The state's code, with leading zeros, as `07243`.
    public let code: String
    /// The first day; 2020-02-01 where the unit is older than the oldest list that was read.
    public let validFrom: ReferenceDay
    /// The last day; nil while the unit exists.
    public let validTo: ReferenceDay?
    /// Its level.
    public let level: Level
    /// What it is called in law.
    public let type: LegalType
    /// The name without the type, as `Xuân Lương`.
    public let name: String
    /// The code of the unit it belongs to at that time; nil for a province.
    public let parent: String?
    /// The centre's latitude, in degrees (WGS 84).
    public let latitudeDegrees: Double?
    /// The centre's longitude, in degrees (WGS 84).
    public let longitudeDegrees: Double?
    /// The surface, in square kilometres.
    public let squareKilometres: Double?
    /// The western edge of the box around it, in degrees of longitude.
    public let westDegrees: Double?
    /// The southern edge, in degrees of latitude.
    public let southDegrees: Double?
    /// The eastern edge, in degrees of longitude.
    public let eastDegrees: Double?
    /// The northern edge, in degrees of latitude.
    public let northDegrees: Double?
    /// Where the facts come from: keys of `GeoData.sources`.
    public let sources: [String]

    /// The name with its type, as `Xã Xuân Lương`.
    public var fullName: String { type.rawValue.prefix(1).uppercased() + type.rawValue.dropFirst() + " " + name }

    /// Whether the unit exists on a day.
    public func isValid(on day: ReferenceDay) -> Bool { validFrom <= day && validTo.map { day <= $0 } ?? true }
}

extension UnitRow: TableRow {
    init(_ fields: inout RowFields) throws(TableFault) {
        code = try fields.text("code")
        validFrom = try fields.day("validFrom")
        validTo = try fields.optionalDay("validTo")
        level = try fields.choice("level", Level.self)
        type = try fields.choice("type", LegalType.self)
        name = try fields.text("name")
        parent = try fields.optionalText("parent")
        latitudeDegrees = try fields.optionalNumber("latitude")
        longitudeDegrees = try fields.optionalNumber("longitude")
        squareKilometres = try fields.optionalNumber("squareKilometres")
        westDegrees = try fields.optionalNumber("west")
        southDegrees = try fields.optionalNumber("south")
        eastDegrees = try fields.optionalNumber("east")
        northDegrees = try fields.optionalNumber("north")
        sources = try fields.list("source")
    }
}
