import Casework
import GeoPrimitives
import Registry
import Testing

@Suite("Where the ground of a grant lies")
struct GrantPlaceTests {
    /// A registry with one area near 106.13 E, 21.48 N, and a box of its commune.
    private func registry(commune west: Double) async throws -> TestRegistry {
        let registry = try await TestRegistry.withArea()
        let head = try await registry.store.read { try $0.head() }
        let unit = Communes.unit("07282", "Đồng Kỳ", Communes.box(west, 21.4, west + 0.2, 21.6))
        try await registry.store.commit(ChangeSet(by: "lan", [.unitRecorded(unit)]), expecting: head)
        return registry
    }

    @Test("A code issued, granted or renewed on ground outside its commune says by how many metres, each time")
    func outside() async throws {
        let registry = try await registry(commune: 107)
        let issued = try await IssueCode(registry.desk)(.init(area: "1", text: "VN-BGOR 9001", market: "CN"))
        #expect(issued.findings.map(\.id) == ["outside-commune"])
        let metres = try #require(issued.findings.first?.values["metres"].flatMap { Double($0) })
        #expect(abs(metres - 90_000) < 2000, "0.868 degrees of longitude at 21.5 N are 90.0 km")
        let granted = try await DecideOnCode(registry.desk)(.init(code: "VN-BGOR 9001", kind: .grant, on: day("2026-01-01")))
        #expect(granted.findings.map(\.id) == ["outside-commune"] && granted.findings.first?.values["place"] == "Xã Đồng Kỳ")
        let suspended = try await DecideOnCode(registry.desk)(.init(code: "VN-BGOR 9001", kind: .suspend, on: day("2026-02-01")))
        #expect(suspended.findings.isEmpty)
    }

    @Test("Nothing is said of ground inside it")
    func inside() async throws {
        let registry = try await registry(commune: 106)
        #expect(try await IssueCode(registry.desk)(.init(area: "1", text: "VN-BGOR 9001", market: "CN")).findings.isEmpty)
        #expect(
            try await DecideOnCode(registry.desk)(.init(code: "VN-BGOR 9001", kind: .grant, on: day("2026-01-01"))).findings.isEmpty)
    }
}
