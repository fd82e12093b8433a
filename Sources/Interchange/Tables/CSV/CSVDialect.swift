/// How a file of separated values is written: what stands between its fields, and what was found at its start.
public struct CSVDialect: Hashable, Sendable {
    /// What stands between two fields.
    public enum Separator: UInt8, Hashable, Sendable, CaseIterable {
        /// A comma, as in RFC 4180.
        case comma = 0x2C
        /// A semicolon, as spreadsheets write it where the comma is the decimal mark.
        case semicolon = 0x3B
        /// A tab, as text pasted from a spreadsheet has it.
        case tab = 0x09

        /// The character.
        public var character: Character { Character(Unicode.Scalar(rawValue)) }
    }

    /// How the separator came to be known.
    public enum Evidence: String, Hashable, Sendable {
        /// The caller named it.
        case given
        /// The first line says so (`sep=;`, a habit of Excel); that line is not delivered as a row.
        case declared
        /// It divides the first lines most evenly.
        case counted
        /// No separator was seen: the rows have one field, and a comma is assumed.
        case assumed
    }

    /// What stands between two fields.
    public var separator: Separator
    /// How the separator came to be known.
    public var evidence: Evidence
    /// Whether the file starts with the UTF-8 byte order mark, which is no part of the first field.
    public var hasByteOrderMark: Bool

    /// Makes a dialect from what is known of a file.
    public init(separator: Separator = .comma, evidence: Evidence = .given, hasByteOrderMark: Bool = false) {
        self.separator = separator
        self.evidence = evidence
        self.hasByteOrderMark = hasByteOrderMark
    }
}

extension CSVDialect {
    /// How many lines at the start are counted to find the separator.
    private static let linesCounted = 50

    /// Finds the separator from the first bytes of a file, its byte order mark taken off.
    ///
    /// For each candidate the lines are counted that hold the commonest number of it, outside quotes. The largest share wins; where
    /// two are equal the rarer character in numbers and prose does (tab, then semicolon, then comma), so that `1;2376048,87;406123,45`
    /// is read as three fields.
    static func counting(in bytes: ArraySlice<UInt8>, isWhole: Bool) -> (separator: Separator, evidence: Evidence) {
        var best: (separator: Separator, share: Double) = (.comma, 0)
        for separator in [Separator.tab, .semicolon, .comma] {
            let counts = countsPerLine(of: separator.rawValue, in: bytes, isWhole: isWhole)
            guard !counts.isEmpty else { continue }
            var lines: [Int: Int] = [:]
            for count in counts where count > 0 { lines[count, default: 0] += 1 }
            let share = Double(lines.values.max() ?? 0) / Double(counts.count)
            if share > best.share { best = (separator, share) }
        }
        return (best.separator, best.share > 0 ? .counted : .assumed)
    }

    /// How often a separator stands in each of the first lines that are not blank, outside quotes.
    private static func countsPerLine(of separator: UInt8, in bytes: ArraySlice<UInt8>, isWhole: Bool) -> [Int] {
        var counts: [Int] = []
        var count = 0
        var length = 0
        var quoted = false
        var atFieldStart = true
        for byte in bytes {
            if quoted {
                if byte == CSVByte.quote { quoted = false }
            } else if byte == CSVByte.quote && atFieldStart {
                quoted = true
            } else if byte == CSVByte.lineFeed || byte == CSVByte.carriageReturn {
                if length > 0 { counts.append(count) }
                if counts.count == linesCounted { return counts }
                (count, length, atFieldStart) = (0, 0, true)
                continue
            } else if byte == separator {
                count += 1
            }
            atFieldStart = byte == separator
            length += 1
        }
        if length > 0 && (isWhole || counts.isEmpty) { counts.append(count) }
        return counts
    }
}

/// The bytes that separated values are made of.
enum CSVByte {
    static let lineFeed: UInt8 = 0x0A
    static let carriageReturn: UInt8 = 0x0D
    static let quote: UInt8 = 0x22
}
