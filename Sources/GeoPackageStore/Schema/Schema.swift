import Registry

/// The tables of the registry file.
///
/// `…_from` and `…_to` are half-open. `valid` intervals are days; `recorded` intervals are entries of the journal, so that what was
/// known at a moment is what was recorded up to the last entry before it.
enum Schema {
    /// The version that this program writes: one more whenever a table changes, so that older files are brought up to date.
    static let version = 5

    /// The application id of a GeoPackage, "GPKG".
    static let applicationID: Int32 = 0x4750_4B47
    /// The GeoPackage version 1.3.0.
    static let userVersion: Int32 = 10300

    /// Every table whose rows follow from the journal, in the order in which they are made and compared.
    static let tables: [Table] =
        [
            growingAreas, areaBoundaries, administrativeUnits, areas, codes, decisions, codeStates, upcomingChanges, organisations, persons,
            personal, unitSuccessions, products, listings, settings,
        ] + landTables + tradeTables + ReferenceTable.allCases.map { reference($0) } + lifeTables

    static let validAndRecorded: [Table.Column] = [
        .init(name: "valid_from", type: "DATE"), .init(name: "valid_to", type: "DATE"),
        .init(name: "recorded_from", type: "INTEGER", constraint: "NOT NULL"), .init(name: "recorded_to", type: "INTEGER"),
    ]

    static let recorded: [Table.Column] = Array(validAndRecorded.suffix(2))

    static let growingAreas = Table(
        name: "growing_areas", title: "Growing areas", kind: .features("MULTIPOLYGON"),
        columns: [
            .init(name: "fid", type: "INTEGER"), .init(name: "geom", type: "MULTIPOLYGON"),
            .init(name: "id", type: "TEXT", constraint: "NOT NULL"), .init(name: "code", type: "TEXT"),
            .init(name: "canonical", type: "TEXT"), .init(name: "area_id", type: "INTEGER", constraint: "NOT NULL"),
            .init(name: "code_id", type: "INTEGER"), .init(name: "name", type: "TEXT", constraint: "NOT NULL"),
            .init(name: "crop", type: "TEXT", constraint: "NOT NULL"), .init(name: "variety", type: "TEXT"),
            .init(name: "market", type: "TEXT"), .init(name: "status", type: "TEXT"), .init(name: "holder", type: "TEXT"),
            .init(name: "commune", type: "TEXT"), .init(name: "commune_code", type: "TEXT"),
            .init(name: "commune_at_registration", type: "TEXT"), .init(name: "area_hectares", type: "DOUBLE"),
            .init(name: "declared_hectares", type: "DOUBLE"), .init(name: "households", type: "INTEGER"),
            .init(name: "survey_method", type: "TEXT"), .init(name: "accuracy_metres", type: "DOUBLE"),
            .init(name: "valid_from", type: "DATE"), .init(name: "expires_on", type: "DATE"),
            .init(name: "recorded_at", type: "DATETIME", constraint: "NOT NULL"),
            .init(name: "illustrative", type: "BOOLEAN", constraint: "NOT NULL"),
            .init(name: "visibility", type: "TEXT", constraint: "NOT NULL"), .init(name: "sender_key", type: "TEXT"),
            .init(name: "unchanged_since", type: "DATE"),
        ],
        indexes: ["(\"canonical\")"])

    static let areaBoundaries = Table(
        name: "area_boundaries", title: "Boundaries through time", kind: .features("GEOMETRY"),
        columns: [
            .init(name: "version", type: "INTEGER"), .init(name: "geom", type: "GEOMETRY"),
            .init(name: "boundary_id", type: "INTEGER", constraint: "NOT NULL"),
            .init(name: "area_id", type: "INTEGER", constraint: "NOT NULL"),
            .init(name: "extent", type: "TEXT", constraint: "NOT NULL"),
            .init(name: "area_square_metres", type: "DOUBLE", constraint: "NOT NULL"),
            .init(name: "survey_method", type: "TEXT", constraint: "NOT NULL"), .init(name: "accuracy_metres", type: "DOUBLE"),
            .init(name: "surveyed_on", type: "DATE"), .init(name: "proposed", type: "BOOLEAN", constraint: "NOT NULL"),
            .init(name: "entry", type: "INTEGER", constraint: "NOT NULL"),
        ] + validAndRecorded,
        indexes: ["(\"area_id\")", "(\"boundary_id\")"])

