import Foundation
public import Registry
public import Traceability

/// The public keys that stamps are verified with, as a file that goes out to inspectors: it holds nothing secret.
public struct TrustList: Sendable {
    static let format = "farmzone-trust/1"

    /// The keys.
    public var keys: [StoredKey]
    /// The day of which the list speaks.
    public var asOf: Day

    /// Puts a list together.
    public init(_ keys: [StoredKey], asOf: Day) {
        self.keys = keys
        self.asOf = asOf
    }

    /// Reads a list.
    ///
    /// - Throws: `.trustListUnreadable` where it is none, with the path.
    public init(_ bytes: [UInt8], path: String) throws(RegistryError) {
        guard bytes.count <= 10_000_000, let body = try? JSONDecoder().decode(Body.self, from: Data(bytes)),
            body.format == TrustList.format,
            let asOf = Day(body.asOf)
        else { throw RegistryError(.trustListUnreadable, ["path": path]) }
        var keys: [StoredKey] = []
        for row in body.keys {
            guard let key = row.key, key.verifying != nil else { throw RegistryError(.trustListUnreadable, ["path": path]) }
            keys.append(key)
        }
        self.init(keys, asOf: asOf)
    }

    /// The list as JSON, the same bytes for the same keys.
    public func json() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return [UInt8](try encoder.encode(Body(asOf: asOf.description, keys: keys.map { KeyRow($0) }))) + [0x0A]
    }

    private struct Body: Codable {
        var format = TrustList.format
        var asOf: String
        var keys: [KeyRow]
    }
}

extension [StoredKey] {
    /// The keys to verify with, each once.
    ///
    /// Of several words on one key the gravest counts: a list may be older than what another says.
    public var trusted: [StampKey] {
        var order: [[UInt8]] = []
        var byKey: [[UInt8]: StoredKey] = [:]
        for key in self {
            guard var known = byKey[key.publicKey] else {
                order.append(key.publicKey)
                byKey[key.publicKey] = key
                continue
            }
            known.notBefore = Swift.max(known.notBefore, key.notBefore)
            known.notAfter = Swift.min(known.notAfter, key.notAfter)
            known.retired = [known.retired, key.retired].compactMap { $0 }.min()
            known.compromisedSince = [known.compromisedSince, key.compromisedSince].compactMap { $0 }.min()
            byKey[key.publicKey] = known
        }
        return order.compactMap { byKey[$0]?.verifying }
    }
}

/// A key under the names of the contract.
struct KeyRow: Codable {
    var kid: String
    var publicKey: String
    var notBefore: String
    var notAfter: String
    var retired: String?
    var compromisedSince: String?

    init(_ key: StoredKey) {
        kid = key.kid
        publicKey = Hexadecimal.text(key.publicKey)
        notBefore = key.notBefore.description
        notAfter = key.notAfter.description
        retired = key.retired?.description
        compromisedSince = key.compromisedSince?.description
    }

    /// The key; nil where a day or the digits are none, or the name is that of another key.
    var key: StoredKey? {
        guard let bytes = Hexadecimal.bytes(publicKey), bytes.count == 32, let from = Day(notBefore), let last = Day(notAfter) else {
            return nil
        }
        var key = StoredKey(publicKey: bytes, notBefore: from, notAfter: last)
        for (text, place) in [(retired, \StoredKey.retired), (compromisedSince, \.compromisedSince)] {
            guard let text else { continue }
            guard let day = Day(text) else { return nil }
            key[keyPath: place] = day
        }
        return key.kid == kid ? key : nil
    }
}
