import CBOR
import Testing

@Suite("Writing item by item")
struct WriterTests {
    @Test("Items written one by one are those of the whole value")
    func items() {
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
        writer.removeAll()
        #expect(writer.bytes.isEmpty)
    }
}
