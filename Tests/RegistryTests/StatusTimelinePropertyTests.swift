import Registry
import TestSupport
import Testing

/// What the state of a code is, worked out one day at a time: slow, and too simple to be wrong.
private struct DayByDay {
    var status = CodeStatus.draft
    var expiresOn: Day?
    var grantedOn: Day?
    var decision: DecisionID?

    private var wasSuspended = false

    private mutating func expire(on day: Day) {
        guard status == .active || status == .suspended, let last = expiresOn, last < day else { return }
        wasSuspended = status == .suspended
        status = .expired
    }

    mutating func live(through day: Day, _ decisions: [Decision]) {
        expire(on: day)
        for decision in decisions.filter({ $0.effectiveOn == day }).sorted(by: { $0.id.number < $1.id.number }) {
            guard let next = status.after(decision.kind, by: decision.authority) else { continue }
            status = status == .expired && decision.kind == .renew && wasSuspended ? .suspended : next
            self.decision = decision.id
            if decision.kind == .grant { (grantedOn, expiresOn) = (day, decision.expiresOn) }
            if decision.kind == .renew { expiresOn = decision.expiresOn }
            expire(on: day)
        }
    }
}

@Suite("Timelines of random decisions")
struct StatusTimelinePropertyTests {
    static let first = Day(daysSinceEpoch: 20_000)

    static func random(_ generator: inout SeededGenerator, authority: Authority) -> [Decision] {
        (0..<Int64.random(in: 1...12, using: &generator)).map { number in
            let on = first.adding(days: Int.random(in: 0...40, using: &generator))
            // Twice as many grants and renewals as of the others, so that there is something to decide on.
            let kind = (DecisionKind.allCases + [.grant, .renew, .grant, .suspend]).randomElement(using: &generator) ?? .grant
            let last = Bool.random(using: &generator) ? on.adding(days: Int.random(in: -2...20, using: &generator)) : nil
            return Decision(
                id: DecisionID(number + 1), code: CodeID(1), kind: kind, effectiveOn: on, authority: authority,
                expiresOn: kind == .grant || kind == .renew ? last : nil)
        }
    }

    @Test("A timeline says of each day what living through the days says", arguments: Authority.allCases)
    func agreement(authority: Authority) {
        let seed: UInt64 = 20_260_511
        var generator = SeededGenerator(seed: seed)
        var seen: Set<CodeStatus> = []
        for round in 0..<400 {
            let decisions = StatusTimelinePropertyTests.random(&generator, authority: authority)
            let timeline = StatusTimeline(decisions)
            var lived = DayByDay()
            for offset in -1...65 {
                let day = StatusTimelinePropertyTests.first.adding(days: offset)
                lived.live(through: day, decisions)
                let stretch = timeline.stretch(on: day)
                seen.insert(lived.status)
                let matches =
                    timeline.status(on: day) == lived.status && stretch?.decision == lived.decision
                    && (lived.decision == nil || stretch?.expiresOn == lived.expiresOn && stretch?.grantedOn == lived.grantedOn)
                if !matches {
                    Issue.record("seed \(seed), round \(round), \(day): \(timeline.status(on: day)), lived \(lived.status)\n\(decisions)")
                    return
                }
            }
        }
        #expect(seen == Set(CodeStatus.allCases), "every state was seen")
    }

    @Test("The order in which decisions are handed over makes no difference")
    func order() {
        let seed: UInt64 = 12
        var generator = SeededGenerator(seed: seed)
        for round in 0..<300 {
            let decisions = StatusTimelinePropertyTests.random(&generator, authority: .ours)
            #expect(StatusTimeline(decisions.shuffled(using: &generator)) == StatusTimeline(decisions), "seed \(seed), round \(round)")
        }
    }

    @Test("Stretches follow on each other without gap or overlap, the last one open")
    func contiguous() {
        let seed: UInt64 = 13
        var generator = SeededGenerator(seed: seed)
        for round in 0..<300 {
            let stretches = StatusTimeline(StatusTimelinePropertyTests.random(&generator, authority: .ours)).stretches
            for (one, next) in zip(stretches, stretches.dropFirst()) {
                #expect(one.period.to != nil && one.period.to == next.period.from, "seed \(seed), round \(round)")
                #expect(one.period.from.map { $0 < next.period.from ?? $0 } ?? false, "seed \(seed), round \(round)")
            }
            #expect(stretches.last?.period.to == nil, "seed \(seed), round \(round)")
        }
    }
}
