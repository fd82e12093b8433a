/// A JSON number as it stands in its text, so that `1.10` and integers of twenty digits go out as they came in.
public struct JSONNumber: Hashable, Sendable, CustomStringConvertible {
    /// The text, valid by the grammar of RFC 8259 section 6.
    public let text: String

    init(checked text: String) { self.text = text }

    /// Makes a number from its text; nil where that is not a JSON number.
    public init?(text: String) {
        var copy = text
        let valid = copy.withUTF8 { bytes in
            JSONScanner.withScanner(over: bytes, limits: JSONLimits()) { scanner in
                guard !JSONScanner.isWhitespace(scanner.peek), (try? scanner.number()) != nil else { return false }
                return scanner.isAtEnd
            }
        }
        guard valid else { return nil }
        self.text = text
    }

    /// Makes a number from an integer.
    public init(_ value: some BinaryInteger) { text = String(value) }

    /// Makes a number from a finite double, in the shortest text that parses to it; nil for infinities and NaN.
    public init?(_ value: Double) {
        guard value.isFinite else { return nil }
        if value == value.rounded(), value.magnitude < 1e15 {
            text = value == 0 ? "0" : String(Int64(value))
        } else {
            text = value.description
        }
    }

    /// The value as an integer; nil where the text has a point or an exponent, or the value does not fit.
    public var int: Int? { Int(text) }

    /// The double nearest to the value; nil where it is beyond the largest double.
    public var double: Double? {
        guard let value = Double(text), value.isFinite else { return nil }
        return value
    }

    /// The text.
    public var description: String { text }
}
