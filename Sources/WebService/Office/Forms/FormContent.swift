import Casework
import Geodesy
import GeoPrimitives
import HTTPTypes
import Interchange
import Registry

/// What a request of the office says: its fields by name, and a file.
struct FormContent: Sendable {
    /// A file that was sent.
    struct File: Sendable {
        var name: String
        var bytes: [UInt8]
    }

    private var values: [String: [String]] = [:]
    private let secrets: Set<String>
    /// The fields in which lines may end: sentences, and lists that have an item a line.
    private let lined: Set<String>
    var file: File?

    /// Nothing said to an action yet.
    init(_ action: OfficeAction) {
        secrets = Set(action.fields.filter { $0.kind == .secret }.map(\.name))
        lined = Set(action.fields.filter { $0.isProse || $0.kind == .list }.map(\.name))
    }

    /// What the query of a request says to an action.
    ///
    /// - Throws: `Problem` where it says something that is not known there: a misspelt name must not be taken for none.
    init(query request: WebRequest, _ action: OfficeAction, _ method: HTTPRequest.Method) throws(Problem) {
        self.init(action)
        let names = action.parameters(method == .head ? .get : method).map(\.name)
        try request.allow(Set(names + ["f", "lang"]))
        for parameter in request.query where names.contains(parameter.name) { try add(parameter.name, parameter.value) }
    }

    /// What is said besides by every form: it is about the request, not about its subject.
    static let ofForms: Set<String> = ["csrf", "idempotencyKey"]

    /// Adds a value; one left empty in a form says nothing.
    mutating func add(_ name: String, _ value: String) throws(Problem) {
        guard !secrets.contains(name) else {
            if !value.isEmpty { values[name, default: []].append(value) }
            return
        }
        let trimmed = value.trimmingSpaces
        guard !trimmed.isEmpty else { return }
        guard (lined.contains(name) ? trimmed.steeringScalar : trimmed.hiddenScalar) == nil else {
            let plain = String(String.UnicodeScalarView(trimmed.unicodeScalars.filter { !$0.steersText && !$0.isInvisible }))
            throw .field(name, plain, expected: "U+0020…, – U+007F…U+009F, U+200B…U+200F, U+202A…U+202E, U+2060…U+206F")
        }
        values[name, default: []].append(trimmed)
    }

    /// Adds a value of JSON, which must be of the kind that the field has; null says nothing.
    mutating func add(_ value: JSONValue, to field: OfficeField) throws(Problem) {
        switch (field.kind, value) {
        case (_, .null): return
        case (.text, .string(let text)), (.day, .string(let text)), (.choice, .string(let text)), (.secret, .string(let text)):
            try add(field.name, text)
        case (.flag, .bool(let truth)): try add(field.name, truth ? "true" : "false")
        case (.number, .number(let number)), (.real, .number(let number)), (.weight, .number(let number)):
            try add(field.name, number.text)
        case (.list, .array(let items)):
            for item in items {
                guard let text = item.string else { throw .field(field.name, item.text, expected: field.kind.json) }
                try add(field.name, text)
            }
        default: throw .field(field.name, field.kind == .secret ? "…" : value.text, expected: field.kind.json)
        }
    }

    /// Judges what is said by what an action is told.
    func check(_ fields: [OfficeField]) throws(Problem) {
        for name in values.keys.sorted() where !FormContent.ofForms.contains(name) {
            let field = try fields.field(named: name)
            if field.kind != .list, let said = values[name], said.count > 1 { throw Problem(.fieldTwice, ["name": name], field: name) }
            try check(field)
        }
        for field in fields where field.isRequired && values[field.name] == nil {
            throw Problem(.fieldMissing, ["name": field.name], field: field.name)
        }
    }

    private func check(_ field: OfficeField) throws(Problem) {
        switch field.kind {
        case .text, .list, .file, .secret: break
        case .day: _ = try day(field.name)
        case .flag: _ = try flag(field.name)
        case .number(let range):
            if field.isPortion, let asked = self[field.name].flatMap({ Int($0) }), asked > range.upperBound {
                throw .portion(field.name, asked, limit: range.upperBound)
            }
            _ = try number(field.name, range)
        case .real: _ = try real(field.name)
        case .weight: _ = try weight(field.name)
        case .choice(let choices): _ = try choice(field.name, choices)
        }
    }

    /// What makes two requests one and the same: their bodies, or what they say beside a password, which could be guessed from a digest.
    func identity(of body: [UInt8]) -> [UInt8] {
        guard values.keys.contains(where: secrets.contains) else { return body }
        let said = values.filter { !secrets.contains($0.key) }.sorted { $0.key < $1.key }
        return Array("\(said)".utf8)
    }

