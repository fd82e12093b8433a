/// The sentences that a person reads, by identifier.
public enum Phrases {
    /// The sentence of an identifier with its values put in, `{name}` by `{name}`.
    ///
    /// Where a language has no sentence of its own English stands in; an identifier without any sentence is given back as it is, so
    /// that nothing a person should know is lost.
    public static func text(_ id: String, _ values: [String: String] = [:], in language: Language) -> String {
        guard let forms = sentences[id] else { return values.isEmpty ? id : "\(id): \(values.sorted { $0.key < $1.key })" }
        return fill(forms.text(in: language), values)
    }

    /// Puts values into the places of a sentence; a place without a value stays empty.
    static func fill(_ sentence: String, _ values: [String: String]) -> String {
        var text = ""
        var rest = Substring(sentence)
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            text += rest[..<open]
            text += values[String(rest[rest.index(after: open)..<close])] ?? ""
            rest = rest[rest.index(after: close)...]
        }
        return text + rest
    }

    /// All sentences.
    static let sentences: [String: Sentence] = [:]
}

/// One sentence in the languages it is said in.
struct Sentence: Sendable {
    var vietnamese: String
    var english: String
    /// Only where a buyer reads it.
    var chinese: String?

    func text(in language: Language) -> String {
        switch language {
        case .vietnamese: vietnamese
        case .english: english
        case .chinese: chinese ?? english
        }
    }
}
