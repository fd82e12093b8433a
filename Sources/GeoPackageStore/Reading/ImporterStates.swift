import Registry

/// What importers' authorities say of codes, as the states that the file keeps have it.
///
/// Of most codes no importer's authority ever said anything. Few codes are asked for one by one, by an index; who asks for many has all
/// read once that any was ever decided on, and is answered for the others without a question.
final class ImporterStates {
    /// After so many questions, which take about as long, the codes are read.
    static let patience = 2000

    /// The last entry of the journal when it was made: it holds for that state of the registry.
    let entry: Int64
    private var questions = 0
    private var codes: Set<Int64>?

    init(entry: Int64) { self.entry = entry }

    /// Tells a row what the importer's authority says of its code on a day; nothing where it has not decided.
    func tell(_ row: inout FeatureRow, on day: String, known: Int64, _ connection: Connection) throws {
        let code = row.codeID
        guard code != 0, try mayBeDecided(code, connection) else { return }
        let stretch = try connection.first(
            """
            SELECT status, valid_from FROM code_states
            WHERE code_id = ? AND authority = 'importer' AND \(Connection.inForce) AND \(Connection.known) LIMIT 1
            """,
            {
                $0.bind(code)
                $0.bind(day)
                $0.bind(day)
                $0.bindKnown(known)
            }
        ) { (status: CodeStatus(rawValue: $0.text(0)), since: $0.day(1)) }
        guard let stretch, let status = stretch.status, !status.isUndecided else { return }
        row.importerStatus = status
        row.importerStatusSince = stretch.since
    }

    private func mayBeDecided(_ code: Int64, _ connection: Connection) throws -> Bool {
        if let codes { return codes.contains(code) }
        questions += 1
        guard questions > ImporterStates.patience else { return true }
        let read = Set(try connection.all("SELECT code_id FROM code_states WHERE authority = 'importer'") { $0.integer(0) })
        codes = read
        return read.contains(code)
    }
}
