/// Percent-encoding of RFC 3986 §2.1, with positions kept while decoding.
public enum PercentEncoding {
    /// Bytes with the offset of each in the text that was decoded.
    public struct Decoded {
        /// The bytes that the text stands for.
        public var bytes: [UInt8] = []
        /// Where each of them stood in the text.
        public var offsets: [Int] = []
        /// The offset behind the last byte.
        public var end: Int
    }

    /// Why a stretch of text cannot be decoded.
    public struct BadEscape: Error {
        /// Where the escape begins.
        public let offset: Int
    }

    /// Decodes a stretch of text; escapes may be in either case.
    ///
    /// - Throws: At an escape without two hexadecimal digits.
    public static func decode(_ text: [UInt8], _ range: Range<Int>, plusIsSpace: Bool) throws(BadEscape) -> Decoded {
        var decoded = Decoded(end: range.upperBound)
        var index = range.lowerBound
        while index < range.upperBound {
            decoded.offsets.append(index)
            switch text[index] {
            case UInt8(ascii: "%"):
                guard index + 2 < range.upperBound, let high = hexadecimal(text[index + 1]), let low = hexadecimal(text[index + 2])
                else { throw BadEscape(offset: index) }
                decoded.bytes.append(high << 4 | low)
                index += 3
            case UInt8(ascii: "+") where plusIsSpace:
                decoded.bytes.append(UInt8(ascii: " "))
                index += 1
            default:
                decoded.bytes.append(text[index])
                index += 1
            }
        }
        return decoded
    }

    /// Encodes all but the unreserved characters of RFC 3986 §2.3, with upper-case digits.
    ///
    /// - Parameters:
    ///   - text: What is encoded.
    ///   - kept: Further characters of ASCII that may stand as they are at the place that the text is for.
    /// - Returns: The part of an address.
    public static func encode(_ text: some StringProtocol, keeping kept: String = "") -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var encoded: [UInt8] = []
        for byte in text.utf8 {
            if isUnreserved(byte) || kept.utf8.contains(byte) {
                encoded.append(byte)
            } else {
                encoded += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: encoded, as: UTF8.self)
    }

    static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
            true
        default: false
        }
    }

    private static func hexadecimal(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}
