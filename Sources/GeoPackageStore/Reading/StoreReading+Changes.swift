import Registry

extension StoreReading {
    func areas(changedAfter entry: Int64, atMost limit: Int) throws -> Set<AreaID>? {
        var found: Set<AreaID> = []
        var isKnown = true
        var entries = 0
        try connection.rows(
            "SELECT kind, payload FROM journal WHERE entry > ? ORDER BY entry LIMIT ?",
            {
                $0.bind(entry)
                $0.bind(limit + 1)
            }
        ) { row in
            entries += 1
            guard isKnown, entries <= limit else { return }
            guard let changed = try areas(changedBy: RegistryEvent(kind: row.text(0), payload: row.bytes(1))) else {
                isKnown = false
                return
            }
            found.formUnion(changed)
        }
        return isKnown && entries <= limit ? found : nil
    }

    /// The areas that show otherwise after an event; nil where that takes more than a look at it.
    private func areas(changedBy event: RegistryEvent) throws -> [AreaID]? {
        func area(of code: CodeID) throws -> [AreaID] { try self.code(code).map { [$0.code.area] } ?? [] }
        switch event {
        case .areaRegistered(let area, _, _): return [area.id]
        case .boundaryRevised(let area, _, _, _): return [area]
        case .codeIssued(let code, _): return [code.area]
        case .decisionMade(let decision): return try area(of: decision.code)
        case .life(.areaSucceeded(let succession)): return succession.predecessors
        case .life(.codeRenumbered(let renumbering)): return try area(of: renumbering.old) + area(of: renumbering.new)
        case .life(.visibilitySet(let change)): return [change.area]
        case .life(.areaCorrected(let correction)): return [correction.area]
        case .life(.decisionCorrected): return nil
        case .land(.areaAssigned(let assignment)): return [assignment.area]
        case .life(.overlapAccepted), .life(.codeAliased), .life(.settingDated), .land, .trade: return []
        case .registryCreated, .settingChanged, .referenceDefined, .unitRecorded, .unitSucceeded, .organisationAdded, .personAdded,
            .personErased, .productAdded:
            return []
        }
    }
}
