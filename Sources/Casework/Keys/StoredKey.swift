import Crypto
public import Journal
public import Registry
public import Traceability

/// A signing key as its file describes it to everybody: all but the private part.
public struct StoredKey: Hashable, Sendable {
    /// The public key, 32 bytes (RFC 8032).
    public var publicKey: [UInt8]
    /// The first day on which it signs.
    public var notBefore: Day
    /// The last day on which it signs.
    public var notAfter: Day
    /// The last day on which it signed, where it was retired before its time.
    public var retired: Day?
    /// From which day on somebody else may have had it.
    public var compromisedSince: Day?

    /// Describes a key.
    public init(publicKey: [UInt8], notBefore: Day, notAfter: Day, retired: Day? = nil, compromisedSince: Day? = nil) {
        self.publicKey = publicKey
        self.notBefore = notBefore
        self.notAfter = notAfter
        self.retired = retired
        self.compromisedSince = compromisedSince
    }

    /// The name of the key in a stamp, in hexadecimal: the first four bytes of the SHA-256 of the public key.
    ///
    /// Two keys may share it.
    public var kid: String { Hexadecimal.text(SHA256.hash(data: publicKey).prefix(4)) }

    /// The public key in hexadecimal.
    public var publicKeyText: String { Hexadecimal.text(publicKey) }

    /// Whether the key may sign on a day.
    public func signs(on day: Day) -> Bool {
        notBefore <= day && day <= min(notAfter, retired ?? notAfter) && compromisedSince == nil
    }

    /// The key for verifying; nil where the bytes are no key.
    public var verifying: StampKey? {
        guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey) else { return nil }
        let last = retired.map { min($0, notAfter) } ?? notAfter
        return StampKey(
            key, begins: StampTime(startOf: notBefore), ends: StampTime(startOf: last.adding(days: 1)),
            compromisedSince: compromisedSince.map { StampTime(startOf: $0) })
    }
}

extension StampTime {
    /// The second in which a moment of the registry's clock lies.
    public init(_ time: RecordedTime) {
        let (seconds, rest) = time.millisecondsSince1970.quotientAndRemainder(dividingBy: 1000)
        self.init(secondsSince1970: rest < 0 ? seconds - 1 : seconds)
    }

    /// The moment at which a day begins in Vietnam.
    public init(startOf day: Day) { self.init(secondsSince1970: Int64(day.daysSinceEpoch) * 86_400 - 7 * 3600) }

    /// The day in Vietnam; what lies beyond the calendar becomes its first or last day.
    public var day: Day {
        let (milliseconds, overflows) = secondsSince1970.multipliedReportingOverflow(by: 1000)
        let farthest: Int64 = 300_000_000_000_000
        return Day(
            inVietnamAtMilliseconds: overflows ? (secondsSince1970 < 0 ? -farthest : farthest) : max(min(milliseconds, farthest), -farthest)
        )
    }
}

/// Bytes as hexadecimal digits.
enum Hexadecimal {
    /// Lower-case digits, two a byte.
    static func text(_ bytes: some Sequence<UInt8>) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// The bytes of digits in either case; nil where there are others, or half a byte.
    static func bytes(_ text: String) -> [UInt8]? {
        let digits = text.utf8.map { Character(UnicodeScalar($0)).hexDigitValue }
        guard digits.count.isMultiple(of: 2) else { return nil }
        var bytes: [UInt8] = []
        for place in stride(from: 0, to: digits.count, by: 2) {
            guard let high = digits[place], let low = digits[place + 1] else { return nil }
            bytes.append(UInt8(high << 4 | low))
        }
        return bytes
    }
}
