import Registry
import Testing

@Suite("The states of a code day by day")
struct StatusTimelineTests {
    /// Decisions numbered in the order in which they are written: `kind day`, and with `→` the last day of the certificate.
    static func decisions(_ lines: [String], by authority: Authority = .ours) throws -> [Decision] {
        try lines.enumerated().map { index, line in
            let parts = line.split(separator: " ").map(String.init)
            return Decision(
                id: DecisionID(Int64(index + 1)), code: CodeID(1), kind: try #require(DecisionKind(rawValue: parts[0]), "\(line)"),
                effectiveOn: try day(parts[1]), authority: authority, expiresOn: parts.count > 3 ? try day(parts[3]) : nil)
        }
    }

    static func timeline(_ lines: String...) throws -> StatusTimeline { StatusTimeline(try decisions(lines)) }

    @Test("Before the first decision a code is a draft, and there is no stretch")
    func empty() throws {
        #expect(try StatusTimeline([]).status(on: day("2026-01-01")) == .draft)
        let timeline = try StatusTimelineTests.timeline("grant 2026-01-01")
        #expect(try timeline.stretch(on: day("2025-12-31")) == nil)
        #expect(try timeline.status(on: day("2025-12-31")) == .draft)
        #expect(try timeline.status(on: day("2026-01-01")) == .active)
    }

    @Test("The last day of the certificate is still valid, the day after is expired")
    func expiry() throws {
        let timeline = try StatusTimelineTests.timeline("grant 2025-01-01 → 2025-12-31")
        #expect(try timeline.status(on: day("2025-12-31")) == .active)
        #expect(try timeline.status(on: day("2026-01-01")) == .expired)
        let expired = try #require(try timeline.stretch(on: day("2030-01-01")))
        #expect(try expired.decision == DecisionID(1) && expired.expiresOn == day("2025-12-31") && expired.grantedOn == day("2025-01-01"))
        #expect(expired.period.to == nil)
    }

    @Test("A suspended code expires too, and cannot be restored afterwards")
    func suspendedExpiry() throws {
        let timeline = try StatusTimelineTests.timeline("grant 2025-01-01 → 2025-12-31", "suspend 2025-06-01", "restore 2026-02-01")
        #expect(try timeline.status(on: day("2025-12-31")) == .suspended)
        #expect(try timeline.status(on: day("2026-01-01")) == .expired)
        #expect(try timeline.status(on: day("2026-02-01")) == .expired)
    }

    @Test("A renewal after expiry leaves the gap")
    func renewal() throws {
        let timeline = try StatusTimelineTests.timeline("grant 2025-01-01 → 2025-12-31", "renew 2026-03-01 → 2026-12-31")
        #expect(try timeline.status(on: day("2026-02-28")) == .expired)
        #expect(try timeline.status(on: day("2026-03-01")) == .active)
        #expect(try timeline.status(on: day("2027-01-01")) == .expired)
        #expect(try timeline.stretch(on: day("2026-03-01"))?.grantedOn == day("2025-01-01"))
        #expect(timeline.stretches.map(\.status) == [.active, .expired, .active, .expired])
    }

    @Test("A code that expired while it was suspended is renewed suspended, until it is restored")
    func renewalOfSuspended() throws {
        let timeline = try StatusTimelineTests.timeline(
            "grant 2026-01-01 → 2026-06-30", "suspend 2026-05-01", "renew 2026-09-01 → 2028-08-31", "restore 2026-10-01")
        let states = ["2026-06-30", "2026-07-01", "2026-09-01", "2026-09-30", "2026-10-01"].map {
            timeline.status(on: Day($0) ?? Day(daysSinceEpoch: 0))
        }
        #expect(states == [.suspended, .expired, .suspended, .suspended, .active])
    }

