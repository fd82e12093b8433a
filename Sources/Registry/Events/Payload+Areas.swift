import CBOR
import GeoPrimitives

extension Receipt {
    var payload: Payload {
        var payload = Payload()
        payload.set("source", sourceText)
        payload.set("format", sourceFormat)
        payload.set("crs", crs)
        payload.set("order", axisOrder)
        payload.set("operation", operation)
        if !pipeline.isEmpty { payload.set("pipeline", pipeline) }
        if !projVersion.isEmpty { payload.set("proj", projVersion) }
        if !epsgVersion.isEmpty { payload.set("epsg", epsgVersion) }
        payload.set("accuracy", accuracy)
        payload.set("rewound", flag: wasRewound)
        if roundedCoordinates > 0 { payload.set("rounded", roundedCoordinates) }
        if let system { payload["system"] = .map(system.payload.members) }
        if !mends.isEmpty { payload["mends"] = .array(mends.map { .text($0) }) }
        return payload
    }

    init(_ payload: Payload) throws(PayloadError) {
        self.init(
            sourceText: try payload.bytes("source"), sourceFormat: try payload.text("format"), crs: Int(try payload.integer("crs")),
            axisOrder: try payload.text("order"), operation: try payload.optionalInteger("operation").map { Int($0) },
            pipeline: try payload.optionalText("pipeline") ?? "", projVersion: try payload.optionalText("proj") ?? "",
            epsgVersion: try payload.optionalText("epsg") ?? "", accuracy: try payload.optionalDouble("accuracy").map { Metres($0) },
            wasRewound: try payload.flag("rewound"), roundedCoordinates: Int(try payload.optionalInteger("rounded") ?? 0),
            system: payload["system"] == nil ? nil : try SystemEvidence(try payload.map("system")), mends: try payload.texts("mends"))
    }
}

extension Payload {
    fileprivate func texts(_ key: String) throws(PayloadError) -> [String] {
        var texts: [String] = []
        for value in try optionalArray(key) ?? [] {
            guard case .text(let text) = value else { throw PayloadError(member: key, expected: "a list of texts") }
            texts.append(text)
        }
        return texts
    }
}

extension Boundary {
    var payload: Payload {
        var payload = Payload()
        payload.set("boundary", id.number)
        extent.write(into: &payload)
        payload.set("squareMetres", area.value)
        payload.set("method", surveyMethod.rawValue)
        payload.set("accuracy", accuracy)
        payload.set("surveyed", surveyedOn)
        payload["receipt"] = .map(receipt.payload.members)
        return payload
    }

    init(_ payload: Payload) throws(PayloadError) {
        self.init(
            id: BoundaryID(try payload.integer("boundary")), extent: try Extent(payload),
            area: SquareMetres(try payload.optionalDouble("squareMetres") ?? 0),
            surveyMethod: try payload.token("method", SurveyMethod.self),
            accuracy: try payload.optionalDouble("accuracy").map { Metres($0) }, surveyedOn: try payload.optionalDay("surveyed"),
            receipt: try Receipt(try payload.map("receipt")))
    }
}

extension GrowingArea {
    func write(into payload: inout Payload) {
        payload.set("area", id.number)
        payload.set("name", name)
        payload.set("crop", crop)
        payload.set("variety", variety)
        payload.set("holder", holder)
        payload.set("commune", commune)
        payload.set("declaredHectares", declaredHectares)
        payload.set("households", households)
        payload.set("key", senderKey)
        if visibility != .full { payload.set("visibility", visibility.rawValue) }
        payload.set("illustrative", flag: isIllustrative)
    }

    init(_ payload: Payload) throws(PayloadError) {
        self.init(
            id: AreaID(try payload.integer("area")), name: try payload.text("name"), crop: try payload.text("crop"),
            variety: try payload.optionalText("variety"), holder: try payload.optionalHolder("holder"),
            commune: try payload.optionalText("commune"), declaredHectares: try payload.optionalDouble("declaredHectares"),
            households: try payload.optionalInteger("households").map { Int($0) }, senderKey: try payload.optionalText("key"),
            visibility: try payload.optionalText("visibility") == nil ? .full : try payload.token("visibility", Visibility.self),
            isIllustrative: try payload.flag("illustrative"))
    }
}
