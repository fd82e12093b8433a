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
        let ordered = findings.enumerated().sorted { ($1.element.severity, $0.offset) < ($0.element.severity, $1.offset) }.map(\.element)
        for finding in ordered.prefix(saidAtMost) {
            let place = finding.feature.map { Speech.text("finding.place", ["feature": "\($0)"]) } ?? ""
            Speech.say("\(Speech.text("severity.\(finding.severity.rawValue)"))\(place): \(sentence(finding)) [\(finding.id)]")
        }
        if ordered.count > saidAtMost { Speech.tell("said.more-findings", ["count": "\(ordered.count - saidAtMost)"]) }
    }
}
