import GeoPrimitives

/// One answer, as lines of labels and values for a person, or as JSON for a machine.
enum FactSheet {
    /// Prints an object; members that are lists of objects come after the others, a block each.
    static func print(_ answer: JSONValue, as format: AnswerFormat) {
        switch format {
        case .json: Swift.print(answer.text)
        case .table: Swift.print(lines(answer, indent: "").joined(separator: "\n"))
        }
    }

    private static func lines(_ value: JSONValue, indent: String) -> [String] {
        guard case .object(let object) = value else { return [indent + value.shown] }
        var (simple, blocks): ([String], [String]) = ([], [])
        for member in object.members where member.value != .null {
            let label = Speech.text("column.\(member.key)")
            switch member.value {
            case .object: blocks += ["\(indent)\(label):"] + lines(member.value, indent: indent + "  ")
            case .array(let items) where items.contains { if case .object = $0 { true } else { false } }:
                blocks.append("\(indent)\(label):")
                for item in items { blocks.append(indent + "  - " + lines(item, indent: "").joined(separator: "; ")) }
            case .array(let items) where items.isEmpty: continue
            default: simple.append("\(indent)\(label): \(member.value.shown)")
            }
        }
        return simple + blocks
    }
}
