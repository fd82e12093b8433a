import GeoPrimitives
import Registry

extension Projector {
    func apply(_ code: GrowingAreaCode, from: Day, _ entry: Int64, _ today: Day) throws {
        let columns = [
            "code_id", "area_id", "code", "canonical", "skeleton", "market", "holder_organisation", "holder_person", "certificate",
            "illustrative", "valid_from",
        ]
        try insert("codes", columns, entry) {
            $0.bind(code.id.number)
            $0.bind(code.area.number)
            $0.bind(code.text)
            $0.bind(code.canonical.text)
            $0.bind(code.canonical.skeleton)
            $0.bind(code.market)
            $0.bind(code.holder)
            $0.bind(code.certificate)
            $0.bind(code.isIllustrative)
            $0.bind(from.description)
        }
        try index(
            IndexedName(
                code.text, also: code.canonical.text, row: searchRow(.code, code.id.number), reference: code.canonical.text))
        try presentView.project(code.area, on: today)
    }

    func apply(_ decision: Decision, _ entry: Int64, _ officer: String, _ today: Day) throws {
        let columns = [
            "decision_id", "code_id", "kind", "received_on", "authority", "document", "reason", "officer", "expires_on", "boundary_id",
            "holder_organisation", "holder_person", "valid_from",
        ]
        try insert("decisions", columns, entry) {
            $0.bind(decision.id.number)
            $0.bind(decision.code.number)
            $0.bind(decision.kind.rawValue)
            $0.bind(decision.receivedOn?.description)
            $0.bind(decision.authority.rawValue)
            $0.bind(decision.document)
            $0.bind(decision.reason)
            $0.bind(officer)
            $0.bind(decision.expiresOn?.description)
            $0.bind(decision.boundary?.number)
            $0.bind(decision.holder)
            $0.bind(decision.effectiveOn.description)
        }
        guard let code = try connection.code(decision.code) else { return }
        if decision.kind == .amend || decision.kind == .grant, let boundary = decision.boundary {
            try putInForce(boundary, of: code.area, on: decision.effectiveOn, entry)
        }
        // A decision of a day before the code was written down says that the code was there on that day.
        try layOutHolders(of: decision.code, entry, isTransfer: decision.kind == .transfer)
        try layOut(decision.code, decision.authority, entry)
        try presentView.project(code.area, on: today)
    }

    /// Lays the holders of a code out anew, from all its transfers in the order of their days.
    private func layOutHolders(of code: CodeID, _ entry: Int64, isTransfer: Bool) throws {
        let rows = try connection.all(
            "SELECT version, valid_from, holder_organisation, holder_person FROM codes WHERE code_id = ? AND recorded_to IS NULL ORDER BY valid_from",
            { $0.bind(code.number) }
        ) { ($0.integer(0), $0.text(1), $0.holder(2)) }
        guard let first = rows.first else { return }
        let decisions = try connection.decisions(on: code, known: .max).filter { $0.authority == .ours }
        let start = min(first.1, decisions.map(\.effectiveOn).min()?.description ?? first.1)
        guard isTransfer || start < first.1 else { return }
        var stretches: [(from: String, holder: Holder?)] = [(start, first.2)]
        let transfers = decisions.filter { $0.kind == .transfer }
        for transfer in transfers.sorted(by: { ($0.effectiveOn, $0.id.number) < ($1.effectiveOn, $1.id.number) }) {
            guard let holder = transfer.holder else { continue }
            let day = max(transfer.effectiveOn.description, start)
            // The last transfer of a day holds; one before the code was written down holds from there on.
            if stretches.last?.from == day { stretches.removeLast() }
            stretches.append((day, holder))
        }
        for (index, stretch) in stretches.enumerated() {
            let copy = try connection.statement(
                """
                INSERT INTO codes (code_id, area_id, code, canonical, skeleton, market, holder_organisation, holder_person, certificate,
                illustrative, valid_from, valid_to, recorded_from)
                SELECT code_id, area_id, code, canonical, skeleton, market, ?, ?, certificate, illustrative, ?, ?, ? FROM codes WHERE version = ?
                """)
            copy.bind(stretch.holder)
            copy.bind(stretch.from)
            copy.bind(index + 1 < stretches.count ? stretches[index + 1].from : nil as String?)
            copy.bind(entry)
            copy.bind(first.0)
            try copy.run()
        }
        for row in rows { try close("codes", where: "version = ?", entry) { $0.bind(row.0) } }
    }

    /// Lays the states of a code out anew; stretches that stay as they were keep their rows.
    private func layOut(_ code: CodeID, _ authority: Authority, _ entry: Int64) throws {
        let decisions = try connection.decisions(on: code, known: .max).filter { $0.authority == authority }
        let wanted = StatusTimeline(decisions).stretches
        let known = try connection.all(
            "SELECT version, \(Connection.stretchColumns) FROM code_states WHERE code_id = ? AND authority = ? AND recorded_to IS NULL",
            {
                $0.bind(code.number)
                $0.bind(authority.rawValue)
            }
        ) { ($0.integer(0), $0.stretch(from: 1)) }
        for (version, stretch) in known where !wanted.contains(where: { $0 == stretch }) {
            try close("code_states", where: "version = ?", entry) { $0.bind(version) }
        }
        let columns = [
            "code_id", "authority", "status", "decision_id", "boundary_id", "granted_on", "expires_on", "valid_from", "valid_to",
        ]
        for stretch in wanted where !known.contains(where: { $0.1 == stretch }) {
            try insert("code_states", columns, entry) {
                $0.bind(code.number)
                $0.bind(authority.rawValue)
                $0.bind(stretch.status.rawValue)
                $0.bind(stretch.decision.number)
                $0.bind(stretch.boundary?.number)
                $0.bind(stretch.grantedOn?.description)
                $0.bind(stretch.expiresOn?.description)
                $0.bind(stretch.period.from?.description)
                $0.bind(stretch.period.to?.description)
            }
        }
    }
}
