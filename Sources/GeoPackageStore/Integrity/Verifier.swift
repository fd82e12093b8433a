import Crypto
import Foundation
import GRDB
import Journal
import Registry

/// Checks a registry: its file, the chain of its journal, and every row against what the journal makes.
///
/// The journal is replayed into an empty registry of the same schema, and the two are walked side by side.
struct Verifier {
    let connection: Connection
    private let limit: Int
    private var problems: [IntegrityProblem] = []
    var strangers: [String] = []

    init(_ connection: Connection, limit: Int) {
        self.connection = connection
        self.limit = limit
    }

    /// Checks all of it.
    mutating func run() throws -> IntegrityReport {
        try checkFile()
        let replica = try Replica()
        defer { replica.close() }
        let head = try replay(into: replica)
        try replica.read { other in try compareAll(with: other) }
        try naming("personal") { try $0.checkSeals() }
        return IntegrityReport(head: head, problems: problems, strangers: strangers)
    }

    /// What was found up to where the file could not be read any further.
    func report(endingWith detail: String) -> IntegrityReport {
        IntegrityReport(head: .empty, problems: problems + [IntegrityProblem(kind: .fileDamaged, detail: detail)])
    }

    mutating func note(_ problem: IntegrityProblem) { if problems.count < limit { problems.append(problem) } }

    /// What SQLite itself finds: pages, and indexes that do not match their tables.
    private mutating func checkFile() throws {
        let found = try connection.all("PRAGMA integrity_check(20)") { $0.text(0) }
        for text in found where text != "ok" { note(IntegrityProblem(kind: .fileDamaged, detail: text)) }
        if try connection.first("PRAGMA application_id", { _ in }, { $0.integer(0) }) != Int64(Schema.applicationID) {
            note(IntegrityProblem(kind: .schemaAltered, detail: "application_id"))
        }
        if try connection.first("PRAGMA user_version", { _ in }, { $0.integer(0) }) != Int64(Schema.userVersion) {
            note(IntegrityProblem(kind: .schemaAltered, detail: "user_version"))
        }
    }

    /// Walks the chain, and makes the replica of what it says.
    private mutating func replay(into replica: Replica) throws -> JournalHead {
        var checker = ChainChecker()
        var found: [IntegrityProblem] = []
        try replica.write { other in
            let projector = try Projector(other)
            let copy = try other.statement("INSERT INTO journal VALUES (?, ?, ?, ?, x'', x'', x'')")
            try connection.rows("SELECT entry, recorded_at, officer, kind, payload, previous, hash FROM journal ORDER BY entry") { row in
                let number = row.integer(0)
                // SQLite converts what is asked for: bytes that are read as a text would pass for it.
                guard row.isJournalRow, let entry = try? row.entry(), let hash = Digest(bytes: row.bytes(6)) else {
                    found.append(IntegrityProblem(kind: .entryUnreadable, entry: number, table: "journal", row: number))
                    return
                }
                for problem in checker.check(entry, storedHash: hash) {
                    let kind: IntegrityProblem.Kind =
                        switch problem.kind {
                        case .wrongHash, .payload: .entryAltered
                        default: .chainBroken
                        }
                    found.append(
                        IntegrityProblem(kind: kind, entry: number, table: "journal", row: number, detail: problem.identifier))
                }
                // Only what the present view reads of an entry is needed there.
                copy.bind(number)
                copy.bind(entry.recordedAt.description)
                copy.bind(entry.officer)
                copy.bind(entry.kind.description)
                try copy.run()
                do {
                    let event = try RegistryEvent(kind: entry.kind.description, payload: entry.payload)
                    try projector.apply(event, entry: number, recordedAt: entry.recordedAt, officer: entry.officer)
                } catch {
                    found.append(
                        IntegrityProblem(kind: .entryUnreadable, entry: number, table: "journal", row: number, detail: "\(error)"))
                }
            }
            try projector.finish()
        }
        for problem in found { note(problem) }
        return checker.head
    }

