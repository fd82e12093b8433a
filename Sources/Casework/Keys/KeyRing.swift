public import Crypto
import Foundation
import Glibc
public import Registry
public import Traceability

/// The signing keys of a registry: a folder outside it, with a file a key that only its owner reads.
///
/// The private part of each key is sealed under a passphrase; everything else in the files may be known to all.
public struct KeyRing: Sendable {
    /// The least number of characters of a passphrase for a new key.
    public static let shortestPassphrase = 8

    static let format = "farmzone-key/1"

    private let folder: String
    private let cost: SealedKey.Cost
    private var files: [(path: String, key: StoredKey, sealed: SealedKey)]

    /// The keys, oldest first.
    public var keys: [StoredKey] { files.map(\.key) }

    /// Opens the ring in a folder.
    ///
    /// - Throws: `.keyRingMissing` where there is no such folder, `.keyFileOpen` where others may read a key, `.keyDamaged` where a file
    ///   is not a key of ours.
    public init(at folder: String) throws { try self.init(at: folder, creating: false, cost: .usual) }

    /// Opens the ring in a folder, which is made where it is not there, readable by its owner only.
    ///
    /// - Throws: As above; `.notPermitted` where the folder cannot be made.
    public init(creatingAt folder: String) throws { try self.init(at: folder, creating: true, cost: .usual) }

    init(at folder: String, creating: Bool, cost: SealedKey.Cost) throws {
        self.folder = folder
        self.cost = cost
        if creating {
            if mkdir(folder, 0o700) == 0 {
                try SecretFile.settle(folder)
            } else if errno != EEXIST {
                throw RegistryError(.notPermitted, ["path": folder, "detail": String(cString: strerror(errno))])
            }
        }
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
            throw RegistryError(.keyRingMissing, ["path": folder])
        }
        files = try names.filter { $0.hasSuffix(".key.json") }.sorted().map { name in
            let path = folder + "/" + name
            let body = try KeyRing.read(path)
            return (path, body.key, body.sealed)
        }
        files.sort { ($0.key.notBefore, $0.path) < ($1.key.notBefore, $1.path) }
    }

    /// Makes a key and puts it on the ring.
    ///
    /// - Parameters:
    ///   - notBefore: The first day on which it signs.
    ///   - notAfter: The last one.
    ///   - passphrase: What its private part is sealed under.
    /// - Returns: The key.
    /// - Throws: `.passphraseShort`, `.keyPeriodEmpty`, or why the file cannot be written.
    @discardableResult
    public mutating func makeKey(notBefore: Day, notAfter: Day, passphrase: String) throws -> StoredKey {
        guard passphrase.count >= KeyRing.shortestPassphrase else {
            throw RegistryError(.passphraseShort, ["count": "\(KeyRing.shortestPassphrase)"])
        }
        guard notBefore <= notAfter else {
            throw RegistryError(.keyPeriodEmpty, ["from": notBefore.description, "to": notAfter.description])
        }
        let secret = Curve25519.Signing.PrivateKey()
        let key = StoredKey(publicKey: Array(secret.publicKey.rawRepresentation), notBefore: notBefore, notAfter: notAfter)
        let sealed = try SealedKey(secret, under: passphrase, cost: cost)
        // Eight bytes of the hash: two keys that share a name in stamps still have a file each.
        let path = folder + "/" + Hexadecimal.text(SHA256.hash(data: key.publicKey).prefix(8)) + ".key.json"
        try KeyRing.write(Body(KeyRow(key), sealed), to: path)
        files.append((path, key, sealed))
        return key
    }

    /// Takes a key out of use: from the day after on it signs no more, and what it seems to sign is refused.
    ///
    /// - Parameters:
    ///   - name: The key's name in stamps, or its public key, in hexadecimal.
    ///   - day: The last day of its use.
    ///   - compromisedSince: The day from which on somebody else may have had it, if that is the reason.
    /// - Returns: The key as it is now.
    /// - Throws: `.noSuchKey`; `.ambiguousKey` where two keys share the name.
    @discardableResult
    public mutating func retire(_ name: String, on day: Day, compromisedSince: Day? = nil) throws -> StoredKey {
        let wanted = name.lowercased()
        let places = files.indices.filter { files[$0].key.kid == wanted || Hexadecimal.text(files[$0].key.publicKey) == wanted }
        guard let place = places.first else { throw RegistryError(.noSuchKey, ["key": name, "path": folder]) }
        guard places.count == 1 else { throw RegistryError(.ambiguousKey, ["key": name]) }
        var key = files[place].key
        // A second word on a key can only make it worse: what is refused already stays refused.
        key.retired = key.retired.map { min($0, day) } ?? day
        if let since = compromisedSince { key.compromisedSince = key.compromisedSince.map { min($0, since) } ?? since }
        try KeyRing.write(Body(KeyRow(key), files[place].sealed), to: files[place].path)
        files[place].key = key
        return key
    }

    /// Opens the key to sign with on a day: of those in use the one that was taken up last.
    ///
    /// - Throws: `.noKeyInForce` where none is, `.wrongPassphrase` where it is sealed under another.
    public func signer(on day: Day, passphrase: String) throws -> StampSigner { StampSigner(key: try secret(on: day, passphrase)) }

    /// The private key to sign with on a day, for what is signed beside stamps.
    ///
    /// - Throws: As `signer`.
    public func secret(on day: Day, _ passphrase: String) throws -> Curve25519.Signing.PrivateKey {
        guard let file = files.last(where: { $0.key.signs(on: day) }) else {
            throw RegistryError(.noKeyInForce, ["path": folder, "day": day.description])
        }
        return try file.sealed.open(with: passphrase, publicKey: file.key.publicKey, path: file.path)
    }
}

extension KeyRing {
    /// What a file holds.
    private struct Body: Codable {
        var format = KeyRing.format
        var row: KeyRow
        var sealed: SealedKey

        init(_ row: KeyRow, _ sealed: SealedKey) {
            self.row = row
            self.sealed = sealed
        }

        private enum CodingKeys: String, CodingKey {
            case format, sealed
            case row = "key"
        }
    }

    private static func read(_ path: String) throws -> (key: StoredKey, sealed: SealedKey) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw RegistryError(.notPermitted, ["path": path, "detail": String(cString: strerror(errno))]) }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & 0o077 == 0 else { throw RegistryError(.keyFileOpen, ["path": path]) }
        guard let bytes = try? handle.read(upToCount: 100_000), let body = try? JSONDecoder().decode(Body.self, from: bytes),
            body.format == KeyRing.format, let key = body.row.key, key.verifying != nil
        else { throw RegistryError(.keyDamaged, ["path": path]) }
        return (key, body.sealed)
    }

    /// Writes a file whole or not at all: a key that is half written would be lost.
    private static func write(_ body: Body, to path: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        try SecretFile.put([UInt8](try encoder.encode(body)) + [0x0A], at: path, isReplacing: true)
    }
}
