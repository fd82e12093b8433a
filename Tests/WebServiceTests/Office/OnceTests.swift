import Accounts
import GeoPackageStore
import GeoPrimitives
import HTTPTypes
import Journal
import Registry
import RegistryStoreContract
import Synchronization
import Testing

@testable import WebService

@Suite("What is sent twice under one key is done once, whatever happens")
struct OnceTests {
    private static let headers = ["Content-Type": "application/geo+json", "Idempotency-Key": "k-1"]

    private func register(_ bench: OfficeBench) async throws -> OfficeTold {
        try await bench.ask(.officer, .post, "/office/areas", Self.headers, Array(OfficeBench.outline().utf8))
    }

    private func areas(_ bench: OfficeBench) async throws -> Int {
        try await bench.bench.scene.store.read { try $0.search("Đồi mới", limit: 10).count }
    }

    @Test("where the registry fails after it has written, or nobody knows, the key stays taken")
    func afterwards() async throws {
        for trouble in [TroubledStore.Trouble.readsAfterwards, .afterCommit] {
            let bench = try await OfficeBench(store: { TroubledStore($0, trouble) })
            let first = try await register(bench)
            #expect(first.status >= 500, "\(trouble): \(first.status)")
            let again = try await register(bench)
            #expect(again.status == 409 && again.problem == "request-begun", "\(trouble): \(again.text)")
            #expect(try await areas(bench) == 1, "\(trouble)")
        }
    }

    @Test("an answer that is too long is not kept; what was done is done once all the same, and it is said where it is found")
    func longAnswers() async throws {
        let product = Product(
            number: 1, name: "Vải sấy", gtin: "08938505970011", ocopCode: "O", group: "food", stars: 4, recognisedOn: Sample.day(-9),
            producer: OrganisationID(1), crop: "lychee", platforms: [], isIllustrative: false)
        let lot = Lot(
            id: LotID(1), product: 1, text: "L1", harvestFrom: Sample.day(0), harvestTo: Sample.day(0), kilograms: Kilograms(grams: 1000),
            sources: [LotSource(code: .registered(CodeID(1)), kilograms: Kilograms(grams: 1000))])
        let bench = try await OfficeBench([
            .productAdded(product), .trade(.lotAdded(lot)), .settingChanged(name: "host", value: "id.example.vn"),
        ])
        func issue() async throws -> OfficeTold {
            try await bench.ask(
                .officer, .post, "/office/lots/08938505970011/L1/stamps", ["Idempotency-Key": "k-1"], json: #"{"count":3000}"#)
        }
        let first = try await issue()
        #expect(first.status == 201 && first.body.count > 64 << 10, "\(first.text.prefix(300))")
        let again = try await issue()
        #expect(again.status == 409 && again.problem == "answer-not-kept", "\(again.text.prefix(300))")
        #expect(again.json["detail"]?.string?.contains("/office/lots/08938505970011/L1") == true)
        #expect(try await bench.bench.scene.store.read { try $0.stampRuns(.lot(LotID(1)), knownAt: nil).count } == 1)
    }

    @Test("where the registry was busy nothing was written, and the same key may be tried again")
    func before() async throws {
        let bench = try await OfficeBench(store: { TroubledStore($0, .busyOnce) })
        #expect(try await register(bench).status == 503)
        #expect(try await register(bench).status == 201)
        #expect(try await areas(bench) == 1)
    }
}

/// A store in which something goes wrong at a commit.
private struct TroubledStore: RegistryStore {
    enum Trouble { case readsAfterwards, afterCommit, busyOnce }

    private final class State: Sendable { let commits = Mutex(0) }

    private let inner: any RegistryStore
    private let trouble: Trouble
    private let state = State()

    init(_ inner: any RegistryStore, _ trouble: Trouble) { (self.inner, self.trouble) = (inner, trouble) }

    func read<Answer>(_ body: (any RegistryReading) throws -> Answer) async throws -> Answer {
        if trouble == .readsAfterwards, state.commits.withLock({ $0 }) == 1 {
            throw RegistryError(.inputOutput, ["detail": "x"])
        }
        return try await inner.read(body)
    }

    func commit(
        _ changes: ChangeSet, expecting head: JournalHead, check: ((any RegistryReading) throws -> Void)?
    ) async throws -> JournalHead {
        let number = state.commits.withLock { count in
            count += 1
            return count
        }
        if trouble == .busyOnce, number == 1 { throw RegistryError(.busy) }
        let head = try await inner.commit(changes, expecting: head, check: check)
        if trouble == .afterCommit { throw RegistryError(.inputOutput, ["detail": "x"]) }
        return head
    }

    func prepare(_ event: RegistryEvent) -> ChangeSet.Change { inner.prepare(event) }
    func verify(limit: Int) async throws -> IntegrityReport { try await inner.verify(limit: limit) }
}
