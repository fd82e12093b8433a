/// Why a file of separated values cannot be read or written, and where.
public struct CSVError: Error, Hashable, Sendable {
    /// What is wrong.
    public enum Problem: Hashable, Sendable {
        /// The file cannot be opened; the system's reason.
        case cannotOpen(path: String, reason: String)
        /// Reading stopped before the end of the file; the system's reason.
        case cannotRead(reason: String)
        /// The bytes are not UTF-8: the first wrong byte, its offset from the start of the file, and what the file may be in.
        case invalidUTF8(byte: UInt8, offset: Int, hint: EncodingHint?)
        /// A byte 0, which no text has; its offset from the start of the file, and what the file may be in.
        case nulByte(offset: Int, hint: EncodingHint?)
        /// A quoted field that the file ends in.
        case unterminatedQuote
        /// Something other than a separator or a line end after the closing quote of a field.
        case textAfterQuote(byte: UInt8)
        /// A field of more bytes than the limit.
        case fieldTooLong(limit: Int)
        /// A row of more bytes than the limit.
        case rowTooLong(limit: Int)
        /// A row of more fields than the limit.
        case tooManyFields(limit: Int)
        /// A file of more rows than the limit.
        case tooManyRows(limit: Int)
    }

    /// What is wrong.
    public var problem: Problem
    /// The row, counted from 1; 0 where the file as a whole is meant.
    public var row: Int
    /// The field in the row, counted from 1; 0 where the file as a whole is meant.
    public var column: Int
    /// The line of the file, counted from 1; 0 where the file as a whole is meant.
    public var line: Int

    /// Makes an error from what is wrong and where.
    public init(_ problem: Problem, row: Int = 0, column: Int = 0, line: Int = 0) {
        self.problem = problem
        self.row = row
        self.column = column
        self.line = line
    }

    /// A stable name of the problem, for programs and for translated sentences.
    public var id: String {
        switch problem {
        case .cannotOpen: "csv-cannot-open"
        case .cannotRead: "csv-cannot-read"
        case .invalidUTF8: "csv-invalid-utf8"
        case .nulByte: "csv-nul-byte"
        case .unterminatedQuote: "csv-unterminated-quote"
        case .textAfterQuote: "csv-text-after-quote"
        case .fieldTooLong: "csv-field-too-long"
        case .rowTooLong: "csv-row-too-long"
        case .tooManyFields: "csv-too-many-fields"
        case .tooManyRows: "csv-too-many-rows"
        }
    }
}

extension CSVError {
    /// The values that its sentence names.
    public var values: [String: String] {
        var values = ["row": "\(row)", "column": "\(column)", "line": "\(line)", "detail": description]
        switch problem {
        case .invalidUTF8(_, _, let hint), .nulByte(_, let hint): values["encoding"] = hint?.name
        default: break
        }
        return values
    }
}

extension CSVError: CustomStringConvertible {
    /// The error as an English sentence.
    public var description: String {
        guard row > 0 else { return sentence }
        return "Row \(row), column \(column) (line \(line)): \(sentence)"
    }

    private var sentence: String {
        switch problem {
        case .cannotOpen(let path, let reason): "\(path) cannot be opened: \(reason)."
        case .cannotRead(let reason): "reading stopped: \(reason)."
        case .invalidUTF8(let byte, let offset, let hint):
            "byte \(hexadecimal(byte)) at offset \(offset) is not UTF-8\(mend(hint))."
        case .nulByte(let offset, let hint): "a byte 00 at offset \(offset), which text does not have\(mend(hint))."
        case .unterminatedQuote: "the quote opened here is not closed before the end of the file."
        case .textAfterQuote(let byte):
            "byte \(hexadecimal(byte)) follows a closing quote; write a quote inside a quoted field twice."
        case .fieldTooLong(let limit): "the field has more than \(limit) bytes; a quote may be missing."
        case .rowTooLong(let limit): "the row has more than \(limit) bytes; a quote may be missing."
        case .tooManyFields(let limit): "the row has more than \(limit) fields."
        case .tooManyRows(let limit): "the file has more than \(limit) rows."
        }
    }

    private func hexadecimal(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return digits.count == 1 ? "0\(digits)" : digits
    }

    private func mend(_ hint: EncodingHint?) -> String {
        hint.map { "; it looks like \($0.name): save the file as UTF-8" } ?? "; save the file as UTF-8"
    }
}
