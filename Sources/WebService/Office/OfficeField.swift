/// One thing that an action is told: its name, and what it can be.
struct OfficeField: Hashable, Sendable {
    /// What it can be.
    enum Kind: Hashable, Sendable {
        case text, day, flag, list, file
        /// A text every character of which counts, and that no answer repeats.
        case secret
        case number(ClosedRange<Int>)
        case real, weight
        case choice([String])
    }

    var name: String
    var kind: Kind
    var isRequired = false
    /// Whether who needs more than it allows asks again for the rest.
    var isPortion = false
    /// Whether people write sentences in it, which have lines.
    var isProse = false

    static func text(_ name: String, required: Bool = false) -> OfficeField { OfficeField(name: name, kind: .text, isRequired: required) }
    static func prose(_ name: String) -> OfficeField { OfficeField(name: name, kind: .text, isProse: true) }
    static func secret(_ name: String, required: Bool = true) -> OfficeField {
        OfficeField(name: name, kind: .secret, isRequired: required)
    }
    static func day(_ name: String) -> OfficeField { OfficeField(name: name, kind: .day) }
    static func flag(_ name: String, required: Bool = false) -> OfficeField { OfficeField(name: name, kind: .flag, isRequired: required) }
    static func list(_ name: String, required: Bool = false) -> OfficeField { OfficeField(name: name, kind: .list, isRequired: required) }
    static func file(_ name: String) -> OfficeField { OfficeField(name: name, kind: .file) }
    static func real(_ name: String) -> OfficeField { OfficeField(name: name, kind: .real) }
    static func weight(_ name: String) -> OfficeField { OfficeField(name: name, kind: .weight) }
    static func number(_ name: String, _ range: ClosedRange<Int>, required: Bool = false, portion: Bool = false) -> OfficeField {
        OfficeField(name: name, kind: .number(range), isRequired: required, isPortion: portion)
    }
    static func choice(_ name: String, _ values: [String], required: Bool = false) -> OfficeField {
        OfficeField(name: name, kind: .choice(values), isRequired: required)
    }
    /// The state for which a change was made, for forms, which cannot send `If-Match`.
    static let condition = OfficeField.text("ifMatch")
}
