public import GeoPrimitives
public import Registry

extension JSONValue {
    /// The properties of a feature under their stable tokens, as an answer to whoever lists.
    public init(_ row: borrowing FeatureRow, on day: Day) {
        var text = OutputBytes(capacity: 512)
        text.appendProperties(of: row, on: Array(day.description.utf8))
        self = (try? JSONValue.parse(text.bytes)) ?? .null
    }
}
