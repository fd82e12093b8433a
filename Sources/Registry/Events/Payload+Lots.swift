import CBOR

extension Payload {
    mutating func set(_ key: String, _ value: Kilograms?) { set(key, value?.value) }

    func optionalKilograms(_ key: String) throws(PayloadError) -> Kilograms? {
        guard let number = try optionalDouble(key) else { return nil }
        guard let kilograms = Kilograms(number) else { throw PayloadError(member: key, expected: "a weight") }
        return kilograms
    }

    func kilograms(_ key: String) throws(PayloadError) -> Kilograms {
        guard let kilograms = try optionalKilograms(key) else { throw PayloadError(member: key, expected: "there") }
        return kilograms
    }

    /// Writes a list of maps, where it has any.
    mutating func set(_ key: String, _ items: [Payload]) {
        if !items.isEmpty { self[key] = .array(items.map { .map($0.members) }) }
    }

    func maps(_ key: String) throws(PayloadError) -> [Payload] {
        var found: [Payload] = []
        for item in try optionalArray(key) ?? [] {
            guard case .map(let map) = item else { throw PayloadError(member: key, expected: "a list of maps") }
            found.append(Payload(map))
        }
        return found
    }

    func optionalMap(_ key: String) throws(PayloadError) -> Payload? { members[key] == nil ? nil : try map(key) }

    func optionalBytes(_ key: String) throws(PayloadError) -> [UInt8]? { members[key] == nil ? nil : try bytes(key) }

    func period() throws(PayloadError) -> Period { Period(from: try optionalDay("from"), to: try optionalDay("to")) }
}

extension Lot {
    var payload: Payload {
        var payload = Payload()
        payload.set("lot", id.number)
        payload.set("product", product)
        payload.set("text", text)
        payload.set("harvestFrom", harvestFrom)
        payload.set("harvestTo", harvestTo)
        payload.set("kilograms", kilograms)
        payload.set("sources", sources.map(\.payload))
        if let packing {
            var part = Payload()
            part.set("facility", packing.facility?.number)
            part.set("on", packing.on)
            payload["packing"] = .map(part.members)
        }
        if let treatment {
            var part = Payload()
            part.set("kind", treatment.kind)
            part.set("facility", treatment.facility?.number)
            part.set("on", treatment.on)
            part.set("number", treatment.number)
            payload["treatment"] = .map(part.members)
        }
        payload.set("exporter", exporter?.number)
        payload.set("remark", remark)
        payload.set("illustrative", flag: isIllustrative)
        return payload
    }

    init(_ payload: Payload) throws(PayloadError) {
        var sources: [LotSource] = []
        for part in try payload.maps("sources") { sources.append(try LotSource(part)) }
        var packing: Packing?
        if let part = try payload.optionalMap("packing") {
            packing = Packing(facility: try part.optionalInteger("facility").map { FacilityID($0) }, on: try part.optionalDay("on"))
        }
        var treatment: Treatment?
        if let part = try payload.optionalMap("treatment") {
            treatment = Treatment(
                kind: try part.text("kind"), facility: try part.optionalInteger("facility").map { FacilityID($0) },
                on: try part.optionalDay("on"), number: try part.optionalText("number"))
        }
        self.init(
            id: LotID(try payload.integer("lot")), product: try payload.integer("product"), text: try payload.text("text"),
            harvestFrom: try payload.optionalDay("harvestFrom"), harvestTo: try payload.optionalDay("harvestTo"),
            kilograms: try payload.kilograms("kilograms"), sources: sources, packing: packing, treatment: treatment,
            exporter: try payload.optionalInteger("exporter").map { OrganisationID($0) }, remark: try payload.optionalText("remark"),
            isIllustrative: try payload.flag("illustrative"))
    }
}

extension LotSource {
    fileprivate var payload: Payload {
        var payload = Payload()
        switch code {
        case .registered(let id): payload.set("code", id.number)
        case .unverified(let text): payload.set("text", text)
        }
        payload.set("kilograms", kilograms)
        return payload
    }

    fileprivate init(_ payload: Payload) throws(PayloadError) {
        let kilograms = try payload.kilograms("kilograms")
        if let code = try payload.optionalInteger("code") {
            self.init(code: .registered(CodeID(code)), kilograms: kilograms)
        } else {
            self.init(code: .unverified(try payload.text("text")), kilograms: kilograms)
        }
    }
}
