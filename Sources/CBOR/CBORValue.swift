/// One data item of the CBOR subset that the journal and the stamps use (RFC 8949), with one encoding per value (§4.2.1).
///
/// Two values are equal exactly when their encodings are: texts are compared by their UTF-8 bytes, not by canonical equivalence,
/// `0.0` and `-0.0` differ, and all NaN are one value. `undefined` and the other simple values are outside the subset.
public enum CBORValue: Sendable {
    /// A whole number from 0 to 2⁶⁴-1 (major type 0).
    case unsigned(UInt64)
    /// The number -1-n for the n given, from -1 to -2⁶⁴ (major type 1).
    case negative(UInt64)
    /// A byte string (major type 2).
    case bytes([UInt8])
    /// A text (major type 3).
    case text(String)
    /// A list of values (major type 4).
    case array([CBORValue])
    /// Values by key (major type 5).
    case map(CBORMap)
    /// A value with the number of a tag that says how to read it (major type 6).
    indirect case tagged(UInt64, CBORValue)
    /// True or false (simple values 20 and 21).
    case bool(Bool)
    /// Null (simple value 22).
    case null
    /// A floating-point number (major type 7); never taken for a whole number.
    case double(Double)
}

extension CBORValue {
    /// A whole number, as `unsigned` or `negative`.
    @inlinable
    public init(_ number: Int64) {
        self = number >= 0 ? .unsigned(UInt64(number)) : .negative(UInt64(bitPattern: ~number))
    }

    /// The deepest nesting that is read unless a caller says otherwise.
    public static let maximumDepth = 64

    /// The one encoding of this value (RFC 8949 §4.2.1): shortest heads and floats, sorted keys, definite lengths.
    public func encoded() -> [UInt8] {
        var writer = CBORWriter()
        writer.write(self)
        return writer.bytes
    }

    /// Reads one value that fills the bytes and is encoded deterministically.
    ///
    /// - Parameters:
    ///   - bytes: The encoding; nothing may follow the value.
    ///   - maximumDepth: How many arrays, maps and tags may lie within one another.
    /// - Returns: The value; its `encoded()` gives the same bytes again.
    /// - Throws: The first deviation from RFC 8949 §4.2.1 or from the subset, with its offset.
    public static func decode(_ bytes: [UInt8], maximumDepth: Int = CBORValue.maximumDepth) throws(CBORError) -> CBORValue {
        var reader = CBORReader(bytes, maximumDepth: maximumDepth)
        let value = try reader.readValue()
        try reader.finish()
        return value
    }

    /// Checks that the bytes are one deterministically encoded value of the subset, without building it.
    ///
    /// - Throws: What `decode` would throw.
    public static func validate(_ bytes: [UInt8], maximumDepth: Int = CBORValue.maximumDepth) throws(CBORError) {
        var reader = CBORReader(bytes, maximumDepth: maximumDepth)
        try reader.skipValue()
        try reader.finish()
    }
}
