/// What the service conforms to.
///
/// A class stands here with its requirements; a test compares them with those whose names the tests carry, so that none is declared that no
/// test looks at.
enum Conformance {
    /// A conformance class and the requirements of its requirements class.
    struct Class: Sendable {
        /// Its address.
        var uri: String
        /// The requirements, as `core/root-op`.
        var requirements: [String]

        init(_ standard: String, _ name: String, _ requirements: String) {
            uri = "http://www.opengis.net/spec/\(standard)/conf/\(name)"
            self.requirements = requirements.split(whereSeparator: \.isWhitespace).map { "\(name)/\($0)" }
        }
    }

    static let all: [Class] = [
        // 17-069r4
        Class(
            "ogcapi-features-1/1.0", "core",
            """
            root-op root-success api-definition-op api-definition-success conformance-op conformance-success http query-param-unknown
            query-param-invalid crs84 fc-md-op fc-md-success fc-md-links fc-md-items fc-md-items-links fc-md-extent sfc-md-op sfc-md-success
            fc-op fc-limit-definition fc-limit-response-1 fc-bbox-definition fc-bbox-response fc-time-definition fc-time-response fc-response
            fc-links fc-rel-type fc-timeStamp fc-numberMatched fc-numberReturned f-op f-success f-links
            """),
        Class("ogcapi-features-1/1.0", "geojson", "definition content"),
        Class("ogcapi-features-1/1.0", "html", "definition content"),
        Class("ogcapi-features-1/1.0", "oas30", "oas-definition-1 oas-definition-2 oas-impl completeness exceptions-codes security"),
        // 18-058r1
        Class(
            "ogcapi-features-2/1.0", "crs",
            """
            crs-uri fc-md-crs-list fc-md-storageCrs fc-md-storageCrs-valid-value fc-md-crs-list-global fc-crs-definition fc-crs-valid-value
            fc-crs-default-value fc-crs-action fc-bbox-crs-definition fc-bbox-crs-valid-value fc-bbox-crs-default-value fc-bbox-crs-action
            ogc-crs-header ogc-crs-header-value geojson
            """),
        // 19-079r2
        Class("ogcapi-features-3/1.0", "queryables", "queryables-link get-queryables-op get-queryables-response"),
        Class("ogcapi-features-3/1.0", "queryables-query-parameters", "parameters"),
        Class(
            "ogcapi-features-3/1.0", "filter",
            "filter-param filter-lang-param filter-crs-wgs84 filter-crs-param mixing-expressions response"),
        Class("ogcapi-features-3/1.0", "features-filter", "filter-param"),
        // 21-065r2
        Class("cql2/1.0", "cql2-text", "escaping"),
        Class("cql2/1.0", "basic-cql2", "cql2-filter property binary-comparison-predicate null-predicate"),
        Class("cql2/1.0", "advanced-comparison-operators", "like-predicate between-predicate in-predicate"),
        Class("cql2/1.0", "case-insensitive-comparison", "casei-function"),
        Class("cql2/1.0", "accent-insensitive-comparison", "accenti-function"),
        Class("cql2/1.0", "basic-spatial-functions", "spatial-predicate"),
        Class("cql2/1.0", "basic-spatial-functions-plus", "spatial-data-types"),
        Class("cql2/1.0", "temporal-functions", "temporal-functions"),
        Class("cql2/1.0", "property-property", "withdraw-permissions"),
    ]

    /// The addresses of the classes.
    static let classes = all.map(\.uri)
    /// How many requirements they have together.
    static let requirementCount = all.map(\.requirements.count).reduce(0, +)
}
