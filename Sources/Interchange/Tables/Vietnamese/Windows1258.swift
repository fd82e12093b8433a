/// Windows-1258 as far as Vietnamese letters go: vowels followed by a combining tone mark.
enum Windows1258 {
    /// The letters and marks above ASCII (Microsoft code page 1258; the vowels that it has ready-made and the five marks).
    private static let scalars: [UInt8: Unicode.Scalar] = [
        0xC3: "Ă", 0xE3: "ă", 0xC2: "Â", 0xE2: "â", 0xCA: "Ê", 0xEA: "ê", 0xD4: "Ô", 0xF4: "ô", 0xD5: "Ơ", 0xF5: "ơ", 0xDD: "Ư", 0xFD: "ư",
        0xD0: "Đ", 0xF0: "đ", 0xC0: "À", 0xE0: "à", 0xC1: "Á", 0xE1: "á", 0xC8: "È", 0xE8: "è", 0xC9: "É", 0xE9: "é", 0xCD: "Í", 0xED: "í",
        0xD3: "Ó", 0xF3: "ó", 0xD9: "Ù", 0xF9: "ù", 0xDA: "Ú", 0xFA: "ú", 0xCC: "\u{300}", 0xD2: "\u{309}", 0xDE: "\u{303}",
        0xEC: "\u{301}", 0xF2: "\u{323}",
    ]

    /// The text of some bytes; nil where one of them is no Vietnamese letter or mark.
    static func text(_ bytes: ArraySlice<UInt8>) -> String? {
        var text = String.UnicodeScalarView()
        for byte in bytes {
            guard let scalar = byte < 0x80 ? Unicode.Scalar(byte) : scalars[byte] else { return nil }
            text.append(scalar)
        }
        return String(text)
    }
}
