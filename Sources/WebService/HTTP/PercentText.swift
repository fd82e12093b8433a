import Traceability

/// Parts of an address as the service reads and writes them.
enum PercentText {
    /// The text of a part of an address; nil where an escape is broken, or the bytes are no text or hold control characters.
    static func decode(_ part: some StringProtocol, plusIsSpace: Bool) -> String? {
        guard let text = decodeAny(part, plusIsSpace: plusIsSpace) else { return nil }
        return text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }) ? text : nil
    }

    /// The same with control characters, for whoever says himself which of them he takes.
    static func decodeAny(_ part: some StringProtocol, plusIsSpace: Bool) -> String? {
        let text = Array(part.utf8)
        guard let bytes = try? PercentEncoding.decode(text, text.indices, plusIsSpace: plusIsSpace).bytes else { return nil }
        return String(validating: bytes, as: UTF8.self)
    }

    /// A part of an address that stands for a text; commas and colons, of which boxes and times are full, stay readable.
    static func encode(_ text: String) -> String { PercentEncoding.encode(text, keeping: ",:") }
}
