/// Why a text is not JSON (RFC 8259), or more than the limits allow.
public struct JSONError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong; the raw value is a stable identifier.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// The text ends inside a value.
        case unexpectedEnd = "json-unexpected-end"
        /// Another character stands where something else must.
        case unexpectedCharacter = "json-unexpected-character"
        /// A word that is not `true`, `false` or `null` (such as `NaN`).
        case unknownWord = "json-unknown-word"
        /// A number with no digit where one must stand, or with a leading plus.
        case malformedNumber = "json-malformed-number"
        /// A number that starts with a zero too many.
        case leadingZero = "json-leading-zero"
        /// A comma with nothing after it.
        case trailingComma = "json-trailing-comma"
        /// A control character in a string that had to be escaped.
        case controlCharacter = "json-control-character"
        /// A backslash with an unknown letter or too few hexadecimal digits after it.
        case malformedEscape = "json-malformed-escape"
        /// Half of a surrogate pair.
        case loneSurrogate = "json-lone-surrogate"
        /// Bytes that are not UTF-8.
        case malformedUTF8 = "json-malformed-utf8"
        /// The same key twice in one object.
        case duplicateKey = "json-duplicate-key"
        /// More after the value.
        case trailingContent = "json-trailing-content"
        /// Arrays and objects nested deeper than the limit.
        case tooDeep = "json-too-deep"
        /// A string longer than the limit.
        case stringTooLong = "json-string-too-long"
        /// A value of more bytes than the limit.
        case tooLarge = "json-too-large"
        /// A value with more parts than the limit.
        case tooManyValues = "json-too-many-values"
    }

    /// What is wrong.
    public var kind: Kind
    /// Where it is.
    public var place: TextPlace
    /// Which value it is in, as `features[3].geometry.coordinates[0][12]`; empty at the root.
    public var path: String
    /// What had to stand there.
    public var expected: String
    /// What stands there, cut short.
    public var found: String

    /// The error in one English sentence.
    public var description: String {
        let at = path.isEmpty ? "" : " in \(path)"
        let instead = found.isEmpty ? "" : ", found \(found)"
        return "\(kind.rawValue) at \(place)\(at): expected \(expected)\(instead)"
    }
}
