import Foundation
import GeoPrimitives
import Registry

extension SubmittedFacts {
    /// Brings the name to its precomposed form, and says so where that changes it.
    mutating func composeName(_ findings: inout [Finding], feature: Int) {
        // Only a loose mark, U+0300 to U+036F, can make the two differ in the languages here; its first byte says so.
        guard let name, name.utf8.contains(where: { $0 == 0xCC || $0 == 0xCD }) else { return }
        let composed = name.precomposedStringWithCanonicalMapping
        guard !composed.utf8.elementsEqual(name.utf8) else { return }
        self.name = composed
        findings.append(Finding("name-not-nfc", .note, feature: feature, values: ["name": composed]))
    }

    /// What cannot be true of what was said.
    func findings(feature: Int) -> [Finding] {
        var findings: [Finding] = []
        func refuse(_ field: String, _ value: String) {
            findings.append(Finding("fact-out-of-range", .error, feature: feature, values: ["field": field, "value": value]))
        }
        if visibility ?? .full != .full, consent?.isEmpty ?? true {
            findings.append(Finding("consent-missing", .error, feature: feature, values: ["visibility": visibility?.rawValue ?? ""]))
        }
        if let accuracy, !(accuracy.value > 0 && accuracy.value <= 10_000) { refuse("accuracyMetres", "\(accuracy.value)") }
        if let hectares = declaredHectares, !(hectares > 0 && hectares <= 1_000_000) { refuse("declaredHectares", "\(hectares)") }
        if let households, !(0...1_000_000).contains(households) { refuse("households", "\(households)") }
        for (field, text) in [("name", name), ("variety", variety), ("holder", holder), ("key", senderKey), ("consent", consent)] {
            guard let text else { continue }
            if let hidden = text.hiddenScalar {
                findings.append(Finding("control-in-text", .error, feature: feature, values: ["field": field, "control": hidden.name]))
            }
            if text.utf8.count > 10_000 { refuse(field, "\(text.prefix(40))…") }
        }
        return findings
    }
}
