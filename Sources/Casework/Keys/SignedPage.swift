public import Crypto
import Foundation
public import Registry
public import Traceability

/// A page with a signature over all of it in its last line, a comment of HTML.
///
/// Signed are the words `farmzone-page/1`, the day and a line feed, then the bytes of the page up to the comment.
public enum SignedPage {
    /// What is wrong with the signature of a page.
    public enum Fault: String, Error, CaseIterable, Sendable {
        /// There is none at the end.
        case missing
        /// It does not fit the page, or its key was not in use, or in other hands, on that day.
        case bad
        /// None of the trusted keys has its name.
        case unknownKey = "unknown-key"
    }

    /// A signature that is good.
    public struct Signature: Hashable, Sendable {
        /// The name of the key.
        public var kid: String
        /// The day on which it was made.
        public var day: Day
        /// Whether the key got into other hands after that: whoever has it can write an earlier day.
        public var isKeyCompromised = false
    }

    private static let mark = "<!-- farmzone-page/1 "

    /// The page with its signature.
    ///
    /// - Throws: What the cryptographic library reports.
    public static func signed(_ page: [UInt8], on day: Day, with key: Curve25519.Signing.PrivateKey) throws -> [UInt8] {
        let signature = try key.signature(for: message(page[...], day))
        let kid = Hexadecimal.text(StampKey.identifier(of: key.publicKey))
        return page + Array("\(mark)\(kid) \(day) \(Hexadecimal.text(signature)) -->\n".utf8)
    }

    /// Verifies a page.
    ///
    /// - Throws: What is wrong with its signature.
    public static func verify(_ file: [UInt8], keys: [StampKey]) throws(Fault) -> Signature {
        // The comment has a fixed length: mark, eight digits, ten characters of a day, 128 digits.
        let length = mark.utf8.count + 8 + 1 + 10 + 1 + 128 + " -->\n".utf8.count
        guard file.count >= length, let comment = String(validating: file.suffix(length), as: UTF8.self), comment.hasPrefix(mark),
            comment.hasSuffix(" -->\n")
        else { throw .missing }
        let words = comment.dropFirst(mark.count).split(separator: " ")
        guard words.count == 4, let day = Day(words[1]), let signature = Hexadecimal.bytes(String(words[2])), signature.count == 64 else {
            throw .missing
        }
        let candidates = keys.filter { Hexadecimal.text($0.identifier) == words[0] }
        guard !candidates.isEmpty else { throw .unknownKey }
        let message = message(file.dropLast(length), day)
        let moment = StampTime(startOf: day)
        let signers = candidates.filter { key in
            key.publicKey.isValidSignature(signature, for: message) && key.begins.map { $0 <= moment } ?? true
                && key.ends.map { moment < $0 } ?? true && key.compromisedSince.map { moment < $0 } ?? true
        }
        guard !signers.isEmpty else { throw .bad }
        return Signature(kid: String(words[0]), day: day, isKeyCompromised: signers.allSatisfy { $0.compromisedSince != nil })
    }

    private static func message(_ page: ArraySlice<UInt8>, _ day: Day) -> Data { Data("farmzone-page/1 \(day)\n".utf8) + Data(page) }
}