    private mutating func compareAll(with other: Connection) throws {
        let present = try compareSchema(with: other)
        for table in Schema.tables where present.contains(table.name) {
            let columns = table.columns.map(\.name).filter { table.name != "personal" || !["salt", "ciphertext"].contains($0) }
            let list = columns.map { "\"\($0)\"" }.joined(separator: ", ")
            try compare(table.name, columns, "SELECT \(list) FROM \"\(table.name)\" ORDER BY \"\(table.key)\"", with: other)
            guard table.hasGeometry else { continue }
            let tree = "rtree_\(table.name)_geom"
            guard present.contains(tree) else { continue }
            let box = ["id", "minx", "maxx", "miny", "maxy"]
            try compare(tree, box, "SELECT \(box.joined(separator: ", ")) FROM \"\(tree)\" ORDER BY id", with: other)
            try naming(tree) { try $0.checkTree(tree) }
        }
        if present.contains("search_index") {
            try compare(
                "search_index", ["rowid", "exact", "folded", "name", "reference"],
                "SELECT rowid, exact, folded, name, reference FROM search_index ORDER BY rowid", with: other)
            try compareWords(with: other)
            try naming("search_index") { try $0.checkWords() }
        }
        try compare(
            "farmzone_meta", ["name", "value"],
            "SELECT name, value FROM farmzone_meta WHERE name IS NOT 'personal' OR value IS NOT 'left-out' ORDER BY name", with: other)
    }

    /// Walks two tables side by side, in the order of their keys.
    mutating func compare(_ table: String, _ columns: [String], _ sql: String, with other: Connection) throws {
        try naming(table) { try $0.walk(table, columns, sql, with: other) }
    }

    /// Looks at a table; what cannot be read of it is named like what differs.
    mutating func naming(_ table: String, _ look: (inout Verifier) throws -> Void) throws {
        do {
            try look(&self)
        } catch let error as DatabaseError {
            switch error.resultCode {
            case .SQLITE_ERROR: note(IntegrityProblem(kind: .schemaAltered, table: table, detail: error.message ?? ""))
            case .SQLITE_CORRUPT, .SQLITE_NOTADB: note(IntegrityProblem(kind: .fileDamaged, table: table, detail: error.message ?? ""))
            default: throw error
            }
        }
    }

    private mutating func walk(_ table: String, _ columns: [String], _ sql: String, with other: Connection) throws {
        let ours = try connection.statement(sql)
        let theirs = try other.statement(sql)
        defer {
            ours.reset()
            theirs.reset()
        }
        var here = try ours.step()
        var there = try theirs.step()
        while here || there {
            let order = !here ? 1 : !there ? -1 : ours.order(theirs, 0)
            if order < 0 {
                note(IntegrityProblem(kind: .rowForeign, table: table, row: ours.integer(0), detail: ours.text(0)))
                here = try ours.step()
            } else if order > 0 {
                note(IntegrityProblem(kind: .rowMissing, table: table, row: theirs.integer(0), detail: theirs.text(0)))
                there = try theirs.step()
            } else {
                let differing = columns.indices.filter { !ours.equals(theirs, Int32($0)) }
                if !differing.isEmpty {
                    let names = differing.map { columns[$0] }.joined(separator: ", ")
                    note(IntegrityProblem(kind: .rowAltered, table: table, row: ours.integer(0), detail: names))
                }
                here = try ours.step()
                there = try theirs.step()
            }
        }
    }

    /// Holds each sealed value against its digest in the journal, which needs no key.
    private mutating func checkSeals() throws {
        guard try connection.database.hasTable("personal") else { return }
        let isLeftOut = try connection.meta("personal") == "left-out"
        let rows = try connection.all("SELECT \"row\", seal_digest, salt, ciphertext FROM personal ORDER BY \"row\"") {
            ($0.integer(0), $0.bytes(1), $0.isNull(2) ? nil : $0.bytes(2), $0.isNull(3) ? nil : $0.bytes(3))
        }
        for (row, digest, salt, ciphertext) in rows {
            if salt == nil, ciphertext == nil, isLeftOut { continue }
            if let salt, let ciphertext, Array(SHA256.hash(data: salt + ciphertext)) == digest { continue }
            note(IntegrityProblem(kind: .rowAltered, table: "personal", row: row, detail: "salt, ciphertext"))
        }
    }
}
