import Crypto
import Foundation
import Journal
import Registry
import Testing
import Traceability

@testable import Casework

@Suite("Keys that sign stamps")
struct KeyRingTests {
    /// So cheap that a hundred guesses take no time: what a guess costs is not tested here.
    private static let cheap = SealedKey.Cost(rounds: 16, blockSize: 1, parallelism: 1)
    private static let passphrase = "đúng ngựa pin ghim"
    private let folder = FileManager.default.temporaryDirectory.appending(path: "keys-\(UUID().uuidString)").path
    private let first = day("2026-01-01")

    private static func day(_ text: String) -> Day { Day(text) ?? Day(daysSinceEpoch: 0) }

    private func ring(creating: Bool = true) throws -> KeyRing { try KeyRing(at: folder, creating: creating, cost: Self.cheap) }

    private func remove() { try? FileManager.default.removeItem(atPath: folder) }

    private func refused(_ code: RegistryError.Code, _ body: () throws -> Void, sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(sourceLocation: sourceLocation) { try body() } throws: { ($0 as? RegistryError)?.code == code }
    }

    private var file: String { get throws { folder + "/" + (try FileManager.default.contentsOfDirectory(atPath: folder)[0]) } }

    @Test("A key is read back as it was made, and what it signs is verified with its public part alone")
    func roundTrip() throws {
        defer { remove() }
        var ring = try ring()
        let made = try ring.makeKey(notBefore: first, notAfter: Self.day("2026-12-31"), passphrase: Self.passphrase)
        let read = try self.ring(creating: false)
        #expect(read.keys == [made])
        #expect(made.kid == SHA256.hash(data: made.publicKey).prefix(4).map { String(Int($0) + 256, radix: 16).suffix(2) }.joined())
        let signing = StampSigning(
            signer: try read.signer(on: Self.day("2026-06-01"), passphrase: Self.passphrase), issuer: "VNPPD",
            at: try #require(.init("2026-06-01T03:00:00.000Z")))
        let link = try StampLink("https://ID.EXAMPLE.VN/01/09521234543213/10/L1/21/7K3QW9XMZ2")
        let signed = try signing.sign(link, code: "VN-BGOR-9001", crop: "LIHCH", lastDay: Self.day("2026-06-30"))
        let list = try TrustList(TrustList(read.keys, asOf: first).json(), path: "trust.json")
        let verifier = StampVerifier(keys: list.keys.trusted)
        let lastMoment = StampTime(secondsSince1970: StampTime(startOf: Self.day("2026-07-01")).secondsSince1970 - 1)
        let stamp = try verifier.verify(signed.symbolPayload, now: lastMoment)
        #expect(stamp.claims.code == "VN-BGOR-9001")
        // The last day ends in Vietnam, at five in the afternoon of Greenwich.
        #expect(stamp.claims.expires.secondsSince1970 == 1_782_838_800)
        #expect(throws: SignedStampError.expired(stamp.claims)) {
            try verifier.verify(signed.symbolPayload, now: StampTime(secondsSince1970: 1_782_838_800))
        }
    }

