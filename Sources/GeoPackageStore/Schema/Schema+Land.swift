extension Schema {
    /// The tables of what lies on the land beside areas.
    static let landTables: [Table] = [productionZones, plots, unitAssignments]

    /// What every outline beside those of areas carries.
    private static let measured: [Table.Column] = [
        .init(name: "area_square_metres", type: "DOUBLE", constraint: "NOT NULL"),
        .init(name: "survey_method", type: "TEXT", constraint: "NOT NULL"), .init(name: "accuracy_metres", type: "DOUBLE"),
        .init(name: "surveyed_on", type: "DATE"), .init(name: "entry", type: "INTEGER", constraint: "NOT NULL"),
    ]

    static let productionZones = Table(
        name: "production_zones", title: "Production zones through time", kind: .features("MULTIPOLYGON"),
        columns: [
            .init(name: "version", type: "INTEGER"), .init(name: "geom", type: "MULTIPOLYGON"),
            .init(name: "zone_id", type: "INTEGER", constraint: "NOT NULL"), .init(name: "kind", type: "TEXT", constraint: "NOT NULL"),
            .init(name: "name", type: "TEXT", constraint: "NOT NULL"), .init(name: "crop", type: "TEXT"),
            .init(name: "commune", type: "TEXT"), .init(name: "declared_hectares", type: "DOUBLE"),
            .init(name: "sender_key", type: "TEXT"), .init(name: "source", type: "TEXT"),
            .init(name: "illustrative", type: "BOOLEAN", constraint: "NOT NULL"),
        ] + measured + validAndRecorded,
        indexes: ["(\"zone_id\")"])

    static let plots = Table(
        name: "plots", title: "Plots of households through time", kind: .features("MULTIPOLYGON"),
        columns: [
            .init(name: "version", type: "INTEGER"), .init(name: "geom", type: "MULTIPOLYGON"),
            .init(name: "plot_id", type: "INTEGER", constraint: "NOT NULL"),
            .init(name: "area_id", type: "INTEGER", constraint: "NOT NULL"), .init(name: "label", type: "TEXT"),
            .init(name: "parcels", type: "TEXT"), .init(name: "household", type: "INTEGER"),
        ] + measured + validAndRecorded,
        indexes: ["(\"area_id\")", "(\"plot_id\")"])

    static let unitAssignments = Table(
        name: "unit_assignments", title: "Where areas came to lie when their units were split", kind: .attributes,
        columns: [
            .init(name: "assignment", type: "INTEGER"), .init(name: "area_id", type: "INTEGER", constraint: "NOT NULL"),
            .init(name: "unit", type: "TEXT", constraint: "NOT NULL"), .init(name: "on_day", type: "DATE", constraint: "NOT NULL"),
            .init(name: "doubtful", type: "BOOLEAN", constraint: "NOT NULL"),
        ] + recorded,
        indexes: ["(\"area_id\")"])
}
