import Traceability

/// Says in the person's language what is wrong with a link.
enum LinkWords {
    /// The sentences of all faults.
    static func sentence(of error: LinkError) -> String {
        error.faults.map { Speech.text("stamp.\($0.kind.rawValue)", values($0)) }.joined(separator: " ")
    }

    /// The values that the sentence of a fault names.
    static func values(_ fault: LinkFault) -> [String: String] {
        let subject = fault.subject
        return ["position": "\(fault.position)", "value": subject.count > 60 ? subject.prefix(59) + "…" : subject]
    }
}
