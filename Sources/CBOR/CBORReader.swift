/// Reads CBOR items one after another and refuses what RFC 8949 §4.2.1 would not write.
///
/// Lengths are compared with the bytes that are left before anything is allocated by them. The order of keys is checked by
/// `readValue` and `skipValue`, not when a caller reads the members of a map one by one after `readMapHead`.
public struct CBORReader: Sendable {
    /// The input.
    public let bytes: [UInt8]
    /// Where the next item begins.
    public internal(set) var offset = 0

    let maximumDepth: Int

    /// Starts at the first byte.
    public init(_ bytes: [UInt8], maximumDepth: Int = CBORValue.maximumDepth) {
        self.bytes = bytes
        self.maximumDepth = maximumDepth
    }

    /// Whether all bytes have been read.
    public var isAtEnd: Bool { offset == bytes.count }

    /// Asserts that nothing follows what was read.
    public func finish() throws(CBORError) {
        guard isAtEnd else { throw CBORError(.trailingBytes, at: offset) }
    }

    /// Reads a whole number within 64 signed bits.
    public mutating func readInteger() throws(CBORError) -> Int64 {
        let start = offset
        let head = try readHead()
        guard head.major <= 1, let number = Int64(exactly: head.argument) else {
            throw CBORError(.unexpectedType(expected: "a whole number of 64 signed bits"), at: start)
        }
        return head.major == 0 ? number : ~number
    }

    /// Reads a text.
    public mutating func readText() throws(CBORError) -> String {
        let start = offset
        return try takeText(try expect(3, "a text"), start: start)
    }

    /// Reads a byte string.
    public mutating func readBytes() throws(CBORError) -> [UInt8] {
        let start = offset
        return Array(bytes[try takeRange(try expect(2, "a byte string"), start: start)])
    }

    /// Reads the head of an array and tells how many items follow.
    public mutating func readArrayHead() throws(CBORError) -> Int {
        let start = offset
        return try checkedCount(try expect(4, "an array"), itemsEach: 1, start: start)
    }

    /// Reads the head of a map and tells how many pairs of key and value follow.
    public mutating func readMapHead() throws(CBORError) -> Int {
        let start = offset
        return try checkedCount(try expect(5, "a map"), itemsEach: 2, start: start)
    }

    /// Reads the head of a tagged value and tells the tag; the value follows.
    public mutating func readTag() throws(CBORError) -> UInt64 { try expect(6, "a tag") }

    private mutating func expect(_ major: UInt8, _ name: String) throws(CBORError) -> UInt64 {
        let start = offset
        let head = try readHead()
        guard head.major == major else { throw CBORError(.unexpectedType(expected: name), at: start) }
        return head.argument
    }
}
