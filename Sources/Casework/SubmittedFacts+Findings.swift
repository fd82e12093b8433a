import GeoPrimitives
import Registry

extension SubmittedFacts {
    /// What cannot be true of what was said.
    func findings(feature: Int) -> [Finding] {
        var findings: [Finding] = []
        func refuse(_ field: String, _ value: String) {
            findings.append(Finding("fact-out-of-range", .error, feature: feature, values: ["field": field, "value": value]))
        }
        if let accuracy, !(accuracy.value > 0 && accuracy.value <= 10_000) { refuse("accuracyMetres", "\(accuracy.value)") }
        if let hectares = declaredHectares, !(hectares > 0 && hectares <= 1_000_000) { refuse("declaredHectares", "\(hectares)") }
        if let households, !(0...1_000_000).contains(households) { refuse("households", "\(households)") }
        for (field, text) in [("name", name), ("variety", variety), ("holder", holder), ("key", senderKey)] {
            guard let text else { continue }
            // No table and no program in C can carry it.
            if text.unicodeScalars.contains("\0") {
                findings.append(Finding("nul-in-text", .error, feature: feature, values: ["field": field]))
            }
            if text.utf8.count > 10_000 { refuse(field, "\(text.prefix(40))…") }
        }
        return findings
    }
}
