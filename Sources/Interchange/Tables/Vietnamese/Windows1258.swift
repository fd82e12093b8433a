/// Windows-1258: vowels followed by a combining tone mark, and for the rest nearly Latin-1 (Microsoft code page 1258).
enum Windows1258 {
    /// What differs from Latin-1; what stands for nothing is not among them.
    private static let scalars: [UInt8: Unicode.Scalar] = [
        0x80: "€", 0x82: "‚", 0x83: "ƒ", 0x84: "„", 0x85: "…", 0x86: "†", 0x87: "‡", 0x88: "ˆ", 0x89: "‰", 0x8B: "‹", 0x8C: "Œ",
        0x91: "‘", 0x92: "’", 0x93: "“", 0x94: "”", 0x95: "•", 0x96: "–", 0x97: "—", 0x98: "˜", 0x99: "™", 0x9B: "›", 0x9C: "œ", 0x9F: "Ÿ",
        0xC3: "Ă", 0xCC: "\u{300}", 0xD0: "Đ", 0xD2: "\u{309}", 0xD5: "Ơ", 0xDD: "Ư", 0xDE: "\u{303}", 0xE3: "ă", 0xEC: "\u{301}",
        0xF0: "đ", 0xF2: "\u{323}", 0xF5: "ơ", 0xFD: "ư", 0xFE: "₫",
    ]

    /// The text of some bytes, its marks still loose; nil where one of them stands for nothing.
    static func text(_ bytes: ArraySlice<UInt8>) -> String? {
        var text = String.UnicodeScalarView()
        for byte in bytes {
            if let scalar = scalars[byte] {
                text.append(scalar)
            } else if byte < 0x80 || byte >= 0xA0 {
                text.append(Unicode.Scalar(byte))
            } else {
                return nil
            }
        }
        return String(text)
    }
}
