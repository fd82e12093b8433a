extension GeoJSONReader {
    /// The byte before each text of a sequence (RFC 7464 section 2.2).
    static let recordSeparator: UInt8 = 0x1E

    /// Passes over a byte order mark and finds out whether the text is a sequence.
    mutating func begin() throws(GeoJSONError) {
        isSequence = try step(feature: nil) { (parser) throws(ParseFault) in
            let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
            for byte in mark where parser.json.peek == byte { parser.json.cursor += 1 }
            guard parser.json.index == 0 || parser.json.index == mark.count else {
                throw parser.json.unexpected("UTF-8", .malformedUTF8)
            }
            parser.json.skipWhitespace()
            if parser.json.isAtEnd { throw parser.json.unexpected("a GeoJSON object") }
            return parser.json.peek == Self.recordSeparator
        }
        state = .root
    }

    private enum RootStep {
        case end
        case collection
        case single
    }

    /// Passes over what stands before the next object at the root, and into it if it is a collection.
    mutating func nextRoot() throws(GeoJSONError) -> GeoJSONFeature? {
        let (isSequence, rootCount, allowsMore) = (isSequence, rootCount, allowsMore)
        let found = try step(feature: nil) { (parser) throws(ParseFault) in
            guard try Self.findRoot(&parser, isSequence: isSequence, isFirst: rootCount == 0, allowsMore: allowsMore) else {
                return RootStep.end
            }
            guard try parser.isCollection() else { return .single }
            guard rootCount == 0 || isSequence else {
                throw ParseFault(.json(.trailingContent), at: parser.json.index, expected: "a feature, or the end of the text")
            }
            try parser.json.enter(UInt8(ascii: "{"), "{")
            return .collection
        }
        switch found {
        case .end:
            state = .finished
            return nil
        case .collection:
            self.rootCount += 1
            self.allowsMore = isSequence
            collection = GeoJSONCollection()
            members = CollectionMembers()
            state = .members(first: true)
            return nil
        case .single:
            self.rootCount += 1
            return try parseFeature(geometryAllowed: true, then: .root)
        }
    }

    /// Passes over white space and separators; false at the end of the text.
    private static func findRoot(
        _ parser: inout GeoJSONParser, isSequence: Bool, isFirst: Bool, allowsMore: Bool
    ) throws(ParseFault) -> Bool {
        var isSeparated = isFirst && !isSequence
        while JSONScanner.isWhitespace(parser.json.peek) || (isSequence && parser.json.peek == recordSeparator) {
            isSeparated = isSeparated || parser.json.peek == (isSequence ? recordSeparator : UInt8(ascii: "\n"))
            parser.json.cursor += 1
        }
        if parser.json.isAtEnd {
            guard parser.isFinal else { throw parser.json.unexpected("another object, or the end of the text") }
            return false
        }
        guard isFirst || (allowsMore && isSeparated) else { throw parser.json.unexpected("the end of the text", .trailingContent) }
        guard parser.json.peek == UInt8(ascii: "{") else { throw parser.wrongValue(.rootNotObject, "a GeoJSON object") }
        return true
    }
}
