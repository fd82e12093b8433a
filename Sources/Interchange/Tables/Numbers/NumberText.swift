/// A number as people write it in Vietnam and elsewhere, read under one decimal mark.
///
/// Thousands may be grouped by a space (of any kind), an apostrophe, or the mark that is not the decimal one: `2.376.048,87`,
/// `2 376 048,87`, `2,376,048.87`. Groups are of three digits and of one kind. The Unicode minus and full-width digits are read. An
/// exponent is refused: a spreadsheet that wrote `2.37605E+06` has lost the digits that matter.
public struct NumberText: Hashable, Sendable {
    /// What stands before the decimals.
    public enum DecimalMark: Character, Hashable, Sendable, CaseIterable {
        /// A point, as in `2376048.87`.
        case point = "."
        /// A comma, as in `2376048,87`.
        case comma = ","
    }

    /// Why a text is no number.
    public enum Fault: Error, Hashable, Sendable {
        /// There is nothing but white space.
        case empty
        /// A character that no number has here.
        case unexpected(Character)
        /// Digits that are not grouped by three, or by more than one kind of mark.
        case grouping
        /// An exponent, as spreadsheets write it when a column is too narrow.
        case exponent
    }

    /// The number; the double nearest to the text.
    public let value: Double
    /// How many digits stand after the decimal mark.
    public let decimals: Int

    /// Reads a text under a decimal mark.
    public init(_ text: some StringProtocol, mark: DecimalMark) throws(Fault) {
        try self.init(bytes: try NumberText.bytes(of: text), mark: mark)
    }

    /// Reads bytes that are digits, signs, marks and spaces only.
    private init(bytes: [UInt8], mark: DecimalMark) throws(Fault) {
        var rest = bytes[...]
        var digits: [UInt8] = []
        digits.reserveCapacity(bytes.count + 1)
        if let sign = rest.first, sign == Byte.minus || sign == Byte.plus {
            rest = rest.dropFirst().drop { $0 == Byte.space }
            if sign == Byte.minus { digits.append(sign) }
        }
        guard !rest.isEmpty else { throw .empty }
        let place = rest.firstIndex(of: mark == .point ? Byte.point : Byte.comma)
        let fraction = place.map { rest[($0 + 1)...] } ?? []
        let whole = rest[..<(place ?? rest.endIndex)]
        try NumberText.appendUngrouped(whole, to: &digits)
        if let wrong = fraction.first(where: { !Byte.isDigit($0) }) { throw NumberText.fault(of: wrong) }
        guard !whole.isEmpty || !fraction.isEmpty else { throw .unexpected(mark.rawValue) }
        if whole.isEmpty { digits.append(Byte.zero) }
        if !fraction.isEmpty {
            digits.append(Byte.point)
            digits += fraction
        }
        // Nothing but a sign, digits and one point is left, which is the form that Double reads.
        guard let value = Double(String(decoding: digits, as: UTF8.self)), value.isFinite else { throw .grouping }
        self.value = value
        decimals = fraction.count
    }

    private enum Byte {
        static let space = UInt8(ascii: " ")
        static let apostrophe = UInt8(ascii: "'")
        static let plus = UInt8(ascii: "+")
        static let minus = UInt8(ascii: "-")
        static let point = UInt8(ascii: ".")
        static let comma = UInt8(ascii: ",")
        static let zero = UInt8(ascii: "0")

        static func isDigit(_ byte: UInt8) -> Bool { byte >= zero && byte <= zero + 9 }

        static func isNumeric(_ byte: UInt8) -> Bool {
            isDigit(byte) || byte == point || byte == comma || byte == minus || byte == plus || byte == apostrophe
        }
    }

    /// The bytes of a text, its typographic forms as ASCII; nearly every cell is ASCII already.
    private static func bytes(of text: some StringProtocol) throws(Fault) -> [UInt8] {
        let bytes = Array(text.utf8)
        if bytes.allSatisfy(Byte.isNumeric) { return bytes }
        var plain: [UInt8] = []
        for character in TypedText.plain(text) {
            switch character {
            case " ": plain.append(Byte.space)
            case "\u{2019}": plain.append(Byte.apostrophe)
            case "e", "E": throw .exponent
            default:
                guard let ascii = character.asciiValue, Byte.isNumeric(ascii) else { throw .unexpected(character) }
                plain.append(ascii)
            }
        }
        return plain
    }

    /// Appends the digits before the decimal mark without what groups them.
    private static func appendUngrouped(_ whole: ArraySlice<UInt8>, to digits: inout [UInt8]) throws(Fault) {
        var kind: UInt8?
        var length = 0
        for byte in whole {
            if Byte.isDigit(byte) {
                digits.append(byte)
                length += 1
                continue
            }
            guard byte != Byte.minus && byte != Byte.plus else { throw fault(of: byte) }
            let fits = kind == nil ? (1...3).contains(length) && whole.first != Byte.zero : length == 3 && kind == byte
            guard fits else { throw .grouping }
            kind = byte
            length = 0
        }
        if kind != nil && length != 3 { throw .grouping }
    }

    private static func fault(of byte: UInt8) -> Fault {
        byte == Byte.minus || byte == Byte.plus ? .unexpected(Character(Unicode.Scalar(byte))) : .grouping
    }
}

extension NumberText {
    /// What a text means with a decimal point and with a decimal comma.
    public struct Readings: Hashable, Sendable {
        /// The number with a decimal point; nil where the text is none.
        public let point: NumberText?
        /// The number with a decimal comma; nil where the text is none.
        public let comma: NumberText?

        /// Whether the text is no number either way.
        public var isEmpty: Bool { point == nil && comma == nil }
        /// Whether both readings are numbers and differ, as for `2.376`.
        public var isAmbiguous: Bool { point != nil && comma != nil && point != comma }
        /// The number under a decimal mark.
        public subscript(mark: DecimalMark) -> NumberText? { mark == .point ? point : comma }
    }

    /// Reads a text under both decimal marks.
    public static func readings(of text: some StringProtocol) -> Readings {
        guard let bytes = try? bytes(of: text) else { return Readings(point: nil, comma: nil) }
        return Readings(point: try? NumberText(bytes: bytes, mark: .point), comma: try? NumberText(bytes: bytes, mark: .comma))
    }
}
