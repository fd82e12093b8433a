import CBOR
import Testing

@Suite("COSE_Sign1 envelopes")
struct COSESign1Tests {
    private let envelope = COSESign1(keyIdentifier: [1, 2, 3, 4], payload: [0xA0], signature: [UInt8](repeating: 7, count: 64))

    @Test("An envelope comes back from its bytes")
    func roundTrip() throws {
        #expect(try COSESign1.decode(envelope.encoded()) == envelope)
        #expect(envelope.encoded().starts(with: [0xD2, 0x84, 0x49, 0xA2, 0x01, 0x27, 0x04, 0x44, 1, 2, 3, 4, 0xA0]))
    }

    @Test("What is signed is the Sig_structure of RFC 9052 §4.4")
    func signedBytes() throws {
        let structure = try CBORValue.decode(envelope.toBeSigned(externalData: [5]))
        #expect(structure == ["Signature1", .bytes([0xA2, 0x01, 0x27, 0x04, 0x44, 1, 2, 3, 4]), .bytes([5]), .bytes([0xA0])])
    }

    @Test("Each deviation is refused for its own reason")
    func refusals() throws {
        let good: CBORMap = [1: -8, 4: .bytes([1, 2, 3, 4])]
        let signature = CBORValue.bytes(envelope.signature)
        func bytes(_ header: CBORMap, tag: UInt64 = 18, unprotected: CBORValue = [:], signature: CBORValue? = nil) -> [UInt8] {
            let parts: CBORValue = [
                .bytes(CBORValue.map(header).encoded()), unprotected, .bytes([]), signature ?? .bytes(envelope.signature),
            ]
            return CBORValue.tagged(tag, parts).encoded()
        }
        var extra = good
        extra[2] = [1]
        let cases: [(COSEError, [UInt8])] = [
            (.cbor(CBORError(.trailingBytes, at: 80)), bytes(good) + [0]),
            (.wrongTag(17), bytes(good, tag: 17)),
            (.wrongTag(nil), CBORValue.null.encoded()),
            (.notSign1, CBORValue.tagged(18, [1, 2, 3, 4]).encoded()),
            (.notSign1, CBORValue.tagged(18, [.bytes([0x00]), [:], .bytes([]), signature]).encoded()),
            (.cbor(CBORError(.endOfInput, at: 0)), CBORValue.tagged(18, [.bytes([]), [:], .bytes([]), signature]).encoded()),
            (.unexpectedHeader, bytes(good, unprotected: [4: 1])),
            (.unexpectedHeader, bytes(extra)),
            (.unknownAlgorithm(-7), bytes([1: -7, 4: .bytes([1])])),
            (.unknownAlgorithm(nil), bytes([4: .bytes([1])])),
            (.missingKeyIdentifier, bytes([1: -8])),
            (.signatureLength(3), bytes(good, signature: .bytes([1, 2, 3]))),
        ]
        for (expected, bytes) in cases {
            let error = #expect(throws: COSEError.self) { try COSESign1.decode(bytes) }
            #expect(error == expected)
            #expect(error?.description.isEmpty == false)
        }
    }
}
