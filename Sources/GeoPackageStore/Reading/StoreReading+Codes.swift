import Journal
import Registry

extension StoreReading {
    func codes(_ canonical: CanonicalCode, knownAt: RecordedTime?) throws -> [CodeRecord] {
        try records("canonical = ?", knownAt: knownAt) { $0.bind(canonical.text) }
    }

    func codes(of area: AreaID, knownAt: RecordedTime?) throws -> [CodeRecord] {
        try records("area_id = ?", knownAt: knownAt) { $0.bind(area.number) }
    }

    func records(_ condition: String, knownAt: RecordedTime?, _ bind: (SQLStatement) -> Void) throws -> [CodeRecord] {
        let known = try connection.lastEntry(knownAt: knownAt)
        let rows = try connection.all(
            "SELECT \(Connection.codeColumns) FROM codes WHERE \(condition) AND \(Connection.known) ORDER BY code_id, valid_from, version",
            {
                bind($0)
                $0.bindKnown(known)
            }
        ) { $0.code() }
        var records: [CodeRecord] = []
        // A transferred code has a row for each of its holders; the first holder comes first, the decisions tell of the others.
        for case let code? in rows where records.last?.code.id != code.id {
            records.append(CodeRecord(code: code, decisions: try connection.decisions(on: code.id, known: known)))
        }
        return records
    }

    func codes(resembling canonical: CanonicalCode, limit: Int) throws -> [CanonicalCode] {
        let alike = try connection.all(
            "SELECT DISTINCT canonical FROM codes WHERE skeleton = ? AND canonical != ? AND recorded_to IS NULL ORDER BY canonical LIMIT ?",
            {
                $0.bind(canonical.skeleton)
                $0.bind(canonical.text)
                $0.bind(limit)
            }
        ) { $0.text(0) }
        // Next to those that only look alike, the ones around it in order: a digit more or less at the end.
        // They begin alike, so that the index gives them from where the code would stand up to where others begin.
        let start = String(canonical.text.prefix(max(4, canonical.text.count - 2)))
        let sides = [
            ("canonical < ? AND canonical >= ? ORDER BY canonical DESC", start),
            ("canonical > ? AND canonical < ? ORDER BY canonical", start + "\u{10FFFF}"),
        ]
        let around = try sides.flatMap { condition, end in
            try connection.all(
                "SELECT DISTINCT canonical FROM codes WHERE recorded_to IS NULL AND \(condition) LIMIT ?",
                {
                    $0.bind(canonical.text)
                    $0.bind(end)
                    $0.bind(2)
                }
            ) { $0.text(0) }
        }
        var seen: Set<String> = []
        return (alike + around).filter { seen.insert($0).inserted }.prefix(limit).compactMap { CanonicalCode($0) }
    }

    func search(_ words: String, limit: Int) throws -> [SearchHit] {
        let exact = try hits("exact", VietnameseFolding.exact(words), isExact: true, limit: limit)
        guard exact.count < limit else { return exact.map(\.hit) }
        let known = Set(exact.map { $0.row })
        let folded = try hits("folded", VietnameseFolding.folded(words), isExact: false, limit: limit).filter { !known.contains($0.row) }
        return Array((exact + folded).prefix(limit)).map(\.hit)
    }

    /// Every word must be there, the last one perhaps not typed to its end.
    private func hits(_ column: String, _ text: String, isExact: Bool, limit: Int) throws -> [(row: Int64, hit: SearchHit)] {
        let words = text.split(separator: " ")
        guard !words.isEmpty else { return [] }
        // Folded text holds letters and digits only, so nothing in it can be taken for query syntax once it is quoted.
        let query = words.enumerated().map { number, word in "\(column) : \"\(word)\"\(number == words.count - 1 ? " *" : "")" }
        let kinds = SearchHit.Kind.allCases
        return try connection.all(
            "SELECT rowid, name, reference FROM search_index WHERE search_index MATCH ? ORDER BY rowid LIMIT ?",
            {
                $0.bind(query.joined(separator: " AND "))
                $0.bind(limit)
            }
        ) { row in
            let number = row.integer(0)
            let kind = kinds[Int(number % Int64(kinds.count))]
            var reference = row.text(2).isEmpty ? String(number / Int64(kinds.count)) : row.text(2)
            if kind == .lot { reference = try lotReference(LotID(number / Int64(kinds.count))) ?? reference }
            return (number, SearchHit(kind: kind, reference: reference, name: row.text(1), isExact: isExact))
        }
    }

    /// A lot as it is asked for, by the present GTIN of its product.
    private func lotReference(_ id: LotID) throws -> String? {
        guard let lot = try lot(id), let product = try product(lot.product) else { return nil }
        return "\(product.gtin ?? "product-\(product.number)")/\(lot.text)"
    }
}
