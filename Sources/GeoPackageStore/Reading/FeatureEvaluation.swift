import GeoPrimitives
import Registry

/// Works out from the truth what the features of an area are on a day, as known up to an entry.
///
/// The present view is written with it, and every other day is read with it: one way to a state.
struct FeatureEvaluation {
    let connection: Connection

    /// The features of an area, codes in the order of issue; for the public an area whose codes are all drafts is one without a code.
    func features(of id: AreaID, on day: Day, known: Int64, forPublic: Bool = false) throws -> [PresentFeature] {
        guard let row = try connection.areaRow(id, on: day, known: known) else { return [] }
        let codes = try connection.all(
            "SELECT \(Connection.codeColumns) FROM codes WHERE area_id = ? AND \(Connection.known) AND \(Connection.inForce) ORDER BY code_id",
            {
                $0.bind(id.number)
                $0.bindKnown(known)
                $0.bindInForce(day)
            }
        ) { statement in statement.code().map { ($0, statement.integer(10)) } }
        var features: [PresentFeature] = []
        for case let (code, recordedFrom)? in codes {
            features.append(try feature(of: code, recordedFrom: recordedFrom, row, on: day, known: known))
        }
        if forPublic { features.removeAll { $0.status == .draft } }
        if features.isEmpty {
            let boundary = try connection.boundaryRow(of: id, nil, on: day, known: known)
            let entry = max(row.recordedFrom, boundary?.recordedFrom ?? 0)
            features = [PresentFeature(row, boundary, recordedAt: try connection.recordedAt(entry))]
        }
        let assignment = try row.area.commune == nil ? nil : connection.assignment(of: id, on: day, known: known)
        for index in features.indices { features[index].assignment = assignment }
        return features
    }

    private func feature(
        of code: GrowingAreaCode, recordedFrom: Int64, _ row: AreaRow, on day: Day, known: Int64
    ) throws -> PresentFeature {
        let stretch = try connection.stretch(of: code.id, .ours, on: day, known: known)
        let boundary = try connection.boundaryRow(of: row.area.id, stretch?.boundary, on: day, known: known)
        let decided = try stretch.flatMap { stretch in
            try connection.first("SELECT recorded_from FROM decisions WHERE decision_id = ?", { $0.bind(stretch.decision.number) }) {
                $0.integer(0)
            }
        }
        let entry = max(row.recordedFrom, recordedFrom, boundary?.recordedFrom ?? 0, decided ?? 0)
        var feature = PresentFeature(row, boundary, recordedAt: try connection.recordedAt(entry))
        feature.codeID = code.id.number
        feature.ordinal =
            try connection.first(
                "SELECT count(DISTINCT code_id) FROM codes WHERE area_id = ? AND code_id <= ?",
                {
                    $0.bind(row.area.id.number)
                    $0.bind(code.id.number)
                }
            ) { $0.integer(0) } ?? 1
        feature.id = try identifier(of: code)
        feature.code = code.text
        feature.canonical = code.canonical.text
        feature.market = code.market
        feature.status = stretch?.status ?? .draft
        feature.holder = code.holder ?? row.area.holder
        feature.validFrom = stretch?.grantedOn
        feature.expiresOn = stretch?.expiresOn
        feature.isIllustrative = code.isIllustrative || row.area.isIllustrative
        return feature
    }

    /// The canonical form; where an earlier code has the same, with a suffix that tells them apart for good.
    private func identifier(of code: GrowingAreaCode) throws -> String {
        let earlier =
            try connection.first(
                "SELECT count(DISTINCT code_id) FROM codes WHERE canonical = ? AND code_id < ?",
                {
                    $0.bind(code.canonical.text)
                    $0.bind(code.id.number)
                }
            ) { $0.integer(0) } ?? 0
        return earlier == 0 ? code.canonical.text : "\(code.canonical.text)-\(earlier + 1)"
    }
}

extension Connection {
    /// When an entry was recorded.
    func recordedAt(_ entry: Int64) throws -> String {
        try first("SELECT recorded_at FROM journal WHERE entry = ?", { $0.bind(entry) }) { $0.text(0) } ?? ""
    }
}
