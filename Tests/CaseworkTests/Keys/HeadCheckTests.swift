import Crypto
import Journal
import Registry
import Testing
import Traceability

@testable import Casework

@Suite("What a signed head says of a journal")
struct HeadCheckTests {
    private let key = Curve25519.Signing.PrivateKey()

    private func check(
        _ head: JournalHead, of registry: String? = nil, in scene: TestRegistry, trusting keys: [StampKey]? = nil
    ) async throws -> HeadCheck {
        try await scene.store.read { reading in
            let signed = SignedHead(
                registry: try registry ?? reading.identity().identifier, head: head,
                signedAt: RecordedTime(millisecondsSince1970: 1_778_468_400_000))
            return try HeadCheck(HeadNotice(signed, signedWith: key), keys: keys ?? [StampKey(key.publicKey)], reading)
        }
    }

    @Test("A journal that goes on from the head holds it; another entry, a shorter journal and another registry do not")
    func relations() async throws {
        let scene = try await TestRegistry.withArea()
        let head = try await scene.store.read { try $0.head() }
        try await scene.code("VN-BGOR-9001")
        #expect(try await check(head, in: scene).verdict == .signed(.holds))
        #expect(try await check(.empty, in: scene).holds)
        let other = JournalHead(number: head.number, hash: Digest(of: [1]))
        #expect(try await check(other, in: scene).verdict == .signed(.differs))
        let later = JournalHead(number: head.number + 100, hash: head.hash)
        #expect(try await check(later, in: scene).verdict == .signed(.beyondJournal))
        #expect(try await check(head, of: "another", in: scene).verdict == .signed(.ofAnotherRegistry))
    }

    @Test("A head of a key that was lost later holds, and it is said that whoever has the key can date it back")
    func lostLater() async throws {
        let scene = try await TestRegistry.withArea()
        let head = try await scene.store.read { try $0.head() }
        let lost = StampKey(key.publicKey, compromisedSince: StampTime(secondsSince1970: 1_778_468_401))
        let doubtful = try await check(head, in: scene, trusting: [lost])
        #expect(doubtful.holds && doubtful.isKeyCompromised && doubtful.reason == "head-holds-key-compromised")
        let other = try await check(JournalHead(number: head.number, hash: Digest(of: [1])), in: scene, trusting: [lost])
        #expect(!other.holds && other.isKeyCompromised && other.reason == "head-differs")
        let kept = try await check(head, in: scene)
        #expect(kept.holds && !kept.isKeyCompromised && kept.reason == "head-holds")
        let early = StampKey(key.publicKey, compromisedSince: StampTime(secondsSince1970: 1_778_468_400))
        let refused = try await check(head, in: scene, trusting: [early])
        #expect(refused.verdict == .unproven(.compromisedKey) && !refused.isKeyCompromised)
    }

    @Test("Of a head that nobody trusted signed nothing is said of the journal")
    func unproven() async throws {
        let scene = try await TestRegistry.withArea()
        let head = try await scene.store.read { try $0.head() }
        let unknown = try await check(head, in: scene, trusting: [])
        #expect(unknown.verdict == .unproven(.unknownKey) && !unknown.holds && unknown.reason == "head-unknown-key")
        #expect(unknown.values["entries"] == "\(head.number)" && unknown.values["key"] == unknown.kid)
        let late = StampKey(key.publicKey, begins: StampTime(secondsSince1970: 1_778_468_401))
        #expect(try await check(head, in: scene, trusting: [late]).verdict == .unproven(.outsideKeyPeriod))
    }

    @Test("A moment before 1970 lies in the second that has begun")
    func seconds() {
        let seconds = [-1001, -1000, -999, -1, 0, 999, 1000].map { StampTime(RecordedTime(millisecondsSince1970: $0)).secondsSince1970 }
        #expect(seconds == [-2, -1, -1, -1, 0, 0, 1])
    }
}
