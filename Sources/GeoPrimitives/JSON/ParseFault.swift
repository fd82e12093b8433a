/// A fault as the parser meets it: an index into the bytes at hand; the reader turns it into an error with place and path.
struct ParseFault: Error {
    var kind: GeoJSONError.Kind
    var index: Int
    var expected: String
    /// What is said to stand at the fault; what stands there to the letter where nil.
    var value: String?

    init(_ kind: GeoJSONError.Kind, at index: Int, expected: String) {
        self.kind = kind
        self.index = index
        self.expected = expected
    }

    /// Whether more bytes might mend it.
    var isEnd: Bool { kind == .json(.unexpectedEnd) }

    /// What stands at the fault, at most 40 bytes of it and not past the end of the word, number or string.
    func excerpt(of bytes: UnsafeBufferPointer<UInt8>) -> String {
        if let value { return value }
        guard index < bytes.count else { return "" }
        let window = bytes[index..<min(index + 40, bytes.count)]
        let first = window[index]
        var stop = window.endIndex
        if first == UInt8(ascii: "\"") {
            if let quote = window.dropFirst().firstIndex(of: first) { stop = quote + 1 }
        } else if let punctuation = window.dropFirst().firstIndex(where: { ",:]}{[ \n\r\t\"".utf8.contains($0) }) {
            stop = punctuation
        }
        return String(decoding: window[index..<stop], as: UTF8.self)
    }
}
