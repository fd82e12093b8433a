/// The sentences that a person reads, by identifier.
///
/// An identifier is a group and the name that the code uses in it, as `finding.self-crossing`. A group is laid out when the first of its
/// sentences is asked for, so that a command that says one thing does not pay for all.
public enum Phrases {
    /// The sentence of an identifier with its values put in, `{name}` by `{name}`.
    ///
    /// Where a language has no sentence of its own English stands in; an identifier without any sentence is given back as it is, so
    /// that nothing a person should know is lost.
    public static func text(_ id: String, _ values: [String: String] = [:], in language: Language) -> String {
        guard let (group, name) = place(of: id), let sentence = group.text(of: name, in: language) else {
            return values.isEmpty ? id : "\(id): \(listed(values))"
        }
        // Help has no places, and is asked for a hundred times at every start.
        guard sentence.utf8.contains(UInt8(ascii: "{")) else { return sentence }
        return Template(sentence).filled(with: values, in: language)
    }

    /// The sentence of an identifier; nil where there is none.
    public static func known(_ id: String, in language: Language) -> String? {
        place(of: id).flatMap { group, name in group.text(of: name, in: language) }
    }

    /// The sentence of an identifier in all its languages.
    static func sentence(_ id: String) -> Sentence? { place(of: id).flatMap { group, name in group[name] } }

    private static func place(of id: String) -> (group: SentenceGroup, name: Substring)? {
        guard let dot = id.utf8.firstIndex(of: UInt8(ascii: ".")) else { return (words, id[...]) }
        return group(id[..<dot]).map { ($0, id[id.utf8.index(after: dot)...]) }
    }

    /// The groups by their names; `yes` and `no` belong to none.
    static let groupNames = [
        "help", "error", "finding", "fault", "said", "remark", "verdict", "status", "severity", "integrity", "decision", "order", "mark",
        "column", "sheet", "state", "step", "stamp", "neighbour", "snapshot", "label", "web", "collection", "parameter", "problem",
        "problem-title", "condition", "reason", "direction", "basis", "notation", "item", "map", "draw", "office", "field", "role",
        "mend", "verdict-word", "impact", "void", "visibility", "market", "method",
    ]

    /// The group of a name.
    static func group(_ name: some StringProtocol) -> SentenceGroup? {
        switch String(name) {
        case "help": help
        case "error": errors
        case "finding": findings
        case "fault": faults
        case "said": said
        case "remark": remarks
        case "verdict": verdicts
        case "verdict-word": verdictWords
        case "impact": impactReasons
        case "status": statuses
        case "severity": severities
        case "integrity": integrity
        case "decision": decisions
        case "market": markets
        case "method": methods
        case "order": orders
        case "mark": marks
        case "column": columns
        case "sheet": sheets
        case "neighbour": neighbourRules
        case "state": stampStates
        case "void": stampReasons
        case "visibility": visibilities
        case "step": shipmentSteps
        case "reason": reasons
        case "direction": directions
        case "basis": bases
        case "notation": notations
        case "web": web
        case "collection": collections
        case "parameter": parameters
        case "problem": problems
        case "problem-title": problemTitles
        case "condition": conditions
        case "stamp": stamps
        case "snapshot": snapshot
        case "label": labels
        case "item": items
        case "office": office
        case "field": fields
        case "role": roles
        case "mend": mends
        case "map": map
        case "draw": drawing
        default: nil
        }
    }

    private static func listed(_ values: [String: String]) -> String {
        values.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    }
}
