import Crypto

/// The text of another issuer's stamp: a whole address, or the token at the end of it as cartons carry it.
public struct ForeignStampText: Hashable, Sendable {
    /// The text without blanks around it.
    public let text: String
    /// What stands behind the last separator: the token.
    public let token: String

    /// The longest text that is kept, in bytes.
    public static let limit = 2048

    /// Takes a text as printed or scanned; nil where it is empty, too long, or has blanks or control characters in it.
    public init?(_ printed: some StringProtocol) {
        let text = String(printed.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
        guard !text.isEmpty, text.utf8.count <= ForeignStampText.limit,
            !text.unicodeScalars.contains(where: { $0.properties.isWhitespace || $0.properties.generalCategory == .control })
        else { return nil }
        self.text = text
        let end = text.utf8.lastIndex { !ForeignStampText.separators.contains($0) }.map { text.utf8.index(after: $0) } ?? text.endIndex
        let start = text.utf8[..<end].lastIndex { ForeignStampText.separators.contains($0) }.map { text.utf8.index(after: $0) }
        token = String(text[(start ?? text.startIndex)..<end])
    }

    private static let separators = Array("/=#?&:".utf8)

    /// Whether it is a token alone.
    public var isBare: Bool { text == token }

    /// Whether a question by the one finds the other: the same address, or a bare token that both end with.
    public func finds(_ other: ForeignStampText) -> Bool {
        token == other.token && (isBare || other.isBare || address == other.address)
    }

    /// The text in the one form of all that lead to the same page: without scheme and slashes at the end, the host in lower case.
    private var address: String {
        var rest = text[...]
        let lower = text.lowercased()
        if let scheme = ["https://", "http://"].first(where: { lower.hasPrefix($0) }) { rest = rest.dropFirst(scheme.count) }
        let host = rest.prefix { !"/?#".contains($0) }
        var path = rest.dropFirst(host.count)
        while path.hasSuffix("/") { path = path.dropLast() }
        return host.lowercased() + path
    }

    /// The text without what those who pass an address on add to its query; nil where there is nothing of the kind.
    public var untracked: ForeignStampText? {
        guard let mark = text.firstIndex(of: "?") else { return nil }
        let end = text[mark...].firstIndex(of: "#") ?? text.endIndex
        let pairs = text[text.index(after: mark)..<end].split(separator: "&", omittingEmptySubsequences: false)
        let kept = pairs.filter { pair in
            let name = pair.prefix { $0 != "=" }.lowercased()
            return !name.hasPrefix("utm") && !ForeignStampText.trackers.contains(name)
        }
        guard kept.count < pairs.count else { return nil }
        return ForeignStampText(text[..<mark] + (kept.isEmpty ? "" : "?" + kept.joined(separator: "&")) + text[end...])
    }

    /// What advertisers and messengers append.
    private static let trackers: Set<String> = ["fbclid", "gclid", "zarsrc"]

    /// A number that all texts with the same token have: the first eight bytes of its SHA-256.
    public var key: Int64 {
        SHA256.hash(data: Array(token.utf8)).prefix(8).reduce(0) { $0 << 8 | Int64($1) }
    }
}
