import Casework
import GeoPrimitives
import Geodesy
import Registry
import Testing

@Suite("Correcting what was recorded of an area")
struct CorrectAreaTests {
    private func registered() async throws -> (TestRegistry, AreaID) {
        let registry = try await TestRegistry()
        var submission = Submission(metres: Outlines.metres.shape(Outlines.square()), source: "1")
        (submission.facts.name, submission.facts.crop, submission.facts.commune) = ("Đồi Vảy", "vải", "07264")
        let outcome = try await RegisterArea(registry.desk)(submission, from: day("2026-05-01"))
        return (registry, try #require(outcome.area))
    }

    @Test("only what is given and differs is changed, in the words of an officer")
    func changed() async throws {
        let (registry, id) = try await registered()
        var request = CorrectArea.Request(area: "area-\(id.number)", why: "ghi nhầm")
        (request.name, request.crop, request.variety, request.households) = ("  Đồi   Vải ", "nhãn", " ", 7)
        let trial = try await CorrectArea(registry.desk)(request, isTrial: true)
        #expect(trial.after.name == "Đồi Vải" && trial.after.crop == "longan" && trial.after.variety == nil)
        #expect(try await registry.area(id)?.area == trial.before)
        let outcome = try await CorrectArea(registry.desk)(request)
        let area = try #require(try await registry.area(id)?.area)
        #expect(area == outcome.after && area.name == "Đồi Vải" && area.households == 7 && area.commune == "07264")
        let again = await RegistryError.thrown { _ = try await CorrectArea(registry.desk)(request) }
        #expect(again?.code == .areaFactsSame && again?.values == ["area": "area-\(id.number)"])
    }

    @Test("a correction needs a reason, an area, and words that are known")
    func refused() async throws {
        let (registry, id) = try await registered()
        var request = CorrectArea.Request(area: "area-\(id.number)", why: " ")
        request.name = "x"
        #expect(await RegistryError.thrown { _ = try await CorrectArea(registry.desk)(request) }?.code == .correctionWithoutReason)
        request.why = "nhầm"
        request.area = "area-99"
        #expect(await RegistryError.thrown { _ = try await CorrectArea(registry.desk)(request) }?.code == .noSuchArea)
        request.area = "area-\(id.number)"
        request.crop = "sầu riêng không có"
        #expect(await RegistryError.thrown { _ = try await CorrectArea(registry.desk)(request) }?.code == .unknownCrop)
        (request.crop, request.commune) = (nil, "99999")
        #expect(await RegistryError.thrown { _ = try await CorrectArea(registry.desk)(request) }?.code == .noSuchUnit)
    }

    @Test("what cannot be true is found and not written")
    func untrue() async throws {
        let (registry, id) = try await registered()
        for change: (inout CorrectArea.Request) -> Void in [
            { $0.households = -1 }, { $0.declaredHectares = 0 }, { $0.name = "a\u{7}b" },
        ] {
            var request = CorrectArea.Request(area: "area-\(id.number)", why: "nhầm")
            change(&request)
            let outcome = try await CorrectArea(registry.desk)(request)
            #expect(outcome.findings.contains { $0.severity == .error }, "\(request)")
            #expect(try await registry.area(id)?.area == outcome.before)
        }
    }

    @Test("the crop of an area stays once a code for it was granted, also when that has ended")
    func crop() async throws {
        let (registry, id) = try await registered()
        var issue = IssueCode.Request(area: "area-\(id.number)", text: "VN-BGOR-0001", market: "CN")
        issue.from = day("2026-05-01")
        _ = try await IssueCode(registry.desk)(issue)
        var request = CorrectArea.Request(area: "area-\(id.number)", why: "nhầm")
        request.crop = "longan"
        for ending in [nil, DecisionKind.withdraw] {
            if let ending { _ = try await DecideOnCode(registry.desk)(.init(code: "VN-BGOR-0001", kind: ending, on: day("2026-05-05"))) }
            let error = await RegistryError.thrown { _ = try await CorrectArea(registry.desk)(request) }
            #expect(error?.code == .cropHasCodes && error?.values == ["area": "area-\(id.number)", "code": "VN-BGOR-0001"])
        }
    }

    @Test("a variety that stays with another crop is said, and so is a placing that ends with the commune")
    func left() async throws {
        let (registry, id) = try await registered()
        var request = CorrectArea.Request(area: "area-\(id.number)", why: "nhầm")
        request.variety = "vải thiều"
        #expect(try await CorrectArea(registry.desk)(request).findings == [])
        (request.variety, request.crop) = (nil, "longan")
        let planted = try await CorrectArea(registry.desk)(request)
        #expect(planted.findings.map(\.id) == ["variety-left"] && planted.findings[0].values["variety"] == "vải thiều")
        let assignment = UnitAssignment(area: id, unit: "07296", on: day("2026-05-02"))
        let head = try await registry.store.read { try $0.head() }
        try await registry.store.commit(ChangeSet(by: "an", [.land(.areaAssigned(assignment))]), expecting: head)
        (request.crop, request.commune) = (nil, "07282")
        let moved = try await CorrectArea(registry.desk)(request)
        let ends = try #require(moved.findings.first { $0.id == "placing-ends" })
        #expect(ends.values == ["area": "area-\(id.number)", "unit": "07296", "day": "2026-05-02"])
        #expect(try await registry.store.read { try $0.unitAssignments() } == [])
    }
}
