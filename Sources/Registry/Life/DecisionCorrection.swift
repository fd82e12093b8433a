/// That a decision was recorded wrongly: from this entry on another one stands in its place, or none.
///
/// What was recorded stays in the journal, and whoever asks what was known earlier is still told it.
public struct DecisionCorrection: Hashable, Sendable {
    /// The decision that was wrong.
    public var corrected: DecisionID
    /// The decision in its place; nil where it was never made.
    public var replacement: Decision?
    /// Why.
    public var reason: String

    /// Makes a correction from its parts.
    public init(corrected: DecisionID, replacement: Decision?, reason: String) {
        self.corrected = corrected
        self.replacement = replacement
        self.reason = reason
    }

    var payload: Payload {
        var payload = replacement?.payload ?? Payload()
        payload.set("corrects", corrected.number)
        payload.set("correction", reason)
        return payload
    }

    init(_ payload: Payload) throws(PayloadError) {
        self.init(
            corrected: DecisionID(try payload.integer("corrects")),
            replacement: payload["decision"] == nil ? nil : try Decision(payload), reason: try payload.text("correction"))
    }
}
