/// The members of a JSON object in their order; keys occur once.
public struct JSONObject: Hashable, Sendable, ExpressibleByDictionaryLiteral {
    /// A key with its value.
    public struct Member: Hashable, Sendable {
        /// The key.
        public var key: String
        /// The value.
        public var value: JSONValue
        /// Makes a member from a key and a value.
        public init(key: String, value: JSONValue) {
            self.key = key
            self.value = value
        }
    }

    /// The members in their order.
    public private(set) var members: [Member]

    /// Makes an object without members.
    public init() { members = [] }

    /// Makes an object from members; a key that occurs again replaces the value of the earlier one.
    public init(_ members: some Sequence<Member>) {
        self.init()
        for member in members { self[member.key] = member.value }
    }

    /// Makes an object from a literal, as `["name": .string("…")]`.
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        self.init(elements.lazy.map { Member(key: $0.0, value: $0.1) })
    }

    /// Whether there are no members.
    public var isEmpty: Bool { members.isEmpty }
    /// How many members there are.
    public var count: Int { members.count }
    /// The keys in their order.
    public var keys: [String] { members.map(\.key) }

    /// The value of a key, nil where there is none; setting keeps the place of a key that exists, nil removes it.
    public subscript(key: String) -> JSONValue? {
        get { index(of: key).map { members[$0].value } }
        set {
            let index = index(of: key)
            if let newValue {
                if let index { members[index].value = newValue } else { members.append(Member(key: key, value: newValue)) }
            } else if let index {
                members.remove(at: index)
            }
        }
    }

    /// Adds a member whose key is known to be new.
    mutating func appendUnchecked(key: String, value: JSONValue) { members.append(Member(key: key, value: value)) }

    /// Keys are equal when their scalars are (RFC 8259 section 8.3), not when they merely look alike.
    private func index(of key: String) -> Int? {
        members.firstIndex { $0.key == key && $0.key.utf8.elementsEqual(key.utf8) }
    }
}
