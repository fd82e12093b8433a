import GRDB
import Journal
public import Registry

extension GeoPackageStore {
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
    /// Makes every table anew from the journal, in one transaction; sealed personal data, which the journal does not hold, is kept.
    public func rebuild() async throws {
        try translated(path: path) {
            try writing { connection in
                // What a forged journal makes must not take the place of rows that may still tell the truth.
                try JournalReplay.checkChain(connection)
                let sealed = try connection.all("SELECT seal_digest, salt, ciphertext FROM personal") {
                    ($0.bytes(0), $0.isNull(1) ? nil : $0.bytes(1), $0.isNull(2) ? nil : $0.bytes(2))
                }
                for table in Schema.tables { try connection.execute("DELETE FROM \"\(table.name)\"") }
                try connection.execute("DELETE FROM search_index; DELETE FROM farmzone_meta WHERE name IN ('registry', 'projected_on')")
                try JournalReplay.apply(connection, to: try Projector(connection, isBulk: false))
                for (digest, salt, ciphertext) in sealed {
                    let statement = try connection.statement("UPDATE personal SET salt = ?, ciphertext = ? WHERE seal_digest = ?")
                    statement.bind(salt)
                    statement.bind(ciphertext)
                    statement.bind(digest)
                    try statement.run()
                }
            }
        }
    }
}

/// Applies the entries of a journal to tables.
enum JournalReplay {
    /// Makes sure that the journal is whole.
    ///
    /// - Throws: `.damaged` at the first entry that was altered or does not follow on the one before.
    static func checkChain(_ journal: Connection) throws {
        var checker = ChainChecker()
        try journal.rows("SELECT entry, recorded_at, officer, kind, payload, previous, hash FROM journal ORDER BY entry") { row in
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
