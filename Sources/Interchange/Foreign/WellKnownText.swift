/// A part of the well-known text of a reference system (OGC 01-009 and ISO 19162): a word with what stands in its brackets.
struct WellKnownText: Hashable {
    /// The word, in upper case.
    var word: String
    /// What stands in the brackets and is no part itself: texts without their quotes, numbers, words.
    var values: [String]
    /// The parts in the brackets.
    var parts: [WellKnownText]

    /// Deeper than any that is meant.
    private static let mostDepth = 32

    /// Reads a text; nil where it is not of that shape.
    init?(_ text: String) {
        var place = Array(text.unicodeScalars)[...]
        guard let read = WellKnownText.part(&place, depth: 0) else { return nil }
        self = read
    }

    private init(word: String, values: [String], parts: [WellKnownText]) {
        self.word = word
        self.values = values
        self.parts = parts
    }

    /// The first part of a name among the parts of this one.
    func part(_ names: String...) -> WellKnownText? { parts.first { names.contains($0.word) } }

    private static func part(_ place: inout ArraySlice<Unicode.Scalar>, depth: Int) -> WellKnownText? {
        guard depth < mostDepth else { return nil }
        place = place.drop { $0.properties.isWhitespace }
        let word = place.prefix { $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "_" }
        place = place.dropFirst(word.count).drop { $0.properties.isWhitespace }
        guard !word.isEmpty, let opening = place.first, opening == "[" || opening == "(" else { return nil }
        var made = WellKnownText(word: String(String.UnicodeScalarView(word)).uppercased(), values: [], parts: [])
        repeat {
            place = place.dropFirst().drop { $0.properties.isWhitespace }
            if place.first == "\"" {
                place = place.dropFirst()
                var value = String.UnicodeScalarView()
                while let next = place.popFirst() {
                    // A quote in a text is doubled.
                    if next == "\"" { if place.first == "\"" { place = place.dropFirst() } else { break } }
                    value.append(next)
                }
                made.values.append(String(value))
            } else {
                let bare = place.prefix { $0 != "," && $0 != "[" && $0 != "(" && $0 != "]" && $0 != ")" }
                if let next = place.dropFirst(bare.count).first, next == "[" || next == "(" {
                    guard let inner = part(&place, depth: depth + 1) else { return nil }
                    made.parts.append(inner)
                } else {
                    made.values.append(String(String.UnicodeScalarView(bare.filter { !$0.properties.isWhitespace })))
                    place = place.dropFirst(bare.count)
                }
            }
            place = place.drop { $0.properties.isWhitespace }
        } while place.first == ","
        guard let closing = place.popFirst(), closing == "]" || closing == ")" else { return nil }
        return made
    }
}
