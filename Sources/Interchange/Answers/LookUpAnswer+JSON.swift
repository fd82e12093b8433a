public import Casework
public import GeoPrimitives
import Registry

extension LookUpAnswer {
    /// The answer under the keys of the contract.
    ///
    /// - Parameter sentence: Makes the sentence of a remark.
    public func json(_ sentence: (Remark) -> String) -> JSONValue {
        func remarks(_ remarks: [Remark]) -> JSONValue {
            .array(remarks.map { ["id": .string($0.id), "text": .string(sentence($0))] })
        }
        return [
            "query": .string(query), "found": .bool(isFound), "kind": kind.map { .string($0) } ?? .null,
            "illustrative": .bool(isIllustrative), "verdict": .string(verdict.rawValue), "reasons": remarks(reasons),
            "codes": .array(codes.map { json($0) }), "lot": .null, "stamp": .null, "product": .null, "listings": .array([]),
            "exporter": .null, "warnings": remarks(warnings), "nearest": .array(nearest.map { .string($0) }), "asOf": .string(asOf),
            "source": .string(source),
        ]
    }

    private func json(_ code: Code) -> JSONValue {
        [
            "code": .string(code.record.text), "canonical": .string(code.record.canonical.text), "market": .string(code.record.market),
            "holder": text(code.holder),
            "area": [
                "areaId": .string("area-\(code.area.id.number)"), "name": .string(code.area.name), "crop": .string(code.area.crop),
                "variety": text(code.area.variety), "areaHectares": code.hectares.map { .double(($0 * 10_000).rounded() / 10_000) } ?? .null,
                "commune": text(code.commune), "communeAtRegistration": text(code.communeAtRegistration),
            ],
            "today": json(code.today), "on": json(code.on),
            "importer": [
                "status": code.importer.map { .string($0.status.rawValue) } ?? .null,
                "source": code.importer?.decision?.document.map { .string($0) } ?? .null,
                "asOf": code.importer?.decision.map { .string(($0.receivedOn ?? $0.effectiveOn).description) } ?? .null,
            ],
        ]
    }

    private func json(_ state: State) -> JSONValue {
        [
            "date": .string(state.date.description), "status": .string(state.status.rawValue), "valid": .bool(state.status.isValid),
            "expiresOn": text(state.expiresOn?.description),
            "decision": state.decision.map {
                [
                    "kind": .string($0.kind.rawValue), "on": .string($0.effectiveOn.description), "authority": .string($0.authority.rawValue),
                    "document": text($0.document), "reason": text($0.reason),
                ]
            } ?? .null,
        ]
    }

    private func text(_ value: String?) -> JSONValue { value.map { .string($0) } ?? .null }
}
