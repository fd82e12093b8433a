/// Writes rows of separated values in the form of RFC 4180, so that every field comes back from `CSVReader` as it was.
///
/// A field is quoted where it must be: it holds the separator, a quote or a line break, starts or ends with white space, or could be
/// taken for a byte order mark or a `sep=` line.
public struct CSVWriter: Hashable, Sendable {
    /// What stands between two fields.
    public var separator: CSVDialect.Separator
    /// Whether a field that a spreadsheet would run as a formula gets an apostrophe in front.
    ///
    /// On by default: nobody can know which table is opened in a spreadsheet, and a name such as `=HYPERLINK(…)` is then shown, not run.
    /// `FormulaGuard.plain` takes the apostrophe away again, as all that reads tables here does. Off where the next reader is a program
    /// of ours that takes every field as it stands.
    public var guardsFormulas: Bool

    /// Makes a writer.
    public init(separator: CSVDialect.Separator = .comma, guardsFormulas: Bool = true) {
        self.separator = separator
        self.guardsFormulas = guardsFormulas
    }

    /// One row with its line end, as in RFC 4180 carriage return and line feed.
    ///
    /// - Parameter fields: the fields from left to right; a single empty field is written `""`, since a blank line is no row to many.
    /// - Returns: the text of the row.
    /// - Throws: `nulByte` for a field with the character U+0000, which no reader takes; column and offset within the row's text.
    public func row(_ fields: [String]) throws(CSVError) -> String {
        var text = ""
        for (index, field) in fields.enumerated() {
            if index > 0 { text.unicodeScalars.append(Unicode.Scalar(separator.rawValue)) }
            if let offset = field.utf8.enumerated().first(where: { $0.element == 0 })?.offset {
                throw CSVError(.nulByte(offset: text.utf8.count + offset, hint: nil), row: 1, column: index + 1, line: 1)
            }
            let guarded = guardsFormulas ? FormulaGuard.guarded(field) : field
            text += mustQuote(guarded) || (fields.count == 1 && guarded.isEmpty) ? quoted(guarded) : guarded
        }
        return text + "\r\n"
    }

    /// Several rows as the bytes of a file.
    public func bytes(_ rows: some Sequence<[String]>) throws(CSVError) -> [UInt8] {
        var bytes: [UInt8] = []
        for (index, fields) in rows.enumerated() {
            do {
                bytes.append(contentsOf: Array(try row(fields).utf8))
            } catch {
                throw CSVError(error.problem, row: index + 1, column: error.column, line: index + 1)
            }
        }
        return bytes
    }

    private func mustQuote(_ field: String) -> Bool {
        guard let first = field.unicodeScalars.first, let last = field.unicodeScalars.last else { return false }
        if first.properties.isWhitespace || last.properties.isWhitespace || first == "\u{FEFF}" || field.hasPrefix("sep=") { return true }
        return field.utf8.contains {
            $0 == separator.rawValue || $0 == CSVByte.quote || $0 == CSVByte.lineFeed || $0 == CSVByte.carriageReturn
        }
    }

    private func quoted(_ field: String) -> String {
        var text: [UInt8] = [CSVByte.quote]
        for byte in field.utf8 {
            if byte == CSVByte.quote { text.append(byte) }
            text.append(byte)
        }
        text.append(CSVByte.quote)
        return String(decoding: text, as: UTF8.self)
    }
}
