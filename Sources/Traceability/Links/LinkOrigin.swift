/// Where links are answered: scheme, host and the segments in front of what a link means.
public struct LinkOrigin: Hashable, Sendable {
    /// `https` or `http`.
    public let scheme: String
    /// The host in lower case, with the port where one is given.
    public let host: String
    /// The segments of the path in front, as they are written.
    public let stem: [String]

    init(scheme: String, host: String, stem: [String]) {
        self.scheme = scheme
        self.host = host
        self.stem = stem
    }

    /// GS1's own resolver, whose links are the canonical ones.
    public static let gs1 = LinkOrigin(scheme: "https", host: "id.gs1.org", stem: [])

    /// The host of links where none was set; nobody's (RFC 2606 keeps the name `example`).
    public static let unsetHost = "id.example.vn"

    /// The root of a host, over https.
    ///
    /// - Throws: What is wrong with the host.
    public init(host: String) throws(LinkError) { try self.init("https://" + host) }

    /// Reads `https://host` with an optional path; a slash at its end does not matter.
    ///
    /// - Throws: What is wrong with it; a query or a fragment is a fault as well.
    public init(_ text: String) throws(LinkError) {
        let link = try LinkText(text.hasSuffix("/") && !text.hasSuffix("//") ? String(text.dropLast()) : text)
        if let extra = link.query ?? link.fragment {
            throw LinkError(LinkFault(.otherKind, at: extra.lowerBound - 1, link.string(extra)))
        }
        if let empty = link.segments.first(where: \.isEmpty) { throw LinkError(LinkFault(.emptySegment, at: empty.lowerBound, "")) }
        self = link.origin(before: link.segments.count)
    }

    /// The text in front of a path that begins without a slash.
    public var prefix: String { ([scheme + "://" + host] + stem).joined(separator: "/") + "/" }

    /// The same in a QR symbol: scheme in lower case, which phones want, all else in upper case, which needs fewer bits.
    var symbolPrefix: String { scheme + "://" + prefix.dropFirst(scheme.utf8.count + 3).uppercased() }
}

extension LinkOrigin: CustomStringConvertible {
    /// `https://host/stem`, without a slash at the end.
    public var description: String { String(prefix.dropLast()) }
}
