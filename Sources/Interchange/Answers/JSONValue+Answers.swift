public import GeoPrimitives

extension JSONValue {
    /// An object of members in their order.
    public static func members(_ members: KeyValuePairs<String, JSONValue>) -> JSONValue {
        .object(JSONObject(members.map { JSONObject.Member(key: $0.key, value: $0.value) }))
    }

    /// A text, or null where there is none.
    public static func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

    /// A whole number, or null where there is none.
    public static func whole(_ number: Int?) -> JSONValue { number.map { .integer($0) } ?? .null }

    /// A number, or null where there is none.
    public static func real(_ number: Double?) -> JSONValue { number.map { .double($0) } ?? .null }

    /// A coordinate to a step of the grid, or null.
    public static func place(_ number: Double?) -> JSONValue { real(number.map { ($0 * 1e7).rounded() / 1e7 }) }

    /// Hectares to the square metre, or null.
    public static func hectares(_ number: Double?) -> JSONValue { real(number.map { ($0 * 10_000).rounded() / 10_000 }) }
}
