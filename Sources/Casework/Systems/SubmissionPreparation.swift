import GeoPrimitives
import Registry

/// Makes submissions ready to be examined: finds out systems that are open, and adds what the office knows of the places they name.
///
/// Submissions pass through in their order; only while a system is open are some read ahead.
public final class SubmissionPreparation {
    /// What is known before the file is read.
    public struct Knowledge: Sendable {
        /// The communes of the day.
        public var gazetteer: Gazetteer?
        /// The commune that is declared for all areas that do not say their own.
        public var commune: String?
        /// The limits of the rules.
        public var rules = RuleSettings()
        /// The mends that the officer names, to be made in this order.
        public var mends: [String] = []
        /// Whether many areas come at once: what would be said of nearly all of them is not said.
        public var isBulk = false

        /// Nothing known.
        public init() {}

        /// Where a submission is declared to lie; nil where nothing is declared, or nothing known of what is.
        public func place(of submission: Submission) -> Place? {
            guard let gazetteer, let name = submission.facts.commune ?? commune, !name.isEmpty else { return nil }
            return (try? gazetteer.commune(meantBy: name)).flatMap { gazetteer.place(of: $0.code) }
        }
    }

    /// So many areas are read ahead to find out their system.
    private static let readAhead = 200

    private let source: () throws -> Submission?
    private let knowledge: Knowledge
    private var waiting: [Submission] = []
    private var decision: SystemDecision?
    private var seen: [UInt64: Int] = [:]
    private var byCommune: [String: SubmissionKnowledge] = [:]

    /// Prepares what a source gives.
    public init(_ knowledge: Knowledge, source: @escaping () throws -> Submission?) {
        self.knowledge = knowledge
        self.source = source
    }

    /// The next submission; nil after the last.
    ///
    /// - Throws: What the source throws.
    public func next() throws -> Submission? {
        guard var submission = try waiting.isEmpty ? source() : waiting.removeLast() else { return nil }
        submission.knowledge = shared(for: submission)
        noteRepetition(of: &submission)
        submission.facts.composeName(&submission.findings, feature: submission.index)
        guard submission.open != nil else { return submission }
        if decision == nil {
            var ahead = [submission]
            var rest = Array(waiting.reversed())
            while ahead.count + rest.count < SubmissionPreparation.readAhead, let next = try source() { rest.append(next) }
            waiting = rest.reversed()
            ahead += rest
            let open = ahead.filter { $0.open != nil }
            decision = SystemDecision(SystemFinder().find(in: open) { knowledge.place(of: $0) }, day: knowledge.gazetteer?.day)
            submission.findings += decision?.findings(for: submission) ?? []
        }
        decision?.settle(&submission)
        return submission
    }

    /// What is known of all areas of one commune, looked up once.
    private func shared(for submission: Submission) -> SubmissionKnowledge {
        let name = submission.facts.commune ?? ""
        if let known = byCommune[name] { return known }
        let made = SubmissionKnowledge(
            place: knowledge.place(of: submission), gazetteer: knowledge.gazetteer, rules: knowledge.rules, mends: knowledge.mends,
            isBulk: knowledge.isBulk)
        byCommune[name] = made
        return made
    }

    /// Says where an outline is exactly that of an earlier area, whatever corner it starts from.
    private func noteRepetition(of submission: inout Submission) {
        guard let fingerprint = submission.shape?.fingerprint else { return }
        guard let earlier = seen[fingerprint] else {
            seen[fingerprint] = submission.index
            return
        }
        submission.findings.append(Finding("repeated-outline", .warning, feature: submission.index, values: ["other": "\(earlier)"]))
    }
}

extension MultiPolygon where Position == PlanarPosition {
    /// The same number for the same rings as they were handed in; nil where there are none.
    fileprivate var fingerprint: UInt64? { mixedSides { $0.x.bitPattern ^ ($0.y.bitPattern &* 0x9E37_79B9_7F4A_7C15) } }
}
