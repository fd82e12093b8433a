import Crypto
import FoundationEssentials

/// A SHA-256 hash: 32 bytes, as text 64 lower-case hexadecimal digits.
public struct Digest: Hashable, Sendable {
    /// The 32 bytes as four big-endian numbers, so that comparing costs no allocation.
    private let words: (UInt64, UInt64, UInt64, UInt64)

    /// The number of bytes.
    public static let length = 32
    /// 32 bytes of zero: what stands before the first entry.
    public static let zero = Digest(words: (0, 0, 0, 0))

    private init(words: (UInt64, UInt64, UInt64, UInt64)) { self.words = words }

    /// A hash from its 32 bytes; nil for another number of bytes.
    public init?(bytes: some Collection<UInt8>) {
        guard bytes.count == Self.length else { return nil }
        var numbers: [4 of UInt64] = [0, 0, 0, 0]
        var place = 0
        for byte in bytes {
            numbers[place >> 3] = numbers[place >> 3] << 8 | UInt64(byte)
            place += 1
        }
        words = (numbers[0], numbers[1], numbers[2], numbers[3])
    }

    /// A hash from 64 hexadecimal digits of either case; nil for anything else.
    public init?(hex: String) {
        let digits = hex.utf8.compactMap { UInt8(ascii: "0") <= $0 ? Character(UnicodeScalar($0)).hexDigitValue : nil }
        guard digits.count == 64, hex.utf8.count == 64 else { return nil }
        self.init(bytes: stride(from: 0, to: 64, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) })
    }

    /// The SHA-256 of some bytes.
    public init(of bytes: [UInt8]) { self.init(SHA256.hash(data: bytes)) }

    init(_ digest: SHA256Digest) {
        words = digest.withUnsafeBytes { raw in
            func word(_ index: Int) -> UInt64 { UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self)) }
            return (word(0), word(1), word(2), word(3))
        }
    }

    /// The 32 bytes.
    public var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Self.length)
        for word in [words.0, words.1, words.2, words.3] {
            for shift in stride(from: 56, through: 0, by: -8) { bytes.append(UInt8(truncatingIfNeeded: word >> shift)) }
        }
        return bytes
    }

    /// Whether two hashes are the same.
    public static func == (left: Digest, right: Digest) -> Bool { left.words == right.words }

    /// Feeds the hash into a hash table's.
    public func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}

extension Digest: CustomStringConvertible, LosslessStringConvertible {
    /// A hash from 64 hexadecimal digits of either case; nil for anything else.
    public init?(_ description: String) { self.init(hex: description) }

    /// 64 lower-case hexadecimal digits.
    public var description: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
