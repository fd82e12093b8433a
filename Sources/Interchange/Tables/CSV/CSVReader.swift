/// Reads a file of separated values row by row, in memory bounded by its limits.
///
/// The form is that of RFC 4180, with what files from the field do besides: comma, semicolon or tab, found out and reported in
/// `dialect`; line ends CRLF, LF or CR, also mixed; a byte order mark; blank lines (delivered, so that numbers agree with what a
/// spreadsheet shows); a quote inside an unquoted field, which is taken as it stands, as in `106°08'01.5"`. Spaces belong to the
/// field. Everything else is refused with row and column; after an error nothing more is delivered.
public struct CSVReader: ~Copyable {
    /// How the file is written.
    public let dialect: CSVDialect
    /// How large its parts may be.
    public let limits: CSVLimits

    private var source: CSVSource
    private var piece: ArraySlice<UInt8>
    private var state = State.fieldStart
    private var field: [UInt8] = []
    private var fields: [String] = []
    private var rowBytes = 0
    private var row = 1
    private var line = 1
    private var startLine = 1
    private var afterCarriageReturn = false
    private var isFinished = false

    private enum State { case fieldStart, plain, quoted, afterQuote }

    /// Opens the file at a path; nothing but its first piece is read.
    ///
    /// - Parameters:
    ///   - path: the path of the file.
    ///   - separator: what stands between fields; nil to find it out.
    ///   - limits: how large fields and rows may be.
    /// - Throws: `cannotOpen` or `cannotRead`.
    public init(path: String, separator: CSVDialect.Separator? = nil, limits: CSVLimits = CSVLimits()) throws(CSVError) {
        try self.init(source: try CSVSource(path: path), separator: separator, limits: limits)
    }

    /// Reads from bytes in memory.
    ///
    /// - Parameters:
    ///   - bytes: the whole file.
    ///   - separator: what stands between fields; nil to find it out.
    ///   - limits: how large fields and rows may be.
    /// - Throws: nothing for bytes in memory; faults of the text come with its rows.
    public init(bytes: [UInt8], separator: CSVDialect.Separator? = nil, limits: CSVLimits = CSVLimits()) throws(CSVError) {
        try self.init(source: CSVSource(bytes: bytes), separator: separator, limits: limits)
    }

    private init(source: CSVSource, separator: CSVDialect.Separator?, limits: CSVLimits) throws(CSVError) {
        var source = source
        var piece = try source.next() ?? []
        let hasMark = piece.starts(with: [0xEF, 0xBB, 0xBF])
        if hasMark { piece = piece.dropFirst(3) }
        var found = (separator: separator ?? .comma, evidence: CSVDialect.Evidence.given)
        if separator == nil {
            if let declared = CSVReader.declaration(in: piece) {
                found = (declared.separator, .declared)
                piece = piece.dropFirst(declared.bytes)
                row = 2
                line = 2
            } else {
                found = CSVDialect.counting(in: piece, isWhole: piece.count < CSVSource.pieceBytes - 3)
            }
        }
        self.dialect = CSVDialect(separator: found.separator, evidence: found.evidence, hasByteOrderMark: hasMark)
        self.limits = limits
        self.source = source
        self.piece = piece
        startLine = line
    }

    /// The line `sep=;` at the start, and how many bytes it takes with its line end.
    private static func declaration(in piece: ArraySlice<UInt8>) -> (separator: CSVDialect.Separator, bytes: Int)? {
        guard piece.starts(with: Array("sep=".utf8)), let last = piece.dropFirst(4).first,
            let separator = CSVDialect.Separator(rawValue: last)
        else { return nil }
        let rest = piece.dropFirst(5)
        if rest.starts(with: [CSVByte.carriageReturn, CSVByte.lineFeed]) { return (separator, 7) }
        return rest.first == CSVByte.lineFeed || rest.first == CSVByte.carriageReturn ? (separator, 6) : nil
    }

    /// The next row; nil at the end of the file.
    public mutating func nextRow() throws(CSVError) -> CSVRow? {
        while !isFinished {
            if piece.isEmpty {
                do {
                    guard let next = try source.next() else { return try finish() }
                    piece = next
                } catch {
                    throw stop(error.problem)
                }
                continue
            }
            if let complete = try consume() { return complete }
        }
        return nil
    }

