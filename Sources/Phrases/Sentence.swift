/// One sentence in the languages it is said in.
struct Sentence: Hashable, Sendable {
    var vietnamese: String
    var english: String
    /// Only where a buyer reads it.
    var chinese: String?

    /// The sentence in a language, before its values are put in.
    func text(in language: Language) -> String {
        switch language {
        case .vietnamese: vietnamese
        case .english: english
        case .chinese: chinese ?? english
        }
    }
}
