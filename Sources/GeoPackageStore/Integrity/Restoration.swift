import Foundation
import GRDB
public import Journal
public import Registry

/// A registry that was made from the journal of another, and how much of that journal it holds.
public struct Restoration: Sendable {
    /// Up to where the journal is taken.
    public enum End: Hashable, Sendable {
        /// All of it.
        case last
        /// What was recorded up to a moment.
        case time(RecordedTime)
        /// Up to an entry, that one included.
        case entry(Int64)
    }

    /// The end of the new journal: the same hash as the old one has there.
    public var head: JournalHead
    /// When its last entry was recorded; nil where it holds none.
    public var lastRecordedAt: RecordedTime?
    /// What stands in the way of the next entry; nil where nothing does.
    public var obstacle: IntegrityProblem?
    /// How many later entries cannot be used, since the chain is broken before them; nil where the file is too damaged to count them.
    public var stranded: Int64? = 0
}

extension GeoPackageStore {
    /// Makes a new registry from the journal of another file, as that one stood at a moment.
    ///
    /// Entries are taken over as they are, so that a signed head that was given out for one of them still fits; the tables are made from
    /// them. The other file is only read. Sealed personal data is taken along as far as it can be read.
    ///
    /// - Parameters:
    ///   - source: The file whose journal is taken: a registry, a backup, or a damaged one.
    ///   - path: The new file.
    ///   - end: Up to where.
    ///   - overwriting: Whether a registry that is there is replaced.
    ///   - isRescue: Whether a journal that breaks off is taken up to there, also where the end of the file is missing; otherwise it is
    ///     refused.
    /// - Returns: What the new registry holds.
    /// - Throws: `.damaged` with the place where the journal is broken and this is no rescue, or where nothing can be saved;
    ///   `.noSuchEntry` where the journal ends before the entry; `.backupOntoItself` where both are one file; what `create` throws.
    public static func restore(
        from source: String, to path: String, upTo end: Restoration.End = .last, overwriting: Bool = false, isRescue: Bool = false
    ) async throws -> Restoration {
        let file = RegistryFile(path: source)
        try file.inspect()
        // What the new one leaves out would be gone with the old one.
        if file.isSame(as: path) { throw RegistryError(.backupOntoItself, ["path": path]) }
        var made = Restoration(head: .empty)
        _ = try await make(at: path, overwriting: overwriting, permissions: file.permissions) { store in
            made = try translated(path: source) {
                let queue = try file.openForReading(isRescue: isRescue)
                defer { try? queue.close() }
                return try queue.inDatabase { database in
                    try store.writing { try JournalRescue(from: Connection(database), into: $0).run(upTo: end) }
                }
            }
            if let obstacle = made.obstacle, !isRescue || made.head == .empty {
                throw RegistryError(.damaged, ["path": source, "detail": "journal entry \(obstacle.entry ?? 0): \(obstacle.detail)"])
            }
            if case .entry(let number) = end, made.obstacle == nil, made.head.number < number {
                throw RegistryError(.noSuchEntry, ["entry": "\(number)", "last": "\(made.head.number)"])
            }
            if made.head == .empty { throw RegistryError(.noSuchEntry, ["entry": "1", "last": "0"]) }
        }
        return made
    }
}

/// Takes entry after entry of a journal over into a new registry, for as long as each follows on the one before.
private struct JournalRescue {
    private let source: Connection
    private let destination: Connection

    init(from source: Connection, into destination: Connection) {
        self.source = source
        self.destination = destination
    }

    func run(upTo end: Restoration.End) throws -> Restoration {
        var made = Restoration(head: .empty)
        var checker = ChainChecker()
        let projector = try Projector(destination, isBulk: false)
        let insertion = try destination.statement(
            "INSERT INTO journal (entry, recorded_at, officer, kind, payload, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?)")
        while true {
            let number = made.head.number + 1
            if case .entry(let last) = end, number > last { break }
            let (entry, hash): (JournalEntry, Digest)
            let event: RegistryEvent
            do {
                guard let found = try stored(number) else {
                    made.stranded = later(than: number)
                    if made.stranded != 0 { made.obstacle = problem(number, .rowMissing, try journalDamage() ?? "") }
                    break
                }
                (entry, hash) = found
                if case .time(let moment) = end, entry.recordedAt > moment { break }
                if let fault = checker.check(entry, storedHash: hash).first { throw Broken(detail: fault.identifier) }
                event = try RegistryEvent(kind: entry.kind.description, payload: entry.payload)
            } catch {
                // The entry cannot be read, or is not what was written: nothing after it can be trusted.
                made.obstacle = problem(number, .entryUnreadable, detail(error))
                made.stranded = later(than: number)
                break
            }
            insertion.bind(entry.number)
            insertion.bind(entry.recordedAt.description)
            insertion.bind(entry.officer)
            insertion.bind(entry.kind.description)
            insertion.bind(entry.payload)
            insertion.bind(entry.previous.bytes)
            insertion.bind(hash.bytes)
            try insertion.run()
            try projector.apply(event, entry: entry.number, recordedAt: entry.recordedAt, officer: entry.officer)
            made.head = checker.head
            made.lastRecordedAt = entry.recordedAt
        }
        try projector.finish()
        try copySeals()
        return made
    }

    /// Why an entry is not taken.
    private struct Broken: Error { var detail: String }

    private func detail(_ error: any Error) -> String {
        switch error {
        case let error as Broken: error.detail
        case let error as DatabaseError: error.message ?? "\(error.extendedResultCode)"
        case let error as RegistryError: error.values["detail"] ?? error.code.rawValue
        default: "\(error)"
        }
    }

    private func problem(_ number: Int64, _ kind: IntegrityProblem.Kind, _ detail: String) -> IntegrityProblem {
        IntegrityProblem(kind: kind, entry: number, table: "journal", row: number, detail: detail)
    }

    /// One entry, asked for by its number: damage elsewhere in the table does not hide it.
    private func stored(_ number: Int64) throws -> (JournalEntry, Digest)? {
        try source.first(
            "SELECT entry, recorded_at, officer, kind, payload, previous, hash FROM journal WHERE entry = ?", { $0.bind(number) }
        ) { row in
            guard let hash = Digest(bytes: row.bytes(6)) else { throw Broken(detail: "hash") }
            return (try row.entry(), hash)
        }
    }

    /// What SQLite finds wrong with the table of the journal; nil where nothing is.
    private func journalDamage() throws -> String? {
        let found = try source.all("PRAGMA integrity_check(journal)") { $0.text(0) }
        return found == ["ok"] ? nil : found.first ?? ""
    }

    /// How many entries follow; nil where the table itself is hurt, since what was written after that may be out of sight.
    private func later(than number: Int64) -> Int64? {
        do {
            guard try journalDamage() == nil else { return nil }
            return try source.first("SELECT count(*) FROM journal WHERE entry > ?", { $0.bind(number) }) { $0.integer(0) }
        } catch {
            return nil
        }
    }

    /// Takes the sealed values along that can be read; a mark that they were left out goes with them.
    private func copySeals() throws {
        for value in (try? source.sealedValues()) ?? [] where value.salt != nil { try destination.put(value) }
        let isMissing = try destination.first("SELECT 1 FROM personal WHERE salt IS NULL") { _ in true } ?? false
        if isMissing { try destination.setMeta("personal", "left-out") }
    }
}
