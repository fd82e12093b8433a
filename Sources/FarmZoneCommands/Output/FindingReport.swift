import GeoPrimitives
import Interchange
import Registry

/// Says findings to the person, or lists them for a machine.
enum FindingReport {
    /// The most that is said; the rest is counted.
    static let saidAtMost = 50

    /// The sentence of a finding.
    static func sentence(_ finding: Finding) -> String { Speech.text("finding.\(finding.id)", finding.values) }

    /// What is said behind a fault that a command can mend; nil where no mend is offered, or where what it mends is put right unasked.
    static func offer(_ finding: Finding) -> String? {
        guard let mend = finding.mend, finding.severity != .note || mend.areaChange.value != 0 else { return nil }
        let change = mend.areaChange.value
        let values = ["mend": mend.id, "squareMetres": (change > 0 ? "+" : "") + change.formatted(decimals: 2)]
        return Speech.text("said.mend-offered", values)
    }

    /// Says findings, errors first.
    ///
    /// - Parameters:
    ///   - findings: What was found.
    ///   - offersMends: Whether the command takes `--mend`: then what mends a fault is said behind it.
    ///   - notKept: How many there were beside these, by their identifiers.
    static func say(_ findings: [Finding], offersMends: Bool = false, notKept: [String: Int] = [:]) {
        var notes: [String: [Finding]] = [:]
        for finding in findings where finding.severity == .note { notes[finding.id, default: []].append(finding) }
        // A note that comes again and again is said once, with how often: it must not bury what matters.
        let repeated = notes.filter { $0.value.count > 3 }
        let findings = findings.filter { $0.severity != .note || repeated[$0.id] == nil }
        let ordered = findings.enumerated().sorted { ($1.element.severity, $0.offset) < ($0.element.severity, $1.offset) }.map(\.element)
        for finding in ordered.prefix(saidAtMost) {
            let place = finding.feature.map { Speech.text("finding.place", ["feature": "\($0)"]) } ?? ""
            let offered = (offersMends ? offer(finding) : nil).map { " " + $0 } ?? ""
            Speech.say("\(Speech.text("severity.\(finding.severity.rawValue)"))\(place): \(sentence(finding)) [\(finding.id)]\(offered)")
        }
        for (id, found) in repeated.sorted(by: { $0.key < $1.key }) {
            let count = found.count + (notKept[id] ?? 0)
            Speech.tell("said.counted-notes", ["id": id, "count": "\(count)", "first": found.first.map { sentence($0) } ?? ""])
        }
        let uncounted = notKept.filter { repeated[$0.key] == nil }.values.reduce(0, +)
        let more = max(0, ordered.count - saidAtMost) + uncounted
        if more > 0 { Speech.tell("said.more-findings", ["count": "\(more)"]) }
    }
}
