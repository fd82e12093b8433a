public import Casework
import GeoPrimitives
import Registry

extension SubmittedFacts {
    /// The fields that can be mapped, each with the names of properties that are taken for it.
    public static let fields: [String: [String]] = [
        "name": ["name", "ten", "tên", "ten_vung", "title"], "crop": ["crop", "cay_trong", "cây trồng"],
        "variety": ["variety", "giong", "giống"],
        "holder": ["holder", "chu_ma", "to_chuc"], "commune": ["communeCode", "commune", "xa", "xã"],
        "declaredHectares": ["declaredHectares", "dien_tich", "area_ha"], "households": ["households", "so_ho"],
        "surveyMethod": ["surveyMethod"], "accuracyMetres": ["accuracyMetres"], "surveyedOn": ["surveyedOn"],
        "visibility": ["visibility"], "consent": ["consent"],
    ]

    /// The same names as they are compared where a file does not have them just so: without marks, blanks and case.
    private static let looseNames = fields.mapValues { $0.map { VietnameseFolding.folded($0) } }
    private static let exactNames = Set(fields.values.joined())

    /// What is said of a field: a number, or a text that may hold one.
    enum Value {
        case text(String, mark: NumberText.DecimalMark?)
        case number(JSONNumber)
    }

    /// What the properties of a feature say, and what of it cannot be understood.
    ///
    /// - Parameters:
    ///   - feature: The feature.
    ///   - options: Which property fills which field.
    /// - Returns: The facts, and a finding for each value that does not fit its field.
    static func reading(
        _ feature: GeoJSONFeature, _ options: ReadingOptions
    ) -> (facts: SubmittedFacts, findings: [Finding]) {
        let properties = feature.properties
        // Formats and people shout names, and strip them of their marks; what stands just so goes before what is only meant so.
        var loose: [String: JSONValue] = [:]
        for member in properties.members where !exactNames.contains(member.key) && !member.value.isNull {
            let name = VietnameseFolding.folded(member.key)
            if loose[name] == nil { loose[name] = member.value }
        }
        func value(_ field: String) -> JSONValue? {
            if let column = options.mapping[field] { return properties[column] }
            for (name, folded) in zip(fields[field] ?? [], looseNames[field] ?? []) {
                if let value = properties[name], !value.isNull { return value }
                if let value = loose[folded] { return value }
            }
            return nil
        }
        var read = reading(feature: feature.index) { field in
            guard let value = value(field) else { return nil }
            if case .number(let number) = value {
                // What KML calls so is whether a viewer draws it at first.
                return field == "visibility" && options.mapping[field] == nil ? nil : .number(number)
            }
            return value.plainText.map { .text($0, mark: nil) }
        }
        // A column that was named and is not there would be lost without a word.
        for (field, column) in options.mapping.sorted(by: { $0.key < $1.key }) where properties[column] == nil {
            read.findings.append(
                Finding("map-column-missing", .warning, feature: feature.index, values: ["field": field, "column": column]))
        }
        if let key = options.keyColumn {
            let named = properties[key] ?? loose[VietnameseFolding.folded(key)]
            read.facts.senderKey = SubmittedFacts.key((key == "id" ? feature.id : nil)?.plainText ?? named?.plainText)
        }
        return read
    }

    /// What the values of the fields say; a value that does not fit its field is left out and named.
    static func reading(
        feature: Int, _ value: (String) -> Value?
    ) -> (facts: SubmittedFacts, findings: [Finding]) {
        var facts = SubmittedFacts()
        var findings: [Finding] = []
        func text(_ field: String) -> String? {
            switch value(field) {
            case .text(let text, _)?: text
            case .number(let number)?: number.text
            case nil: nil
            }
        }
        func fitting<Fact>(_ field: String, form: String? = nil, _ make: (Value) -> Fact?) -> Fact? {
            guard let value = value(field) else { return nil }
            if let fact = make(value) { return fact }
            var values = ["field": field, "value": text(field) ?? ""]
            values["form"] = form
            findings.append(Finding("fact-not-understood", .warning, feature: feature, values: values))
            return nil
        }
        facts.name = text("name")
        facts.crop = text("crop")
        facts.variety = text("variety")
        facts.holder = text("holder")
        facts.commune = text("commune")
        facts.declaredHectares = fitting("declaredHectares", \.number)
        facts.households = fitting("households") { $0.number.flatMap { Int(exactly: $0) } }
        let methods = SurveyMethod.allCases.map(\.rawValue).joined(separator: ", ")
        facts.surveyMethod = fitting("surveyMethod", form: methods) { $0.text.flatMap { SurveyMethod(rawValue: $0) } }
        facts.accuracy = fitting("accuracyMetres", \.number).map { Metres($0) }
        facts.surveyedOn = fitting("surveyedOn", form: "2025-03-15, 15/03/2025") { $0.text.flatMap { Day(written: $0) } }
        facts.consent = text("consent")
        if let said = text("visibility"), !said.isEmpty {
            facts.visibility = Visibility(rawValue: said)
            // What is not understood here would be published in full.
            if facts.visibility == nil {
                findings.append(
                    Finding("fact-out-of-range", .error, feature: feature, values: ["field": "visibility", "value": said]))
            }
        }
        return (facts, findings)
    }
}

extension SubmittedFacts.Value {
    fileprivate var text: String? { if case .text(let text, _) = self { text } else { nil } }

    /// The number; of a text that can be read with a point and with a comma, and means two things, none.
    fileprivate var number: Double? {
        switch self {
        case .number(let number): return number.double
        case .text(let text, let mark):
            let readings = NumberText.readings(of: text)
            if let mark { return readings[mark]?.value ?? readings[mark == .point ? .comma : .point]?.value }
            return readings.isAmbiguous ? nil : (readings.point ?? readings.comma)?.value
        }
    }
}

extension JSONValue {
    /// A text or a number as text; nil for anything else and for an empty text.
    var plainText: String? {
        switch self {
        case .string(let text): text.isEmpty ? nil : text
        case .number(let number): number.text
        default: nil
        }
    }
}
