/// Reads CBOR items one after another and refuses what RFC 8949 §4.2.1 would not write.
///
/// Lengths are compared with the bytes that are left before anything is allocated by them.
struct CBORReader {
    /// The input.
    let bytes: [UInt8]
    /// Where the next item begins.
    var offset = 0
    /// How many arrays, maps and tags may lie within one another.
    let maximumDepth: Int

    /// Starts at the first byte.
    init(_ bytes: [UInt8], maximumDepth: Int) {
        self.bytes = bytes
        self.maximumDepth = maximumDepth
    }

    /// Asserts that nothing follows what was read.
    func finish() throws(CBORError) {
        guard offset == bytes.count else { throw CBORError(.trailingBytes, at: offset) }
    }
}
