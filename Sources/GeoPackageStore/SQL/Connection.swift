import GRDB
import Journal

/// One open connection as the rooms below use it: statements by their text, prepared once.
///
/// It is made where GRDB lends its `Database`, and used only there.
final class Connection {
    let database: Database
    private(set) var statements: [String: SQLStatement] = [:]
    private var directory: (entry: Int64, units: UnitDirectory)?
    private var importers: ImporterStates?

    init(_ database: Database) { self.database = database }

    /// How many statements are kept ready; when there are more, all are let go that nobody is reading from.
    static let mostStatements = 256

    /// The statement of a text, ready to be bound.
    func statement(_ sql: String) throws -> SQLStatement {
        if let known = statements[sql] {
            // Asked again while its rows are still being read: the second asker gets one of its own.
            return known.isBusy ? SQLStatement(try database.makeStatement(sql: sql)) : known
        }
        let made = SQLStatement(try database.makeStatement(sql: sql))
        // Texts that name what is asked for are without end, and each statement takes some twenty kilobytes.
        if statements.count >= Connection.mostStatements { statements = statements.filter { $0.value.isBusy } }
        statements[sql] = made
        return made
    }

    /// The units as known now, read anew where the journal has grown since.
    func currentUnits() throws -> UnitDirectory {
        let entry = try journalEnd().head.number
        if let directory, directory.entry == entry { return directory.units }
        let read = try UnitDirectory(self)
        directory = (entry, read)
        return read
    }

    /// What importers' authorities say, begun anew where the journal has grown since.
    func importerStates() throws -> ImporterStates {
        let entry = try first("SELECT entry FROM journal ORDER BY entry DESC LIMIT 1") { $0.integer(0) } ?? 0
        if let importers, importers.entry == entry { return importers }
        let begun = ImporterStates(entry: entry)
        importers = begun
        return begun
    }

    /// Lets go of all statements, and of a transaction that a failure left open.
    ///
    /// SQLite keeps a connection alive for as long as it has statements, and tells of the transaction that ends with the last of them
    /// whoever asked to be told, who may be gone by then: this comes before the connection is closed.
    func release() {
        statements = [:]
        if database.isInsideTransaction { try? database.execute(sql: "ROLLBACK") }
    }

    /// Runs a text of one or several statements.
    func execute(_ sql: String) throws { try database.execute(sql: sql) }

    /// Asks for rows: binds, then hands each row to the visitor.
    func rows(_ sql: String, _ bind: (SQLStatement) -> Void = { _ in }, _ visit: (SQLStatement) throws -> Void) throws {
        let statement = try statement(sql)
        bind(statement)
        defer { statement.reset() }
        while try statement.step() { try visit(statement) }
    }

    /// The first row as the reader makes it; nil where there is none.
    func first<Value>(
        _ sql: String, _ bind: (SQLStatement) -> Void = { _ in }, _ read: (SQLStatement) throws -> Value
    ) throws -> Value? {
        let statement = try statement(sql)
        bind(statement)
        defer { statement.reset() }
        return try statement.step() ? try read(statement) : nil
    }

    /// All rows as the reader makes them.
    func all<Value>(
        _ sql: String, _ bind: (SQLStatement) -> Void = { _ in }, _ read: (SQLStatement) throws -> Value
    ) throws -> [Value] {
        var found: [Value] = []
        try rows(sql, bind) { found.append(try read($0)) }
        return found
    }
}

extension Database {
    /// Whether there is a table of a name, in whatever letters; asked in a way that a damaged schema cannot end the process with.
    func hasTable(_ name: String) throws -> Bool {
        let sql = "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = ? COLLATE NOCASE"
        return try Int.fetchOne(self, sql: sql, arguments: [name]) != 0
    }
}
