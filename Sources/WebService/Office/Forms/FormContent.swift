import Casework
import Geodesy
import GeoPrimitives
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
    var file: File?

    /// Nothing said.
    init() {}

    /// What is said besides by every form: it is about the request, not about its subject.
    static let ofForms: Set<String> = ["csrf", "idempotencyKey", "f", "lang"]

    /// Adds a value; one left empty in a form says nothing.
    mutating func add(_ name: String, _ value: String) throws(Problem) {
        let trimmed = value.trimmingSpaces
        guard !trimmed.isEmpty else { return }
        guard
            !trimmed.unicodeScalars.contains(where: { $0.properties.generalCategory == .control && $0 != "\n" && $0 != "\r" && $0 != "\t" })
        else { throw .field(name, trimmed, expected: "U+0020…") }
        values[name, default: []].append(trimmed)
    }

    /// Judges what is said by what an action is told.
    func check(_ fields: [OfficeField]) throws(Problem) {
        for name in values.keys.sorted() where !FormContent.ofForms.contains(name) {
            guard let field = fields.first(where: { $0.name == name }) else {
                let known = fields.map(\.name).joined(separator: ", ")
                throw Problem(.unknownField, ["name": String(name.prefix(80)), "known": known], field: String(name.prefix(80)))
            }
            if field.kind != .list, let said = values[name], said.count > 1 { throw Problem(.fieldTwice, ["name": name], field: name) }
            try check(field)
        }
        for field in fields where field.isRequired && values[field.name] == nil {
            throw Problem(.fieldMissing, ["name": field.name], field: field.name)
        }
    }

    private func check(_ field: OfficeField) throws(Problem) {
        switch field.kind {
        case .text, .list, .file: break
        case .day: _ = try day(field.name)
        case .flag: _ = try flag(field.name)
        case .number(let range): _ = try number(field.name, range)
        case .real: _ = try real(field.name)
        case .weight: _ = try weight(field.name)
        case .choice(let choices): _ = try choice(field.name, choices)
        }
    }

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
        guard let number = Int(text), range.contains(number) else {
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

extension Problem {
    /// A field whose value is not one of those that are understood.
    static func field(_ name: String, _ value: String, expected: String) -> Problem {
        Problem(.fieldValue, ["name": name, "value": String(value.prefix(80)), "expected": expected], field: name)
    }
}
