import Journal
import Registry
import Traceability

extension StoreReading {
    func stamp(_ serial: StampSerial, knownAt: RecordedTime?) throws -> StampRecord? {
        let number = try connection.first("SELECT place FROM stamps WHERE serial = ?", { $0.bind(serial.number) }) { $0.integer(0) }
        guard let (id, place) = number.map({ StampTree.split($0) }),
            let run = try runs("run_id = ?", knownAt, { $0.bind(id.number) }).first
        else { return nil }
        var changes = [
            StampRecord.Change(state: .printed, on: run.summary.run.issuedOn, reason: nil, entry: run.entry)
        ]
        let path = StampTree.path(of: place)
        changes += try known(
            "state, on_day, reason, recorded_from", from: "stamp_changes",
            where: "run_id = ? AND node IN (\(StoreReading.placesOfPath))", orderedBy: "on_day, recorded_from, change", at: knownAt,
            {
                $0.bind(id.number)
                for node in path { $0.bind(node) }
            }
        ) { row in
            StampRecord.Change(
                state: StampState(rawValue: row.text(0)) ?? .void, on: row.day(1) ?? run.summary.run.issuedOn, reason: row.optionalText(2),
                entry: row.integer(3))
        }
        return StampRecord(serial: serial, run: run.summary.run, place: place, changes: changes)
    }

    private static let placesOfPath = repeatElement("?", count: StampTree.depth + 1).joined(separator: ", ")

    func stampRuns(_ choice: StampRunChoice, knownAt: RecordedTime?) throws -> [StampRunSummary] {
        let (condition, number): (String, Int64?) =
            switch choice {
            case .all: ("? IS NULL", nil)
            case .id(let id): ("run_id = ?", id.number)
            case .lot(let id): ("lot_id = ?", id.number)
            case .code(let id): ("code_id = ?", id.number)
            }
        return try runs(condition, knownAt) { $0.bind(number) }.map(\.summary)
    }

    private func runs(
        _ condition: String, _ knownAt: RecordedTime?, _ bind: (SQLStatement) -> Void
    ) throws -> [(summary: StampRunSummary, entry: Int64)] {
        try known(
            "run_id, lot_id, code_id, issued_on, stamps, key_id, recorded_from", from: "stamp_runs", where: condition, orderedBy: "run_id",
            at: knownAt, bind
        ) { row in
            let run = StampRun(
                id: StampRunID(row.integer(0)), lot: LotID(row.integer(1)), code: row.optionalInteger(2).map { CodeID($0) },
                issuedOn: row.day(3) ?? Day(daysSinceEpoch: 0), key: row.isNull(5) ? nil : row.bytes(5), serials: [])
            return (StampRunSummary(run: run, count: Int(row.integer(4))), row.integer(6))
        }
    }

    /// The serials in their order stand in the journal; the table is ordered by serial.
    func serials(of run: StampRunID) throws -> [StampSerial]? {
        let stored = try connection.first(
            "SELECT kind, payload FROM journal WHERE entry = (SELECT recorded_from FROM stamp_runs WHERE run_id = ?)",
            { $0.bind(run.number) }
        ) { ($0.text(0), $0.bytes(1)) }
        guard let (kind, payload) = stored else { return nil }
        guard case .trade(.stampsIssued(let issued)) = try RegistryEvent(kind: kind, payload: payload) else {
            throw RegistryError(.damaged, ["path": "", "detail": "stamp_runs \(run.number)"])
        }
        return issued.serials
    }

    func stampChanges(of run: StampRunID) throws -> [StampChange] {
        try known(
            "state, on_day, reason, node", from: "stamp_changes", where: "run_id = ?", orderedBy: "on_day, recorded_from, change",
            { $0.bind(run.number) }
        ) { row in
            let places = StampTree.places(under: row.integer(3))
            return StampChange(
                state: StampState(rawValue: row.text(0)) ?? .void, on: row.day(1) ?? Day(daysSinceEpoch: 0), reason: row.optionalText(2),
                ranges: [StampRange(run: run, first: places.lowerBound, last: places.upperBound)])
        }
    }

    func foreignStamps(_ text: ForeignStampText, knownAt: RecordedTime?) throws -> [ForeignStampRecord] {
        try foreignStamps("s.token_key = ?", "s.stamp", limit: .max, knownAt) { $0.bind(text.key) }.filter {
            ForeignStampText($0.text).map { text.finds($0) } ?? ($0.text == text.text)
        }
    }

    func foreignStamps(ofLink link: Int64, limit: Int) throws -> [ForeignStampRecord] {
        try foreignStamps("l.link = ?", "s.stamp", limit: limit, nil) { $0.bind(link) }
    }

    private func foreignStamps(
        _ condition: String, _ order: String, limit: Int, _ knownAt: RecordedTime?, _ bind: (SQLStatement) -> Void
    ) throws -> [ForeignStampRecord] {
        try known(
            "s.text, l.link, l.lot_id, l.code_id, l.product_id, l.valid_from, l.valid_to",
            from: "foreign_stamps AS s JOIN stamp_links AS l ON l.version = s.link_version", where: condition,
            orderedBy: "\(order) LIMIT \(limit)", at: knownAt, bind
        ) { row in
            ForeignStampRecord(text: row.text(0), link: row.integer(1), target: row.target(2), period: row.period(5))
        }
    }

    func foreignStampLinks() throws -> [ForeignStampSummary] {
        try connection.all(
            """
            SELECT link, lot_id, code_id, product_id, valid_from, valid_to, sum(stamps) FROM stamp_links WHERE recorded_to IS NULL
            GROUP BY link ORDER BY link
            """
        ) { row in
            ForeignStampSummary(link: row.integer(0), target: row.target(1), period: row.period(4), count: Int(row.integer(6)))
        }
    }
}

extension SQLStatement {
    /// What a stamp stands on, from the columns of lot, code and product.
    fileprivate func target(_ column: Int32) -> StampTarget {
        if let lot = optionalInteger(column) { return .lot(LotID(lot)) }
        if let code = optionalInteger(column + 1) { return .code(CodeID(code)) }
        return .product(integer(column + 2))
    }
}