    static let administrativeUnits = Table(
        name: "administrative_units", title: "Administrative units through time", kind: .features("MULTIPOLYGON"),
        columns: [
            .init(name: "version", type: "INTEGER"), .init(name: "geom", type: "MULTIPOLYGON"),
            .init(name: "code", type: "TEXT", constraint: "NOT NULL"), .init(name: "level", type: "TEXT", constraint: "NOT NULL"),
            .init(name: "name", type: "TEXT", constraint: "NOT NULL"), .init(name: "kind", type: "TEXT", constraint: "NOT NULL"),
            .init(name: "parent", type: "TEXT"), .init(name: "centre_longitude", type: "DOUBLE"),
            .init(name: "centre_latitude", type: "DOUBLE"),
            .init(name: "west", type: "DOUBLE"), .init(name: "south", type: "DOUBLE"), .init(name: "east", type: "DOUBLE"),
            .init(name: "north", type: "DOUBLE"), .init(name: "square_kilometres", type: "DOUBLE"), .init(name: "source", type: "TEXT"),
        ] + validAndRecorded,
        indexes: ["(\"code\")"])

    static let areas = Table(
        name: "areas", title: "Facts of growing areas through time", kind: .attributes,
        columns: [
            .init(name: "version", type: "INTEGER"), .init(name: "area_id", type: "INTEGER", constraint: "NOT NULL"),
            .init(name: "name", type: "TEXT", constraint: "NOT NULL"), .init(name: "crop", type: "TEXT", constraint: "NOT NULL"),
            .init(name: "variety", type: "TEXT"), .init(name: "holder_organisation", type: "INTEGER"),
            .init(name: "holder_person", type: "INTEGER"),
            .init(name: "commune", type: "TEXT"), .init(name: "declared_hectares", type: "DOUBLE"),
            .init(name: "households", type: "INTEGER"),
            .init(name: "sender_key", type: "TEXT"), .init(name: "visibility", type: "TEXT", constraint: "NOT NULL"),
            .init(name: "illustrative", type: "BOOLEAN", constraint: "NOT NULL"),
        ] + validAndRecorded,
        indexes: ["(\"area_id\")", "(\"sender_key\") WHERE \"sender_key\" IS NOT NULL"])

    static let codes = Table(
        name: "codes", title: "Growing-area codes", kind: .attributes,
        columns: [
            .init(name: "version", type: "INTEGER"), .init(name: "code_id", type: "INTEGER", constraint: "NOT NULL"),
            .init(name: "area_id", type: "INTEGER", constraint: "NOT NULL"), .init(name: "code", type: "TEXT", constraint: "NOT NULL"),
            .init(name: "canonical", type: "TEXT", constraint: "NOT NULL"), .init(name: "skeleton", type: "TEXT", constraint: "NOT NULL"),
            .init(name: "market", type: "TEXT", constraint: "NOT NULL"), .init(name: "holder_organisation", type: "INTEGER"),
            .init(name: "holder_person", type: "INTEGER"), .init(name: "certificate", type: "TEXT"),
            .init(name: "illustrative", type: "BOOLEAN", constraint: "NOT NULL"),
        ] + validAndRecorded,
        indexes: ["(\"canonical\")", "(\"skeleton\")", "(\"area_id\")", "(\"code_id\")"])

    static let decisions = Table(
        name: "decisions", title: "Decisions on codes", kind: .attributes,
        columns: [
            .init(name: "decision_id", type: "INTEGER"), .init(name: "code_id", type: "INTEGER", constraint: "NOT NULL"),
            .init(name: "kind", type: "TEXT", constraint: "NOT NULL"), .init(name: "received_on", type: "DATE"),
            .init(name: "authority", type: "TEXT", constraint: "NOT NULL"), .init(name: "document", type: "TEXT"),
            .init(name: "reason", type: "TEXT"),
            .init(name: "officer", type: "TEXT", constraint: "NOT NULL"), .init(name: "expires_on", type: "DATE"),
            .init(name: "boundary_id", type: "INTEGER"), .init(name: "holder_organisation", type: "INTEGER"),
            .init(name: "holder_person", type: "INTEGER"), .init(name: "stands_for", type: "INTEGER"),
        ] + validAndRecorded,
        indexes: ["(\"code_id\")"])

    static let codeStates = Table(
        name: "code_states", title: "States of codes day by day", kind: .attributes,
        columns: [
            .init(name: "version", type: "INTEGER"), .init(name: "code_id", type: "INTEGER", constraint: "NOT NULL"),
            .init(name: "authority", type: "TEXT", constraint: "NOT NULL"), .init(name: "status", type: "TEXT", constraint: "NOT NULL"),
            .init(name: "decision_id", type: "INTEGER", constraint: "NOT NULL"), .init(name: "boundary_id", type: "INTEGER"),
            .init(name: "granted_on", type: "DATE"), .init(name: "expires_on", type: "DATE"),
        ] + validAndRecorded,
        indexes: ["(\"code_id\")"])

