import GeoPrimitives

/// One answer, as lines of labels and values for a person, or as JSON for a machine.
enum FactSheet {
    /// Prints an object; members that are lists of objects come after the others, a block each.
    ///
    /// - Parameters:
    ///   - answer: The object.
    ///   - format: How.
    ///   - words: The members that hold words of the contract, and the group of phrases with what a person reads for them.
    static func print(_ answer: JSONValue, as format: AnswerFormat, words: [String: String] = [:]) {
        switch format {
        case .json: Swift.print(answer.text)
        case .table: Swift.print(lines(answer, words, indent: "").joined(separator: "\n"))
        }
    }

    private static func lines(_ value: JSONValue, _ words: [String: String], indent: String) -> [String] {
        guard case .object(let object) = value else { return [indent + value.shown] }
        var (simple, blocks): ([String], [String]) = ([], [])
        for member in object.members where member.value != .null {
            let label = Speech.text("column.\(member.key)")
            switch member.value {
            case .object: blocks += ["\(indent)\(label):"] + lines(member.value, words, indent: indent + "  ")
            case .array(let items) where items.contains { if case .object = $0 { true } else { false } }:
                blocks.append("\(indent)\(label):")
                for item in items { blocks.append(indent + "  - " + lines(item, words, indent: "").joined(separator: "; ")) }
            case .array(let items) where items.isEmpty: continue
            default: simple.append("\(indent)\(label): \(member.value.shown(as: words[member.key]))")
            }
        }
        return simple + blocks
    }
}
