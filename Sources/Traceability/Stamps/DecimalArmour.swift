/// Bytes as decimal digits, which a QR symbol packs tightly: seven bytes are 17 digits, a tail of 1 to 6 bytes 3, 5, 8, 10, 13 or 15.
public enum DecimalArmour {
    /// How many digits stand for 0 to 7 bytes.
    private static let widths = [0, 3, 5, 8, 10, 13, 15, 17]

    /// The digits of some bytes; each group is a big-endian number with zeros in front.
    public static func encode(_ bytes: [UInt8]) -> String {
        var digits: [UInt8] = []
        digits.reserveCapacity((bytes.count / 7 + 1) * 17)
        for start in stride(from: 0, to: bytes.count, by: 7) {
            let group = bytes[start..<min(start + 7, bytes.count)]
            var number = group.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
            let width = widths[group.count]
            digits.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: width))
            for place in 1...width {
                digits[digits.count - place] += UInt8(number % 10)
                number /= 10
            }
        }
        return String(decoding: digits, as: UTF8.self)
    }

    /// The bytes of some digits.
    ///
    /// - Throws: Where something is no digit, the number of digits is impossible, or a group is too large for its bytes.
    public static func decode(_ text: String) throws(DecimalArmourError) -> [UInt8] {
        let digits = Array(text.utf8)
        if let position = digits.firstIndex(where: { $0.decimalDigit == nil }) { throw .notDigit(position: position) }
        guard let tail = widths.firstIndex(of: digits.count % 17), !digits.isEmpty else { throw .length(digits.count) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(digits.count / 17 * 7 + tail)
        for start in stride(from: 0, to: digits.count, by: 17) {
            let group = digits[start..<min(start + 17, digits.count)]
            let count = group.count == 17 ? 7 : tail
            let number = group.reduce(UInt64(0)) { $0 * 10 + UInt64($1 - UInt8(ascii: "0")) }
            guard number >> (UInt64(count) * 8) == 0 else { throw .overflow(position: start) }
            for place in (0..<count).reversed() { bytes.append(UInt8(truncatingIfNeeded: number >> (UInt64(place) * 8))) }
        }
        return bytes
    }
}

/// Why digits are not bytes in decimal armour.
public enum DecimalArmourError: Error, Hashable, Sendable {
    /// Something other than a digit stands at this byte.
    case notDigit(position: Int)
    /// No whole number of bytes has so many digits.
    case length(Int)
    /// The group that begins at this digit is larger than its bytes can hold.
    case overflow(position: Int)
}

extension DecimalArmourError: CustomStringConvertible {
    /// The fault in an English sentence.
    public var description: String {
        switch self {
        case .notDigit(let position): "Something other than a digit stands at position \(position)."
        case .length(let count): "No bytes are written with \(count) digits."
        case .overflow(let position): "The group of digits at position \(position) is too large."
        }
    }
}
