public import GeoPrimitives
public import Registry

extension JSONValue {
    /// A decision under the keys of the contract; the code and its market where it does not stand beside them.
    public static func decision(_ decision: Decision, on code: GrowingAreaCode? = nil) -> JSONValue {
        var object: JSONObject = ["decisionId": .integer(decision.id.number)]
        if let code {
            object["code"] = .string(code.text)
            object["market"] = .string(code.market)
        }
        object["kind"] = .string(decision.kind.rawValue)
        object["on"] = .string(decision.effectiveOn.description)
        object["received"] = .text(decision.receivedOn?.description)
        object["authority"] = .string(decision.authority.rawValue)
        object["document"] = .text(decision.document)
        object["reason"] = .text(decision.reason)
        object["expires"] = .text(decision.expiresOn?.description)
        object["boundaryId"] = .whole(decision.boundary.map { Int($0.number) })
        return .object(object)
    }
}
