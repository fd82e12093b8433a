import CBOR

extension GrowingAreaCode {
    var payload: Payload {
        var payload = Payload()
        payload.set("code", id.number)
        payload.set("area", area.number)
        payload.set("text", text)
        payload.set("canonical", canonical.text)
        payload.set("market", market)
        payload.set("holder", holder)
        payload.set("certificate", certificate)
        payload.set("illustrative", flag: isIllustrative)
        return payload
    }

    init(_ payload: Payload) throws(PayloadError) {
        let stored = try payload.text("canonical")
        guard let canonical = CanonicalCode(stored) else { throw PayloadError(member: "canonical", expected: "letters and digits") }
        self.init(
            id: CodeID(try payload.integer("code")), area: AreaID(try payload.integer("area")), text: try payload.text("text"),
            canonical: canonical, market: try payload.text("market"), holder: try payload.optionalHolder("holder"),
            certificate: try payload.optionalText("certificate"), isIllustrative: try payload.flag("illustrative"))
    }
}

extension Decision {
    var payload: Payload {
        var payload = Payload()
        payload.set("decision", id.number)
        payload.set("code", code.number)
        payload.set("kind", kind.rawValue)
        payload.set("on", effectiveOn)
        payload.set("received", receivedOn)
        payload.set("authority", authority.rawValue)
        payload.set("document", document)
        payload.set("reason", reason)
        payload.set("expires", expiresOn)
        payload.set("boundary", boundary?.number)
        payload.set("holder", holder)
        payload.set("standsFor", standsFor?.number)
        return payload
    }

    init(_ payload: Payload) throws(PayloadError) {
        self.init(
            id: DecisionID(try payload.integer("decision")), code: CodeID(try payload.integer("code")),
            kind: try payload.token("kind", DecisionKind.self), effectiveOn: try payload.day("on"),
            receivedOn: try payload.optionalDay("received"), authority: try payload.token("authority", Authority.self),
            document: try payload.optionalText("document"), reason: try payload.optionalText("reason"),
            expiresOn: try payload.optionalDay("expires"),
            boundary: try payload.optionalInteger("boundary").map { BoundaryID($0) }, holder: try payload.optionalHolder("holder"),
            standsFor: try payload.optionalInteger("standsFor").map { DecisionID($0) })
    }
}
