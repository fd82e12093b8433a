/// A GS1 element string: application identifiers with their values in a row, as a scanner hands over a carton's symbol or as they are
/// printed below it (GS1 General Specifications §7.8).
public enum ElementString {
    /// The same as a Digital Link at GS1's own resolver.
    ///
    /// Read are identifiers in brackets, `(01)09521234543213(10)L1`; what a scanner sends, with a symbology identifier or FNC1 in front and
    /// a group separator behind values of open length; and bare digits that begin with a GTIN.
    ///
    /// - Returns: The link; nil where the text is no element string.
    /// - Throws: What is wrong with one that says by its form that it is one.
    public static func link(_ text: String) throws(LinkError) -> DigitalLink? {
        let bare = text.filter { !$0.isWhitespace || separators.contains($0) }
        if bare.hasPrefix("(") {
            guard let elements = bracketed(bare) else { return nil }
            return try link(of: elements)
        }
        var rest = bare[...]
        let scanner = symbologies.first { rest.hasPrefix($0) }
        rest = rest.dropFirst(scanner?.count ?? 0)
        let isMarked = scanner != nil || rest.first.map { separators.contains($0) } ?? false
        guard isMarked || rest.hasPrefix("01"), let elements = run(rest) else { return nil }
        do throws(LinkError) {
            return try link(of: elements)
        } catch {
            // Digits alone can be anybody's number.
            guard isMarked else { return nil }
            throw error
        }
    }

    /// What scanners put in front for symbols of GS1: DataMatrix, GS1-128, QR, DataBar, DotCode (ISO/IEC 15424).
    private static let symbologies = ["]d2", "]C1", "]Q3", "]e0", "]J1"]

    /// FNC1 as a scanner sends it, and as it is made visible.
    private static let separators: Set<Character> = ["\u{1D}", "\u{241D}"]

    private static func bracketed(_ text: String) -> [DigitalLink.Element]? {
        var elements: [DigitalLink.Element] = []
        var rest = text[...]
        while let identifier = bracket(rest) {
            rest = rest.dropFirst(identifier.count + 2)
            // A bracket can belong to a value; one around an identifier that is known does not.
            var end = rest.startIndex
            while end < rest.endIndex, bracket(rest[end...]) == nil { end = rest.index(after: end) }
            elements.append(.init(identifier, String(rest[..<end])))
            rest = rest[end...]
        }
        return elements.isEmpty ? nil : elements
    }

    /// The identifier that stands in brackets at the beginning; nil where none does.
    private static func bracket(_ text: Substring) -> String? {
        guard text.hasPrefix("("), let end = text.prefix(6).firstIndex(of: ")") else { return nil }
        let name = String(text[text.index(after: text.startIndex)..<end])
        return ApplicationIdentifier.find(name) == nil ? nil : name
    }

    private static func run(_ text: Substring) -> [DigitalLink.Element]? {
        var elements: [DigitalLink.Element] = []
        var rest = text.drop { separators.contains($0) }
        while !rest.isEmpty {
            guard let row = (2...4).lazy.compactMap({ ApplicationIdentifier.find(String(rest.prefix($0))) }).first else { return nil }
            rest = rest.dropFirst(row.code.count)
            let value = row.predefinedLength.map { rest.prefix($0) } ?? rest.prefix { !separators.contains($0) }
            elements.append(.init(row.code, String(value)))
            rest = rest.dropFirst(value.count).drop { separators.contains($0) }
        }
        return elements.isEmpty ? nil : elements
    }

    /// The elements in the order of a link: the key, what qualifies it, the rest.
    private static func link(of elements: [DigitalLink.Element]) throws(LinkError) -> DigitalLink {
        let key = elements.firstIndex { ApplicationIdentifier.find($0.identifier)?.isKey ?? false } ?? 0
        let sequence = (ApplicationIdentifier.find(elements[key].identifier)?.qualifiers ?? []).joined()
        let others = elements.indices.filter { $0 != key }.map { elements[$0] }
        let qualifiers = sequence.flatMap { name in others.filter { $0.identifier == name } }
        return try DigitalLink(
            origin: .gs1, key: elements[key], qualifiers: qualifiers, attributes: others.filter { !sequence.contains($0.identifier) })
    }
}

extension ApplicationIdentifier {
    /// How long a value is that needs no separator behind it (GS1 General Specifications, figure 7.8.5-2); nil where it needs one.
    fileprivate var predefinedLength: Int? {
        guard let start = Int(code.prefix(2)), [0...4, 11...20, 31...36, 41...41].contains(where: { $0.contains(start) }) else {
            return nil
        }
        return components.map(\.lengths.upperBound).reduce(0, +)
    }
}
