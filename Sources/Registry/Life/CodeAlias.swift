/// Another text by which a code is known to somebody, as the number that China's customs gave it.
public struct CodeAlias: Hashable, Sendable {
    /// Its number in the registry.
    public var number: Int64
    /// The code.
    public var code: CodeID
    /// The text as that authority writes it.
    public var text: String
    /// The form that is compared.
    public var canonical: CanonicalCode
    /// Whose text it is, as `GACC`.
    public var authority: String
    /// The days on which it is used.
    public var period: Period

    /// Makes an alias from its parts.
    public init(number: Int64, code: CodeID, text: String, canonical: CanonicalCode, authority: String, period: Period) {
        self.number = number
        self.code = code
        self.text = text
        self.canonical = canonical
        self.authority = authority
        self.period = period
    }

    var payload: Payload {
        var payload = Payload()
        payload.set("alias", number)
        payload.set("code", code.number)
        payload.set("text", text)
        payload.set("canonical", canonical.text)
        payload.set("authority", authority)
        payload.set("from", period.from)
        payload.set("to", period.to)
        return payload
    }

    init(_ payload: Payload) throws(PayloadError) {
        guard let canonical = CanonicalCode(try payload.text("canonical")) else {
            throw PayloadError(member: "canonical", expected: "letters and digits")
        }
        self.init(
            number: try payload.integer("alias"), code: CodeID(try payload.integer("code")), text: try payload.text("text"),
            canonical: canonical, authority: try payload.text("authority"),
            period: Period(from: try payload.optionalDay("from"), to: try payload.optionalDay("to")))
    }
}
