/// Which encoding a text that is not UTF-8 looks like; a help to the person who saved it, never a reason to decode it.
public enum EncodingHint: String, Hashable, Sendable {
    /// UTF-16, lower byte first, as Windows calls "Unicode".
    case utf16LittleEndian = "utf-16le"
    /// UTF-16, higher byte first.
    case utf16BigEndian = "utf-16be"
    /// TCVN 5712 (VN3), also called ABC: the encoding of `.VnTime` and its kin.
    case tcvn3
    /// Windows-1258, the Vietnamese code page of Windows.
    case windows1258 = "windows-1258"

    /// The name that people know it by.
    public var name: String {
        switch self {
        case .utf16LittleEndian, .utf16BigEndian: "UTF-16"
        case .tcvn3: "TCVN3 (ABC)"
        case .windows1258: "Windows-1258"
        }
    }

    /// Judges the bytes of a file from its start; nil where none of the encodings explains them.
    init?(lookingAt bytes: ArraySlice<UInt8>) {
        if bytes.starts(with: [0xFF, 0xFE]) {
            self = .utf16LittleEndian
        } else if bytes.starts(with: [0xFE, 0xFF]) {
            self = .utf16BigEndian
        } else if let order = EncodingHint.byteOrder(of: bytes) {
            self = order
        } else if let legacy = EncodingHint.legacy(of: bytes) {
            self = legacy
        } else {
            return nil
        }
    }

    /// UTF-16 without a byte order mark: among ASCII letters every second byte is zero.
    private static func byteOrder(of bytes: ArraySlice<UInt8>) -> EncodingHint? {
        var zeros = (even: 0, odd: 0)
        for (index, byte) in bytes.enumerated() where byte == 0 {
            if index.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
        }
        let pairs = bytes.count / 2
        if zeros.odd * 2 > pairs && zeros.even * 8 < zeros.odd { return .utf16LittleEndian }
        if zeros.even * 2 > pairs && zeros.odd * 8 < zeros.even { return .utf16BigEndian }
        return nil
    }

    /// Counts the words that are Vietnamese syllables in the one and in the other encoding.
    private static func legacy(of bytes: ArraySlice<UInt8>) -> EncodingHint? {
        var words = 0
        var tcvn3 = 0
        var windows = 0
        for word in bytes.split(whereSeparator: { $0 < 0x41 || (0x5B...0x60).contains($0) || (0x7B...0x7F).contains($0) })
        where word.contains(where: { $0 >= 0x80 }) {
            words += 1
            if VietnameseSyllable(word.compactMap(TCVN3.character)) != nil, word.allSatisfy({ TCVN3.character($0) != nil }) { tcvn3 += 1 }
            if let text = Windows1258.text(word), VietnameseSyllable(Array(text)) != nil { windows += 1 }
        }
        let most = max(tcvn3, windows)
        guard most * 2 > words else { return nil }
        return windows > tcvn3 ? .windows1258 : .tcvn3
    }
}
