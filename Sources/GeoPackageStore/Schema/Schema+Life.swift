extension Schema {
    /// What happens to areas and codes beside their registration, their boundaries and the decisions on them.
    static let lifeTables: [Table] = [
        overlapAcceptances, areaSuccessions, codeAliases, codeRenumberings, datedSettings, areaVisibilities,
    ]

    static let overlapAcceptances = Table(
        name: "overlap_acceptances", title: "Overlaps that two officers accepted", kind: .attributes,
        columns: [
            .init(name: "acceptance", type: "INTEGER"), .init(name: "decision_id", type: "INTEGER", constraint: "NOT NULL"),
            .init(name: "code_id", type: "INTEGER", constraint: "NOT NULL"),
            .init(name: "other_code_id", type: "INTEGER", constraint: "NOT NULL"),
            .init(name: "shared_square_metres", type: "DOUBLE", constraint: "NOT NULL"),
            .init(name: "reason", type: "TEXT", constraint: "NOT NULL"), .init(name: "officer", type: "TEXT", constraint: "NOT NULL"),
            .init(name: "second_officer", type: "TEXT", constraint: "NOT NULL"),
        ] + recorded,
        indexes: ["(\"code_id\")"])

    static let areaSuccessions = Table(
        name: "area_successions", title: "Areas that were closed, split or merged", kind: .attributes,
        columns: [
            .init(name: "succession", type: "INTEGER"), .init(name: "kind", type: "TEXT", constraint: "NOT NULL"),
            .init(name: "predecessor", type: "INTEGER", constraint: "NOT NULL"), .init(name: "successor", type: "INTEGER"),
            .init(name: "on_day", type: "DATE", constraint: "NOT NULL"),
            .init(name: "before_square_metres", type: "DOUBLE", constraint: "NOT NULL"),
            .init(name: "after_square_metres", type: "DOUBLE", constraint: "NOT NULL"), .init(name: "reason", type: "TEXT"),
        ] + recorded,
        indexes: ["(\"predecessor\")", "(\"successor\")"])

    static let codeAliases = Table(
        name: "code_aliases", title: "Other texts of growing-area codes", kind: .attributes,
        columns: [
            .init(name: "alias_id", type: "INTEGER"), .init(name: "code_id", type: "INTEGER", constraint: "NOT NULL"),
            .init(name: "text", type: "TEXT", constraint: "NOT NULL"), .init(name: "canonical", type: "TEXT", constraint: "NOT NULL"),
            .init(name: "authority", type: "TEXT", constraint: "NOT NULL"),
        ] + validAndRecorded,
        indexes: ["(\"canonical\")", "(\"code_id\")"])

    static let codeRenumberings = Table(
        name: "code_renumberings", title: "Codes that go on under another text", kind: .attributes,
        columns: [
            .init(name: "renumbering", type: "INTEGER"), .init(name: "old_code_id", type: "INTEGER", constraint: "NOT NULL"),
            .init(name: "new_code_id", type: "INTEGER", constraint: "NOT NULL"),
            .init(name: "on_day", type: "DATE", constraint: "NOT NULL"), .init(name: "reason", type: "TEXT"),
        ] + recorded,
        indexes: ["(\"old_code_id\")", "(\"new_code_id\")"])

    static let areaVisibilities = Table(
        name: "area_visibilities", title: "How much the public sees of areas, by which consent", kind: .attributes,
        columns: [
            .init(name: "change", type: "INTEGER"), .init(name: "area_id", type: "INTEGER", constraint: "NOT NULL"),
            .init(name: "visibility", type: "TEXT", constraint: "NOT NULL"), .init(name: "consent", type: "TEXT", constraint: "NOT NULL"),
            .init(name: "on_day", type: "DATE", constraint: "NOT NULL"),
        ] + recorded,
        indexes: ["(\"area_id\")"])

    static let datedSettings = Table(
        name: "dated_settings", title: "Settings from a day on", kind: .hidden,
        columns: [
            .init(name: "setting", type: "INTEGER"), .init(name: "name", type: "TEXT", constraint: "NOT NULL"),
            .init(name: "value", type: "TEXT", constraint: "NOT NULL"),
        ] + validAndRecorded)
}