    /// Whether nothing was said.
    var isEmpty: Bool { values.isEmpty && file == nil }

    /// The text of a field; nil where nothing was said.
    subscript(name: String) -> String? { values[name]?.first }

    /// All values of a field; one value may hold several, with commas between.
    func list(_ name: String) -> [String] {
        (values[name] ?? []).flatMap { $0.split(whereSeparator: { ",\n\r;".contains($0) }) }.map(\.trimmingSpaces).filter { !$0.isEmpty }
    }

    func day(_ name: String) throws(Problem) -> Day? {
        guard let text = self[name] else { return nil }
        guard let day = Day(text) else { throw .field(name, text, expected: "2026-05-11") }
        return day
    }

    func flag(_ name: String) throws(Problem) -> Bool {
        switch self[name] {
        case nil, "false"?, "0"?: return false
        case "true"?, "1"?, "on"?: return true
        case let text?: throw .field(name, text, expected: "true, false")
        }
    }

    func number(_ name: String, _ range: ClosedRange<Int>) throws(Problem) -> Int? {
        guard let text = self[name] else { return nil }
        // JSON writes a whole number as 1e2 or 5.0 too.
        guard let number = Int(text) ?? Double(text).flatMap({ Int(exactly: $0) }), range.contains(number) else {
            throw .field(name, text, expected: "\(range.lowerBound)…\(range.upperBound)")
        }
        return number
    }

    func real(_ name: String) throws(Problem) -> Double? {
        guard let text = self[name] else { return nil }
        guard let number = Double(text.replacing(",", with: ".")), number.isFinite else { throw .field(name, text, expected: "2.5") }
        return number
    }

    func weight(_ name: String) throws(Problem) -> Kilograms? {
        guard let text = self[name] else { return nil }
        guard let weight = Kilograms(text: text) else { throw .field(name, text, expected: "1200") }
        return weight
    }

    @discardableResult
    func choice(_ name: String, _ choices: [String]) throws(Problem) -> String? {
        guard let text = self[name] else { return nil }
        guard choices.contains(text) else { throw .field(name, text, expected: choices.joined(separator: ", ")) }
        return text
    }

    /// What is said about an area.
    func facts() throws(Problem) -> SubmittedFacts {
        var facts = SubmittedFacts()
        (facts.name, facts.crop, facts.variety) = (self["name"], self["crop"], self["variety"])
        (facts.holder, facts.commune) = (self["holder"], self["commune"])
        facts.surveyMethod = self["surveyMethod"].flatMap { SurveyMethod(rawValue: $0) }
        facts.visibility = self["visibility"].flatMap { Visibility(rawValue: $0) }
        facts.consent = self["consent"]
        facts.accuracy = try real("accuracyMetres").map { Metres($0) }
        return facts
    }

    /// How the file is to be read.
    func reading() throws -> ReadingOptions {
        var reading = ReadingOptions()
        let system = self["crs"]
        reading.findsSystem = system?.lowercased() == "auto"
        if let system, !reading.findsSystem { reading.system = try CoordinateReferenceSystem(text: system) }
        reading.order = self["order"].flatMap { AxisOrder(rawValue: $0) }
        return reading
    }
}

extension [OfficeField] {
    /// The field of a name.
    ///
    /// - Throws: `Problem` with those that there are.
    func field(named name: String, ofJSON: Bool = false) throws(Problem) -> OfficeField {
        // A program sends files and conditions by HTTP's own means.
        let known = ofJSON ? filter { $0.kind != .file && $0 != .condition } : self
        guard let field = known.first(where: { $0.name == name }) else {
            let names = known.map(\.name).joined(separator: ", ")
            throw Problem(.unknownField, ["name": String(name.prefix(80)), "known": names], field: String(name.prefix(80)))
        }
        return field
    }
}

extension OfficeField.Kind {
    /// What a value looks like in JSON.
    fileprivate var json: String {
        switch self {
        case .text, .secret, .choice, .file: "\"…\""
        case .day: "\"2026-05-11\""
        case .flag: "true, false"
        case .number: "12"
        case .real, .weight: "2.5"
        case .list: "[\"…\"]"
        }
    }
}

extension Problem {
    /// A field whose value is not one of those that are understood.
    static func field(_ name: String, _ value: String, expected: String) -> Problem {
        Problem(.fieldValue, ["name": name, "value": String(value.prefix(80)), "expected": expected], field: name)
    }

    /// More than is done at once.
    static func portion(_ name: String, _ asked: Int, limit: Int) -> Problem {
        Problem(.portion, ["name": name, "asked": "\(asked)", "limit": "\(limit)"], field: name)
    }
}
