import GeoData
import Testing

@Suite("The illustrative codes")
struct CodeTests {
    /// What the decisions make of a code on a day: enough of the rule to check the stories.
    private func status(of code: CodeRow, on day: ReferenceDay) -> String {
        var status = "none"
        var lastDay: ReferenceDay?
        for decision in decisions(of: code) where decision.side == .ours && decision.effectiveOn <= day {
            switch decision.kind {
            case .submit: status = "submitted"
            case .inspect: status = "inspected"
            case .grant, .restore, .renew: status = "active"
            case .suspend: status = "suspended"
            case .revoke: status = "revoked"
            }
            lastDay = decision.expiresOn ?? lastDay
        }
        if let lastDay, lastDay < day, status == "active" || status == "suspended" { return "expired" }
        return status
    }

    private func decisions(of code: CodeRow) -> [CodeDecisionRow] {
        GeoData.codeDecisions.filter { $0.serial == code.serial }
    }

    @Test("There are 26, with the serials 9001 to 9026 in their texts, all different")
    func serials() {
        #expect(GeoData.codes.map(\.serial) == Array(9001...9026))
        for code in GeoData.codes {
            #expect(code.text.hasSuffix(String(code.serial)))
            #expect(code.text.uppercased().filter(\.isLetter) == "VNBGOR")
        }
        let canonical = GeoData.codes.map { $0.text.uppercased().filter { $0.isLetter || $0.isNumber } }
        #expect(Set(canonical).count == 26)
        #expect(GeoData.codes.contains { $0.text == "VN-BGOR-9001" })
        #expect(GeoData.codes.contains { $0.text == "VN-BGOR 9004" })
    }

    @Test("14 are of lychee, 8 of longan, 4 of pomelo")
    func crops() {
        let counts = Dictionary(grouping: GeoData.codes, by: \.crop).mapValues(\.count)
        #expect(counts == ["lychee": 14, "longan": 8, "pomelo": 4])
    }

    @Test("They lie on 24 areas, two of which hold codes for two markets")
    func areas() {
        let byArea = Dictionary(grouping: GeoData.codes, by: \.area)
        #expect(Set(byArea.keys) == Set(GeoData.areas.map(\.key)))
        #expect(byArea.count == 24)
        let doubled = byArea.values.filter { $0.count == 2 }
        #expect(doubled.count == 2)
        for pair in doubled { #expect(Set(pair.map(\.market)).count == 2) }
        for code in GeoData.codes {
            let area = GeoData.areas.first { $0.key == code.area }
            #expect(area?.crop == code.crop && area?.variety == code.variety)
        }
    }

    @Test("Markets are known, and five of them at least are served")
    func markets() {
        let served = Set(GeoData.codes.map(\.market))
        #expect(served.isSubset(of: GeoData.markets.map(\.code)))
        #expect(served.isSuperset(of: ["CN", "US", "AU", "JP", "VN"]))
    }

    @Test("Decisions are numbered, in order of time, and one follows from the other", arguments: GeoData.codes)
    func story(code: CodeRow) {
        let story = decisions(of: code)
        #expect(story.map(\.sequence) == Array(1...max(1, story.count)))
        #expect(story.prefix(2).map(\.kind) == [.submit, .inspect])
        let followers: [CodeDecisionRow.Kind: Set<CodeDecisionRow.Kind>] = [
            .submit: [.inspect], .inspect: [.grant], .grant: [.suspend, .renew], .suspend: [.restore, .revoke],
            .restore: [.suspend, .renew], .renew: [.suspend, .renew], .revoke: [],
        ]
        for (first, second) in zip(story, story.dropFirst()) {
            #expect(first.effectiveOn <= second.effectiveOn && first.receivedOn <= second.receivedOn)
            #expect(followers[first.kind]?.contains(second.kind) == true, "\(first.kind) then \(second.kind)")
        }
        for decision in story {
            #expect(decision.effectiveOn <= decision.receivedOn)
            #expect((decision.expiresOn != nil) == [.grant, .renew].contains(decision.kind))
            #expect((decision.reason != nil) == [.suspend, .restore, .revoke].contains(decision.kind))
            #expect(decision.authority.contains("minh hoạ"))
        }
        let grant = story.first { $0.kind == .grant }
        #expect(code.grantedOn == grant?.effectiveOn)
        #expect(code.expiresOn == story.last { $0.expiresOn != nil }?.expiresOn)
        #expect((code.certificate == nil) == (grant == nil))
        #expect(GeoData.areas.contains { $0.key == code.area && $0.surveyedOn <= story[0].effectiveOn })
    }

    @Test("All documents and certificates are different")
    func numbers() {
        #expect(Set(GeoData.codeDecisions.map(\.document)).count == GeoData.codeDecisions.count)
        let certificates = GeoData.codes.compactMap(\.certificate)
        #expect(Set(certificates).count == 25)
        #expect(Set(GeoData.codeDecisions.map(\.serial)) == Set(GeoData.codes.map(\.serial)))
    }

    @Test("In November 2026 one is revoked, one expired, one suspended, one pending, and the rest are active")
    func statuses() throws {
        let day = try #require(ReferenceDay("2026-11-01"))
        let later = try #require(ReferenceDay("2026-11-24"))
        let november = Dictionary(grouping: GeoData.codes) { status(of: $0, on: later) }.mapValues(\.count)
        #expect(november == ["revoked": 1, "expired": 1, "suspended": 1, "inspected": 1, "active": 22])
        #expect(GeoData.codes.filter { status(of: $0, on: day) == "expired" }.map(\.serial) == [9008])
    }

    @Test("One suspension is the importer's alone, lifted again by him")
    func importer() {
        let foreign = GeoData.codeDecisions.filter { $0.side == .importer }
        #expect(foreign.map(\.kind) == [.suspend, .restore])
        #expect(Set(foreign.map(\.serial)) == [9001])
    }
}
