import Crypto
import CryptoExtras
import Foundation

/// A password as it is kept: under a salt, by scrypt (RFC 7914), with what the guess costs beside it, so that it can be raised later.
struct PasswordHash: Hashable, Sendable {
    /// What guessing costs.
    struct Cost: Hashable, Sendable {
        /// scrypt's N, a power of two.
        var rounds: Int
        /// scrypt's r.
        var blockSize: Int
        /// scrypt's p.
        var parallelism: Int

        /// 16 MB five times for each guess: of the equally strong settings of OWASP's Password Storage Cheat Sheet the one that leaves
        /// a service its memory.
        static let usual = Cost(rounds: 16_384, blockSize: 8, parallelism: 5)
    }

    var salt: [UInt8]
    var hash: [UInt8]
    var cost: Cost

    /// The fewest and the most characters of a password (NIST SP 800-63B-4 §3.1.1.2 asks for 15 where it is the only factor; the length
    /// is the office's to choose upwards).
    static let shortest = 12
    static let longest = 256

    /// Hashes a new password.
    init(_ password: String, cost: Cost) throws {
        salt = Secret.random(16)
        self.cost = cost
        hash = try PasswordHash.derived(password, salt, cost)
    }

    init(salt: [UInt8], hash: [UInt8], cost: Cost) {
        (self.salt, self.hash, self.cost) = (salt, hash, cost)
    }

    /// Whether a password is the one; as long for a wrong one as for the right one.
    func matches(_ password: String) throws -> Bool {
        Secret.isSame(try PasswordHash.derived(password, salt, cost), hash)
    }

    private static func derived(_ password: String, _ salt: [UInt8], _ cost: Cost) throws -> [UInt8] {
        // The same characters give the same bytes on every keyboard; a password too long for one is cut, since none that long was set.
        let bytes = Array(password.precomposedStringWithCanonicalMapping.utf8.prefix(4096))
        let key = try KDF.Scrypt.deriveKey(
            from: bytes, salt: salt, outputByteCount: 32, rounds: cost.rounds, blockSize: cost.blockSize, parallelism: cost.parallelism)
        return key.withUnsafeBytes { Array($0) }
    }
}
