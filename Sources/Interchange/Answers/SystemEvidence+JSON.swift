import GeoPrimitives
import Registry

extension JSONValue {
    /// What spoke for a system that was found out; null where it was taken by custom, or nobody said how its digits are read.
    static func evidence(_ evidence: SystemEvidence?) -> JSONValue {
        guard let evidence, evidence.how != .custom else { return .null }
        return .members([
            "notation": .text(evidence.notation), "commune": .text(evidence.commune), "on": .text(evidence.on?.description),
            "basis": .text(evidence.basis), "points": .whole(evidence.points), "inside": .whole(evidence.inside),
            "excluded": .whole(evidence.excluded),
        ])
    }
}