    @Test("The folder and the file are their owner's alone, and the private part is not in the file")
    func secrecy() throws {
        defer { remove() }
        var ring = try ring()
        try ring.makeKey(notBefore: first, notAfter: first, passphrase: Self.passphrase)
        func mode(_ path: String) throws -> Int? {
            try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        }
        #expect(try mode(folder) == 0o700)
        #expect(try mode(try file) == 0o600)
        let secret = try ring.secret(on: first, Self.passphrase).rawRepresentation
        let text = try String(contentsOfFile: try file, encoding: .utf8)
        #expect(!text.contains(Hexadecimal.text(secret)))
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: try file)
        refused(.keyFileOpen) { _ = try self.ring() }
    }

    @Test("Another passphrase opens nothing; the same one typed with composed or decomposed letters does")
    func passphrases() throws {
        defer { remove() }
        var ring = try ring()
        refused(.passphraseShort) { try ring.makeKey(notBefore: first, notAfter: first, passphrase: "1234567") }
        refused(.keyPeriodEmpty) {
            try ring.makeKey(notBefore: first, notAfter: first.adding(days: -1), passphrase: Self.passphrase)
        }
        #expect(ring.keys.isEmpty)
        try ring.makeKey(notBefore: first, notAfter: first, passphrase: Self.passphrase)
        refused(.wrongPassphrase) { _ = try ring.signer(on: first, passphrase: "đúng ngựa pin ghin") }
        _ = try ring.signer(on: first, passphrase: Self.passphrase.decomposedStringWithCanonicalMapping)
    }

    @Test("Of the keys in use the one taken up last signs; outside all periods none does")
    func rotation() throws {
        defer { remove() }
        var ring = try ring()
        let old = try ring.makeKey(notBefore: first, notAfter: first.adding(days: 20), passphrase: Self.passphrase)
        let new = try ring.makeKey(notBefore: first.adding(days: 10), notAfter: first.adding(days: 30), passphrase: Self.passphrase)
        let read = try self.ring()
        func signer(_ days: Int) throws -> String {
            Hexadecimal.text(try read.signer(on: first.adding(days: days), passphrase: Self.passphrase).keyIdentifier)
        }
        #expect(try signer(0) == old.kid && signer(9) == old.kid)
        #expect(try signer(10) == new.kid && signer(30) == new.kid)
        refused(.noKeyInForce) { _ = try signer(-1) }
        refused(.noKeyInForce) { _ = try signer(31) }
    }

    @Test("A retired key signs no more, verifies what it signed before, and a second word only makes it worse")
    func retiring() throws {
        defer { remove() }
        var ring = try ring()
        let key = try ring.makeKey(notBefore: first, notAfter: first.adding(days: 20), passphrase: Self.passphrase)
        refused(.noSuchKey) { try ring.retire("00000000", on: first) }
        try ring.retire(key.kid.uppercased(), on: first.adding(days: 5), compromisedSince: first.adding(days: 3))
        try ring.retire(key.publicKeyText, on: first.adding(days: 9), compromisedSince: first.adding(days: 8))
        let read = try #require(try self.ring().keys.first)
        #expect(read.retired == first.adding(days: 5) && read.compromisedSince == first.adding(days: 3))
        refused(.noKeyInForce) { _ = try ring.signer(on: first, passphrase: Self.passphrase) }
        let verifying = try #require(read.verifying)
        #expect(verifying.ends == StampTime(startOf: first.adding(days: 6)))
        #expect(verifying.compromisedSince == StampTime(startOf: first.adding(days: 3)))
    }

    @Test("A key that will be retired signs until its last day, one that somebody else may have signs no more at once")
    func retiringLater() throws {
        defer { remove() }
        var ring = try ring()
        let key = try ring.makeKey(notBefore: first, notAfter: first.adding(days: 20), passphrase: Self.passphrase)
        try ring.retire(key.kid, on: first.adding(days: 5))
        _ = try ring.signer(on: first.adding(days: 5), passphrase: Self.passphrase)
        refused(.noKeyInForce) { _ = try ring.signer(on: first.adding(days: 6), passphrase: Self.passphrase) }
        try ring.retire(key.kid, on: first.adding(days: 9), compromisedSince: first.adding(days: 3))
        refused(.noKeyInForce) { _ = try ring.signer(on: first, passphrase: Self.passphrase) }
    }

    @Test("A key file that was changed anywhere is refused, and never signs")
    func damage() throws {
        defer { remove() }
        var ring = try ring()
        try ring.makeKey(notBefore: first, notAfter: first, passphrase: Self.passphrase)
        let path = try file
        let whole = try Data(contentsOf: URL(filePath: path))
        for place in stride(from: 0, to: whole.count, by: 3) {
            var damaged = whole
            damaged[place] ^= 1
            try damaged.write(to: URL(filePath: path))
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
            guard let opened = try? self.ring(), let signer = try? opened.signer(on: first, passphrase: Self.passphrase) else { continue }
            // What may change without harm is white space, and the case of a hexadecimal digit.
            #expect(Hexadecimal.text(signer.keyIdentifier) == ring.keys[0].kid, "byte \(place)")
        }
        try Data("{}".utf8).write(to: URL(filePath: path))
        refused(.keyDamaged) { _ = try self.ring() }
        let greedy = String(decoding: whole, as: UTF8.self).replacing("\"rounds\" : 16", with: "\"rounds\" : 1073741824")
        #expect(greedy.utf8.count != whole.count)
        try Data(greedy.utf8).write(to: URL(filePath: path))
        refused(.keyDamaged) { _ = try self.ring().signer(on: first, passphrase: Self.passphrase) }
    }

    @Test("A folder that is not there is named, and none is made for reading")
    func missing() throws {
        refused(.keyRingMissing) { _ = try self.ring(creating: false) }
        #expect(!FileManager.default.fileExists(atPath: folder))
        refused(.notPermitted) { _ = try KeyRing(at: folder + "/a/b", creating: true, cost: Self.cheap) }
    }

    @Test("Two keys with one name are both tried, and are told apart by their public keys where one is retired")
    func sharedNames() throws {
        // A name of four bytes cannot be brought about at will: two lists that call one key differently are the nearest thing.
        let key = StoredKey(
            publicKey: Array(Curve25519.Signing.PrivateKey().publicKey.rawRepresentation), notBefore: first, notAfter: first)
        var graver = key
        graver.compromisedSince = first
        graver.retired = first.adding(days: 2)
        #expect([key, graver].trusted.count == 1)
        #expect([key, graver].trusted.first?.compromisedSince == StampTime(startOf: first))
        #expect([graver, key].trusted.first?.compromisedSince == StampTime(startOf: first))
    }

    @Test("A trust list is refused where it is none, where a name is not that of its key, and where a day is none")
    func trustLists() throws {
        let key = StoredKey(
            publicKey: Array(Curve25519.Signing.PrivateKey().publicKey.rawRepresentation), notBefore: first, notAfter: first)
        let good = String(decoding: try TrustList([key], asOf: first).json(), as: UTF8.self)
        #expect(try TrustList(Array(good.utf8), path: "").keys == [key])
        for (from, to) in [
            (key.kid, "00000000"), ("2026-01-01", "2026-13-01"), ("farmzone-trust/1", "farmzone-trust/2"),
            (key.publicKeyText, "00"), ("\"keys\"", "\"kyes\""),
        ] {
            refused(.trustListUnreadable) { _ = try TrustList(Array(good.replacing(from, with: to).utf8), path: "") }
        }
        refused(.trustListUnreadable) { _ = try TrustList([0xFF, 0xD8], path: "") }
    }

    @Test("Days of stamps are those of Vietnam, and times beyond the calendar do not trap", arguments: [Int64.min, .max, -1, 0])
    func days(seconds: Int64) {
        let day = StampTime(secondsSince1970: seconds).day
        #expect(day >= Day(daysSinceEpoch: .min) && day <= Day(daysSinceEpoch: .max))
        #expect(StampTime(startOf: first).day == first)
        #expect(StampTime(secondsSince1970: StampTime(startOf: first).secondsSince1970 - 1).day == first.adding(days: -1))
    }
}
