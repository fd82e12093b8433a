import Foundation
import GeoPrimitives

/// How the texts of a file are to be understood that does not say in which encoding they are.
enum LegacyText: String, Sendable {
    /// As they stand.
    case asRead
    /// The bytes are UTF-8.
    case utf8 = "UTF-8"
    /// The bytes are Windows-1258.
    case windows1258 = "Windows-1258"
    /// The bytes are TCVN3, which is not proven by a table of bytes: the Unicode text is offered.
    case tcvn3 = "TCVN3"

    /// Judges texts that were read byte by byte as Latin-1.
    ///
    /// - Parameter texts: Some of the texts of a file; those of plain ASCII tell nothing.
    init(judging texts: some Sequence<String>) {
        let marked = texts.compactMap { LegacyText.bytes(of: $0) }.filter { $0.contains { $0 >= 0x80 } }
        if marked.isEmpty {
            self = .asRead
        } else if marked.allSatisfy({ String(validating: $0, as: UTF8.self) != nil }) {
            self = .utf8
        } else {
            switch EncodingHint(lookingAt: marked.joined(separator: [0x20]).map { $0 }[...]) {
            case .tcvn3: self = .tcvn3
            case .windows1258: self = .windows1258
            default: self = .asRead
            }
        }
    }

    /// The text that is meant, composed.
    func text(_ found: String) -> String {
        guard self == .utf8 || self == .windows1258, let bytes = LegacyText.bytes(of: found), bytes.contains(where: { $0 >= 0x80 }) else {
            return found
        }
        let meant = self == .utf8 ? String(validating: bytes, as: UTF8.self) : Windows1258.text(bytes[...])
        return meant?.precomposedStringWithCanonicalMapping ?? found
    }

    /// The bytes that a text was made from, one character each; nil where it was not.
    private static func bytes(of text: String) -> [UInt8]? {
        var bytes: [UInt8] = []
        for scalar in text.unicodeScalars {
            guard scalar.value <= 0xFF else { return nil }
            bytes.append(UInt8(scalar.value))
        }
        return bytes
    }
}

extension JSONObject {
    /// The object with every key and every text replaced.
    func mappingTexts(_ change: (String) -> String) -> JSONObject {
        JSONObject(
            members.map { member in
                guard case .string(let text) = member.value else { return Member(key: change(member.key), value: member.value) }
                return Member(key: change(member.key), value: .string(change(text)))
            })
    }
}
