import Registry
import Traceability

extension LookUpAnswer {
    /// Whether it answers one of many questions that somebody can try one after the other: for a stamp or a lot, or for what can be one.
    ///
    /// Codes are public, and so is that there is none: what begins as codes of Viet Nam do, or as those that the registry covers, is one.
    public var isGuessable: Bool {
        let guessed: Set<Kind> = [.stamp, .lot]
        if let kind { return guessed.contains(kind) || matches.contains { guessed.contains($0.kind) } }
        let text = LookUpText(query)
        switch text.link {
        case .stamp, .lot, .foreign: return true
        case .code, .product, .other, .faulty: return false
        case nil:
            // A serial that stands beside a code is a guess too.
            if text.text.contains(where: { ",;|&+/\n\t".contains($0) }) { return true }
            if reasons.contains(where: { $0.id == "not-in-registry" }) { return false }
            return CanonicalCode(text.text)?.text.hasPrefix("VN") == false
        }
    }
}
