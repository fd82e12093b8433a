import Crypto

/// Secrets that are handed out: drawn at random, and kept only as digests.
enum Secret {
    /// Random bytes from the system.
    static func random(_ count: Int) -> [UInt8] { (0..<count).map { _ in UInt8.random(in: .min ... .max) } }

    /// A new secret of 256 bits, in letters and digits.
    static func text(prefix: String) -> String { prefix + random(32).map { hexadecimal($0) }.joined() }

    /// What is kept of it.
    ///
    /// A digest suffices: nobody guesses 256 bits, however fast the digest.
    static func digest(_ secret: String) -> [UInt8] { Array(SHA256.hash(data: Array(secret.utf8))) }

    /// Another secret that follows from it, for one purpose.
    static func derived(from secret: String, for purpose: String) -> String {
        HMAC<SHA256>.authenticationCode(for: Array(purpose.utf8), using: SymmetricKey(data: Array(secret.utf8)))
            .map { hexadecimal($0) }.joined()
    }

    /// Whether two are the same, in a time that does not tell where they differ.
    static func isSame(_ one: [UInt8], _ other: [UInt8]) -> Bool {
        guard one.count == other.count else { return false }
        return zip(one, other).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        let text = String(byte, radix: 16)
        return byte < 16 ? "0\(text)" : text
    }
}