    /// Takes bytes of the piece until a row is complete or the piece is used up.
    private mutating func consume() throws(CSVError) -> CSVRow? {
        while let byte = piece.first {
            if afterCarriageReturn {
                afterCarriageReturn = false
                if byte == CSVByte.lineFeed {
                    piece.removeFirst()
                    if state == .quoted { field.append(byte) }
                    continue
                }
            }
            switch state {
            case .quoted:
                try takeQuoted()
            case .fieldStart where byte == CSVByte.quote:
                piece.removeFirst()
                state = .quoted
            case .afterQuote where byte == CSVByte.quote:
                piece.removeFirst()
                try append([byte])
                state = .quoted
            case .fieldStart, .plain, .afterQuote:
                if byte == dialect.separator.rawValue {
                    piece.removeFirst()
                    try endField()
                } else if byte == CSVByte.lineFeed || byte == CSVByte.carriageReturn {
                    piece.removeFirst()
                    afterCarriageReturn = byte == CSVByte.carriageReturn
                    return try endRow()
                } else if state == .afterQuote {
                    throw stop(.textAfterQuote(byte: byte))
                } else {
                    state = .plain
                    let separator = dialect.separator.rawValue
                    let end = piece.firstIndex { $0 == separator || $0 == CSVByte.lineFeed || $0 == CSVByte.carriageReturn }
                    try append(piece[piece.startIndex..<(end ?? piece.endIndex)])
                    piece = piece[(end ?? piece.endIndex)...]
                }
            }
        }
        return nil
    }

    private mutating func takeQuoted() throws(CSVError) {
        let end = piece.firstIndex { $0 == CSVByte.quote || $0 == CSVByte.lineFeed || $0 == CSVByte.carriageReturn }
        try append(piece[piece.startIndex..<(end ?? piece.endIndex)])
        piece = piece[(end ?? piece.endIndex)...]
        guard let byte = piece.popFirst() else { return }
        if byte == CSVByte.quote {
            state = .afterQuote
        } else {
            line += 1
            afterCarriageReturn = byte == CSVByte.carriageReturn
            try append([byte])
        }
    }

    private mutating func append(_ bytes: ArraySlice<UInt8>) throws(CSVError) {
        field.append(contentsOf: bytes)
        if field.count > limits.fieldBytes { throw stop(.fieldTooLong(limit: limits.fieldBytes)) }
        if rowBytes + field.count > limits.rowBytes { throw stop(.rowTooLong(limit: limits.rowBytes)) }
    }

    private mutating func endField() throws(CSVError) {
        if fields.count == limits.fields { throw stop(.tooManyFields(limit: limits.fields)) }
        fields.append(String(decoding: field, as: UTF8.self))
        rowBytes += field.count
        field.removeAll(keepingCapacity: true)
        state = .fieldStart
    }

    private mutating func endRow() throws(CSVError) -> CSVRow {
        try endField()
        if row > limits.rows { throw stop(.tooManyRows(limit: limits.rows)) }
        let complete = CSVRow(number: row, line: startLine, fields: fields)
        fields.removeAll(keepingCapacity: true)
        rowBytes = 0
        row += 1
        line += 1
        startLine = line
        return complete
    }

    /// The last row, where the file does not end in a line end.
    private mutating func finish() throws(CSVError) -> CSVRow? {
        if let fault = source.fault { throw stop(fault) }
        if state == .quoted { throw stop(.unterminatedQuote) }
        defer { isFinished = true }
        return state == .fieldStart && fields.isEmpty ? nil : try endRow()
    }

    private mutating func stop(_ problem: CSVError.Problem) -> CSVError {
        isFinished = true
        return CSVError(problem, row: row, column: fields.count + 1, line: problem == .unterminatedQuote ? startLine : line)
    }
}

extension CSVReader {
    /// All rows of a file in memory, and how it is written.
    ///
    /// - Parameters:
    ///   - bytes: the whole file.
    ///   - separator: what stands between fields; nil to find it out.
    ///   - limits: how large fields and rows may be.
    /// - Returns: how the file is written, and its rows, blank ones included.
    /// - Throws: the first fault of the text.
    public static func rows(
        of bytes: [UInt8], separator: CSVDialect.Separator? = nil, limits: CSVLimits = CSVLimits()
    ) throws(CSVError) -> (dialect: CSVDialect, rows: [CSVRow]) {
        var reader = try CSVReader(bytes: bytes, separator: separator, limits: limits)
        return (reader.dialect, try reader.remainingRows())
    }

    /// All rows not yet delivered.
    public mutating func remainingRows() throws(CSVError) -> [CSVRow] {
        var rows: [CSVRow] = []
        while let row = try nextRow() { rows.append(row) }
        return rows
    }
}
