import Journal
import Registry

/// Writes entries to the journal table and applies each event to the tables, in one transaction of its caller's.
final class JournalWriter {
    private let connection: Connection
    private let start: Int64
    private var appender: JournalAppender
    private let projector: Projector
    private let insertion: SQLStatement
    private var kinds: [String: EntryKind] = [:]

    /// Continues the journal of a connection.
    ///
    /// - Throws: `.damaged` where a trigger lies on the journal that is not ours: it could change what is written after it was hashed.
    init(_ connection: Connection) throws {
        self.connection = connection
        try JournalWriter.refuseForeignTriggers(connection)
        let end = try connection.journalEnd()
        start = end.head.number
        appender = JournalAppender(after: end.head, lastRecordedAt: end.lastRecordedAt)
        projector = try Projector(connection)
        insertion = try connection.statement(
            "INSERT INTO journal (entry, recorded_at, officer, kind, payload, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?)")
    }

    private static func refuseForeignTriggers(_ connection: Connection) throws {
        let ours = Set(Schema.journalGuards.map(\.sql))
        let sql = "SELECT name, sql FROM sqlite_master WHERE lower(tbl_name) = 'journal' AND lower(type) = 'trigger' ORDER BY name"
        let found = try connection.all(sql) { ($0.text(0), $0.text(1)) }
        if let stranger = found.first(where: { !ours.contains($0.1) }) {
            throw RegistryError(.damaged, ["path": "", "detail": "journal: trigger \(stranger.0)"])
        }
    }

    /// The last entry written.
    var head: JournalHead { appender.head }

    /// Records one change.
    func write(_ change: ChangeSet.Change, officer: String, now: RecordedTime) throws {
        let entry = try appender.append(
            kind: kind(change.event.kind), officer: officer, encodedPayload: change.payload, now: now)
        insertion.bind(entry.number)
        insertion.bind(entry.recordedAt.description)
        insertion.bind(officer)
        insertion.bind(change.event.kind)
        insertion.bind(change.payload)
        insertion.bind(entry.previous.bytes)
        insertion.bind(appender.head.hash.bytes)
        try insertion.insertOne()
        try projector.apply(
            change.event, entry: entry.number, recordedAt: entry.recordedAt, officer: officer, preparation: change.preparation)
    }

    private func kind(_ text: String) throws -> EntryKind {
        if let known = kinds[text] { return known }
        let kind = try EntryKind(parsing: text)
        kinds[text] = kind
        return kind
    }

    /// Brings what is kept for the whole file up to date; called once, before the transaction is committed.
    func finish() throws { try projector.finish() }

    /// Makes sure that the journal ends with what was written: called last, before the transaction is committed, as nobody is to be told
    /// that something is recorded which is not.
    ///
    /// - Throws: `.damaged` where it ends otherwise.
    func confirm() throws {
        let sql = "SELECT count(*) FROM journal WHERE entry > ?"
        let count = try connection.first(sql, { $0.bind(start) }) { $0.integer(0) }
        guard try connection.journalEnd().head == head, count == head.number - start else {
            throw RegistryError(.damaged, ["path": "", "detail": "journal entry \(head.number)"])
        }
    }
}

extension Connection {
    /// The last entry of the journal, and when it was recorded.
    func journalEnd() throws -> (head: JournalHead, lastRecordedAt: RecordedTime?) {
        let last = try first("SELECT entry, hash, recorded_at FROM journal ORDER BY entry DESC LIMIT 1") { row in
            (row.integer(0), row.bytes(1), row.text(2))
        }
        guard let (number, hash, time) = last else { return (.empty, nil) }
        guard let digest = Digest(bytes: hash), let recordedAt = RecordedTime(time) else {
            throw RegistryError(.damaged, ["path": "", "detail": "journal entry \(number)"])
        }
        return (JournalHead(number: number, hash: digest), recordedAt)
    }

    /// The last entry recorded up to a moment; all of them where it is nil.
    func lastEntry(knownAt time: RecordedTime?) throws -> Int64 {
        guard let time else { return .max }
        // Times never decrease and have one length, so the text compares as the moments do.
        return try first("SELECT max(entry) FROM journal WHERE recorded_at <= ?", { $0.bind(time.description) }) { $0.integer(0) } ?? 0
    }

    /// A row of what is kept for the whole file.
    func meta(_ name: String) throws -> String? {
        try first("SELECT value FROM farmzone_meta WHERE name = ?", { $0.bind(name) }) { $0.text(0) }
    }

    func setMeta(_ name: String, _ value: String) throws {
        let statement = try statement("INSERT OR REPLACE INTO farmzone_meta (name, value) VALUES (?, ?)")
        statement.bind(name)
        statement.bind(value)
        try statement.run()
    }
}
