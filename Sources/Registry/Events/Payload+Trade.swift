import CBOR
import GeoPrimitives

extension Facility {
    var payload: Payload {
        var payload = Payload()
        payload.set("facility", id.number)
        payload.set("text", text)
        payload.set("canonical", canonical.text)
        payload.set("kind", kind.rawValue)
        payload.set("name", name)
        payload.set("organisation", organisation?.number)
        payload.set("address", address)
        payload.set("position", position.map { Ring([$0]).gridBytes })
        payload.set("from", period.from)
        payload.set("to", period.to)
        payload.set("illustrative", flag: isIllustrative)
        return payload
    }

    init(_ payload: Payload) throws(PayloadError) {
        guard let canonical = CanonicalCode(try payload.text("canonical")) else {
            throw PayloadError(member: "canonical", expected: "letters and digits")
        }
        var position: GridPosition?
        if let bytes = try payload.optionalBytes("position") {
            guard let ring = Ring<GridPosition>(gridBytes: bytes), ring.positions.count == 1 else {
                throw PayloadError(member: "position", expected: "a little-endian pair")
            }
            position = ring.positions[0]
        }
        self.init(
            id: FacilityID(try payload.integer("facility")), text: try payload.text("text"), canonical: canonical,
            kind: try payload.token("kind", Kind.self), name: try payload.text("name"),
            organisation: try payload.optionalInteger("organisation").map { OrganisationID($0) },
            address: try payload.optionalText("address"), position: position, period: try payload.period(),
            isIllustrative: try payload.flag("illustrative"))
    }
}

extension FacilityDecision {
    var payload: Payload {
        var payload = Payload()
        payload.set("decision", id.number)
        payload.set("facility", facility.number)
        payload.set("market", market)
        payload.set("kind", kind.rawValue)
        payload.set("on", effectiveOn)
        payload.set("authority", authority.rawValue)
        payload.set("document", document)
        payload.set("reason", reason)
        payload.set("expires", expiresOn)
        return payload
    }

    init(_ payload: Payload) throws(PayloadError) {
        self.init(
            id: DecisionID(try payload.integer("decision")), facility: FacilityID(try payload.integer("facility")),
            market: try payload.text("market"), kind: try payload.token("kind", DecisionKind.self),
            effectiveOn: try payload.day("on"), authority: try payload.token("authority", Authority.self),
            document: try payload.optionalText("document"), reason: try payload.optionalText("reason"),
            expiresOn: try payload.optionalDay("expires"))
    }
}

extension Pairing {
    var payload: Payload {
        var payload = Payload()
        payload.set("facility", facility.number)
        payload.set("code", code.number)
        payload.set("market", market)
        payload.set("from", period.from)
        payload.set("to", period.to)
        return payload
    }

    init(_ payload: Payload) throws(PayloadError) {
        self.init(
            facility: FacilityID(try payload.integer("facility")), code: CodeID(try payload.integer("code")),
            market: try payload.text("market"), period: try payload.period())
    }
}

extension RightOfUse {
    var payload: Payload {
        var payload = Payload()
        payload.set("right", id.number)
        payload.set("code", code.number)
        payload.set("exporter", exporter.number)
        payload.set("letter", letter)
        payload.set("scan", scanDigest)
        payload.set("from", period.from)
        payload.set("to", period.to)
        payload.set("kilograms", kilograms)
        return payload
    }

    init(_ payload: Payload) throws(PayloadError) {
        self.init(
            id: RightID(try payload.integer("right")), code: CodeID(try payload.integer("code")),
            exporter: OrganisationID(try payload.integer("exporter")), letter: try payload.text("letter"),
            scanDigest: try payload.optionalBytes("scan"), period: try payload.period(),
            kilograms: try payload.optionalKilograms("kilograms"))
    }
}

extension ShippedLot {
    var payload: Payload {
        var payload = Payload()
        payload.set("lot", lot.number)
        payload.set("kilograms", kilograms)
        return payload
    }

    init(_ payload: Payload) throws(PayloadError) {
        self.init(lot: LotID(try payload.integer("lot")), kilograms: try payload.kilograms("kilograms"))
    }
}

extension Payload {
    func shippedLots(_ key: String) throws(PayloadError) -> [ShippedLot] {
        var lots: [ShippedLot] = []
        for part in try maps(key) { lots.append(try ShippedLot(part)) }
        return lots
    }
}

extension Shipment {
    var payload: Payload {
        var payload = Payload()
        payload.set("shipment", id.number)
        payload.set("number", number)
        payload.set("market", market)
        payload.set("exporter", exporter?.number)
        payload.set("importer", importer)
        payload["facilities"] = .array(facilities.map { CBORValue($0.number) })
        payload.set("phytosanitary", phytosanitary)
        payload.set("container", container)
        payload.set("gate", gate)
        payload.set("lots", lots.map(\.payload))
        return payload
    }

    init(_ payload: Payload) throws(PayloadError) {
        var facilities: [FacilityID] = []
        for item in try payload.optionalArray("facilities") ?? [] {
            guard case .unsigned(let value) = item, let number = Int64(exactly: value) else {
                throw PayloadError(member: "facilities", expected: "numbers")
            }
            facilities.append(FacilityID(number))
        }
        self.init(
            id: ShipmentID(try payload.integer("shipment")), number: try payload.text("number"), market: try payload.text("market"),
            exporter: try payload.optionalInteger("exporter").map { OrganisationID($0) }, importer: try payload.optionalText("importer"),
            facilities: facilities, phytosanitary: try payload.optionalText("phytosanitary"),
            container: try payload.optionalText("container"), gate: try payload.optionalText("gate"),
            lots: try payload.shippedLots("lots"))
    }
}

extension ShipmentStep {
    var payload: Payload {
        var payload = Payload()
        payload.set("shipment", shipment.number)
        payload.set("kind", kind.rawValue)
        payload.set("on", on)
        payload.set("lots", lots.map(\.payload))
        payload.set("document", document)
        payload.set("reason", reason)
        return payload
    }

    init(_ payload: Payload) throws(PayloadError) {
        self.init(
            shipment: ShipmentID(try payload.integer("shipment")), kind: try payload.token("kind", Kind.self), on: try payload.day("on"),
            lots: try payload.shippedLots("lots"), document: try payload.optionalText("document"),
            reason: try payload.optionalText("reason"))
    }
}
