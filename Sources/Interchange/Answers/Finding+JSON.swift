public import GeoPrimitives
public import Registry

extension Finding {
    /// The finding under the keys of the contract, with its sentence.
    public func json(text: String) -> JSONValue {
        let offer: JSONValue =
            mend.map { .members(["id": .string($0.id), "areaChangeSquareMetres": .double($0.areaChange.value)]) } ?? .null
        return .members([
            "id": .string(id), "severity": .string(severity.rawValue), "feature": .whole(feature), "part": .whole(part),
            "ring": .whole(ring),
            "vertex": .whole(vertex), "lon": .place(position?.x), "lat": .place(position?.y), "row": .whole(row), "column": .whole(column),
            "text": .string(text), "mend": offer,
        ])
    }
}
