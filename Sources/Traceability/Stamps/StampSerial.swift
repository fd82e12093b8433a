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

    private init(trusted text: String) { self.text = text }

    /// Ten capitals and digits.
    public var description: String { text }
}
