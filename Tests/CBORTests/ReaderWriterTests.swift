import CBOR
import Testing

@Suite("Writing and reading item by item")
struct ReaderWriterTests {
    @Test("Items written one by one are read one by one")
    func items() throws {
        var writer = CBORWriter(capacity: 64)
        writer.beginArray(8)
        writer.write(Int64.min)
        writer.write(unsigned: 1000)
        writer.write("mã số")
        writer.write(bytes: [1, 2, 3])
        writer.beginMap(1)
        writer.write("k")
        writer.write(2.5)
        writer.beginTag(18)
        writer.write(true)
        writer.writeNull()
        writer.write(bytes: [9, 8, 7, 6].dropFirst())
        let whole: CBORValue = [
            CBORValue(Int64.min), 1000, "mã số", .bytes([1, 2, 3]), ["k": 2.5], .tagged(18, true), .null, .bytes([8, 7, 6]),
        ]
        #expect(writer.bytes == whole.encoded())

        var reader = CBORReader(writer.bytes)
        #expect(try reader.readArrayHead() == 8)
        #expect(try reader.readInteger() == .min)
        #expect(try reader.readInteger() == 1000)
        #expect(try reader.readText() == "mã số")
        #expect(try reader.readBytes() == [1, 2, 3])
        #expect(try reader.readMapHead() == 1)
        #expect(try reader.readText() == "k")
        try reader.skipValue()
        #expect(try reader.readTag() == 18)
        #expect(try reader.readValue() == true)
        #expect(!reader.isAtEnd)
        try reader.skipValue()
        try reader.skipValue()
        try reader.finish()
        writer.removeAll()
        #expect(writer.bytes.isEmpty)
    }

    @Test("An item of another type than asked for is refused by name")
    func types() {
        let cases: [(String, (inout CBORReader) throws -> Void)] = [
            ("a whole number of 64 signed bits", { _ = try $0.readInteger() }), ("a byte string", { _ = try $0.readBytes() }),
            ("an array", { _ = try $0.readArrayHead() }), ("a map", { _ = try $0.readMapHead() }), ("a tag", { _ = try $0.readTag() }),
        ]
        for (name, read) in cases {
            var reader = CBORReader([0x61, 0x61])
            #expect(throws: CBORError(.unexpectedType(expected: name), at: 0)) { try read(&reader) }
        }
        var reader = CBORReader([0x1B, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF])
        #expect(throws: CBORError.self) { _ = try reader.readInteger() }
        var other = CBORReader([0x00])
        #expect(throws: CBORError(.unexpectedType(expected: "a text"), at: 0)) { _ = try other.readText() }
    }
}
