import GeoPrimitives

/// A column of words that come again and again: each once, and for each row how far from the last one it stands; 0 is a new one.
///
/// Of a column of new words that makes nothing but zeros.
struct SnapshotWords {
    private var words: [String] = []
    private var places: [String: Int] = [:]
    private var rows: [JSONValue] = []

    mutating func add(_ word: String) {
        if let place = places[word] {
            rows.append(.integer(words.count - place))
        } else {
            places[word] = words.count
            words.append(word)
            rows.append(.integer(0))
        }
    }

    /// The words.
    var json: JSONValue { .array(words.map { .string($0) }) }
    /// Which word each row has.
    var column: JSONValue { .array(rows) }
    /// Each word as something else.
    func map(_ make: (String) -> JSONValue) -> JSONValue { .array(words.map(make)) }
}
