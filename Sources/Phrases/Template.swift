/// A sentence with places for values.
///
/// - `{name}` is a value; a place without a value stays empty.
/// - `{name:group}` is a value that the group has a word for, or several of them with commas between; what it has no word for stays as
///   it is.
/// - `[[ … ]]` is said only where each place in it has a value.
/// - A full stop after a value that ends with one is left out.
struct Template: Sendable {
    /// A place for a value.
    struct Place: Hashable, Sendable {
        /// The name of the value.
        var name: String
        /// The group that has the words for it.
        var group: String?

        init(_ text: ArraySlice<UInt8>) {
            let colon = text.firstIndex(of: UInt8(ascii: ":"))
            name = String(decoding: text[..<(colon ?? text.endIndex)], as: UTF8.self)
            group = colon.map { String(decoding: text[($0 + 1)...], as: UTF8.self) }
        }
    }

    /// A stretch of a sentence.
    enum Part: Hashable, Sendable {
        case words(String)
        case place(Place)
        case condition([Part])
    }

    /// The stretches in their order.
    let parts: [Part]

    /// Takes a sentence apart.
    init(_ sentence: String) {
        let text = Array(sentence.utf8)
        var parts: [Part] = []
        var start = 0
        while let open = Template.pair(UInt8(ascii: "["), in: text, from: start),
            let close = Template.pair(UInt8(ascii: "]"), in: text, from: open)
        {
            Template.addPlaces(in: text[start..<open], to: &parts)
            var inner: [Part] = []
            Template.addPlaces(in: text[(open + 2)..<close], to: &inner)
            parts.append(.condition(inner))
            start = close + 2
        }
        Template.addPlaces(in: text[start...], to: &parts)
        self.parts = parts
    }

    /// Where a bracket stands twice.
    private static func pair(_ bracket: UInt8, in text: [UInt8], from start: Int) -> Int? {
        var place = start
        while place + 1 < text.count {
            if text[place] == bracket, text[place + 1] == bracket { return place }
            place += 1
        }
        return nil
    }

    private static func addPlaces(in text: ArraySlice<UInt8>, to parts: inout [Part]) {
        var rest = text
        while let open = rest.firstIndex(of: UInt8(ascii: "{")), let close = rest[open...].firstIndex(of: UInt8(ascii: "}")) {
            if open > rest.startIndex { parts.append(.words(String(decoding: rest[..<open], as: UTF8.self))) }
            parts.append(.place(Place(rest[(open + 1)..<close])))
            rest = rest[(close + 1)...]
        }
        if !rest.isEmpty { parts.append(.words(String(decoding: rest, as: UTF8.self))) }
    }

    /// All places, also those in conditions.
    var places: [Place] { Template.places(of: parts) }

    private static func places(of parts: [Part]) -> [Place] {
        parts.flatMap { part -> [Place] in
            switch part {
            case .words: []
            case .place(let place): [place]
            case .condition(let inner): places(of: inner)
            }
        }
    }

    /// The sentence with its values.
    func filled(with values: [String: String], in language: Language) -> String { Template.filled(parts, values, language) }

    private static func filled(_ parts: [Part], _ values: [String: String], _ language: Language) -> String {
        var text = ""
        for part in parts {
            switch part {
            case .words(let words):
                // A value may be a whole sentence, as what the system says of a failure.
                text += words.utf8.first == fullStop && text.utf8.last == fullStop ? words.dropFirst() : words[...]
            case .place(let place): text += word(for: values[place.name] ?? "", of: place.group, language)
            case .condition(let inner):
                if places(of: inner).allSatisfy({ !(values[$0.name] ?? "").isEmpty }) { text += filled(inner, values, language) }
            }
        }
        return text
    }

    private static let fullStop = UInt8(ascii: ".")

    private static func word(for value: String, of group: String?, _ language: Language) -> String {
        guard let group = group.flatMap({ Phrases.group($0) }) else { return value }
        return value.split(separator: ", ").map { group.text(of: $0, in: language) ?? String($0) }.joined(separator: ", ")
    }
}
