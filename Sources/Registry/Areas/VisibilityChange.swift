/// How much of an area the public sees from now on, with the consent that says so.
///
/// What the public sees of the past follows it too: what is taken back is taken back for every day that can be asked for.
public struct VisibilityChange: Hashable, Sendable {
    /// The area.
    public var area: AreaID
    /// How much.
    public var visibility: Visibility
    /// Who farms it consented by what: the number of a letter or a record.
    public var consent: String
    /// The day of the consent; of several the last one counts.
    public var on: Day

    /// Makes a change from its parts.
    public init(area: AreaID, visibility: Visibility, consent: String, on day: Day) {
        self.area = area
        self.visibility = visibility
        self.consent = consent
        on = day
    }

    var payload: Payload {
        var payload = Payload()
        payload.set("area", area.number)
        payload.set("visibility", visibility.rawValue)
        payload.set("consent", consent)
        payload.set("on", on)
        return payload
    }

    init(_ payload: Payload) throws(PayloadError) {
        self.init(
            area: AreaID(try payload.integer("area")), visibility: try payload.token("visibility", Visibility.self),
            consent: try payload.text("consent"), on: try payload.day("on"))
    }
}