    static let upcomingChanges = Table(
        name: "upcoming_changes", title: "Days on which the present view of an area changes by itself", kind: .hidden,
        columns: [.init(name: "area_id", type: "INTEGER"), .init(name: "on_day", type: "DATE", constraint: "NOT NULL")],
        indexes: ["(\"on_day\")"])

    static let organisations = Table(
        name: "organisations", title: "Organisations", kind: .attributes,
        columns: [
            .init(name: "version", type: "INTEGER"), .init(name: "organisation_id", type: "INTEGER", constraint: "NOT NULL"),
            .init(name: "name", type: "TEXT", constraint: "NOT NULL"), .init(name: "tax_code", type: "TEXT"),
            .init(name: "address", type: "TEXT"), .init(name: "website", type: "TEXT"),
            .init(name: "illustrative", type: "BOOLEAN", constraint: "NOT NULL"),
        ] + recorded,
        indexes: ["(\"organisation_id\")", "(\"name\")", "(\"tax_code\") WHERE \"tax_code\" IS NOT NULL"])

    static let persons = Table(
        name: "persons", title: "Persons, by number", kind: .hidden,
        columns: [.init(name: "person_id", type: "INTEGER"), .init(name: "erased", type: "BOOLEAN", constraint: "NOT NULL")] + recorded)

    static let personal = Table(
        name: "personal", title: "Personal data, sealed", kind: .hidden,
        columns: [
            .init(name: "row", type: "INTEGER"), .init(name: "person_id", type: "INTEGER", constraint: "NOT NULL"),
            .init(name: "field", type: "TEXT", constraint: "NOT NULL"), .init(name: "value_digest", type: "BLOB", constraint: "NOT NULL"),
            .init(name: "seal_digest", type: "BLOB", constraint: "NOT NULL"), .init(name: "salt", type: "BLOB"),
            .init(name: "ciphertext", type: "BLOB"),
        ],
        indexes: ["(\"person_id\")"])

    static let unitSuccessions = Table(
        name: "unit_successions", title: "What units went over into", kind: .attributes,
        columns: [
            .init(name: "succession", type: "INTEGER"), .init(name: "code", type: "TEXT", constraint: "NOT NULL"),
            .init(name: "successor", type: "TEXT", constraint: "NOT NULL"), .init(name: "on_day", type: "DATE", constraint: "NOT NULL"),
            .init(name: "decree", type: "TEXT"),
        ] + recorded,
        indexes: ["(\"code\")"])

    static let products = Table(
        name: "products", title: "OCOP products", kind: .attributes,
        columns: [
            .init(name: "version", type: "INTEGER"), .init(name: "product_id", type: "INTEGER", constraint: "NOT NULL"),
            .init(name: "name", type: "TEXT", constraint: "NOT NULL"), .init(name: "gtin", type: "TEXT"),
            .init(name: "ocop_code", type: "TEXT"), .init(name: "product_group", type: "TEXT", constraint: "NOT NULL"),
            .init(name: "stars", type: "INTEGER", constraint: "NOT NULL"),
            .init(name: "recognised_on", type: "DATE", constraint: "NOT NULL"), .init(name: "decision", type: "TEXT"),
            .init(name: "producer", type: "INTEGER", constraint: "NOT NULL"), .init(name: "crop", type: "TEXT"),
            .init(name: "image", type: "TEXT"), .init(name: "illustrative", type: "BOOLEAN", constraint: "NOT NULL"),
        ] + recorded,
        indexes: ["(\"product_id\")", "(\"gtin\")", "(\"ocop_code\")"])

    static let listings = Table(
        name: "listings", title: "Where products are sold", kind: .attributes,
        columns: [
            .init(name: "listing", type: "INTEGER"), .init(name: "product_id", type: "INTEGER", constraint: "NOT NULL"),
            .init(name: "platform", type: "TEXT", constraint: "NOT NULL"), .init(name: "address", type: "TEXT"),
        ] + validAndRecorded,
        indexes: ["(\"product_id\")"])

    static let settings = Table(
        name: "settings", title: "Settings", kind: .hidden,
        columns: [
            .init(name: "setting", type: "INTEGER"), .init(name: "name", type: "TEXT", constraint: "NOT NULL"),
            .init(name: "value", type: "TEXT", constraint: "NOT NULL"),
        ] + recorded)

    static func reference(_ table: ReferenceTable) -> Table {
        Table(
            name: table.rawValue, title: "Reference: \(table.rawValue)", kind: .attributes,
            columns: [.init(name: "row", type: "INTEGER")]
                + table.columns.map { .init(name: $0, type: "TEXT") } + recorded)
    }
}
