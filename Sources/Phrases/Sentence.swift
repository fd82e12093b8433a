/// One sentence in the languages it is said in.
struct Sentence: Hashable, Sendable {
    var vietnamese: String
    var english: String
    /// Only where a buyer reads it.
    var chinese: String?
}
