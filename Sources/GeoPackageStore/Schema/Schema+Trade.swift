extension Schema {
    /// The tables of lots, stamps, facilities, rights and shipments.
    static let tradeTables: [Table] = [
        lots, lotSources, stampRuns, stamps, stampChanges, stampLinks, foreignStamps, facilities, facilityDecisions, facilityPairings,
        rights, shipments, shipmentLots, shipmentSteps,
    ]

    private static let lots = Table(
        name: "lots", title: "Lots", kind: .attributes,
        columns: [
            .init(name: "version", type: "INTEGER"), .init(name: "lot_id", type: "INTEGER", constraint: "NOT NULL"),
            .init(name: "product_id", type: "INTEGER", constraint: "NOT NULL"), .init(name: "lot", type: "TEXT", constraint: "NOT NULL"),
            .init(name: "harvest_from", type: "DATE"), .init(name: "harvest_to", type: "DATE"),
            .init(name: "kilograms", type: "DOUBLE", constraint: "NOT NULL"),
            .init(name: "packed", type: "BOOLEAN", constraint: "NOT NULL"),
            .init(name: "packing_facility", type: "INTEGER"), .init(name: "packed_on", type: "DATE"),
            .init(name: "treatment", type: "TEXT"),
            .init(name: "treatment_facility", type: "INTEGER"), .init(name: "treated_on", type: "DATE"),
            .init(name: "treatment_number", type: "TEXT"), .init(name: "exporter", type: "INTEGER"), .init(name: "remark", type: "TEXT"),
            .init(name: "illustrative", type: "BOOLEAN", constraint: "NOT NULL"),
        ] + recorded,
        indexes: ["(\"lot_id\")", "(\"product_id\")", "(\"lot\")", "(\"exporter\") WHERE \"exporter\" IS NOT NULL"])

    private static let lotSources = Table(
        name: "lot_sources", title: "What codes gave to lots", kind: .attributes,
        columns: [
            .init(name: "source", type: "INTEGER"), .init(name: "lot_version", type: "INTEGER", constraint: "NOT NULL"),
            .init(name: "lot_id", type: "INTEGER", constraint: "NOT NULL"), .init(name: "code_id", type: "INTEGER"),
            .init(name: "code", type: "TEXT"), .init(name: "canonical", type: "TEXT"),
            .init(name: "kilograms", type: "DOUBLE", constraint: "NOT NULL"),
        ] + recorded,
        indexes: [
            "(\"lot_version\")", "(\"code_id\") WHERE \"code_id\" IS NOT NULL", "(\"canonical\") WHERE \"canonical\" IS NOT NULL",
        ])

    private static let stampRuns = Table(
        name: "stamp_runs", title: "Runs of stamps", kind: .attributes,
        columns: [
            .init(name: "run_id", type: "INTEGER"), .init(name: "lot_id", type: "INTEGER", constraint: "NOT NULL"),
            .init(name: "code_id", type: "INTEGER"), .init(name: "issued_on", type: "DATE", constraint: "NOT NULL"),
            .init(name: "stamps", type: "INTEGER", constraint: "NOT NULL"), .init(name: "key_id", type: "BLOB"),
        ] + recorded,
        indexes: ["(\"lot_id\")", "(\"code_id\") WHERE \"code_id\" IS NOT NULL"])

    /// A row for each stamp: its serial as a number, and its run (the upper bits) with its place in it (the lower 20 bits).
    private static let stamps = Table(
        name: "stamps", title: "Stamps, by the numbers of their serials", kind: .hidden,
        columns: [.init(name: "serial", type: "INTEGER"), .init(name: "place", type: "INTEGER", constraint: "NOT NULL")])

    /// A range is kept as nodes of a binary tree over the places of its run, so that a stamp's changes are those on its own path.
    private static let stampChanges = Table(
        name: "stamp_changes", title: "States of stamps", kind: .hidden,
        columns: [
            .init(name: "change", type: "INTEGER"), .init(name: "run_id", type: "INTEGER", constraint: "NOT NULL"),
            .init(name: "node", type: "INTEGER", constraint: "NOT NULL"), .init(name: "state", type: "TEXT", constraint: "NOT NULL"),
            .init(name: "on_day", type: "DATE", constraint: "NOT NULL"), .init(name: "reason", type: "TEXT"),
        ] + recorded,
        indexes: ["(\"run_id\", \"node\")"])

    private static let stampLinks = Table(
        name: "stamp_links", title: "Links of other issuers' stamps", kind: .attributes,
        columns: [
            .init(name: "version", type: "INTEGER"), .init(name: "link", type: "INTEGER", constraint: "NOT NULL"),
            .init(name: "lot_id", type: "INTEGER"), .init(name: "code_id", type: "INTEGER"), .init(name: "product_id", type: "INTEGER"),
            .init(name: "stamps", type: "INTEGER", constraint: "NOT NULL"),
        ] + validAndRecorded,
        indexes: ["(\"link\")"])

    private static let foreignStamps = Table(
        name: "foreign_stamps", title: "Stamps of other issuers", kind: .hidden,
        columns: [
            .init(name: "stamp", type: "INTEGER"), .init(name: "token_key", type: "INTEGER", constraint: "NOT NULL"),
            .init(name: "link_version", type: "INTEGER", constraint: "NOT NULL"), .init(name: "text", type: "TEXT", constraint: "NOT NULL"),
        ],
        indexes: ["(\"token_key\")", "(\"link_version\")"])

    private static let facilities = Table(
        name: "facilities", title: "Packing houses and treatment plants", kind: .features("POINT"),
        columns: [
            .init(name: "version", type: "INTEGER"), .init(name: "geom", type: "POINT"),
            .init(name: "facility_id", type: "INTEGER", constraint: "NOT NULL"), .init(name: "code", type: "TEXT", constraint: "NOT NULL"),
            .init(name: "canonical", type: "TEXT", constraint: "NOT NULL"), .init(name: "kind", type: "TEXT", constraint: "NOT NULL"),
            .init(name: "name", type: "TEXT", constraint: "NOT NULL"), .init(name: "organisation", type: "INTEGER"),
            .init(name: "address", type: "TEXT"), .init(name: "illustrative", type: "BOOLEAN", constraint: "NOT NULL"),
        ] + validAndRecorded,
        indexes: ["(\"facility_id\")", "(\"canonical\")"])

    private static let facilityDecisions = Table(
        name: "facility_decisions", title: "Decisions on facilities", kind: .attributes,
        columns: [
            .init(name: "decision_id", type: "INTEGER"), .init(name: "facility_id", type: "INTEGER", constraint: "NOT NULL"),
            .init(name: "market", type: "TEXT", constraint: "NOT NULL"), .init(name: "kind", type: "TEXT", constraint: "NOT NULL"),
            .init(name: "authority", type: "TEXT", constraint: "NOT NULL"), .init(name: "document", type: "TEXT"),
            .init(name: "reason", type: "TEXT"), .init(name: "officer", type: "TEXT", constraint: "NOT NULL"),
            .init(name: "expires_on", type: "DATE"),
        ] + validAndRecorded,
        indexes: ["(\"facility_id\")"])

    private static let facilityPairings = Table(
        name: "facility_pairings", title: "Facilities and the codes they handle", kind: .attributes,
        columns: [
            .init(name: "pairing", type: "INTEGER"), .init(name: "facility_id", type: "INTEGER", constraint: "NOT NULL"),
            .init(name: "code_id", type: "INTEGER", constraint: "NOT NULL"), .init(name: "market", type: "TEXT", constraint: "NOT NULL"),
        ] + validAndRecorded,
        indexes: ["(\"facility_id\")", "(\"code_id\")"])

    private static let rights = Table(
        name: "rights_of_use", title: "Rights to use codes", kind: .hidden,
        columns: [
            .init(name: "version", type: "INTEGER"), .init(name: "right_id", type: "INTEGER", constraint: "NOT NULL"),
            .init(name: "code_id", type: "INTEGER", constraint: "NOT NULL"),
            .init(name: "exporter", type: "INTEGER", constraint: "NOT NULL"),
            .init(name: "letter", type: "TEXT", constraint: "NOT NULL"), .init(name: "scan", type: "BLOB"),
            .init(name: "kilograms", type: "DOUBLE"), .init(name: "withdrawn_on", type: "DATE"), .init(name: "reason", type: "TEXT"),
        ] + validAndRecorded,
        indexes: ["(\"right_id\")", "(\"code_id\")", "(\"exporter\")"])

    private static let shipments = Table(
        name: "shipments", title: "Shipments", kind: .hidden,
        columns: [
            .init(name: "version", type: "INTEGER"), .init(name: "shipment_id", type: "INTEGER", constraint: "NOT NULL"),
            .init(name: "number", type: "TEXT", constraint: "NOT NULL"), .init(name: "market", type: "TEXT", constraint: "NOT NULL"),
            .init(name: "exporter", type: "INTEGER"), .init(name: "importer", type: "TEXT"), .init(name: "facilities", type: "TEXT"),
            .init(name: "phytosanitary", type: "TEXT"), .init(name: "container", type: "TEXT"), .init(name: "gate", type: "TEXT"),
        ] + recorded,
        indexes: ["(\"shipment_id\")", "(\"number\")", "(\"exporter\") WHERE \"exporter\" IS NOT NULL"])

    /// What is on a shipment, and the parts of it that a step befell.
    private static let shipmentLots = Table(
        name: "shipment_lots", title: "Lots of shipments", kind: .hidden,
        columns: [
            .init(name: "row", type: "INTEGER"), .init(name: "shipment_version", type: "INTEGER"), .init(name: "step", type: "INTEGER"),
            .init(name: "lot_id", type: "INTEGER", constraint: "NOT NULL"),
            .init(name: "kilograms", type: "DOUBLE", constraint: "NOT NULL"),
        ] + recorded,
        indexes: [
            "(\"shipment_version\") WHERE \"shipment_version\" IS NOT NULL", "(\"step\") WHERE \"step\" IS NOT NULL", "(\"lot_id\")",
        ])

    private static let shipmentSteps = Table(
        name: "shipment_steps", title: "What happened to shipments", kind: .hidden,
        columns: [
            .init(name: "step", type: "INTEGER"), .init(name: "shipment_id", type: "INTEGER", constraint: "NOT NULL"),
            .init(name: "kind", type: "TEXT", constraint: "NOT NULL"), .init(name: "on_day", type: "DATE", constraint: "NOT NULL"),
            .init(name: "document", type: "TEXT"), .init(name: "reason", type: "TEXT"),
        ] + recorded,
        indexes: ["(\"shipment_id\")"])
}
