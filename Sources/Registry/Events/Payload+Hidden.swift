import CBOR

/// A text of a payload that has in it what it must not.
public struct HiddenCharacter: Hashable, Sendable {
    /// The member that the text stands in.
    public let member: String
    /// The first character that steers the text or is not seen.
    public let character: Unicode.Scalar
}

extension Payload {
    /// Texts that people write in sentences: they have lines, and characters between which something joins.
    private static let prose: Set<String> = ["reason", "remark", "correction"]

    /// The first character of a text that steers it or is not seen; nil where there is none.
    var hidden: HiddenCharacter? {
        for member in members.members {
            guard let name = member.key.textValue, let found = Payload.hidden(in: member.value, name) else { continue }
            return found
        }
        return nil
    }

    private static func hidden(in value: CBORValue, _ member: String) -> HiddenCharacter? {
        switch value {
        case .text(let text):
            let found = prose.contains(member) ? text.steeringScalar : text.hiddenScalar
            return found.map { HiddenCharacter(member: member, character: $0) }
        case .array(let items):
            for item in items {
                if let found = hidden(in: item, member) { return found }
            }
            return nil
        case .map(let map): return Payload(map).hidden
        default: return nil
        }
    }
}
