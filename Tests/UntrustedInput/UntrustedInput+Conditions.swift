import GeoPrimitives
import Registry

extension UntrustedInput {
    /// Conditions in CQL2 text: what is understood can be judged on any feature, and its opposite is judged the opposite.
    static let conditions = UntrustedInput("condition") {
        try Fixtures.literals("Tests/WebServiceTests/ConditionTests.swift").filter { $0.contains(" ") || $0.contains("(") }.map {
            Array($0.utf8)
        }
    } take: { bytes in
        let properties: [String: CQL2Parser.Kind] = [
            "crop": .text, "name": .text, "market": .text, "code": .text, "declaredHectares": .number, "illustrative": .truth,
            "validFrom": .time, "expiresOn": .time, "recordedAt": .time, "geometry": .geometry,
        ]
        let condition = try? CQL2Parser.parse(
            String(decoding: bytes, as: UTF8.self), properties: properties,
            placing: { positions in
                let placed = positions.compactMap { GridPosition(nearestTo: $0) }
                return placed.count == positions.count ? placed : nil
            },
            boxing: { lower, upper in
                guard let low = GridPosition(nearestTo: lower), let high = GridPosition(nearestTo: upper),
                    low.latitudeE7 <= high.latitudeE7, low.longitudeE7 <= high.longitudeE7
                else { return nil }
                return GridShape(GridBox(minimum: low, maximum: high))
            })
        guard let condition else { return false }
        for subject in [Orchard(isKnown: true), Orchard(isKnown: false)] {
            let truth = condition.judge(subject)
            try require(Condition.not(condition).judge(subject) == truth.map { !$0 }, "a condition and its opposite agree")
        }
        if let box = condition.box { try require(box.minimum.longitudeE7 <= box.maximum.longitudeE7, "a box that is turned round") }
        return true
    }
}

/// A feature of which everything is known, or nothing.
private struct Orchard: ConditionSubject {
    let isKnown: Bool

    func value(of property: String) -> ConditionValue {
        guard isKnown else { return .null }
        switch property {
        case "declaredHectares": return .number(1.5)
        case "illustrative": return .truth(true)
        case "validFrom", "expiresOn", "recordedAt": return TimeSpan(moment: "2026-05-11T03:00:00Z").map { .time($0) } ?? .null
        default: return .text("Đồi Vải \"Sớm\" %_\\")
        }
    }

    func meets(_ shape: GridShape) -> Bool? { isKnown ? true : nil }
}
