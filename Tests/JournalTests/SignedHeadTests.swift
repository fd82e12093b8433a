import CBOR
import Crypto
import Journal
import Testing

@Suite("Signed heads")
struct SignedHeadTests {
    private let key = Curve25519.Signing.PrivateKey()
    private let head = SignedHead(
        registry: "example", head: JournalHead(number: 12, hash: Digest(of: [1])),
        signedAt: RecordedTime(millisecondsSince1970: 1_778_468_400_000))

    @Test("A head that was signed is verified with the key, also among others")
    func verified() throws {
        let bytes = try head.signed(with: key)
        let other = Curve25519.Signing.PrivateKey().publicKey
        #expect(try SignedHead.verified(bytes, keys: [other, key.publicKey]) == head)
        #expect(throws: SignedHeadError.unknownKey(SignedHead.keyIdentifier(of: key.publicKey))) {
            try SignedHead.verified(bytes, keys: [other])
        }
    }

    @Test("A flipped bit in any byte is refused")
    func damage() throws {
        let bytes = try head.signed(with: key)
        for index in bytes.indices {
            for bit in [UInt8(0x01), 0x80] {
                var damaged = bytes
                damaged[index] ^= bit
                #expect(throws: SignedHeadError.self, "byte \(index)") { try SignedHead.verified(damaged, keys: [key.publicKey]) }
            }
        }
        var damaged = bytes
        damaged[bytes.count - 1] ^= 1
        #expect(throws: SignedHeadError.badSignature) { try SignedHead.verified(damaged, keys: [key.publicKey]) }
    }

    @Test("What is signed but is not a head, and what is not an envelope, is refused by name")
    func payloads() throws {
        let identifier = SignedHead.keyIdentifier(of: key.publicKey)
        for payload: CBORValue in [["number": 1], 7, ["hash": .bytes([1]), "time": 1, "number": 1, "registry": "r"]] {
            let toBeSigned = COSESign1.toBeSigned(keyIdentifier: identifier, payload: payload.encoded())
            let signature = [UInt8](try key.signature(for: toBeSigned))
            let bytes = COSESign1(keyIdentifier: identifier, payload: payload.encoded(), signature: signature).encoded()
            #expect(throws: SignedHeadError.payload) { try SignedHead.verified(bytes, keys: [key.publicKey]) }
        }
        #expect(throws: SignedHeadError.envelope(.wrongTag(nil))) { try SignedHead.verified([0xF6], keys: [key.publicKey]) }
        for error in [SignedHeadError.envelope(.notSign1), .unknownKey([0x0A, 0xFF]), .badSignature, .payload, .signingFailed] {
            #expect(error.description.hasSuffix("."))
        }
        #expect(SignedHeadError.unknownKey([0x0A, 0xFF]).description.contains("0aff"))
    }
}
