/// The parts of an http or https URI, with their places in the text (RFC 3986 §3).
struct LinkText {
    let bytes: [UInt8]
    let scheme: String
    /// In lower case, with the port where there is one.
    let host: String
    /// What stands between the slashes of the path.
    let segments: [Range<Int>]
    let query: Range<Int>?
    let fragment: Range<Int>?

    init(_ text: String) throws(LinkError) {
        let bytes = Array(text.utf8)
        self.bytes = bytes
        let lowercased = text.lowercased()
        guard let scheme = ["https", "http"].first(where: { lowercased.hasPrefix($0 + "://") }) else {
            throw LinkError(LinkFault(.scheme, at: 0, String(text.prefix(8))))
        }
        self.scheme = scheme
        if let index = bytes.firstIndex(where: { !Self.isURICharacter($0) }) {
            throw LinkError(LinkFault(.uriCharacter, at: index, Self.character(in: bytes, at: index)))
        }
        let hostStart = scheme.utf8.count + 3
        let hostEnd = bytes[hostStart...].firstIndex { "/?#".utf8.contains($0) } ?? bytes.count
        host = String(decoding: bytes[hostStart..<hostEnd], as: UTF8.self).lowercased()
        guard Self.isHost(host) else { throw LinkError(LinkFault(.host, at: hostStart, host)) }
        let fragmentMark = bytes[hostEnd...].firstIndex(of: UInt8(ascii: "#"))
        let pathAndQueryEnd = fragmentMark ?? bytes.count
        fragment = fragmentMark.map { $0 + 1..<bytes.count }
        let queryMark = bytes[hostEnd..<pathAndQueryEnd].firstIndex(of: UInt8(ascii: "?"))
        query = queryMark.map { $0 + 1..<pathAndQueryEnd }
        segments = Array(Self.split(bytes, hostEnd..<(queryMark ?? pathAndQueryEnd), at: UInt8(ascii: "/")).dropFirst())
    }

    /// The text of a range.
    func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// The scheme, host and the segments in front of one.
    func origin(before segment: Int) -> LinkOrigin {
        LinkOrigin(scheme: scheme, host: host, stem: segments[..<segment].map { string($0) })
    }

    /// The ranges between the occurrences of a byte; one empty range where there is nothing.
    static func split(_ bytes: [UInt8], _ range: Range<Int>, at separator: UInt8) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = range.lowerBound
        for index in range where bytes[index] == separator {
            parts.append(start..<index)
            start = index + 1
        }
        return parts + [start..<range.upperBound]
    }

    private static func isURICharacter(_ byte: UInt8) -> Bool {
        PercentEncoding.isUnreserved(byte) || "%:/?#[]@!$&'()*+,;=".utf8.contains(byte)
    }

    private static func isHost(_ host: String) -> Bool {
        let parts = host.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count <= 2, let name = parts.first, !name.isEmpty, !name.hasPrefix("."), !name.contains("..") else { return false }
        guard name.utf8.allSatisfy({ PercentEncoding.isUnreserved($0) && $0 != UInt8(ascii: "~") && $0 != UInt8(ascii: "_") }) else {
            return false
        }
        return parts.count == 1 || (UInt16(parts[1]) != nil && !parts[1].hasPrefix("+"))
    }

    /// The whole character that begins at a byte.
    private static func character(in bytes: [UInt8], at index: Int) -> String {
        String(String(decoding: bytes[index..<min(index + 16, bytes.count)], as: UTF8.self).prefix(1))
    }
}
