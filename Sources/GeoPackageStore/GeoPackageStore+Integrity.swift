import GRDB
public import Journal
public import Registry

extension GeoPackageStore {
    /// What of the file follows from no entry, so that `verify` holds it against nothing: tables and columns.
    public static let notDerived = ["gpkg_contents.last_change"]

    /// Checks the file, the chain, and every row against what the journal makes.
    ///
    /// What SQLite cannot read any more is a problem of the file, not an error of the check.
    public func verify(limit: Int) async throws -> IntegrityReport {
        try translated(path: path) {
            try Reader(file).lend { connection in
                var verifier = Verifier(connection, limit: limit)
                do {
                    return try verifier.run()
                } catch let error as DatabaseError where error.isDamage {
                    return verifier.report(endingWith: error.message ?? "\(error.extendedResultCode)")
                } catch let error as RegistryError where error.code == .damaged {
                    return verifier.report(endingWith: error.values["detail"] ?? "")
                }
            }
        }
    }
}

extension DatabaseError {
    /// Whether the file is not what it should be, rather than out of reach.
    fileprivate var isDamage: Bool {
        switch resultCode {
        case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_ERROR, .SQLITE_FORMAT, .SQLITE_MISMATCH, .SQLITE_CONSTRAINT, .SQLITE_TOOBIG: true
        default: false
        }
    }
}

extension GeoPackageStore {
    /// Checks that the journal is whole: hashes, links, numbers and times, and nothing that follows from it.
    ///
    /// Cheap beside `verify`: it reads the journal once. Whoever signs a head, publishes, or lets older copies go asks first.
    ///
    /// - Returns: The end of the journal.
    /// - Throws: `.damaged` with the first entry that was altered or does not follow on the one before.
    @discardableResult
    public func checkChain() throws -> JournalHead {
        try translated(path: path) {
            try Reader(file).lend { connection in
                do {
                    try JournalReplay.checkChain(connection)
                } catch let error as RegistryError {
                    throw RegistryError(error.code, error.values.merging(["path": path]) { $1 }, underlying: error)
                }
                return try connection.journalEnd().head
            }
        }
    }

    /// Makes every table anew from the journal, in one transaction; sealed personal data, which the journal does not hold, is kept.
    public func rebuild() async throws {
        try translated(path: path) {
            try writing { connection in try JournalReplay.rebuild(connection) }
        }
    }
}

/// Applies the entries of a journal to tables.
enum JournalReplay {
    /// Makes every table of the present schema anew, in the caller's transaction, and fills it from the journal.
    ///
    /// Tables, indexes and triggers that were dropped, altered, or belong to an older schema are replaced with their rows.
    ///
    /// - Throws: `.damaged` where the journal is not whole.
    static func rebuild(_ connection: Connection) throws {
        // What a forged journal makes must not take the place of rows that may still tell the truth.
        try checkChain(connection)
        let sealed = try connection.sealedValues()
        try Schema.renew(in: connection)
        try apply(connection, to: try Projector(connection, isBulk: false))
        for value in sealed { try connection.put(value) }
    }

    /// Makes sure that the journal is whole.
    ///
    /// - Throws: `.damaged` at the first entry that was altered or does not follow on the one before.
    static func checkChain(_ journal: Connection) throws {
        var checker = ChainChecker()
        try journal.rows("SELECT entry, recorded_at, officer, kind, payload, previous, hash FROM journal ORDER BY entry") { row in
            guard row.isJournalRow else { throw RegistryError(.damaged, ["path": "", "detail": "journal entry \(row.integer(0))"]) }
            let entry = try row.entry()
            let problem = Digest(bytes: row.bytes(6)).map { checker.check(entry, storedHash: $0).first?.identifier } ?? "journal.wrong-hash"
            if let problem { throw RegistryError(.damaged, ["path": "", "detail": "journal entry \(entry.number): \(problem)"]) }
        }
    }

    /// Applies all entries of a connection's journal.
    ///
    /// - Throws: `.damaged` at an entry that cannot be read.
    static func apply(_ journal: Connection, to projector: Projector) throws {
        try journal.rows("SELECT entry, recorded_at, officer, kind, payload, previous FROM journal ORDER BY entry") { row in
            let entry = try row.entry()
            let event: RegistryEvent
            do throws(PayloadError) {
                event = try RegistryEvent(kind: entry.kind.description, payload: entry.payload)
            } catch {
                throw RegistryError(.damaged, ["path": "", "detail": "journal entry \(entry.number): \(error)"])
            }
            try projector.apply(event, entry: entry.number, recordedAt: entry.recordedAt, officer: entry.officer)
        }
        try projector.finish()
    }
}

/// A sealed value as it lies beside the journal.
struct SealedValue: Equatable {
    var digest: [UInt8]
    var salt: [UInt8]?
    var ciphertext: [UInt8]?
}

extension Connection {
    /// The sealed values; none where their table is gone.
    func sealedValues() throws -> [SealedValue] {
        guard try database.hasTable("personal") else { return [] }
        return try all("SELECT seal_digest, salt, ciphertext FROM personal") {
            SealedValue(
                digest: $0.bytes(0), salt: $0.isNull(1) ? nil : $0.bytes(1), ciphertext: $0.isNull(2) ? nil : $0.bytes(2))
        }
    }

    /// Puts a sealed value beside the digest that the journal made a row of.
    func put(_ value: SealedValue) throws {
        let statement = try statement("UPDATE personal SET salt = ?, ciphertext = ? WHERE seal_digest = ?")
        statement.bind(value.salt)
        statement.bind(value.ciphertext)
        statement.bind(value.digest)
        try statement.run()
    }
}
