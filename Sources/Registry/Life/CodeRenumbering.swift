/// That a code goes on under another text: the old one is superseded, the new one granted, and both know of each other.
public struct CodeRenumbering: Hashable, Sendable {
    /// The code that ended.
    public var old: CodeID
    /// The code that goes on.
    public var new: CodeID
    /// The first day of the new one.
    public var on: Day
    /// Why.
    public var reason: String?

    /// Makes a renumbering from its parts.
    public init(old: CodeID, new: CodeID, on day: Day, reason: String? = nil) {
        self.old = old
        self.new = new
        on = day
        self.reason = reason
    }

    var payload: Payload {
        var payload = Payload()
        payload.set("old", old.number)
        payload.set("new", new.number)
        payload.set("on", on)
        payload.set("reason", reason)
        return payload
    }

    init(_ payload: Payload) throws(PayloadError) {
        self.init(
            old: CodeID(try payload.integer("old")), new: CodeID(try payload.integer("new")), on: try payload.day("on"),
            reason: try payload.optionalText("reason"))
    }
}
