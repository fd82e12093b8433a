import Crypto
import CryptoExtras
import Foundation
import Registry

/// The private part of a key under a passphrase: scrypt (RFC 7914) makes the key of a ChaCha20-Poly1305 box (RFC 8439).
struct SealedKey: Codable {
    /// What guessing a passphrase costs.
    struct Cost: Codable, Hashable, Sendable {
        /// scrypt's N, a power of two.
        var rounds: Int
        /// scrypt's r.
        var blockSize: Int
        /// scrypt's p.
        var parallelism: Int

        /// 64 MB twice for each guess, which OWASP's Password Storage Cheat Sheet names among its settings (N = 2^16, r = 8, p = 2).
        static let usual = Cost(rounds: 65_536, blockSize: 8, parallelism: 2)

        /// Whether a file may ask for it: one that somebody changed must not eat the memory.
        var isBearable: Bool {
            (2...1_048_576).contains(rounds) && rounds.nonzeroBitCount == 1 && (1...16).contains(blockSize)
                && (1...16).contains(parallelism)
        }
    }

    private var scrypt: Cost
    private var salt: String
    private var box: String

    /// Seals a private key.
    init(_ key: Curve25519.Signing.PrivateKey, under passphrase: String, cost: Cost) throws {
        let salt = (0..<16).map { _ in UInt8.random(in: .min ... .max) }
        let sealing = try SealedKey.sealingKey(passphrase, salt: salt, cost: cost)
        let box = try ChaChaPoly.seal(key.rawRepresentation, using: sealing, authenticating: key.publicKey.rawRepresentation)
        scrypt = cost
        self.salt = Hexadecimal.text(salt)
        self.box = Hexadecimal.text(box.combined)
    }

    /// Opens the private key.
    ///
    /// - Throws: `.wrongPassphrase`, which also stands for a box that was changed: the two cannot be told apart; `.keyDamaged` where the
    ///   file is none of ours.
    func open(with passphrase: String, publicKey: [UInt8], path: String) throws -> Curve25519.Signing.PrivateKey {
        guard scrypt.isBearable, let salt = Hexadecimal.bytes(salt), let bytes = Hexadecimal.bytes(box),
            let box = try? ChaChaPoly.SealedBox(combined: bytes)
        else { throw RegistryError(.keyDamaged, ["path": path]) }
        let sealing = try SealedKey.sealingKey(passphrase, salt: salt, cost: scrypt)
        guard let opened = try? ChaChaPoly.open(box, using: sealing, authenticating: publicKey) else {
            throw RegistryError(.wrongPassphrase, ["path": path])
        }
        guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: opened), Array(key.publicKey.rawRepresentation) == publicKey
        else { throw RegistryError(.keyDamaged, ["path": path]) }
        return key
    }

    private static func sealingKey(_ passphrase: String, salt: [UInt8], cost: Cost) throws -> SymmetricKey {
        // The same characters give the same bytes on every keyboard.
        let bytes = Array(passphrase.precomposedStringWithCanonicalMapping.utf8)
        return try KDF.Scrypt.deriveKey(
            from: bytes, salt: salt, outputByteCount: 32, rounds: cost.rounds, blockSize: cost.blockSize, parallelism: cost.parallelism,
            maxMemory: 128 * cost.blockSize * (cost.rounds + cost.parallelism + 2) + 1_048_576)
    }
}
