/// A sentence with places for values.
///
/// - `{name}` is a value; a place without a value stays empty.
/// - `{name:group}` is a value that the group has a word for, or several of them with commas between; what it has no word for stays as
///   it is.
/// - `[[ … ]]` is said only where each place in it has a value.
struct Template: Sendable {
    /// A place for a value.
    struct Place: Hashable, Sendable {
        /// The name of the value.
        var name: String
        /// The group that has the words for it.
        var group: String?
    }

    /// A stretch of a sentence.
    enum Part: Hashable, Sendable {
        case words(Substring)
        case place(Place)
        case condition([Part])
    }

    /// The stretches in their order.
    let parts: [Part]

    /// Takes a sentence apart.
    init(_ sentence: String) {
        guard sentence.contains("{") else {
            parts = [.words(Substring(sentence))]
            return
        }
        var parts: [Part] = []
        var rest = Substring(sentence)
        while let open = rest.firstRange(of: "[["), let close = rest[open.upperBound...].firstRange(of: "]]") {
            parts += Template.places(in: rest[..<open.lowerBound])
            parts.append(.condition(Template.places(in: rest[open.upperBound..<close.lowerBound])))
            rest = rest[close.upperBound...]
        }
        self.parts = parts + Template.places(in: rest)
    }

    private static func places(in text: Substring) -> [Part] {
        var parts: [Part] = []
        var rest = text
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            if open > rest.startIndex { parts.append(.words(rest[..<open])) }
            let names = rest[rest.index(after: open)..<close].split(separator: ":", maxSplits: 1)
            parts.append(.place(Place(name: names.first.map { String($0) } ?? "", group: names.count > 1 ? String(names[1]) : nil)))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { parts.append(.words(rest)) }
        return parts
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
            case .words(let words): text += words
            case .place(let place): text += word(for: values[place.name] ?? "", of: place.group, language)
            case .condition(let inner):
                if places(of: inner).allSatisfy({ !(values[$0.name] ?? "").isEmpty }) { text += filled(inner, values, language) }
            }
        }
        return text
    }

    private static func word(for value: String, of group: String?, _ language: Language) -> String {
        guard let group = group.flatMap({ Phrases.group(Substring($0)) }) else { return value }
        return value.split(separator: ", ").map { group[$0]?.text(in: language) ?? String($0) }.joined(separator: ", ")
    }
}
