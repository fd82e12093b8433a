/// The serial of a stamp: ten characters of Crockford's base 32, 50 random bits, so that none can be guessed from another.
public struct StampSerial: Hashable, Sendable, CustomStringConvertible {
    /// The digits: no I, L, O or U, which are misread.
    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

    /// Ten capitals and digits.
    public let text: String

    /// Draws a serial.
    public static func random(using generator: inout some RandomNumberGenerator) -> StampSerial {
        var bits = generator.next() as UInt64
        let characters = (0..<10).map { _ in
            defer { bits >>= 5 }
            return alphabet[Int(bits & 31)]
        }
        return StampSerial(trusted: String(decoding: characters, as: UTF8.self))
    }

    /// Draws a serial from the system's random source.
    public static func random() -> StampSerial {
        var generator = SystemRandomNumberGenerator()
        return random(using: &generator)
    }

    /// Reads a serial as a person types it: in either case, with I and L for 1, O for 0, hyphens and spaces left out.
    ///
    /// Nil where it does not have ten digits of the alphabet.
    public init?(_ typed: String) {
        var characters: [UInt8] = []
        for byte in typed.uppercased().utf8 {
            switch byte {
            case UInt8(ascii: "-"), UInt8(ascii: " "): continue
            case UInt8(ascii: "I"), UInt8(ascii: "L"): characters.append(UInt8(ascii: "1"))
            case UInt8(ascii: "O"): characters.append(UInt8(ascii: "0"))
            case _ where Self.alphabet.contains(byte): characters.append(byte)
            default: return nil
            }
        }
        guard characters.count == 10 else { return nil }
        text = String(decoding: characters, as: UTF8.self)
    }

    /// Reads a serial back from its number; nil where it has more than 50 bits.
    public init?(number: Int64) {
        guard (0..<(1 << 50)).contains(number) else { return nil }
        let characters = stride(from: 45, through: 0, by: -5).map { Self.alphabet[Int(number >> $0 & 31)] }
        text = String(decoding: characters, as: UTF8.self)
    }

    /// The 50 bits as a number, the first character being the highest.
    public var number: Int64 {
        text.utf8.reduce(0) { $0 << 5 | Int64(Self.alphabet.firstIndex(of: $1) ?? 0) }
    }

    private init(trusted text: String) { self.text = text }

    /// Ten capitals and digits.
    public var description: String { text }
}
