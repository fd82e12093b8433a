import GeoPrimitives

/// A column of words that come again and again: each once, and for each row which one.
struct SnapshotWords {
    private var words: [String] = []
    private var places: [String: Int] = [:]
    private var rows: [JSONValue] = []

    mutating func add(_ word: String) {
        let place = places[word] ?? words.count
        if place == words.count {
            words.append(word)
            places[word] = place
        }
        rows.append(.integer(place))
    }

    /// The words.
    var json: JSONValue { .array(words.map { .string($0) }) }
    /// Which word each row has.
    var column: JSONValue { .array(rows) }
    /// Each word as something else.
    func map(_ make: (String) -> JSONValue) -> JSONValue { .array(words.map(make)) }
}
