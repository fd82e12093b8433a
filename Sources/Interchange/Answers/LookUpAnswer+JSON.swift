public import Casework
public import GeoPrimitives
import Registry

extension LookUpAnswer {
    /// The answer under the keys of the contract.
    ///
    /// - Parameters:
    ///   - sentence: Makes the sentence of a remark.
    ///   - checked: Makes the sentence of a signature that was checked.
    /// - Returns: The object.
    public func json(_ sentence: (Remark) -> String, checked: (StampCheck) -> String = { _ in "" }) -> JSONValue {
        func list(_ remarks: [Remark]) -> JSONValue {
            .array(remarks.map { .members(["id": .string($0.id), "text": .string(sentence($0))]) })
        }
        let exporter = exporterRight.map { JSONValue.members(["right": .string($0.rawValue)]) }
        return .members([
            "query": .string(query), "found": .bool(isFound), "kind": .text(kind?.rawValue), "illustrative": .bool(isIllustrative),
            "verdict": .string(verdict.rawValue), "reasons": list(reasons), "codes": .array(codes.map(\.json)), "lot": lot?.json ?? .null,
            "stamp": stamp?.json(checked) ?? .null, "product": product?.json ?? .null, "listings": .array(listings.map(\.json)),
            "facility": facility?.json ?? .null, "exporter": exporter ?? .null, "warnings": list(warnings),
            "matches": .array(matches.map(\.json)), "nearest": .array(nearest.map { .string($0) }), "asOf": .string(asOf),
            "source": .string(source),
        ])
    }

    /// The answer in one line: identifiers in place of sentences.
    public var row: JSONValue {
        func list(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }
        return .members([
            "query": .string(query), "found": .bool(isFound), "kind": .text(kind?.rawValue), "verdict": .string(verdict.rawValue),
            "codes": list(codes.map(\.record.text)), "statuses": list(codes.map(\.on.status.rawValue)), "lot": .text(lot?.reference),
            "product": .text(product?.product.name), "right": .text(exporterRight?.rawValue), "reasons": list(reasons.map(\.id)),
            "warnings": list(warnings.map(\.id)),
        ])
    }
}

extension LookUpAnswer.Match {
    fileprivate var json: JSONValue {
        .members([
            "kind": .string(kind.rawValue), "reference": .string(reference), "name": .string(name), "market": .text(market),
        ])
    }
}

extension LookUpAnswer.Code {
    fileprivate var json: JSONValue {
        let area = JSONValue.members([
            "areaId": .string("area-\(self.area.id.number)"), "name": .string(self.area.name), "crop": .string(self.area.crop),
            "variety": .text(self.area.variety), "areaHectares": .hectares(hectares), "commune": .text(commune),
            "communeAtRegistration": .text(communeAtRegistration),
        ])
        func other(_ code: (text: String, on: Day)?) -> JSONValue {
            code.map { .members(["code": .string($0.text), "on": .string($0.on.description)]) } ?? .null
        }
        return .members([
            "code": .string(record.text), "canonical": .string(record.canonical.text), "market": .string(record.market),
            "holder": .text(holder), "area": area, "today": today.json, "on": on.json,
            "importer": LookUpAnswer.State.importer(importer, today: importerToday), "decisions": .array(decisions.map(\.json)),
            "renumberedTo": other(successor), "renumberedFrom": other(predecessor),
        ])
    }
}

extension LookUpAnswer.State {
    fileprivate var json: JSONValue {
        .members([
            "date": .string(date.description), "status": .string(status.rawValue), "valid": .bool(status.isValid),
            "expiresOn": .text(expiresOn?.description), "decision": decision?.json ?? .null,
        ])
    }

    /// What the importer's authority is known to say: on the day asked for, with where that is from, and today.
    fileprivate static func importer(_ state: LookUpAnswer.State?, today: LookUpAnswer.State?) -> JSONValue {
        let listed = state?.decision
        return .members([
            "status": .text(state?.status.rawValue), "since": .text(state?.since?.description), "source": .text(listed?.document),
            "asOf": .text((listed?.receivedOn ?? listed?.effectiveOn)?.description), "today": .text(today?.status.rawValue),
        ])
    }
}

extension Decision {
    fileprivate var json: JSONValue {
        .members([
            "kind": .string(kind.rawValue), "on": .string(effectiveOn.description), "authority": .string(authority.rawValue),
            "document": .text(document), "reason": .text(reason),
        ])
    }
}

extension LookUpAnswer.LotFacts {
    fileprivate var json: JSONValue {
        .members([
            "lot": .string(reference), "harvestFrom": .text(lot.harvestFrom?.description), "harvestTo": .text(lot.harvestTo?.description),
            "kilograms": .kilograms(lot.kilograms), "codes": .array(sources.map { .string($0.code) }),
            "sources": .array(
                sources.map {
                    .members([
                        "code": .string($0.code), "market": .text($0.market), "kilograms": .kilograms($0.kilograms),
                        "verified": .bool($0.isRegistered),
                    ])
                }),
            "packing": packing?.json ?? .null, "treatment": treatment?.json ?? .null, "illustrative": .bool(lot.isIllustrative),
        ])
    }
}

extension LookUpAnswer.LotFacts.Visit {
    fileprivate var json: JSONValue {
        let place = JSONValue.members(["facility": .text(code), "name": .text(name), "on": .text(on?.description)])
        guard let treatment, case .object(let members) = place else { return place }
        return .object(
            JSONObject(
                [JSONObject.Member(key: "kind", value: .string(treatment))] + members.members
                    + [JSONObject.Member(key: "number", value: .text(number))]))
    }
}

extension LookUpAnswer.StampFacts {
    fileprivate func json(_ checked: (StampCheck) -> String) -> JSONValue {
        .members([
            "serial": .string(serial), "kind": .string(isForeign ? "foreign" : "own"), "issuedOn": .text(issuedOn?.description),
            "state": .text(on?.state.rawValue), "since": .text(on?.since.description), "reason": .text(on?.reason),
            "today": today.map {
                .members([
                    "state": .string($0.state.rawValue), "since": .string($0.since.description), "reason": .text($0.reason),
                ])
            } ?? .null,
            "lot": .text(lot), "code": .text(code), "from": .text(period.from?.description),
            "to": .text(period.to?.adding(days: -1).description), "signed": .bool(isSigned),
            "signature": signature.map { $0.json(checked($0)) } ?? .null,
        ])
    }
}

extension LookUpAnswer.ProductFacts {
    fileprivate var json: JSONValue { .object(JSONObject(product, of: producer, on: day)) }
}

extension LookUpAnswer.ListingFacts {
    fileprivate var json: JSONValue { .listing(listing, name: name, isListed: isListed) }
}

extension LookUpAnswer.FacilityFacts {
    fileprivate var json: JSONValue {
        .members([
            "facility": .string(facility.text), "canonical": .string(facility.canonical.text), "kind": .string(facility.kind.rawValue),
            "name": .string(facility.name), "organisation": .text(operatedBy), "address": .text(facility.address),
            "markets": .array(
                markets.map {
                    .members([
                        "market": .string($0.market), "today": $0.today.json, "on": $0.on.json,
                        "importer": LookUpAnswer.State.importer($0.importer, today: nil),
                    ])
                }),
            "codes": .array(codes.map { .string($0) }), "illustrative": .bool(facility.isIllustrative),
        ])
    }
}
