import Crypto
import Foundation
import Glibc
public import Registry

/// Seals what is personal, and opens it again: with a key that lies in a file of its own, never in the registry.
///
/// Whoever holds a copy of the registry without the key file reads no name in it (ChaCha20-Poly1305, RFC 8439), and cannot try whether a
/// guess is right either: the digest of a value needs the key (HMAC, RFC 2104), and its length is rounded up.
public struct PersonVault: Sendable {
    private let path: String

    /// With the key in a file.
    public init(keyFile path: String) { self.path = path }

    /// Seals a value under a fresh salt.
    ///
    /// The key file is made at the first need, readable by its owner only.
    ///
    /// - Parameters:
    ///   - value: What is personal.
    ///   - field: What it is: `name`, `phone`, `address`, `citizen-id`.
    /// - Returns: The sealed value, with its salt and the two digests that the journal keeps.
    /// - Throws: `.controlInText` where a character of it is not seen, `.keyFileOpen` where others may read the key file, `.keyFileDamaged`
    ///   where it is not whole, `.notPermitted` where it cannot be made, `.diskFull` or `.inputOutput` where it cannot be written.
    public func seal(_ value: String, as field: String) throws -> SealedField {
        if let hidden = value.hiddenScalar { throw RegistryError(.controlInText, ["text": field, "control": hidden.name]) }
        let key = try key(creating: true)
        let salt = (0..<16).map { _ in UInt8.random(in: .min ... .max) }
        var padded = Array(value.utf8)
        while padded.count % PersonVault.step != 0 { padded.append(0) }
        let sealed = Array(try ChaChaPoly.seal(Data(padded), using: key, authenticating: PersonVault.bound(salt, field)).combined)
        return SealedField(
            field: field, valueDigest: PersonVault.digest(of: value, salt, key),
            sealDigest: Array(SHA256.hash(data: salt + sealed)), salt: salt, ciphertext: sealed)
    }

    /// Opens a sealed value.
    ///
    /// - Returns: The value; nil where it was erased or left out of a copy, or where there is no key file here.
    /// - Throws: `.keyFileOpen` where others may read the key file, `.keyFileDamaged` where it is not whole, `.keyFileMissing` where its
    ///   key is another, `.damaged` where the value is not the one that was sealed.
    public func open(_ sealed: SealedField) throws -> String? {
        guard let salt = sealed.salt, let ciphertext = sealed.ciphertext, access(path, F_OK) == 0 else { return nil }
        let key = try key(creating: false)
        guard let box = try? ChaChaPoly.SealedBox(combined: Data(ciphertext)),
            let padded = try? ChaChaPoly.open(box, using: key, authenticating: PersonVault.bound(salt, sealed.field))
        else { throw RegistryError(.keyFileMissing, ["path": path]) }
        let value = String(decoding: padded.prefix { $0 != 0 }, as: UTF8.self)
        guard PersonVault.digest(of: value, salt, key) == sealed.valueDigest else {
            throw RegistryError(.damaged, ["path": "", "detail": "personal: \(sealed.field)"])
        }
        return value
    }

    /// How many bytes the key file has.
    private static let keyLength = 32

    /// Values are filled up to whole steps of so many bytes, so that the length of what is sealed does not tell one from another.
    private static let step = 32

    /// What a seal is good for: its salt and its field; under another it does not open.
    private static func bound(_ salt: [UInt8], _ field: String) -> Data { Data(salt + Array(field.utf8)) }

    /// What the journal keeps of a value: nobody can make it without the key.
    private static func digest(of value: String, _ salt: [UInt8], _ key: SymmetricKey) -> [UInt8] {
        let own = HKDF<SHA256>.deriveKey(inputKeyMaterial: key, info: Data("FarmZone value digest".utf8), outputByteCount: 32)
        return Array(HMAC<SHA256>.authenticationCode(for: Data(salt + Array(value.utf8)), using: own))
    }

    /// Makes sure that what is sealed next is sealed under the key of what is sealed already; a second key would part the data in two.
    ///
    /// - Throws: `.keyFileMissing` where the registry holds sealed data and its key is not here or is another; `.keyFileOpen`;
    ///   `.keyFileDamaged`.
    public func requireKey(of reading: any RegistryReading) throws {
        guard let sealed = try reading.anySealedField() else { return }
        try needKey()
        _ = try open(sealed)
    }

    /// Makes sure that the key is here, before personal data is asked for.
    ///
    /// - Throws: `.keyFileMissing`, `.keyFileOpen` where others may read it, or `.keyFileDamaged` where it is not whole.
    public func needKey() throws { _ = try key(creating: false) }

    private func key(creating: Bool) throws -> SymmetricKey {
        if creating, access(path, F_OK) != 0 {
            // Somebody else may make one in the meantime; then it is theirs that is used.
            try SecretFile.put(SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) }, at: path, isReplacing: false)
        }
        var status = stat()
        guard stat(path, &status) == 0 else { throw RegistryError(.keyFileMissing, ["path": path]) }
        guard status.st_mode & 0o077 == 0 else { throw RegistryError(.keyFileOpen, ["path": path]) }
        guard let bytes = try? Data(contentsOf: URL(filePath: path)) else { throw RegistryError(.keyFileMissing, ["path": path]) }
        guard bytes.count == PersonVault.keyLength else {
            throw RegistryError(
                .keyFileDamaged, ["path": path, "found": "\(bytes.count)", "wanted": "\(PersonVault.keyLength)"])
        }
        return SymmetricKey(data: bytes)
    }
}
