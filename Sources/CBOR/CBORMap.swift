/// Values by key, kept in the order in which deterministic CBOR writes them (RFC 8949 §4.2.1: by the encoded key, byte by byte).
public struct CBORMap: Hashable, Sendable {
    /// One key with its value.
    public struct Member: Hashable, Sendable {
        /// The key.
        public let key: CBORValue
        /// The value.
        public var value: CBORValue
    }

    /// The members in the order of their encoding.
    public private(set) var members: [Member] = []

    /// An empty map.
    public init() {}

    /// A map of keys that the program knows to be distinct; a key given twice is a mistake of the program.
    public init(distinct elements: [(CBORValue, CBORValue)]) {
        members = elements.map { Member(key: $0.0, value: $0.1) }
        members.sort { $0.key.precedes($1.key) }
        for index in members.indices.dropFirst() {
            precondition(members[index - 1].key != members[index].key, "a CBOR map holds a key once")
        }
    }

    /// Members that were read in ascending order.
    init(ascending members: [Member]) { self.members = members }

    /// How many members there are.
    public var count: Int { members.count }

    /// Whether there is no member.
    public var isEmpty: Bool { members.isEmpty }

    /// The value of a key; setting nil removes the member.
    public subscript(key: CBORValue) -> CBORValue? {
        get {
            let index = position(of: key)
            return index < members.count && members[index].key == key ? members[index].value : nil
        }
        set {
            let index = position(of: key)
            let isThere = index < members.count && members[index].key == key
            switch (newValue, isThere) {
            case (let value?, true): members[index].value = value
            case (let value?, false): members.insert(Member(key: key, value: value), at: index)
            case (nil, true): members.remove(at: index)
            case (nil, false): break
            }
        }
    }

    /// The value of a text key; setting nil removes the member.
    public subscript(key: String) -> CBORValue? {
        get { self[.text(key)] }
        set { self[.text(key)] = newValue }
    }

    /// The value of a whole-number key; setting nil removes the member.
    public subscript(key: Int) -> CBORValue? {
        get { self[CBORValue(Int64(key))] }
        set { self[CBORValue(Int64(key))] = newValue }
    }

    /// Where a key is, or would be put in.
    private func position(of key: CBORValue) -> Int {
        if let last = members.last, last.key.precedes(key) { return members.count }
        var low = 0
        var high = members.count
        while low < high {
            let middle = (low + high) / 2
            if members[middle].key.precedes(key) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension CBORMap: ExpressibleByDictionaryLiteral {
    /// A map; a key written twice is a mistake of the program.
    public init(dictionaryLiteral elements: (CBORValue, CBORValue)...) { self.init(distinct: elements) }
}
