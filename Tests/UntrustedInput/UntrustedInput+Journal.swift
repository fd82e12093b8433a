import CBOR
import Crypto
import Foundation
import Journal
import Registry
import RegistryStoreContract

extension UntrustedInput {
    /// CBOR, envelopes and signed heads: what is accepted is the one encoding of what it says.
    static let cbor = UntrustedInput("cbor") {
        let vectors = try ["rfc8949-appendix-a", "refused"].flatMap { try Fixtures.firstColumn("Tests/CBORTests/Vectors/\($0).tsv") }
        let key = try Curve25519.Signing.PrivateKey(rawRepresentation: [UInt8](repeating: 7, count: 32))
        let head = SignedHead(
            registry: "test", head: JournalHead(number: 7, hash: Digest(of: [1])), signedAt: RecordedTime(millisecondsSince1970: 1))
        return try vectors.map { Fixtures.bytes(hex: $0) } + [head.signed(with: key)]
    } take: { bytes in
        let value = try? CBORValue.decode(bytes)
        let isValid = (try? CBORValue.validate(bytes)) != nil
        try require(isValid == (value != nil), "validating and decoding disagree")
        if let value { try require(value.encoded() == bytes, "two encodings of one value") }
        if let envelope = try? COSESign1.decode(bytes) { try require(envelope.encoded() == bytes, "two encodings of one envelope") }
        let key = try Curve25519.Signing.PrivateKey(rawRepresentation: [UInt8](repeating: 7, count: 32)).publicKey
        if let head = try? SignedHead.verified(bytes, keys: [key]) { try require(head.head.number == 7, "a head that nobody signed") }
        return value != nil
    }

    /// Entries of a journal: a kind, a line's end, a payload.
    ///
    /// An event that is read is written so that it reads the same.
    static let entries = UntrustedInput("entry") {
        (EventSamples.full + EventSamples.bare).map { Array("\($0.kind)\n".utf8) + $0.payload.encoded }
    } take: { bytes in
        guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return false }
        let kind = String(decoding: bytes[..<end], as: UTF8.self)
        if let parsed = try? EntryKind(parsing: kind) { try require(parsed.description == kind, "\(kind) is \(parsed)") }
        guard let event = try? RegistryEvent(kind: kind, payload: Array(bytes[(end + 1)...])) else { return false }
        let written = event.payload.encoded
        guard let again = try? RegistryEvent(kind: event.kind, payload: written) else { throw Broken("\(kind) is written and not read") }
        try require(again.payload.encoded == written && again.kind == event.kind, "\(kind) reads otherwise")
        return true
    }
}
