import Casework
import GeoPrimitives
import Registry
import Testing

@Suite("A new boundary beside the one before")
struct BoundaryChangeTests {
    private func outline(_ x: Double = 0, side: Double, _ describe: (inout SubmittedFacts) -> Void = { _ in }) -> Submission {
        Submission(Outlines.degrees.shape(Outlines.square(x, side: side)), describe)
    }

    /// An area of about a hectare, with a granted code where one is asked for.
    private func registry(
        code text: String? = nil, _ describe: (inout SubmittedFacts) -> Void = { _ in }
    ) async throws -> TestRegistry {
        let registry = try await TestRegistry()
        _ = try await RegisterArea(registry.desk)(.lychee(0, describe), from: day("2026-01-01"))
        if let text { _ = try await IssueCode(registry.desk)(.init(area: "1", text: text, market: "CN", from: day("2026-02-01"))) }
        return registry
    }

    private func findings(
        _ registry: TestRegistry, _ submission: Submission, isTrial: Bool = true
    ) async throws -> [Finding] {
        try await ReviseBoundary(registry.desk)(AreaID(1), submission, from: day("2026-05-01"), reason: nil, isTrial: isTrial)
            .examination.findings
    }

    @Test("An outline elsewhere is said with how much is shared and how far away it is: tried, recorded, waiting and amended alike")
    func apart() async throws {
        let registry = try await registry(code: "VN-BGOR 9001")
        let elsewhere = outline(10, side: 2)
        for isTrial in [true, false] {
            let found = try await findings(registry, elsewhere, isTrial: isTrial)
            #expect(found.map(\.id) == ["revision-apart", "revision-size"] && found.allSatisfy { $0.severity == .warning })
            let values = try #require(found.first?.values)
            let metres = try #require(values["metres"].flatMap { Double($0) })
            #expect(values["percent"] == "0.0")
            // 0.0105 degrees to the east, 0.0005 to the north.
            #expect(abs(metres - 1089) < 5, "\(metres)")
        }
        let record = try #require(try await registry.area(AreaID(1)))
        let ids: Set = ["revision-apart", "revision-size"]
        for code in [nil, record.codes[0]] {
            let waiting = try #require(
                try await registry.store.read { try $0.waitingBoundary(of: record, for: code, on: TestRegistry.today) })
            #expect(waiting.boundary.id == BoundaryID(2) && waiting.before?.id == BoundaryID(1))
            #expect(Set(waiting.findings.map(\.id)) == ids)
        }
        let amended = try await DecideOnCode(registry.desk)(.init(code: "VN-BGOR 9001", kind: .amend, on: day("2026-05-05")))
        #expect(Set(amended.findings.map(\.id)) == ids)
        let after = try #require(try await registry.area(AreaID(1)))
        for code in [nil, after.codes[0]] {
            let left = try await registry.store.read { try $0.waitingBoundary(of: after, for: code, on: TestRegistry.today) }
            #expect(left?.boundary.id == nil)
        }
    }

    @Test("Half of the smaller one in common is the same ground, less is not")
    func half() async throws {
        let registry = try await registry()
        #expect(try await findings(registry, outline(0.45, side: 1)).isEmpty)
        let less = try await findings(registry, outline(0.55, side: 1))
        #expect(less.map(\.id) == ["revision-apart"] && less.first?.values["percent"] == "45.0")
    }

    @Test("A size is said where it changes by more than the tolerance and by more than the two surveys can differ")
    func size() async throws {
        let registry = try await registry { $0.surveyMethod = .phoneGNSS }
        func found(_ side: Double, _ method: SurveyMethod) async throws -> [Finding] {
            try await findings(registry, outline(side: side) { $0.surveyMethod = method })
        }
        #expect(try await found(1.05, .rtk).isEmpty, "a tenth more")
        #expect(try await found(1.15, .phoneGNSS).isEmpty, "a third more, but two walks with a phone may differ by that")
        let grown = try await found(1.15, .rtk)
        #expect(grown.map(\.id) == ["revision-size"])
        #expect(try #require(grown.first?.values["percent"]).hasPrefix("+32."))
        #expect(grown.first?.values["limit"] == "20.0")
        let shrunk = try await found(0.5, .rtk)
        #expect(shrunk.map(\.id) == ["revision-size"] && shrunk.first?.values["percent"]?.hasPrefix("-75.") == true)
    }

    @Test("Both limits are settings of the registry")
    func settings() async throws {
        let registry = try await registry()
        try await ChangeSetting(registry.desk)("rule.revisionTolerance", "0.05", from: nil)
        #expect(try await findings(registry, outline(side: 1.05)).map(\.id) == ["revision-size"])
        try await ChangeSetting(registry.desk)("rule.revisionShare", "0.9", from: nil)
        #expect(try await findings(registry, outline(0.2, side: 1)).map(\.id) == ["revision-apart"])
    }

    @Test("How a boundary was surveyed is not carried over to another one: that it becomes unknown is said")
    func unsurveyed() async throws {
        let registry = try await registry { $0.surveyMethod = .rtk }
        let silent = try await findings(registry, outline(side: 1))
        #expect(silent.map(\.id) == ["revision-unsurveyed"] && silent.first?.values["method"] == "rtk")
        #expect(try await findings(registry, outline(side: 1) { $0.surveyMethod = .digitised }).isEmpty)
        let plain = try await self.registry()
        #expect(try await findings(plain, outline(side: 1)).isEmpty, "nothing was known before")
    }

    @Test("An area without an outline before has nothing to be held against")
    func listed() async throws {
        let registry = try await TestRegistry()
        var listed = Submission.listed
        (listed.facts.name, listed.facts.crop) = ("Vùng", "lychee")
        _ = try await RegisterArea(registry.desk)(listed, from: day("2026-01-01"))
        #expect(try await findings(registry, outline(side: 5)).isEmpty)
    }

    @Test("A code that another one went before still rests on the old ground, and its own amendment is held against that")
    func second() async throws {
        let registry = try await registry(code: "VN-BGOR 9001")
        _ = try await IssueCode(registry.desk)(.init(area: "1", text: "VN-BGOR 9002", market: "JP", from: day("2026-02-01")))
        _ = try await findings(registry, outline(side: 2), isTrial: false)
        _ = try await DecideOnCode(registry.desk)(.init(code: "VN-BGOR 9001", kind: .amend, on: day("2026-05-05")))
        let record = try #require(try await registry.area(AreaID(1)))
        let waiting = try await registry.store.read { reading in
            try record.codes.map { try reading.waitingBoundary(of: record, for: $0, on: TestRegistry.today) }
        }
        #expect(waiting.map { $0?.boundary.id } == [nil, BoundaryID(2)])
        #expect(waiting.last??.before?.id == BoundaryID(1) && waiting.last??.findings.map(\.id) == ["revision-size"])
    }

    @Test("An outline taken back from a working copy is held against the one before as well")
    func adopted() async throws {
        let registry = try await registry()
        let record = try #require(try await registry.area(AreaID(1)))
        guard case .polygon(let shape)? = record.boundaries.first?.boundary.extent else {
            Issue.record("there is no outline")
            return
        }
        var change = WorkingCopyChange(copy: "copy", row: 1, area: AreaID(1), name: "area-1")
        change.before = shape.inDegrees
        change.outline = Outlines.degrees.shape(Outlines.square(10))
        let rows = try await AdoptWorkingCopy(registry.desk)([change], from: day("2026-05-01"), reason: nil)
        #expect(rows.map(\.fate) == [.revised] && rows.first?.findings.map(\.id) == ["revision-apart"])
    }
}
