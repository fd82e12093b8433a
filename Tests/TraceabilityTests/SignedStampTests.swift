import CBOR
import Crypto
import Foundation
import TestSupport
import Testing
import Traceability

@Suite("Signed stamps")
struct SignedStampTests {
    /// The secret key of RFC 8032 §7.1, test 1.
    private static let secret = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"
    private let key: Curve25519.Signing.PrivateKey
    private let signer: StampSigner
    private let verifier: StampVerifier
    private let link: StampLink
    private let claims = StampClaims(
        issuer: "VNPPD", issued: StampTime(secondsSince1970: 1_778_457_600), expires: StampTime(secondsSince1970: 1_809_993_600),
        code: "VN-TGOR-0052", crop: .number(81_060))
    private let now = StampTime(secondsSince1970: 1_790_000_000)

    init() throws {
        key = try Curve25519.Signing.PrivateKey(rawRepresentation: Self.bytes(hex: Self.secret))
        signer = StampSigner(key: key)
        verifier = StampVerifier(keys: [StampKey(key.publicKey)])
        link = try StampLink("https://ID.EXAMPLE.VN/01/09521234543213/10/L260511A/21/7K3QW9XMZ2")
    }

    @Test(
        "The published vector is made bit for bit, and verified",
        .enabled(if: SharedData.isExpected, "shared/data is not beside the project"))
    func vector() throws {
        let vectors = try #require(
            try JSONSerialization.jsonObject(with: Data(SharedData.bytes("traceability/stamp_vectors.json"))) as? [String: String])
        #expect(Self.hex([UInt8](key.publicKey.rawRepresentation)) == vectors["pk"])
        #expect(link.identity.symbolPath == vectors["aad"])
        let signed = try signer.sign(claims, for: link)
        #expect(signed.symbolPayload == vectors["D1"])
        #expect(signed.symbolPayload.utf8.count == 372)
        let token = try DecimalArmour.decode(try #require(signed.fragment))
        #expect(token.count == 126)
        let envelope = try COSESign1.decode(token)
        #expect(Self.hex(envelope.toBeSigned(externalData: Array(link.identity.path.utf8))) == vectors["tbs1"])
        let verified = try verifier.verify(try #require(vectors["D1"]), now: now)
        #expect(verified.claims == claims)
        #expect(verified.identity == link.identity)
        #expect(verified.key.identifier == [0x21, 0xFE, 0x31, 0xDF])
    }

    @Test("A stamp with an EPPO code, of a serial alone, is signed and verified as it is printed")
    func serialAlone() throws {
        let claims = StampClaims(
            issuer: "VNPPD", issued: claims.issued, expires: claims.expires, code: "VN-BGOR-0052", crop: .eppo("LIHCH"), status: 2)
        let signed = try signer.sign(claims, for: StampLink("https://id.example.vn/s/7K3QW9XMZ2"))
        #expect(signed.symbolPayload.hasPrefix("https://ID.EXAMPLE.VN/S/7K3QW9XMZ2#"))
        #expect(try verifier.verify(signed.symbolPayload, now: now).claims == claims)
        #expect(try verifier.verify(signed.uri, now: now).claims == claims)
        let digits = try #require(signed.fragment)
        let toBeSigned = try COSESign1.decode(DecimalArmour.decode(digits)).toBeSigned(externalData: Array("S/7K3QW9XMZ2".utf8))
        #expect(try key.publicKey.isValidSignature(COSESign1.decode(DecimalArmour.decode(digits)).signature, for: toBeSigned))
    }

    @Test("A flipped bit in any byte of the token is refused")
    func flippedBits() throws {
        let token = try DecimalArmour.decode(try #require(try signer.sign(claims, for: link).fragment))
        for index in token.indices {
            for bit in 0..<8 {
                var damaged = token
                damaged[index] ^= 1 << UInt8(bit)
                #expect(throws: SignedStampError.self, "bit \(bit) of byte \(index)") { try verify(token: damaged) }
            }
        }
    }

    @Test("A changed digit anywhere, and another serial, lot or product, are refused")
    func changedLink() throws {
        let signed = try signer.sign(claims, for: link)
        let digits = Array(try #require(signed.fragment))
        for index in digits.indices {
            var changed = digits
            changed[index] = digits[index] == "9" ? "0" : "9"
            #expect(throws: SignedStampError.self, "digit \(index)") { try verifier.verify(link.uri + "#" + String(changed), now: now) }
        }
        let fragment = "#" + String(digits)
        for path in ["01/09521234543213/10/L260511A/21/7K3QW9XMZ3", "01/09521234543213/10/L260511B/21/7K3QW9XMZ2", "s/7K3QW9XMZ2"] {
            #expect(throws: SignedStampError.badSignature) { try verifier.verify("https://id.example.vn/" + path + fragment, now: now) }
        }
        // Another host is no other stamp: what is signed is the path.
        #expect(try verifier.verify("https://elsewhere.example/" + link.path + fragment, now: now).claims == claims)
    }

    @Test("Each refusal has its own reason and its word")
    func reasons() throws {
        let signed = try signer.sign(claims, for: link)
        let token = try DecimalArmour.decode(try #require(signed.fragment))
        let envelope = try COSESign1.decode(token)
        func envelopeBytes(_ header: CBORMap, tag: UInt64 = 18) -> [UInt8] {
            let parts: CBORValue = [.bytes(CBORValue.map(header).encoded()), [:], .bytes(envelope.payload), .bytes(envelope.signature)]
            return CBORValue.tagged(tag, parts).encoded()
        }
        let identifier = CBORValue.bytes(envelope.keyIdentifier)
        try refuse(link.uri, .missingFragment, .missing)
        try refuse(link.uri + "#", .missingFragment, .missing)
        let notLink = try #require(throws: LinkError.self) { try StampLink("https://a.vn/x") }
        try refuse("https://a.vn/x", .link(notLink), .malformed)
        try refuse(link.uri + "#12a", .armour(.notDigit(position: 2)), .malformed)
        try refuse(link.uri + "#1", .armour(.length(1)), .malformed)
        try refuse(link.uri + "#99999999999999999", .armour(.overflow(position: 0)), .malformed)
        try refuse(token: token + [0], .trailingBytes(offset: 126), .malformed)
        try refuse(token: envelopeBytes([1: -8, 4: identifier], tag: 17), .envelope(.wrongTag(17)), .malformed)
        try refuse(token: Array(token.dropFirst()), .envelope(.wrongTag(nil)), .malformed)
        try refuse(token: envelopeBytes([1: -7, 4: identifier]), .envelope(.unknownAlgorithm(-7)), .malformed)
        try refuse(token: envelopeBytes([1: -8, 4: .bytes([1, 2, 3, 4])]), .unknownKey([1, 2, 3, 4]), .unknownKey)
        try refuse(token: Array(token.dropLast()), .envelope(.cbor(CBORError(.endOfInput, at: 60))), .malformed)
        var damaged = token
        damaged[125] ^= 1
        try refuse(token: damaged, .badSignature, .bad)
        try refuse(token: try signedToken(payload: [0xA0]), .claims, .malformed)
        try refuse(token: try signedToken(payload: [0xFF]), .claims, .malformed)
        try refuse(signed.uri, .expired(claims), .expired, now: claims.expires)
        #expect(try verifier.verify(signed.uri, now: StampTime(secondsSince1970: claims.expires.secondsSince1970 - 1)).claims == claims)
    }

    @Test("A key counts from the day it is taken up to the day it is retired, and not where it was in other hands")
    func keyPeriods() throws {
        let signed = try signer.sign(claims, for: link).uri
        func verifier(begins: Int64?, ends: Int64?, compromised: Int64? = nil) -> StampVerifier {
            func time(_ seconds: Int64?) -> StampTime? { seconds.map { StampTime(secondsSince1970: claims.issued.secondsSince1970 + $0) } }
            return StampVerifier(keys: [
                StampKey(key.publicKey, begins: time(begins), ends: time(ends), compromisedSince: time(compromised))
            ])
        }
        #expect(try verifier(begins: 0, ends: 1).verify(signed, now: now).claims == claims)
        for (begins, ends) in [(1, nil), (nil, 0), (1, 2), (-2, -1)] as [(Int64?, Int64?)] {
            try refuse(signed, .outsideKeyPeriod(claims), .bad, by: verifier(begins: begins, ends: ends))
        }
        let since = StampTime(secondsSince1970: claims.issued.secondsSince1970)
        try refuse(signed, .compromisedKey(claims, since: since), .bad, by: verifier(begins: nil, ends: nil, compromised: 0))
        let later = try verifier(begins: nil, ends: nil, compromised: 1).verify(signed, now: now)
        #expect(later.isKeyCompromised)
        #expect(try !self.verifier.verify(signed, now: now).isKeyCompromised)
    }

    @Test("A stamp of tomorrow is refused, but for the minutes by which clocks differ")
    func future() throws {
        let signed = try signer.sign(claims, for: link).uri
        let tolerated = StampTime(secondsSince1970: claims.issued.secondsSince1970 - StampVerifier.clockTolerance)
        #expect(try verifier.verify(signed, now: tolerated).claims == claims)
        try refuse(signed, .issuedInFuture(claims), .bad, now: StampTime(secondsSince1970: tolerated.secondsSince1970 - 1))
    }

    @Test("What is longer than any stamp is not looked at: a megabyte of junk, digits without end")
    func tooLong() throws {
        let junk = String(repeating: "9", count: 1_000_000)
        try refuse(junk, .tooLong(bytes: 1_000_000), .malformed)
        try refuse("https://a.vn/01/09521234543213/10/L/21/S#" + junk, .tooLong(bytes: 1_000_041), .malformed)
        let digits = String(repeating: "0", count: StampVerifier.longestFragment + 1)
        try refuse(link.uri + "#" + digits, .tooLong(bytes: digits.count), .malformed)
        // One digit less is looked at, and is no token.
        let error = try #require(throws: SignedStampError.self) { try verifier.verify(link.uri + "#" + digits.dropLast(), now: now) }
        #expect(error.reason == "damaged-digits")
    }

    @Test(
        "The link itself is held to GS1's rules, with the reason that it breaks",
        arguments: [
            ("01/09521234543214/10/L1/21/S1", "check-digit"), ("01/09521234543213/10/L1/21/ABCDEFGHIJKLMNOPQRSTU", "length"),
            ("01/09521234543213/10/L1/21/S1/", "trailing-slash"), ("01/09521234543213/10/L%C3%B4/21/S1", "character"),
            ("01/09521234543213/21/S1/10/L1", "qualifier-order"), ("01/09521234543213/10/L1", "other-kind"), ("puc/VNBGOR1", "no-key"),
        ])
    func linkReasons(path: String, reason: String) throws {
        let digits = try #require(try signer.sign(claims, for: link).fragment)
        let text = "https://id.example.vn/\(path)#\(digits)"
        let error = try #require(throws: SignedStampError.self) { try verifier.verify(text, now: now) }
        #expect(error.reason == reason)
        #expect(error.verdict == .malformed)
    }

    @Test("An expiry before the issue is neither signed nor accepted")
    func expiryBeforeIssue() throws {
        let backwards = StampClaims(
            issuer: "VNPPD", issued: claims.expires, expires: claims.issued, code: "VN-TGOR-0052", crop: .eppo("LIHCH"))
        #expect(throws: SignedStampError.expiresBeforeIssued(backwards)) { try signer.sign(backwards, for: link) }
        let payload: CBORValue = [
            1: "VNPPD", 4: CBORValue(backwards.expires.secondsSince1970), 6: CBORValue(backwards.issued.secondsSince1970),
            -70_001: ["VN-TGOR-0052", "LIHCH", 1],
        ]
        try refuse(token: try signedToken(payload: payload.encoded()), .expiresBeforeIssued(backwards), .malformed)
    }

    @Test("Claims of another shape are refused, more claims than needed are read")
    func otherClaims() throws {
        let good: CBORMap = [1: "VNPPD", 4: 1_809_993_600, 6: 1_778_457_600, -70_001: ["VN-TGOR-0052", 81_060, 1]]
        for (key, value) in [
            (1, 7), (4, "x"), (6, .null), (-70_001, ["VN", 1]), (-70_001, [1, 1, 1]), (-70_001, ["VN", -1, 1]),
            (-70_001, ["VN", "A", "B"]),
        ]
            as [(Int, CBORValue)]
        {
            var changed = good
            changed[key] = value
            try refuse(token: try signedToken(payload: CBORValue.map(changed).encoded()), .claims, .malformed)
            changed[key] = nil
            try refuse(token: try signedToken(payload: CBORValue.map(changed).encoded()), .claims, .malformed)
        }
        var more = good
        more[7] = .bytes([1])
        #expect(try verify(token: try signedToken(payload: CBORValue.map(more).encoded())).claims == claims)
    }

    @Test("Every key of an identifier is tried, and the one that signed is told")
    func severalKeys() throws {
        let others = (0..<3).map { _ in StampKey(Curve25519.Signing.PrivateKey().publicKey) }
        let signed = try signer.sign(claims, for: link)
        let verifier = StampVerifier(keys: others + [StampKey(key.publicKey)])
        #expect(try verifier.verify(signed.uri, now: now).key.publicKey.rawRepresentation == key.publicKey.rawRepresentation)
        #expect(throws: SignedStampError.unknownKey(signer.keyIdentifier)) { try StampVerifier(keys: others).verify(signed.uri, now: now) }
    }

    @Test("Armour gives back any bytes, and its lengths are those of the groups")
    func armour() throws {
        let seed: UInt64 = 17
        var generator = SeededGenerator(seed: seed)
        let tails = [0, 3, 5, 8, 10, 13, 15]
        for count in 1...130 {
            let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
            let digits = DecimalArmour.encode(bytes)
            #expect(digits.count == count / 7 * 17 + tails[count % 7])
            #expect(try DecimalArmour.decode(digits) == bytes, "seed \(seed), count \(count)")
            #expect(try DecimalArmour.decode(DecimalArmour.encode([UInt8](repeating: 0xFF, count: count))).allSatisfy { $0 == 0xFF })
        }
        #expect(DecimalArmour.encode([]).isEmpty)
        #expect(DecimalArmour.encode([255]) == "255" && DecimalArmour.encode([0, 1]) == "00001")
        #expect(throws: DecimalArmourError.length(0)) { try DecimalArmour.decode("") }
        for count in [1, 2, 4, 6, 7, 9, 11, 12, 14, 16, 18, 33] {
            #expect(throws: DecimalArmourError.length(count)) { try DecimalArmour.decode(String(repeating: "0", count: count)) }
        }
        for (digits, position) in [("256", 0), ("65536", 0), ("72057594037927936", 0), ("00000000000000000256", 17)] {
            #expect(throws: DecimalArmourError.overflow(position: position)) { try DecimalArmour.decode(digits) }
        }
        #expect(throws: DecimalArmourError.notDigit(position: 1)) { try DecimalArmour.decode("1٢3") }
        for error in [DecimalArmourError.length(1), .notDigit(position: 0), .overflow(position: 0)] {
            #expect(error.description.hasSuffix("."))
        }
    }

    private func verify(token: [UInt8]) throws(SignedStampError) -> VerifiedStamp {
        try verifier.verify(link.uri + "#" + DecimalArmour.encode(token), now: now)
    }

    private func signedToken(payload: [UInt8]) throws -> [UInt8] {
        let toBeSigned = COSESign1.toBeSigned(
            keyIdentifier: signer.keyIdentifier, payload: payload, externalData: Array(link.identity.symbolPath.utf8))
        let signature = [UInt8](try key.signature(for: toBeSigned))
        return COSESign1(keyIdentifier: signer.keyIdentifier, payload: payload, signature: signature).encoded()
    }

    private func refuse(token: [UInt8], _ expected: SignedStampError, _ verdict: StampVerdict) throws {
        try refuse(link.uri + "#" + DecimalArmour.encode(token), expected, verdict)
    }

    private func refuse(
        _ text: String, _ expected: SignedStampError, _ verdict: StampVerdict, now: StampTime? = nil, by other: StampVerifier? = nil
    ) throws {
        let error = try #require(throws: SignedStampError.self) { try (other ?? verifier).verify(text, now: now ?? self.now) }
        #expect(error == expected)
        #expect(error.verdict == verdict)
        #expect(error.description.hasSuffix("."))
    }

    private static func bytes(hex: String) -> [UInt8] {
        let digits = hex.compactMap { $0.hexDigitValue }
        return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
    }

    private static func hex(_ bytes: [UInt8]) -> String { bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() }
}
