import GeoPrimitives
import Interchange
import Registry

/// A property that can be filtered by, as `/queryables` and `/api` describe it.
struct Queryable: Hashable, Sendable {
    var name: String
    var kind: CQL2Parser.Kind
    /// The JSON Schema format, where it has one.
    var format: String?
    /// All values it can have, where they are few.
    var values: [String] = []

    init(_ name: String, _ kind: CQL2Parser.Kind = .text, format: String? = nil, values: [String] = []) {
        self.name = name
        self.kind = kind
        self.format = kind == .time ? format ?? "date" : format
        self.values = values
    }

    /// The JSON Schema of its value.
    var schema: JSONValue {
        var schema: JSONObject =
            switch kind {
            case .text, .time: ["type": "string"]
            case .number: ["type": "number"]
            case .truth: ["type": "boolean"]
            case .geometry: ["$ref": "https://geojson.org/schema/Geometry.json"]
            }
        if let format { schema["format"] = .string(format) }
        if !values.isEmpty { schema["enum"] = .array(values.map { .string($0) }) }
        return .object(schema)
    }

    /// The condition that a parameter of its name stands for.
    ///
    /// - Throws: `Problem` where the value is not of its kind.
    func equals(_ text: String) throws(Problem) -> Condition {
        let value: ConditionValue
        switch kind {
        case .text:
            guard values.isEmpty || values.contains(text) else { throw .value(name, text, expected: values.joined(separator: ", ")) }
            value = .text(text)
        case .number:
            guard let number = Double(text), number.isFinite else { throw .value(name, text, expected: "1.5") }
            value = .number(number)
        case .truth:
            guard text == "true" || text == "false" else { throw .value(name, text, expected: "true, false") }
            value = .truth(text == "true")
        case .time:
            guard let span = Day(text).map({ TimeSpan($0) }) ?? TimeSpan(moment: text) else {
                throw .value(name, text, expected: "2026-05-11, 2026-05-11T03:00:00Z")
            }
            value = .time(span)
        case .geometry: throw Problem(.unknownParameter, ["name": name, "known": ""], parameter: name)
        }
        return .compare(.property(name), .equal, .literal(value))
    }
}
