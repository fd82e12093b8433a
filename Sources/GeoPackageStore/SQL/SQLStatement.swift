import GRDB
import GRDBSQLite
import Registry

/// A prepared statement that is bound, stepped and read without a value in between: what the hot loops run on.
///
/// GRDB prepares and finalizes it; a statement is used by the one task that holds its connection.
@safe final class SQLStatement {
    private let owner: Statement
    private let handle: OpaquePointer
    private var position: Int32 = 1

    init(_ owner: Statement) {
        self.owner = owner
        unsafe handle = owner.sqliteStatement
    }

    /// Whether it has been stepped and has more to give: it cannot be used for a second question meanwhile.
    var isBusy: Bool { unsafe sqlite3_stmt_busy(handle) != 0 }

    // MARK: Binding, by position

    func bind(_ value: Int64?) {
        if let value { unsafe sqlite3_bind_int64(handle, position, value) } else { unsafe sqlite3_bind_null(handle, position) }
        position += 1
    }

    func bind(_ value: Int?) { bind(value.map { Int64($0) }) }

    func bind(_ value: Double?) {
        if let value { unsafe sqlite3_bind_double(handle, position, value) } else { unsafe sqlite3_bind_null(handle, position) }
        position += 1
    }

    func bind(_ value: String?) {
        if var value {
            let place = position
            value.withUTF8 { bytes in
                // An empty text may have no address, and a null pointer would bind NULL.
                if let base = unsafe UnsafeRawPointer(bytes.baseAddress) {
                    _ = unsafe sqlite3_bind_text(
                        handle, place, base.assumingMemoryBound(to: CChar.self), Int32(bytes.count), SQLStatement.transient)
                } else {
                    _ = unsafe sqlite3_bind_text(handle, place, "", 0, SQLStatement.transient)
                }
            }
        } else {
            unsafe sqlite3_bind_null(handle, position)
        }
        position += 1
    }

    func bind(_ value: [UInt8]?) {
        if let value {
            let place = position
            unsafe value.withUnsafeBytes { bytes in
                if let base = bytes.baseAddress {
                    _ = unsafe sqlite3_bind_blob(handle, place, base, Int32(bytes.count), SQLStatement.transient)
                } else {
                    _ = unsafe sqlite3_bind_zeroblob(handle, place, 0)
                }
            }
        } else {
            unsafe sqlite3_bind_null(handle, position)
        }
        position += 1
    }

    // MARK: Running

    /// Goes to the next row.
    ///
    /// - Returns: Whether there is one; where there is none the statement can be bound anew.
    func step() throws(DatabaseError) -> Bool {
        switch unsafe sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE:
            reset()
            return false
        default:
            let code = unsafe sqlite3_extended_errcode(sqlite3_db_handle(handle))
            let message = unsafe String(cString: sqlite3_errmsg(sqlite3_db_handle(handle)))
            reset()
            throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
        }
    }

    /// Runs a statement that gives no rows.
    func run() throws(DatabaseError) { while try step() {} }

    /// Runs an insertion of one row, and makes sure that it was made: a trigger may swallow a row without a word (`RAISE(IGNORE)`).
    ///
    /// - Throws: `.damaged` where no row came of it.
    func insertOne() throws {
        try run()
        guard unsafe sqlite3_changes(sqlite3_db_handle(handle)) == 1 else {
            throw RegistryError(.damaged, ["path": "", "detail": "a trigger swallows rows"])
        }
    }

    /// Leaves the rows that were not asked for, and makes ready for other values.
    func reset() {
        unsafe sqlite3_reset(handle)
        position = 1
    }

    // MARK: Reading, by column; what is lent is valid until the next step

    func isNull(_ column: Int32) -> Bool { unsafe sqlite3_column_type(handle, column) == SQLITE_NULL }
    /// Whether it is stored as text; asked before it is read, since reading may convert it.
    func isText(_ column: Int32) -> Bool { unsafe sqlite3_column_type(handle, column) == SQLITE_TEXT }
    /// Whether it is stored as bytes; asked before it is read, since reading may convert it.
    func isBlob(_ column: Int32) -> Bool { unsafe sqlite3_column_type(handle, column) == SQLITE_BLOB }
    func type(_ column: Int32) -> Int32 { unsafe sqlite3_column_type(handle, column) }
    func integer(_ column: Int32) -> Int64 { unsafe sqlite3_column_int64(handle, column) }
    func double(_ column: Int32) -> Double { unsafe sqlite3_column_double(handle, column) }
    func optionalInteger(_ column: Int32) -> Int64? { isNull(column) ? nil : integer(column) }
    func optionalDouble(_ column: Int32) -> Double? { isNull(column) ? nil : double(column) }

    func lentText(_ column: Int32) -> UnsafeBufferPointer<UInt8>? {
        guard let start = unsafe sqlite3_column_text(handle, column) else { return nil }
        return unsafe UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column)))
    }

    func optionalText(_ column: Int32) -> String? {
        guard let bytes = unsafe lentText(column) else { return nil }
        return unsafe String(decoding: bytes, as: UTF8.self)
    }

    func text(_ column: Int32) -> String { optionalText(column) ?? "" }

    func lentBytes(_ column: Int32) -> UnsafeRawBufferPointer {
        let start = unsafe sqlite3_column_blob(handle, column)
        return unsafe UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column)))
    }

    func bytes(_ column: Int32) -> [UInt8] { unsafe [UInt8](lentBytes(column)) }

    /// Tells SQLite to copy what is bound.
    private static let transient = unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
}
