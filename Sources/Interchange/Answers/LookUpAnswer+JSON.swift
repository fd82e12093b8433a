public import Casework
public import GeoPrimitives
import Registry

extension LookUpAnswer {
    /// The answer under the keys of the contract.
    ///
    /// - Parameter sentence: Makes the sentence of a remark.
    /// - Returns: The object.
    public func json(_ sentence: (Remark) -> String) -> JSONValue {
        func list(_ remarks: [Remark]) -> JSONValue {
            .array(remarks.map { .members(["id": .string($0.id), "text": .string(sentence($0))]) })
        }
        return .members([
            "query": .string(query), "found": .bool(isFound), "kind": .text(kind), "illustrative": .bool(isIllustrative),
            "verdict": .string(verdict.rawValue), "reasons": list(reasons), "codes": .array(codes.map(\.json)), "lot": .null,
            "stamp": .null,
            "product": .null, "listings": .array([]), "exporter": .null, "warnings": list(warnings),
            "nearest": .array(nearest.map { .string($0) }), "asOf": .string(asOf), "source": .string(source),
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
        let listed = importer?.decision
        let importer = JSONValue.members([
            "status": .text(self.importer?.status.rawValue), "source": .text(listed?.document),
            "asOf": .text((listed?.receivedOn ?? listed?.effectiveOn)?.description),
        ])
        return .members([
            "code": .string(record.text), "canonical": .string(record.canonical.text), "market": .string(record.market),
            "holder": .text(holder), "area": area, "today": today.json, "on": on.json, "importer": importer,
        ])
    }
}

extension LookUpAnswer.State {
    fileprivate var json: JSONValue {
        let decision: JSONValue =
            self.decision.map {
                .members([
                    "kind": .string($0.kind.rawValue), "on": .string($0.effectiveOn.description),
                    "authority": .string($0.authority.rawValue),
                    "document": .text($0.document), "reason": .text($0.reason),
                ])
            } ?? .null
        return .members([
            "date": .string(date.description), "status": .string(status.rawValue), "valid": .bool(status.isValid),
            "expiresOn": .text(expiresOn?.description), "decision": decision,
        ])
    }
}
