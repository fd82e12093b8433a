import GRDBSQLite

extension SQLStatement {
    /// Whether a column of two rows holds the same value: the same type and the same bytes.
    func equals(_ other: SQLStatement, _ column: Int32) -> Bool {
        let type = type(column)
        guard type == other.type(column) else { return false }
        switch type {
        case SQLITE_INTEGER: return integer(column) == other.integer(column)
        case SQLITE_FLOAT: return double(column) == other.double(column)
        case SQLITE_NULL: return true
        default: return unsafe lentBytes(column).elementsEqual(other.lentBytes(column))
        }
    }

    /// How a column of two rows is ordered: by number, or by bytes.
    func order(_ other: SQLStatement, _ column: Int32) -> Int {
        if type(column) == SQLITE_INTEGER, other.type(column) == SQLITE_INTEGER {
            let (one, two) = (integer(column), other.integer(column))
            return one < two ? -1 : one > two ? 1 : 0
        }
        let (one, two) = unsafe (lentBytes(column), other.lentBytes(column))
        if unsafe one.elementsEqual(two) { return 0 }
        return unsafe one.lexicographicallyPrecedes(two) ? -1 : 1
    }

    /// Whether a row of the journal, its columns in their order, holds texts and bytes where they belong; asked before any of it is read.
    var isJournalRow: Bool { (1...3).allSatisfy { isText($0) } && (4...6).allSatisfy { isBlob($0) } }
}
