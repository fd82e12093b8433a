public import GeoPrimitives
public import Registry

extension Finding {
    /// The finding under the keys of the contract, with its sentence.
    public func json(text: String) -> JSONValue {
        var members: JSONObject = [
            "id": .string(id), "severity": .string(severity.rawValue), "feature": feature.json, "part": part.json, "ring": ring.json,
            "vertex": vertex.json, "lon": position.map { .double($0.x) } ?? .null, "lat": position.map { .double($0.y) } ?? .null,
            "text": .string(text),
            "mend": mend.map { ["id": .string($0.id), "areaChangeSquareMetres": .double($0.areaChange.value)] } ?? .null,
        ]
        if let row { members["row"] = .integer(row) }
        if let column { members["column"] = .integer(column) }
        return .object(members)
    }
}

extension Optional<Int> {
    fileprivate var json: JSONValue { map { .integer($0) } ?? .null }
}
