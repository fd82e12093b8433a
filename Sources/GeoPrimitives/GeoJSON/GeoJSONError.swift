/// Why a GeoJSON text, or one feature of it, is refused.
public struct GeoJSONError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong.
    public enum Kind: Hashable, Sendable {
        /// The file cannot be read; the number is the `errno` of POSIX.
        case unreadable(errno: Int32)
        /// The text is not JSON, or more than the limits allow.
        case json(JSONError.Kind)
        /// The text breaks a rule of GeoJSON.
        case structure(Structure)

        /// Whether the text is at fault, not the reading of it.
        var isInText: Bool {
            if case .unreadable = self { false } else { true }
        }

        /// A stable identifier, as `geojson-type-unknown`.
        public var identifier: String {
            switch self {
            case .unreadable: "file-unreadable"
            case .json(let kind): kind.rawValue
            case .structure(let structure): structure.rawValue
            }
        }
    }

    /// The rules of RFC 7946 that are checked; the raw value is a stable identifier.
    public enum Structure: String, Hashable, Sendable, CaseIterable {
        /// A GeoJSON text must be an object.
        case rootNotObject = "geojson-root-not-object"
        /// A GeoJSON object has no `type`.
        case typeMissing = "geojson-type-missing"
        /// The `type` is not a string.
        case typeNotString = "geojson-type-not-string"
        /// The `type` is none of the nine (case counts).
        case typeUnknown = "geojson-type-unknown"
        /// The `type` is one of the nine, but not one that may stand there.
        case typeMisplaced = "geojson-type-misplaced"
        /// A FeatureCollection has no `features`.
        case featuresMissing = "geojson-features-missing"
        /// The `features` are not an array.
        case featuresNotArray = "geojson-features-not-array"
        /// A feature is not an object.
        case featureNotObject = "geojson-feature-not-object"
        /// A Feature has no `geometry` (it may be `null`).
        case geometryMissing = "geojson-geometry-missing"
        /// A geometry is neither an object nor, where that is allowed, `null`.
        case geometryNotObject = "geojson-geometry-not-object"
        /// A Feature has no `properties` (they may be `null`).
        case propertiesMissing = "geojson-properties-missing"
        /// The `properties` are neither an object nor `null`.
        case propertiesNotObject = "geojson-properties-not-object"
        /// An `id` is neither a string nor a number.
        case idNotStringOrNumber = "geojson-id-not-string-or-number"
        /// A geometry has no `coordinates`.
        case coordinatesMissing = "geojson-coordinates-missing"
        /// The `coordinates`, or an array in them, are not an array.
        case coordinatesNotArray = "geojson-coordinates-not-array"
        /// A number stands in `coordinates` where an array must: they are not nested deeply enough for the type.
        case coordinatesTooShallow = "geojson-coordinates-too-shallow"
        /// A position has fewer than two numbers.
        case positionTooShort = "geojson-position-too-short"
        /// A position holds something that is not a number.
        case coordinateNotNumber = "geojson-coordinate-not-number"
        /// A coordinate is beyond the largest double.
        case coordinateNotFinite = "geojson-coordinate-not-finite"
        /// A line has fewer than two positions.
        case lineTooShort = "geojson-line-too-short"
        /// A GeometryCollection has no `geometries`.
        case geometriesMissing = "geojson-geometries-missing"
        /// The `geometries` are not an array.
        case geometriesNotArray = "geojson-geometries-not-array"
        /// A member whose meaning belongs to another type (RFC 7946 section 7.1).
        case memberNotAllowed = "geojson-member-not-allowed"
        /// A `bbox` is not an array of four or six finite numbers.
        case bboxMalformed = "geojson-bbox-malformed"
        /// A `bbox` whose south is north of its north, or whose heights are the wrong way round.
        case bboxUpsideDown = "geojson-bbox-upside-down"
        /// A `crs` names another system than WGS 84 (RFC 7946 section 4).
        case crsNotWGS84 = "geojson-crs-not-wgs84"
        /// A `crs` does not say which system it means in any known spelling.
        case crsNotUnderstood = "geojson-crs-not-understood"
    }

    /// What is wrong.
    public var kind: Kind
    /// Which feature of the file it is in, counted from 0; nil outside features.
    public var featureIndex: Int?
    /// Which value it is in, as `geometry.coordinates[0][12]`, from the feature or, outside features, from the root.
    public var path: String
    /// Where it is in the text.
    public var place: TextPlace
    /// What stands there, cut short.
    public var value: String
    /// What had to stand there.
    public var expected: String
    /// Whether the reader can go on with the next feature.
    public var canContinue: Bool

    /// The error in one English sentence.
    public var description: String {
        if case .unreadable(let errno) = kind { return "file-unreadable: errno \(errno) while reading \(value)" }
        let feature = featureIndex.map { " in feature \($0)" } ?? ""
        let member = path.isEmpty ? "" : " (\(path))"
        let found = value.isEmpty ? "" : ", found \(value)"
        return "\(kind.identifier) at \(place)\(feature)\(member): expected \(expected)\(found)"
    }
}
