/// A JSON value (RFC 8259): objects keep the order of their members, numbers their text.
public enum JSONValue: Hashable, Sendable {
    /// The literal `null`.
    case null
    /// A literal `true` or `false`.
    case bool(Bool)
    /// A number, as its text.
    case number(JSONNumber)
    /// A string.
    case string(String)
    /// An array.
    case array([JSONValue])
    /// An object.
    case object(JSONObject)

    /// Reads one JSON text, strictly: nothing before or after it but white space, no byte order mark, no key twice.
    /// - Throws: `JSONError` with the place of the first fault.
    public static func parse(_ bytes: [UInt8], limits: JSONLimits = JSONLimits()) throws(JSONError) -> JSONValue {
        let result = bytes.withUnsafeBufferPointer { buffer in
            JSONScanner.withScanner(over: buffer, limits: limits) { scanner -> Result<JSONValue, JSONError> in
                do throws(ParseFault) {
                    if buffer.count > limits.valueBytes {
                        throw ParseFault(.json(.tooLarge), at: limits.valueBytes, expected: "at most \(limits.valueBytes) bytes")
                    }
                    let value = try scanner.value()
                    scanner.skipWhitespace()
                    guard scanner.isAtEnd else {
                        throw ParseFault(.json(.trailingContent), at: scanner.index, expected: "the end of the text")
                    }
                    return .success(value)
                } catch {
                    return .failure(JSONError(error, in: buffer))
                }
            }
        }
        return try result.get()
    }

    /// Reads one JSON text from a string.
    /// - Throws: `JSONError` with the place of the first fault.
    public static func parse(_ text: String, limits: JSONLimits = JSONLimits()) throws(JSONError) -> JSONValue {
        try parse([UInt8](text.utf8), limits: limits)
    }
}

extension JSONError {
    init(_ fault: ParseFault, in bytes: UnsafeBufferPointer<UInt8>) {
        var place = TextPlace(offset: 0, line: 1, column: 1)
        place.advance(over: UnsafeBufferPointer(rebasing: bytes[..<min(fault.index, bytes.count)]))
        // The scanner alone raises nothing but JSON kinds.
        var kind = Kind.unexpectedCharacter
        if case .json(let json) = fault.kind { kind = json }
        self.init(
            kind: kind, place: place, path: JSONPath.path(to: fault.index, in: bytes), expected: fault.expected,
            found: fault.excerpt(of: bytes))
    }
}