    @Test("A renewal before expiry leaves no gap, and one without a last day no expiry")
    func earlyRenewal() throws {
        let timeline = try StatusTimelineTests.timeline("grant 2025-01-01 → 2025-12-31", "renew 2025-12-01 → 2026-12-31")
        #expect(try timeline.status(on: day("2026-01-01")) == .active)
        let open = try StatusTimelineTests.timeline("grant 2025-01-01 → 2025-12-31", "renew 2025-12-01")
        #expect(try open.status(on: day("2099-01-01")) == .active)
        let sameDay = try StatusTimelineTests.timeline("grant 2025-01-01 → 2025-12-31", "renew 2026-01-01 → 2026-12-31")
        #expect(try sameDay.status(on: day("2026-01-01")) == .active)
        #expect(sameDay.stretches.map(\.status) == [.active, .active, .expired])
    }

    @Test("Of several decisions on one day the one with the highest number holds, and each builds on the one before")
    func sameDay() throws {
        let timeline = try StatusTimelineTests.timeline(
            "submit 2026-01-01", "inspect 2026-01-01", "grant 2026-01-01 → 2026-12-31", "suspend 2026-01-01")
        #expect(timeline.stretches.map(\.status) == [.suspended, .expired])
        #expect(timeline.stretches.first?.decision == DecisionID(4))
        #expect(try timeline.stretches.first?.grantedOn == day("2026-01-01"))
    }

    @Test("A back-dated decision takes its place among those that were known before")
    func backDated() throws {
        let timeline = try StatusTimelineTests.timeline(
            "grant 2026-01-01", "revoke 2026-06-01", "suspend 2026-03-01", "restore 2026-04-01")
        #expect(timeline.stretches.map(\.status) == [.active, .suspended, .active, .revoked])
        #expect(try timeline.status(on: day("2026-03-15")) == .suspended)
    }

    @Test("A correction that leaves a later decision without a footing leaves it without effect")
    func correction() throws {
        let timeline = try StatusTimelineTests.timeline("grant 2026-01-01", "suspend 2026-05-01", "restore 2026-06-01", "revoke 2026-02-01")
        #expect(timeline.stretches.map(\.status) == [.active, .revoked])
        #expect(try timeline.stretch(on: day("2026-06-15"))?.decision == DecisionID(4))
    }

    @Test("The boundary that a decision cites stays cited until another is")
    func boundary() throws {
        var decisions = try StatusTimelineTests.decisions(["grant 2026-01-01", "suspend 2026-02-01", "amend 2026-03-01"])
        decisions[0].boundary = BoundaryID(7)
        decisions[2].boundary = BoundaryID(8)
        let timeline = StatusTimeline(decisions)
        #expect(timeline.stretches.map(\.boundary) == [BoundaryID(7), BoundaryID(7), BoundaryID(8)])
    }

    @Test("A certificate whose last day is over when it begins is expired from the start")
    func alreadyOver() throws {
        let timeline = try StatusTimelineTests.timeline("grant 2026-03-01 → 2026-02-01")
        #expect(try timeline.status(on: day("2026-03-01")) == .expired)
        #expect(try timeline.status(on: day("2026-02-28")) == .draft)
    }

    @Test("A certificate until the end of the calendar does not expire")
    func endOfCalendar() throws {
        let timeline = try StatusTimelineTests.timeline("grant 2026-01-01 → 9999-12-31")
        #expect(try timeline.status(on: day("2026-01-01")) == .active)
        #expect(try timeline.status(on: day("9999-12-31")) == .active)
        for stretch in timeline.stretches { #expect(stretch.period.to.map { Day($0.description) == $0 } ?? true) }
    }

    @Test("The two authorities of a code are laid out apart")
    func authorities() throws {
        let ours = try StatusTimelineTests.decisions(["grant 2026-01-01"])
        var theirs = try StatusTimelineTests.decisions(["suspend 2026-02-01", "restore 2026-03-01"], by: .importer)
        for index in theirs.indices { theirs[index].id = DecisionID(Int64(10 + index)) }
        let code = GrowingAreaCode(
            id: CodeID(1), area: AreaID(1), text: "VN-BGOR 001", canonical: try #require(CanonicalCode("VN-BGOR 001")), market: "CN")
        let record = CodeRecord(code: code, decisions: ours + theirs)
        #expect(try record.timeline(of: .ours).status(on: day("2026-02-15")) == .active)
        #expect(try record.timeline(of: .importer).status(on: day("2026-02-15")) == .suspended)
        #expect(try record.timeline(of: .importer).status(on: day("2026-03-15")) == .active)
    }
}
