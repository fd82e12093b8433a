import Casework
import Registry
import Testing

@Suite("Which decisions can follow on which state")
struct DecisionTableTests {
    typealias Step = TestRegistry.Step

    /// A state, the decisions that lead there, and those that can follow.
    struct State: CustomTestStringConvertible, Sendable {
        var status: CodeStatus
        var steps: [Step]
        var legal: [DecisionKind: CodeStatus]
        var testDescription: String { status.rawValue }
    }

    static let ours: [State] = [
        State(status: .draft, steps: [], legal: [.submit: .submitted, .grant: .active, .withdraw: .withdrawn]),
        State(
            status: .submitted, steps: [Step(.submit, "2026-01-01")],
            legal: [.inspect: .inspected, .reject: .rejected, .grant: .active, .withdraw: .withdrawn]),
        State(
            status: .inspected, steps: [Step(.submit, "2026-01-01"), Step(.inspect, "2026-01-02")],
            legal: [.inspect: .inspected, .reject: .rejected, .grant: .active, .withdraw: .withdrawn]),
        State(status: .rejected, steps: [Step(.submit, "2026-01-01"), Step(.reject, "2026-01-02")], legal: [.submit: .submitted]),
        State(
            status: .active, steps: [Step(.grant, "2026-01-01")],
            legal: [
                .amend: .active, .transfer: .active, .suspend: .suspended, .revoke: .revoked, .renew: .active, .withdraw: .withdrawn,
                .supersede: .superseded,
            ]),
        State(
            status: .suspended, steps: [Step(.grant, "2026-01-01"), Step(.suspend, "2026-02-01")],
            legal: [
                .amend: .suspended, .transfer: .suspended, .restore: .active, .revoke: .revoked, .withdraw: .withdrawn,
                .supersede: .superseded,
            ]),
        State(
            status: .expired, steps: [Step(.grant, "2026-01-01", expires: "2026-02-01")],
            legal: [.revoke: .revoked, .renew: .active, .withdraw: .withdrawn, .supersede: .superseded]),
        State(status: .revoked, steps: [Step(.grant, "2026-01-01"), Step(.revoke, "2026-02-01")], legal: [:]),
        State(status: .withdrawn, steps: [Step(.withdraw, "2026-01-01")], legal: [:]),
        State(status: .superseded, steps: [Step(.grant, "2026-01-01"), Step(.supersede, "2026-02-01")], legal: [:]),
    ]

    static let importer: [State] = [
        State(
            status: .draft, steps: [],
            legal: [.submit: .submitted, .grant: .active, .withdraw: .withdrawn, .suspend: .suspended, .revoke: .revoked]),
        State(
            status: .suspended, steps: [Step(.suspend, "2026-01-01", .importer)],
            legal: [
                .amend: .suspended, .restore: .active, .revoke: .revoked, .withdraw: .withdrawn,
                .supersede: .superseded,
            ]),
        State(
            status: .rejected, steps: [Step(.submit, "2026-01-01", .importer), Step(.reject, "2026-01-02", .importer)],
            legal: [.grant: .active]),
        State(status: .revoked, steps: [Step(.revoke, "2026-01-01", .importer)], legal: [:]),
    ]

    @Test("What our authority can decide", arguments: ours)
    func decidedByUs(_ state: State) async throws { try await check(state, .ours) }

    @Test("What the importer's authority can decide: it may begin with any verdict", arguments: importer)
    func decidedByImporter(_ state: State) async throws { try await check(state, .importer) }

    private func check(_ state: State, _ authority: Authority) async throws {
        let registry = try await TestRegistry.withArea()
        for kind in DecisionKind.allCases {
            let text = "VN-BGOR \(kind.rawValue)"
            try await registry.code(text, state.steps)
            try await registry.propose()
            var request = DecideOnCode.Request(code: text, kind: kind, on: day("2026-05-01"), authority: authority)
            if kind == .transfer {
                request.holder = "HTX Mới"
                // The codes of the other kinds lie on the same ground.
                request.override = try OverlapOverride(reason: "thử", secondOfficer: "minh")
            }
            if kind == .renew { request.expires = day("2031-04-30") }
            let before = try await registry.entries
            if let expected = state.legal[kind] {
                let outcome = try await DecideOnCode(registry.desk)(request)
                #expect(outcome.status == expected, "\(kind)")
                #expect(outcome.decision.kind == kind)
                let record = try await registry.store.read { try $0.code(meantBy: text) }
                #expect(record.timeline(of: authority).status(on: day("2026-05-01")) == expected)
                #expect(record.timeline(of: authority).status(on: day("2026-04-30")) == state.status)
            } else {
                let error = await RegistryError.thrown { _ = try await DecideOnCode(registry.desk)(request) }
                #expect(error?.code == .illegalTransition, "\(kind)")
                let legal = DecisionKind.allCases.filter { state.legal[$0] != nil }.map(\.rawValue).joined(separator: ", ")
                let values = ["code": text, "kind": kind.rawValue, "status": state.status.rawValue, "day": "2026-05-01", "legal": legal]
                #expect(error?.values == values)
                #expect(try await registry.entries == before)
            }
        }
        #expect(try await registry.store.verify(limit: 10).problems == [])
    }
}
