import CBOR
import Testing

@Suite("RFC 8949, appendix A")
struct AppendixATests {
    @Test("Each row is read as the RFC says and written again as the same bytes, or refused for the reason listed")
    func rows() throws {
        let rows = try VectorFile.rows("rfc8949-appendix-a.tsv")
        #expect(rows.count == 81)
        for row in rows {
            let bytes = VectorFile.bytes(hex: row[0])
            do throws(CBORError) {
                let value = try CBORValue.decode(bytes)
                #expect(row[2] == "same", "\(row[0]) was accepted")
                #expect(value.diagnostic == row[1])
                #expect(value.encoded() == bytes)
                try CBORValue.validate(bytes)
            } catch {
                #expect(String(describing: error.kind) == row[2], "\(row[0])")
            }
        }
    }
}

@Suite("Encodings that are refused")
struct RefusalTests {
    @Test("Each row is refused for its reason at its offset, by reading and by validating")
    func rows() throws {
        let rows = try VectorFile.rows("refused.tsv")
        #expect(rows.count > 50)
        for row in rows {
            let bytes = VectorFile.bytes(hex: row[0])
            let readError = #expect(throws: CBORError.self, "\(row[0])") { try CBORValue.decode(bytes) }
            let validationError = #expect(throws: CBORError.self, "\(row[0])") { try CBORValue.validate(bytes) }
            #expect(readError == validationError, "\(row[0])")
            guard let readError else { continue }
            #expect(String(describing: readError.kind) == row[1], "\(row[0])")
            #expect(readError.offset == Int(row[2]), "\(row[0])")
            #expect(readError.description.hasPrefix("CBOR at byte "))
        }
    }

    @Test("Nesting is followed to the limit and refused beyond it")
    func depth() throws {
        let deepest = [UInt8](repeating: 0x81, count: 64) + [0x00]
        #expect(try CBORValue.decode(deepest).encoded() == deepest)
        let error = #expect(throws: CBORError.self) { try CBORValue.decode([UInt8](repeating: 0x81, count: 65) + [0x00]) }
        #expect(error == CBORError(.tooDeep(limit: 64), at: 64))
        for opening in [UInt8(0x81), 0xA1, 0xC1] {
            let hostile = [UInt8](repeating: opening, count: 200_000)
            #expect(throws: CBORError.self) { try CBORValue.decode(hostile) }
            #expect(throws: CBORError.self) { try CBORValue.validate(hostile) }
        }
        #expect(throws: CBORError(.tooDeep(limit: 1), at: 1)) { try CBORValue.decode([0x81, 0x81, 0x00], maximumDepth: 1) }
    }

    @Test("Nested arrays that each claim all that is left do not multiply memory")
    func hostileCounts() {
        var bytes: [UInt8] = []
        for _ in 0..<60 { bytes += [0x9A, 0x00, 0x0F, 0x00, 0x00] }
        bytes += [UInt8](repeating: 0, count: 1_000_000)
        let error = #expect(throws: CBORError.self) { try CBORValue.decode(bytes) }
        #expect(error?.kind == .endOfInput)
    }
}
