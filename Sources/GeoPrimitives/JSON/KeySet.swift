/// The keys of one object so far, compared by their bytes (RFC 8259 section 8.3).
struct KeySet {
    private var few: [String] = []
    private var many: Set<[UInt8]> = []

    /// Adds a key that starts at an index, unless it is there already.
    mutating func insert(_ key: String, at place: Int) throws(ParseFault) {
        let isNew: Bool
        if few.count < 12 {
            isNew = !few.contains { $0 == key && $0.utf8.elementsEqual(key.utf8) }
            few.append(key)
        } else {
            if many.isEmpty { many = Set(few.map { [UInt8]($0.utf8) }) }
            isNew = many.insert([UInt8](key.utf8)).inserted
        }
        guard isNew else { throw ParseFault(.json(.duplicateKey), at: place, expected: "each key once") }
    }
}
