import GeoPrimitives
import Registry

extension Projector {
    func apply(_ event: LifeEvent, _ entry: Int64, _ officer: String, _ today: Day) throws {
        switch event {
        case .overlapAccepted(let acceptance): try apply(acceptance, entry, officer)
        case .areaSucceeded(let succession): try apply(succession, entry, today)
        case .codeAliased(let alias): try apply(alias, entry)
        case .codeRenumbered(let renumbering):
            try insert("code_renumberings", ["old_code_id", "new_code_id", "on_day", "reason"], entry) {
                $0.bind(renumbering.old.number)
                $0.bind(renumbering.new.number)
                $0.bind(renumbering.on.description)
                $0.bind(renumbering.reason)
            }
        case .decisionCorrected(let correction): try apply(correction, entry, officer, today)
        case .visibilitySet(let change): try apply(change, entry, today)
        case .areaCorrected(let correction): try apply(correction, entry, today)
        case .settingDated(let setting):
            try close("dated_settings", where: "name = ? AND valid_from = ?", entry) {
                $0.bind(setting.name)
                $0.bind(setting.from.description)
            }
            try insert("dated_settings", ["name", "value", "valid_from"], entry) {
                $0.bind(setting.name)
                $0.bind(setting.value)
                $0.bind(setting.from.description)
            }
        }
    }

    private func apply(_ change: VisibilityChange, _ entry: Int64, _ today: Day) throws {
        func visibility() throws -> Visibility? { try connection.areaRow(change.area, on: nil, known: .max)?.area.visibility }
        let before = try visibility()
        try close("area_visibilities", where: "area_id = ? AND on_day = ?", entry) {
            $0.bind(change.area.number)
            $0.bind(change.on.description)
        }
        try insert("area_visibilities", ["area_id", "visibility", "consent", "on_day"], entry) {
            $0.bind(change.area.number)
            $0.bind(change.visibility.rawValue)
            $0.bind(change.consent)
            $0.bind(change.on.description)
        }
        // An area that is registered with its consent is shown so already.
        guard try visibility() != before else { return }
        try bulk?.finish()
        try presentView.project(change.area, on: today)
    }

    private func apply(_ correction: AreaCorrection, _ entry: Int64, _ today: Day) throws {
        let area = correction.area
        let open = try connection.all(
            "SELECT version FROM areas WHERE area_id = ? AND recorded_to IS NULL ORDER BY version", { $0.bind(area.number) }
        ) { $0.integer(0) }
        for version in open {
            let copy = try connection.statement(
                """
                INSERT INTO areas (area_id, name, crop, variety, holder_organisation, holder_person, commune, declared_hectares,
                households, sender_key, visibility, illustrative, valid_from, valid_to, recorded_from)
                SELECT area_id, coalesce(?, name), coalesce(?, crop), coalesce(?, variety), holder_organisation, holder_person,
                coalesce(?, commune), coalesce(?, declared_hectares), coalesce(?, households), sender_key, visibility, illustrative,
                valid_from, valid_to, ? FROM areas WHERE version = ?
                """)
            copy.bind(correction.name)
            copy.bind(correction.crop)
            copy.bind(correction.variety)
            copy.bind(correction.commune)
            copy.bind(correction.declaredHectares)
            copy.bind(correction.households)
            copy.bind(entry)
            copy.bind(version)
            try copy.run()
            try close("areas", where: "version = ?", entry) { $0.bind(version) }
        }
        // Which part of a split unit it went to was said of the commune that it was not in.
        if correction.commune != nil { try close("unit_assignments", where: "area_id = ?", entry) { $0.bind(area.number) } }
        if correction.name != nil || correction.variety != nil, let facts = try connection.areaRow(area, on: nil, known: .max)?.area {
            let row = searchRow(.area, area.number)
            try unindex(row)
            try index(IndexedName(facts.name, also: facts.variety, row: row))
        }
        try presentView.project(area, on: today)
    }

    private func apply(_ acceptance: OverlapAcceptance, _ entry: Int64, _ officer: String) throws {
        let columns = ["decision_id", "code_id", "other_code_id", "shared_square_metres", "reason", "officer", "second_officer"]
        for conflict in acceptance.conflicts {
            try insert("overlap_acceptances", columns, entry) {
                $0.bind(acceptance.decision.number)
                $0.bind(acceptance.code.number)
                $0.bind(conflict.other.number)
                $0.bind(conflict.shared.value)
                $0.bind(acceptance.reason)
                $0.bind(officer)
                $0.bind(acceptance.secondOfficer)
            }
        }
    }

    private func apply(_ succession: AreaSuccession, _ entry: Int64, _ today: Day) throws {
        let columns = ["kind", "predecessor", "successor", "on_day", "before_square_metres", "after_square_metres", "reason"]
        for predecessor in succession.predecessors {
            for successor in succession.successors.isEmpty ? [nil] : succession.successors.map({ Optional($0) }) {
                try insert("area_successions", columns, entry) {
                    $0.bind(succession.kind.rawValue)
                    $0.bind(predecessor.number)
                    $0.bind(successor?.number)
                    $0.bind(succession.on.description)
                    $0.bind(succession.before.value)
                    $0.bind(succession.after.value)
                    $0.bind(succession.reason)
                }
            }
            try end(predecessor, on: succession.on, entry)
            try presentView.project(predecessor, on: today)
        }
    }

