/// A setting that has a value from a day on, until a later one.
public struct DatedSetting: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// Its value.
    public var value: String
    /// The first day.
    public var from: Day

    /// Makes a dated setting from its parts.
    public init(name: String, value: String, from: Day) {
        self.name = name
        self.value = value
        self.from = from
    }

    var payload: Payload {
        var payload = Payload()
        payload.set("name", name)
        payload.set("value", value)
        payload.set("from", from)
        return payload
    }

    init(_ payload: Payload) throws(PayloadError) {
        self.init(name: try payload.text("name"), value: try payload.text("value"), from: try payload.day("from"))
    }
}
