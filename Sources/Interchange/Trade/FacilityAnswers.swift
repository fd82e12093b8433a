public import Casework
public import GeoPrimitives
public import Registry

extension TradeAnswers {
    /// A facility with its states and the codes it is paired with.
    public func facility(_ record: FacilityRecord) throws -> JSONValue {
        let facility = record.facility
        let markets = record.markets.map { market in
            let importer = record.timeline(for: market, of: .importer).stretch(on: today)?.status
            return JSONValue.members([
                "market": .string(market), "status": .string(record.timeline(for: market).status(on: today).rawValue),
                "importerStatus": .text(importer?.rawValue),
            ])
        }
        let pairings = try record.pairings.map { pairing in
            JSONValue.members([
                "code": .text(try reading.code(pairing.code)?.code.text), "market": .string(pairing.market),
                "from": .text(pairing.period.from?.description), "to": .text(pairing.period.to?.adding(days: -1).description),
                "valid": .bool(pairing.period.contains(today)),
            ])
        }
        return .members([
            "facility": .string(facility.text), "canonical": .string(facility.canonical.text), "kind": .string(facility.kind.rawValue),
            "name": .string(facility.name),
            "organisation": .text(try facility.organisation.flatMap { try reading.organisation($0)?.name }),
            "address": .text(facility.address), "lon": .place(facility.position?.degrees.x), "lat": .place(facility.position?.degrees.y),
            "validFrom": .text(facility.period.from?.description), "validTo": .text(facility.period.to?.description),
            "markets": .array(markets), "pairings": .array(pairings), "illustrative": .bool(facility.isIllustrative),
        ])
    }

    /// A right of use with what lots drew from it.
    public func right(_ right: RightOfUse) throws -> JSONValue {
        let record = try reading.code(right.code)
        let line = try record.flatMap { record in
            try RightsAccount(of: right.exporter, on: record, reading).lines.first { $0.right.id == right.id }
        }
        let exporter = try reading.organisation(right.exporter)
        return .members([
            "right": .integer(Int(right.id.number)), "code": .text(record?.code.text),
            "exporter": .text(exporter?.name), "taxCode": .text(exporter?.taxCode), "letter": .string(right.letter),
            "scan": .text(
                right.scanDigest.map { bytes in
                    bytes.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
                }),
            "from": .text(right.period.from?.description), "to": .text(right.period.to?.adding(days: -1).description),
            "kilograms": .kilograms(right.kilograms), "drawn": .kilograms(line?.drawn), "left": .kilograms(line?.left),
            "withdrawnOn": .text(right.withdrawnOn?.description), "valid": .bool(line?.holds(on: today) ?? false),
        ])
    }

    /// A shipment with what happened to it.
    public func shipment(_ record: ShipmentRecord) throws -> JSONValue {
        let shipment = record.shipment
        let lots = try shipment.lots.map { try part($0) }
        let steps = try record.steps.map { step in
            JSONValue.members([
                "step": .string(step.kind.rawValue), "on": .string(step.on.description), "document": .text(step.document),
                "reason": .text(step.reason), "lots": .array(try step.lots.map { try part($0) }),
            ])
        }
        return .members([
            "shipment": .string(shipment.number), "market": .string(shipment.market),
            "exporter": .text(try shipment.exporter.flatMap { try reading.organisation($0)?.name }), "importer": .text(shipment.importer),
            "facilities": .array(try shipment.facilities.compactMap { try reading.facility($0)?.facility.text }.map { .string($0) }),
            "phytosanitary": .text(shipment.phytosanitary), "container": .text(shipment.container), "gate": .text(shipment.gate),
            "packedOn": .text(record.day(.packed)?.description), "departedOn": .text(record.day(.departed)?.description),
            "arrivedOn": .text(record.day(.arrived)?.description), "kilograms": .kilograms(shipment.lots.map(\.kilograms).sum),
            "lots": .array(lots), "steps": .array(steps),
        ])
    }

    private func part(_ part: ShippedLot) throws -> JSONValue {
        let lot = try reading.lot(part.lot)
        let product = try lot.flatMap { try reading.product($0.product) }
        return .members([
            "lot": .text(lot.flatMap { lot in product.map { lot.reference(of: $0) } }), "kilograms": .kilograms(part.kilograms),
        ])
    }

    /// What a suspension touches.
    public func impact(_ outcome: CodeImpact.Outcome) throws -> JSONValue {
        let lots = outcome.lots.map { touched in
            JSONValue.members([
                "lot": .string(touched.reference), "reasons": .array(touched.reasons.map { .string($0.rawValue) }),
                "fromCode": .kilograms(touched.fromCode), "left": .kilograms(touched.left),
                "stamps": .whole(touched.runs.map(\.count).reduce(0, +)),
            ])
        }
        return .members([
            "code": .string(outcome.code.code.text), "market": .string(outcome.code.code.market), "on": .string(outcome.on.description),
            "stamps": .whole(outcome.stamps), "foreignStamps": .whole(outcome.foreignStamps), "lots": .array(lots),
            "shipments": .array(try outcome.shipments.map { try shipment($0) }),
            "exporters": .array(outcome.exporters.map { organisation($0) }),
        ])
    }
}

extension CheckShipment.Outcome {
    /// The verdict with its rows and what was found.
    ///
    /// - Parameter sentence: Makes the sentence of a finding.
    /// - Returns: The object.
    public func json(_ sentence: (Finding) -> String) -> JSONValue {
        .members([
            "shipment": .text(number), "market": .string(market), "verdict": .string(verdict.rawValue),
            "rows": .array(rows.map(\.json)),
            "findings": .array(
                findings.map {
                    .members(["id": .string($0.id), "severity": .string($0.severity.rawValue), "text": .string(sentence($0))])
                }),
        ])
    }
}

extension CheckShipment.Row {
    /// The row under the keys of the contract.
    public var json: JSONValue {
        .members([
            "code": .string(code), "lot": .text(lot), "step": .string(step.rawValue), "date": .string(date.description),
            "status": .text(status?.rawValue), "importerStatus": .text(importer?.rawValue), "verdict": .string(verdict.rawValue),
        ])
    }
}
