/// The link of a growing-area code that has no GLN: `https://host/puc/<code>` (the structured path of ISO/IEC 18975).
public struct GrowingAreaLink: Hashable, Sendable {
    /// Where it is answered.
    public let origin: LinkOrigin
    /// The code as issued or in its canonical form; any text but an empty one.
    public let code: String

    /// Makes the link of a code.
    ///
    /// - Throws: Where the code is empty.
    public init(origin: LinkOrigin, code: String) throws(LinkError) {
        guard !code.isEmpty else { throw LinkError(LinkFault(.emptySegment, at: (origin.prefix + "puc/").utf8.count, "")) }
        self.origin = origin
        self.code = code
    }

    /// Reads the link of a code; `puc` may be in either case, and a query or fragment is left aside.
    ///
    /// - Throws: What is wrong, or that the link is of another kind.
    public init(_ text: String) throws(LinkError) {
        let found = try LastPair(text, name: "puc")
        try self.init(origin: found.origin, code: found.value)
    }

    /// The path without a slash in front.
    public var path: String { "puc/" + PercentEncoding.encode(code) }

    /// The link.
    public var uri: String { origin.prefix + path }

    /// The text for a QR symbol, in upper case from the host on; codes are looked up without regard to case.
    public var symbolPayload: String { origin.symbolPrefix + path.uppercased() }
}

/// The last two segments of a path, the first of which is a given word.
struct LastPair {
    let origin: LinkOrigin
    let value: String
    /// Where the value begins.
    let position: Int
    let fragment: String?

    init(_ text: String, name: String) throws(LinkError) {
        let link = try LinkText(text)
        let segments = link.segments
        if let last = segments.last, last.isEmpty { throw LinkError(LinkFault(.trailingSlash, at: last.lowerBound - 1, "/")) }
        guard segments.count >= 2, link.string(segments[segments.count - 2]).lowercased() == name else {
            let place = segments.count >= 2 ? segments[segments.count - 2] : link.bytes.count..<link.bytes.count
            throw LinkError(LinkFault(.otherKind, at: place.lowerBound, link.string(place)))
        }
        let range = segments[segments.count - 1]
        do throws(PercentEncoding.BadEscape) {
            let decoded = try PercentEncoding.decode(link.bytes, range, plusIsSpace: false)
            guard let value = String(validating: decoded.bytes, as: UTF8.self) else {
                throw PercentEncoding.BadEscape(offset: range.lowerBound)
            }
            self.value = value
        } catch {
            throw LinkError(LinkFault(.escape, at: error.offset, link.string(range)))
        }
        origin = link.origin(before: segments.count - 2)
        position = range.lowerBound
        fragment = link.fragment.map { link.string($0) }
    }
}
