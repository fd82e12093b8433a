/// Why bytes are not a deterministically encoded value of the subset, and where.
public struct CBORError: Error, Hashable, Sendable {
    /// What is wrong.
    public enum Kind: Hashable, Sendable {
        /// The input ends within an item, or a length reaches beyond it.
        case endOfInput
        /// A number, length or float is written in more bytes than it needs, or a NaN is not `f97e00`.
        case notShortest
        /// A length is indefinite (additional information 31).
        case indefiniteLength
        /// Additional information 28 to 30, which RFC 8949 reserves.
        case reserved
        /// A simple value outside the subset: `undefined` or one without a meaning here.
        case unsupportedSimpleValue(UInt8)
        /// A text is not UTF-8.
        case invalidUTF8
        /// A key of a map sorts before the one in front of it.
        case unsortedKey
        /// A key of a map is there twice.
        case duplicateKey
        /// Arrays, maps and tags are nested deeper than the limit.
        case tooDeep(limit: Int)
        /// Bytes follow the value.
        case trailingBytes
    }

    /// What is wrong.
    public let kind: Kind
    /// The offset of the item at fault from the start of the input, in bytes.
    public let offset: Int

    /// Names a fault and its place.
    public init(_ kind: Kind, at offset: Int) {
        self.kind = kind
        self.offset = offset
    }
}

extension CBORError: CustomStringConvertible {
    /// The fault in an English sentence.
    public var description: String { "CBOR at byte \(offset): \(sentence)." }

    private var sentence: String {
        switch kind {
        case .endOfInput: "the input ends within an item"
        case .notShortest: "a number is not written in its shortest form"
        case .indefiniteLength: "an indefinite length is not deterministic"
        case .reserved: "the additional information is reserved"
        case .unsupportedSimpleValue(let value): "simple value \(value) is not used here"
        case .invalidUTF8: "the text is not UTF-8"
        case .unsortedKey: "the map's keys are not sorted"
        case .duplicateKey: "the map has this key twice"
        case .tooDeep(let limit): "the nesting is deeper than \(limit)"
        case .trailingBytes: "more bytes follow the value"
        }
    }
}
