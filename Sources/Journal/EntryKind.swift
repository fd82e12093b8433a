/// What an entry of the journal tells, with the version of its payload: `area.registered/1`.
///
/// The name is lower-case words joined by dots, each a letter followed by letters, digits and hyphens; the version counts from 1.
public struct EntryKind: Hashable, Sendable {
    /// The name, as `area.registered`.
    public let name: String
    /// The version of the payload's shape.
    public let version: Int

    /// Makes a kind from its name and version.
    public init(name: String, version: Int) throws(EntryKindError) {
        guard Self.isName(name) else { throw .name(name) }
        guard version >= 1 else { throw .version(String(version)) }
        self.name = name
        self.version = version
    }

    /// Reads `name/version`.
    public init(parsing text: String) throws(EntryKindError) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2 else { throw .noVersion(text) }
        guard let version = Int(parts[1]), String(version) == parts[1] else { throw .version(String(parts[1])) }
        try self.init(name: String(parts[0]), version: version)
    }

    private static func isName(_ name: String) -> Bool {
        name.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { word in
            guard let first = word.utf8.first, ("a"..."z").contains(Character(UnicodeScalar(first))) else { return false }
            return word.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
                default: false
                }
            }
        }
    }
}

extension EntryKind: CustomStringConvertible, ExpressibleByStringLiteral {
    /// `name/version`.
    public var description: String { "\(name)/\(version)" }

    /// A kind that the program names; a malformed one is a mistake of the program.
    public init(stringLiteral value: String) {
        do throws(EntryKindError) { try self.init(parsing: value) } catch { preconditionFailure(error.description) }
    }
}

/// Why a text does not name a kind of entry.
public enum EntryKindError: Error, Hashable, Sendable, CustomStringConvertible {
    /// There is not exactly one `/`.
    case noVersion(String)
    /// The name is not lower-case words joined by dots.
    case name(String)
    /// The version is not a number from 1 without leading zeros.
    case version(String)

    /// The fault in an English sentence.
    public var description: String {
        switch self {
        case .noVersion(let text): "Entry kind '\(text)' is not a name and a version such as area.registered/1."
        case .name(let name): "Entry kind '\(name)' is not lower-case words joined by dots."
        case .version(let version): "Entry kind version '\(version)' is not a number from 1."
        }
    }
}
