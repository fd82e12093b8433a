extension DigitalLink {
    /// Reads a link.
    ///
    /// - Throws: All faults that can be told apart, each with its place; a fault in the path's shape is reported alone.
    public init(_ text: String) throws(LinkError) {
        let link = try LinkText(text)
        let first = try Self.firstSegment(of: link)
        var reader = ElementReader(link: link)
        let path = stride(from: first, to: link.segments.count, by: 2).map { index in
            reader.read(identifier: link.string(link.segments[index]), at: link.segments[index], value: link.segments[index + 1])
        }
        reader.checkQualifiers()
        var parameters: [Parameter] = []
        var attributes: [Element] = []
        for pair in link.query.map({ LinkText.split(link.bytes, $0, at: UInt8(ascii: "&")) }) ?? [] where !pair.isEmpty {
            let mark = link.bytes[pair].firstIndex(of: UInt8(ascii: "="))
            let name = pair.lowerBound..<(mark ?? pair.upperBound)
            let value = (mark.map { $0 + 1 } ?? pair.upperBound)..<pair.upperBound
            let decodedName = Self.decoded(link, name)
            if !decodedName.isEmpty, decodedName.utf8.allSatisfy({ $0.decimalDigit != nil }) {
                attributes.append(reader.readAttribute(identifier: decodedName, at: name, value: value))
            } else {
                parameters.append(Parameter(name: decodedName, value: Self.decoded(link, value)))
            }
        }
        reader.checkCompanions()
        guard reader.faults.isEmpty else { throw LinkError(reader.faults) }
        self.init(
            origin: link.origin(before: first), key: path[0], qualifiers: Array(path.dropFirst()), attributes: attributes,
            parameters: parameters, fragment: link.fragment.map { link.string($0) })
    }

    /// Where the key stands, found from the right: pairs are passed over while they are qualifiers.
    private static func firstSegment(of link: LinkText) throws(LinkError) -> Int {
        let segments = link.segments
        if let last = segments.last, last.isEmpty { throw LinkError(LinkFault(.trailingSlash, at: last.lowerBound - 1, "/")) }
        switch search(link, count: segments.count) {
        case .found(let index): return index
        case .fault(let fault) where fault.kind != .noKey: throw LinkError(fault)
        case .fault(let fault):
            if let empty = segments.first(where: \.isEmpty) { throw LinkError(LinkFault(.emptySegment, at: empty.lowerBound, "")) }
            for count in segments.indices.reversed() {
                if case .found = search(link, count: count) {
                    throw LinkError(LinkFault(.segmentAfterKey, at: segments[count].lowerBound, link.string(segments[count])))
                }
            }
            throw LinkError(fault)
        }
    }

    private enum Search {
        case found(Int)
        case fault(LinkFault)
    }

    /// Looks for the key in the first so many segments.
    private static func search(_ link: LinkText, count: Int) -> Search {
        var index = count - 2
        while index >= 0 {
            let segment = link.segments[index]
            let name = link.string(segment)
            guard let identifier = ApplicationIdentifier.find(name) else {
                if (2...4).contains(name.utf8.count), name.utf8.allSatisfy({ $0.decimalDigit != nil }) {
                    return .fault(LinkFault(.unknownIdentifier, at: segment.lowerBound, name))
                }
                let isAlias = wordAliases.contains(name.lowercased())
                return .fault(LinkFault(isAlias ? .wordAlias : .noKey, at: segment.lowerBound, name))
            }
            if identifier.isKey { return .found(index) }
            guard ApplicationIdentifier.allQualifiers.contains(name) else {
                return .fault(LinkFault(.notKey, at: segment.lowerBound, name))
            }
            index -= 2
        }
        let end = link.segments.first?.lowerBound ?? link.bytes.count
        return .fault(LinkFault(.noKey, at: end, link.segments.first.map { link.string($0) } ?? ""))
    }

    /// The words that earlier versions of the standard allowed for numbers.
    private static let wordAliases: Set<String> = [
        "cpid", "cpv", "gcn", "gdti", "giai", "ginc", "gln", "glnx", "gmn", "grai", "gsin", "gsrn", "gsrnp", "gtin", "itip", "lot", "party",
        "partygln", "payto", "refno", "ser", "srin", "sscc",
    ]

    /// A part of the query that is not GS1's; where it cannot be decoded it is kept as written.
    private static func decoded(_ link: LinkText, _ range: Range<Int>) -> String {
        guard let decoded = try? PercentEncoding.decode(link.bytes, range, plusIsSpace: true),
            let text = String(validating: decoded.bytes, as: UTF8.self)
        else { return link.string(range) }
        return text
    }
}

extension ApplicationIdentifier {
    /// The identifiers that qualify some key.
    static let allQualifiers = Set(table.flatMap { $0.qualifiers ?? [] }.joined())
}