    /// Ends an area with all its boundaries: the rows are known as they were until this entry, and anew from it on.
    private func end(_ area: AreaID, on day: Day, _ entry: Int64) throws {
        _ = try endBoundary(of: area, on: day, entry)
        try close("area_boundaries", where: "area_id = ? AND proposed = 0 AND valid_from >= ?", entry) {
            $0.bind(area.number)
            $0.bind(day.description)
        }
        let open = try connection.all(
            "SELECT version FROM areas WHERE area_id = ? AND recorded_to IS NULL AND valid_to IS NULL ORDER BY version",
            { $0.bind(area.number) }
        ) { $0.integer(0) }
        for version in open {
            let copy = try connection.statement(
                """
                INSERT INTO areas (area_id, name, crop, variety, holder_organisation, holder_person, commune, declared_hectares,
                households, sender_key, visibility, illustrative, valid_from, valid_to, recorded_from)
                SELECT area_id, name, crop, variety, holder_organisation, holder_person, commune, declared_hectares, households,
                sender_key, visibility, illustrative, valid_from, ?, ? FROM areas WHERE version = ?
                """)
            copy.bind(day.description)
            copy.bind(entry)
            copy.bind(version)
            try copy.run()
            try close("areas", where: "version = ?", entry) { $0.bind(version) }
        }
    }

    private func apply(_ alias: CodeAlias, _ entry: Int64) throws {
        try insert("code_aliases", ["alias_id", "code_id", "text", "canonical", "authority", "valid_from", "valid_to"], entry) {
            $0.bind(alias.number)
            $0.bind(alias.code.number)
            $0.bind(alias.text)
            $0.bind(alias.canonical.text)
            $0.bind(alias.authority)
            $0.bind(alias.period.from?.description)
            $0.bind(alias.period.to?.description)
        }
        // The index has one row for a code; its aliases are further words of it.
        guard let code = try connection.code(alias.code) else { return }
        let row = searchRow(.code, code.id.number)
        let aliases = try connection.all(
            "SELECT text, canonical FROM code_aliases WHERE code_id = ? AND recorded_to IS NULL ORDER BY alias_id",
            { $0.bind(code.id.number) }
        ) { "\($0.text(0)) \($0.text(1))" }
        try unindex(row)
        let words = ([code.canonical.text] + aliases).joined(separator: " ")
        try index(IndexedName(code.text, also: words, row: row, reference: code.canonical.text))
    }

    private func apply(_ correction: DecisionCorrection, _ entry: Int64, _ officer: String, _ today: Day) throws {
        let found = try connection.first(
            "SELECT \(Connection.decisionColumns) FROM decisions WHERE decision_id = ? AND recorded_to IS NULL",
            { $0.bind(correction.corrected.number) }
        ) { $0.decision() }
        guard let wrong = found, let code = try connection.code(wrong.code) else { return }
        try close("decisions", where: "decision_id = ?", entry) { $0.bind(wrong.id.number) }
        if let right = correction.replacement { try insert(right, entry, officer) }
        if wrong.effectiveOn != correction.replacement?.effectiveOn {
            try moveBoundary(putInForceBy: wrong, of: code.area, to: correction.replacement?.effectiveOn, entry)
        }
        try layOutHolders(of: wrong.code, entry, isTransfer: wrong.kind == .transfer)
        try layOut(wrong.code, wrong.authority, entry)
        try presentView.project(code.area, on: today)
    }

    /// Moves the day on which a boundary came into force with a decision; it is a proposal again where the decision was never made.
    private func moveBoundary(putInForceBy wrong: Decision, of area: AreaID, to day: Day?, _ entry: Int64) throws {
        guard let boundary = wrong.boundary else { return }
        let wasProposed = try connection.first(
            """
            SELECT 1 FROM area_boundaries WHERE boundary_id = ? AND proposed = 1
            AND recorded_to = (SELECT recorded_from FROM decisions WHERE decision_id = ?)
            """,
            {
                $0.bind(boundary.number)
                $0.bind(wrong.rank)
            }
        ) { _ in true }
        guard wasProposed ?? false else { return }
        let own = try connection.first(
            "SELECT version, valid_to FROM area_boundaries WHERE boundary_id = ? AND valid_from = ? AND proposed = 0 AND recorded_to IS NULL",
            {
                $0.bind(boundary.number)
                $0.bind(wrong.effectiveOn.description)
            }
        ) { ($0.integer(0), $0.day(1)) }
        guard let own else { return }
        let before = try connection.first(
            "SELECT version, valid_from FROM area_boundaries WHERE area_id = ? AND valid_to = ? AND proposed = 0 AND recorded_to IS NULL",
            {
                $0.bind(area.number)
                $0.bind(wrong.effectiveOn.description)
            }
        ) { ($0.integer(0), $0.day(1)) }
        if let (version, from) = before, let from {
            try copyBoundary(version, validFrom: from, validTo: day ?? own.1, entry)
            try close("area_boundaries", where: "version = ?", entry) { $0.bind(version) }
        }
        if let day {
            try copyBoundary(own.0, validFrom: day, validTo: own.1, entry)
        } else {
            try copyBoundary(own.0, validFrom: nil, validTo: nil, isProposed: true, entry)
        }
        try close("area_boundaries", where: "version = ?", entry) { $0.bind(own.0) }
    }
}
