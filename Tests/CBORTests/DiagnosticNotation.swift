import CBOR

extension CBORValue {
    /// Diagnostic notation (RFC 8949 §8), so that a decoded vector can be compared with what the RFC says it means.
    var diagnostic: String {
        switch self {
        case .unsigned(let number): return String(number)
        case .negative(let number): return number == .max ? "-18446744073709551616" : "-\(number + 1)"
        case .bytes(let bytes): return "h'" + bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() + "'"
        case .text(let text): return "\"\(text)\""
        case .array(let elements): return "[" + elements.map(\.diagnostic).joined(separator: ", ") + "]"
        case .map(let map):
            return "{" + map.members.map { "\($0.key.diagnostic): \($0.value.diagnostic)" }.joined(separator: ", ") + "}"
        case .tagged(let tag, let value): return "\(tag)(\(value.diagnostic))"
        case .bool(let flag): return String(flag)
        case .null: return "null"
        case .double(let number): return String(describing: number)
        }
    }
}
