import GeoPrimitives
import Registry

extension JSONValue {
    /// What spoke for a system that was found out; null where it was said or taken by custom.
    static func evidence(_ evidence: SystemEvidence?) -> JSONValue {
        guard let evidence, evidence.how == .found else { return .null }
        return .members([
            "notation": .text(evidence.notation), "commune": .text(evidence.commune), "on": .text(evidence.on?.description),
            "basis": .text(evidence.basis), "points": .whole(evidence.points), "inside": .whole(evidence.inside),
            "excluded": .whole(evidence.excluded),
        ])
    }
}
