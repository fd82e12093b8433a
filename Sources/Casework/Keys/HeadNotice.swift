public import Crypto
import Foundation
public import Journal
public import Registry
public import Traceability

/// A signed head of the journal as it is kept outside the registry: a file of JSON, or lines in an official notice.
///
/// Both name the parts in words and hold the signature; the envelope that was signed is made from the parts anew, so that what is read
/// and what is signed cannot differ.
public struct HeadNotice: Sendable {
    /// What is wrong with the signature of a notice.
    public enum Fault: String, Error, CaseIterable, Sendable {
        /// None of the trusted keys has its name.
        case unknownKey = "head-unknown-key"
        /// It does not fit what the notice says.
        case badSignature = "head-bad-signature"
        /// The key was not in use at that time.
        case outsideKeyPeriod = "head-outside-key-period"
        /// Somebody else may have had the key at that time.
        case compromisedKey = "head-compromised-key"
    }

    static let format = "farmzone-head/1"

    /// The head.
    public let head: SignedHead
    /// The name of the key, four bytes.
    public let keyIdentifier: [UInt8]
    /// The signature, 64 bytes.
    public let signature: [UInt8]

    /// Signs a head.
    ///
    /// - Throws: What the cryptographic library reports.
    public init(_ head: SignedHead, signedWith key: Curve25519.Signing.PrivateKey) throws(SignedHeadError) {
        self.head = head
        keyIdentifier = SignedHead.keyIdentifier(of: key.publicKey)
        signature = try head.signature(with: key)
    }

    /// The name of the key in hexadecimal.
    public var kid: String { Hexadecimal.text(keyIdentifier) }

    /// Says whether a trusted key signed the notice while it was in use.
    ///
    /// - Returns: The key that signed it. Where that got into other hands later, the notice may be dated back.
    /// - Throws: The first reason to refuse it.
    @discardableResult
    public func verify(keys: [StampKey]) throws(Fault) -> StampKey {
        let named = keys.filter { $0.identifier == keyIdentifier }
        guard !named.isEmpty else { throw .unknownKey }
        let envelope = head.envelope(keyIdentifier: keyIdentifier, signature: signature)
        let signers = named.filter { (try? SignedHead.verified(envelope, keys: [$0.publicKey])) == head }
        guard !signers.isEmpty else { throw .badSignature }
        let moment = StampTime(head.signedAt)
        let inUse = signers.filter { $0.begins.map { $0 <= moment } ?? true && $0.ends.map { moment < $0 } ?? true }
        guard !inUse.isEmpty else { throw .outsideKeyPeriod }
        let own = inUse.filter { $0.compromisedSince.map { moment < $0 } ?? true }
        guard let signer = own.first(where: { $0.compromisedSince == nil }) ?? own.first else { throw .compromisedKey }
        return signer
    }

    /// The names of the parts, in the order in which a notice has them.
    private enum Part: String, CaseIterable {
        case registry, entries, head, signedAt, kid, signature

        /// How many characters the value has; nil where only the next name ends it.
        var length: Int? {
            switch self {
            case .registry, .entries: nil
            case .head: 64
            case .signedAt: 24
            case .kid: 8
            case .signature: 128
            }
        }
    }

    private init(_ parts: [Part: String]) throws(Unreadable) {
        guard let registry = parts[.registry], let number = parts[.entries].flatMap({ Int64($0) }), number >= 0,
            let hash = parts[.head].flatMap({ Digest(hex: $0) }), let time = parts[.signedAt].flatMap({ RecordedTime($0.uppercased()) }),
            let kid = parts[.kid].flatMap({ Hexadecimal.bytes($0) }), kid.count == 4,
            let signature = parts[.signature].flatMap({ Hexadecimal.bytes($0) }), signature.count == 64
        else { throw Unreadable() }
        head = SignedHead(registry: registry, head: JournalHead(number: number, hash: hash), signedAt: time)
        keyIdentifier = kid
        self.signature = signature
    }

    private struct Unreadable: Error {}
}

extension HeadNotice {
    /// Reads a file: JSON, or text with the lines of a notice somewhere in it.
    ///
    /// - Throws: `.headUnreadable` where it is neither, with the path.
    public init(_ bytes: [UInt8], path: String) throws(RegistryError) {
        do throws(Unreadable) {
            if let body = try? JSONDecoder().decode(Body.self, from: Data(bytes)) {
                guard body.format == HeadNotice.format else { throw Unreadable() }
                try self.init([
                    .registry: body.registry, .entries: "\(body.entries)", .head: body.head, .signedAt: body.signedAt, .kid: body.kid,
                    .signature: body.signature,
                ])
            } else {
                try self.init(HeadNotice.parts(ofNotice: String(decoding: bytes, as: UTF8.self)))
            }
        } catch {
            throw RegistryError(.headUnreadable, ["path": path])
        }
    }

    /// The file as JSON, the same bytes for the same head.
    public func json() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return [UInt8](try encoder.encode(Body(self))) + [0x0A]
    }

    /// The lines of a notice, digits in groups of eight so that they can be typed off paper.
    public var lines: String {
        var lines = HeadNotice.format + "\n"
        for part in Part.allCases {
            let value = text(of: part)
            var rows = [value]
            if part == .head || part == .signature {
                let groups = stride(from: 0, to: value.count, by: 8).map { String(value.dropFirst($0).prefix(8)) }
                rows = stride(from: 0, to: groups.count, by: 4).map { groups[$0..<min($0 + 4, groups.count)].joined(separator: " ") }
            }
            for (number, row) in rows.enumerated() {
                let name = number == 0 ? part.rawValue : ""
                lines += name + String(repeating: " ", count: 11 - name.count) + row + "\n"
            }
        }
        return lines
    }

    private func text(of part: Part) -> String {
        switch part {
        case .registry: head.registry
        case .entries: "\(head.head.number)"
        case .head: "\(head.head.hash)"
        case .signedAt: head.signedAt.description
        case .kid: kid
        case .signature: Hexadecimal.text(signature)
        }
    }

    /// The parts that stand in a text behind the name of the format; what stands before and after them is the notice's own.
    private static func parts(ofNotice text: String) -> [Part: String] {
        var parts: [Part: String] = [:]
        var current: Part?
        for word in text.split(whereSeparator: \.isWhitespace).drop(while: { $0 != format }).dropFirst() {
            if let name = Part(rawValue: String(word)), parts[name] == nil {
                current = name
                parts[name] = ""
            } else if let part = current, let value = parts[part], part.length.map({ value.count < $0 }) ?? true {
                parts[part] = value + (part == .registry && !value.isEmpty ? " " : "") + word
            }
        }
        return parts
    }

    /// What a file holds.
    private struct Body: Codable {
        var format = HeadNotice.format
        var registry: String
        var entries: Int64
        var head: String
        var signedAt: String
        var kid: String
        var signature: String

        init(_ notice: HeadNotice) {
            registry = notice.text(of: .registry)
            entries = notice.head.head.number
            head = notice.text(of: .head)
            signedAt = notice.text(of: .signedAt)
            kid = notice.kid
            signature = notice.text(of: .signature)
        }
    }
}
