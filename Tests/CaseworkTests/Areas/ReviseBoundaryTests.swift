import Casework
import GeoPrimitives
import Registry
import Testing

@Suite("Revising a boundary")
struct ReviseBoundaryTests {
    private let second = Submission(Outlines.degrees.shape(Outlines.square(side: 2)), source: "second")

    private func registered() async throws -> TestRegistry {
        let registry = try await TestRegistry()
        _ = try await RegisterArea(registry.desk)(.lychee(), from: day("2026-01-01"))
        return registry
    }

    @Test("Without a code the new boundary is in force at once, and the past stays")
    func atOnce() async throws {
        let registry = try await registered()
        let outcome = try await ReviseBoundary(registry.desk)(AreaID(1), second, from: day("2026-05-01"), reason: "measured again")
        #expect(outcome.boundary == BoundaryID(2))
        #expect(!outcome.isProposed)
        let record = try #require(try await registry.area(AreaID(1)))
        #expect(record.boundary(on: day("2026-04-30"))?.boundary.id == BoundaryID(1))
        #expect(record.boundary(on: day("2026-05-01"))?.boundary.id == BoundaryID(2))
        #expect(record.boundaries.allSatisfy { !$0.isProposed })
        let receipt = try await registry.store.read { try $0.receipt(of: BoundaryID(2)) }
        #expect(receipt?.sourceText == Array("second".utf8))
        let inside = GridPosition(longitudeE7: 1_061_315_000, latitudeE7: 214_815_000)
        let now = try await registry.store.read { try $0.areas(containing: inside, on: day("2026-05-01"), knownAt: nil) }
        let then = try await registry.store.read { try $0.areas(containing: inside, on: day("2026-04-30"), knownAt: nil) }
        #expect(now == [AreaID(1)])
        #expect(then == [])
    }

    @Test("A draft code does not hold a boundary back")
    func draft() async throws {
        let registry = try await registered()
        _ = try await IssueCode(registry.desk)(.init(area: "1", text: "VN-BGOR 9001", market: "CN"))
        let outcome = try await ReviseBoundary(registry.desk)(AreaID(1), second, from: day("2026-05-01"), reason: nil)
        #expect(!outcome.isProposed)
    }

    @Test("While a code rests on the present one, active or suspended, the new boundary is proposed", arguments: [false, true])
    func proposed(_ isSuspended: Bool) async throws {
        let registry = try await registered()
        _ = try await IssueCode(registry.desk)(.init(area: "1", text: "VN-BGOR 9001", market: "CN", from: day("2026-02-01")))
        if isSuspended { _ = try await DecideOnCode(registry.desk)(.init(code: "VNBGOR9001", kind: .suspend, on: day("2026-03-01"))) }
        let outcome = try await ReviseBoundary(registry.desk)(AreaID(1), second, from: day("2026-05-01"), reason: nil)
        #expect(outcome.isProposed)
        let record = try #require(try await registry.area(AreaID(1)))
        #expect(record.boundary(on: day("2026-05-11"))?.boundary.id == BoundaryID(1))
        #expect(record.boundaries.first { $0.isProposed }?.boundary.id == BoundaryID(2))
    }

    @Test("Once no code rests on it any more, the next boundary is in force at once", arguments: [DecisionKind.revoke, .withdraw])
    func afterwards(_ kind: DecisionKind) async throws {
        let registry = try await registered()
        _ = try await IssueCode(registry.desk)(.init(area: "1", text: "VN-BGOR 9001", market: "CN", from: day("2026-02-01")))
        _ = try await DecideOnCode(registry.desk)(.init(code: "VNBGOR9001", kind: kind, on: day("2026-03-01")))
        let outcome = try await ReviseBoundary(registry.desk)(AreaID(1), second, from: day("2026-05-01"), reason: nil)
        #expect(!outcome.isProposed)
    }

    @Test("An expired code does not hold a boundary back")
    func expired() async throws {
        let registry = try await registered()
        _ = try await IssueCode(registry.desk)(
            .init(area: "1", text: "VN-BGOR 9001", market: "CN", from: day("2026-02-01"), expires: day("2026-04-30")))
        let before = try await ReviseBoundary(registry.desk)(AreaID(1), second, from: day("2026-04-30"), reason: nil)
        #expect(before.isProposed)
        let after = try await ReviseBoundary(registry.desk)(AreaID(1), second, from: day("2026-05-01"), reason: nil)
        #expect(!after.isProposed)
    }

    @Test("An amendment puts the proposed boundary in force from its day on; the days before keep the old one")
    func amended() async throws {
        let registry = try await registered()
        _ = try await IssueCode(registry.desk)(.init(area: "1", text: "VN-BGOR 9001", market: "CN", from: day("2026-02-01")))
        _ = try await ReviseBoundary(registry.desk)(AreaID(1), second, from: day("2026-05-01"), reason: nil)
        let outcome = try await DecideOnCode(registry.desk)(.init(code: "VN-BGOR 9001", kind: .amend, on: day("2026-05-05")))
        #expect(outcome.status == .active)
        #expect(outcome.decision.boundary == BoundaryID(2))
        let record = try #require(try await registry.area(AreaID(1)))
        #expect(record.boundary(on: day("2026-05-04"))?.boundary.id == BoundaryID(1))
        #expect(record.boundary(on: day("2026-05-05"))?.boundary.id == BoundaryID(2))
        #expect(record.boundaries.allSatisfy { !$0.isProposed })
        #expect(try await registry.store.verify(limit: 10).problems == [])
    }

    @Test("A refused outline changes nothing")
    func refused() async throws {
        let registry = try await registered()
        let before = try await registry.entries
        let crossing = Submission(Outlines.degrees.shape([(0, 0), (2, 2), (2, 0), (0, 2), (0, 0)]))
        let outcome = try await ReviseBoundary(registry.desk)(AreaID(1), crossing, from: day("2026-05-01"), reason: nil)
        #expect(outcome.boundary == nil)
        #expect(outcome.examination.findings.contains { $0.id == "self-crossing" })
        #expect(try await registry.entries == before)
    }

    @Test("An area that is not there, or not yet, is an error")
    func absent() async throws {
        let registry = try await registered()
        let nobody = await RegistryError.thrown {
            _ = try await ReviseBoundary(registry.desk)(AreaID(9), second, from: day("2026-05-01"), reason: nil)
        }
        #expect(nobody?.code == .noSuchArea)
        #expect(nobody?.values == ["area": "area-9"])
        let early = await RegistryError.thrown {
            _ = try await ReviseBoundary(registry.desk)(AreaID(1), second, from: day("2025-12-31"), reason: nil)
        }
        #expect(early?.code == .areaNotOpen)
        #expect(early?.values == ["area": "area-1", "day": "2025-12-31", "from": "2026-01-01", "to": ""])
    }

    @Test("Somebody else's commit in between is no error")
    func moved() async throws {
        let registry = try await registered()
        let store = InterposingStore(registry.store, times: 2)
        let desk = Desk(store: store, officer: "lan", today: TestRegistry.today)
        let outcome = try await ReviseBoundary(desk)(AreaID(1), second, from: day("2026-05-01"), reason: nil)
        #expect(store.attempts == 3)
        #expect(outcome.boundary == BoundaryID(2))
    }
}
