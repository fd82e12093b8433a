/// Walks over JSON bytes that lie in one piece, with a zero byte after the last (which no JSON text contains outside strings,
/// and no string unescaped): the end needs no test of its own in any loop.
struct JSONScanner {
    /// The first byte at hand.
    let base: UnsafePointer<UInt8>
    /// The zero byte after the last.
    let end: UnsafePointer<UInt8>
    /// The next byte.
    var cursor: UnsafePointer<UInt8>
    let limits: JSONLimits
    private(set) var depth = 0
    private var valueCount = 0

    /// - Parameters:
    ///   - base: the first byte; the byte after the last of `count` must be readable and zero.
    ///   - count: the number of bytes.
    ///   - start: the index to start at.
    ///   - limits: how much is accepted.
    init(base: UnsafePointer<UInt8>, count: Int, start: Int, limits: JSONLimits) {
        self.base = base
        self.end = base + count
        self.cursor = base + start
        self.limits = limits
    }

    /// Lends a scanner over a copy of bytes that has the zero byte after it.
    static func withScanner<Outcome>(
        over bytes: UnsafeBufferPointer<UInt8>, limits: JSONLimits, _ body: (inout JSONScanner) -> Outcome
    ) -> Outcome {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count + 1) { copy in
            _ = copy.update(fromContentsOf: bytes)
            copy[bytes.count] = 0
            let base = UnsafePointer(copy.baseAddress.unsafelyUnwrapped)  // Never nil: the capacity is at least 1.
            var scanner = JSONScanner(base: base, count: bytes.count, start: 0, limits: limits)
            return body(&scanner)
        }
    }

    /// The index of the next byte.
    @inline(__always) var index: Int { cursor - base }
    @inline(__always) var isAtEnd: Bool { cursor == end }
    /// The next byte; zero at the end.
    @inline(__always) var peek: UInt8 { cursor.pointee }

    /// Passes over blank, tab, line feed and carriage return.
    @inline(__always)
    mutating func skipWhitespace() {
        while cursor.pointee <= 0x20, Self.isWhitespace(cursor.pointee) { cursor += 1 }
    }

    @inline(__always)
    static func isWhitespace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

    /// The fault of meeting something else (or the end) at the cursor.
    @inline(never)
    func unexpected(_ expected: String, _ kind: JSONError.Kind = .unexpectedCharacter) -> ParseFault {
        ParseFault(.json(isAtEnd ? .unexpectedEnd : kind), at: index, expected: expected)
    }

    /// Passes over white space and one byte of punctuation.
    @inline(__always)
    mutating func expect(_ byte: UInt8, _ expected: @autoclosure () -> String) throws(ParseFault) {
        skipWhitespace()
        guard cursor.pointee == byte else { throw unexpected(expected()) }
        cursor += 1
    }

    /// Enters an array or object; counts the depth.
    @inline(__always)
    mutating func enter(_ byte: UInt8, _ expected: @autoclosure () -> String) throws(ParseFault) {
        try expect(byte, expected())
        depth += 1
        guard depth <= limits.depth else {
            throw ParseFault(.json(.tooDeep), at: index - 1, expected: "at most \(limits.depth) levels")
        }
    }

    /// After `[` or `{`, or after an element: whether another element follows; leaves the level after the closing byte.
    @inline(__always)
    mutating func hasNext(first: Bool, closing: UInt8) throws(ParseFault) -> Bool {
        skipWhitespace()
        if cursor.pointee == closing {
            cursor += 1
            depth -= 1
            return false
        }
        if first { return true }
        guard cursor.pointee == UInt8(ascii: ",") else {
            throw unexpected(closing == UInt8(ascii: "]") ? "a comma or ]" : "a comma or }")
        }
        cursor += 1
        skipWhitespace()
        if cursor.pointee == closing || isAtEnd { throw unexpected("another element after the comma", .trailingComma) }
        return true
    }

    /// Counts a value that takes memory.
    @inline(__always)
    mutating func countValue() throws(ParseFault) {
        valueCount += 1
        guard valueCount <= limits.values else {
            throw ParseFault(.json(.tooManyValues), at: index, expected: "at most \(limits.values) values")
        }
    }
}
