import Interchange
import Registry

/// Says findings to the person, or lists them for a machine.
enum FindingReport {
    /// The most that is said; the rest is counted.
    static let saidAtMost = 50

    /// The sentence of a finding.
    static func sentence(_ finding: Finding) -> String { Speech.text("finding.\(finding.id)", finding.values) }

    /// Says findings, errors first.
    static func say(_ findings: [Finding]) {
        var notes: [String: [Finding]] = [:]
        for finding in findings where finding.severity == .note { notes[finding.id, default: []].append(finding) }
        // A note that comes again and again is said once, with how often: it must not bury what matters.
        let repeated = notes.filter { $0.value.count > 3 }
        let findings = findings.filter { $0.severity != .note || repeated[$0.id] == nil }
        let ordered = findings.enumerated().sorted { ($1.element.severity, $0.offset) < ($0.element.severity, $1.offset) }.map(\.element)
        for finding in ordered.prefix(saidAtMost) {
            let place = finding.feature.map { Speech.text("finding.place", ["feature": "\($0)"]) } ?? ""
            Speech.say("\(Speech.text("severity.\(finding.severity.rawValue)"))\(place): \(sentence(finding)) [\(finding.id)]")
        }
        for (id, found) in repeated.sorted(by: { $0.key < $1.key }) {
            Speech.tell("said.counted-notes", ["id": id, "count": "\(found.count)", "first": found.first.map { sentence($0) } ?? ""])
        }
        if ordered.count > saidAtMost { Speech.tell("said.more-findings", ["count": "\(ordered.count - saidAtMost)"]) }
    }
}
