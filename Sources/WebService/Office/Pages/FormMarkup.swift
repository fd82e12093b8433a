import Foundation
import GeoPrimitives
import HTTPTypes
import Interchange
import Phrases

/// A form while it is put together, from the fields that its action is told.
struct FormMarkup {
    private let action: OfficeAction
    private let language: Language
    private var body: String

    /// A form of an action.
    ///
    /// - Parameters:
    ///   - action: What it does.
    ///   - request: The request for the page that it stands on; the answer comes in the same language.
    ///   - key: What shows that it was sent from a page of this session; nil where nobody is logged in.
    ///   - address: Where it is sent.
    init(_ action: OfficeAction, _ request: WebRequest, key: String?, to address: String) {
        self.action = action
        language = request.language
        let asked = request["lang"]
        let method = action.methods == [.get] ? "get" : "post"
        body =
            "<form class=\"fields\" method=\"\(method)\" action=\"\(MarkupText.escaped(address))"
            + "\(method == "post" ? asked.map { "?lang=\($0)" } ?? "" : "")\""
            + (action.takesFile ? " enctype=\"multipart/form-data\"" : "") + ">\n"
        guard method == "post" else {
            if let asked { hide("lang", asked) }
            return
        }
        if let key { hide("csrf", key) }
        // The page's own key: sent twice by an impatient hand, it is done once.
        if action.isJournalled { hide("idempotencyKey", UUID().uuidString) }
    }

    /// A form of an action, for somebody who is logged in.
    init(_ action: OfficeAction, _ visit: OfficeVisit, to address: String) {
        self.init(action, visit.request, key: visit.formKey, to: address)
    }

    /// Adds what is sent without being seen.
    mutating func hide(_ name: String, _ value: String) {
        body += "<input type=\"hidden\" name=\"\(name)\" value=\"\(MarkupText.escaped(value))\">\n"
    }

    /// Adds a field as its kind asks for it.
    ///
    /// - Parameters:
    ///   - name: Its name.
    ///   - value: What stands in it.
    ///   - choices: What can be chosen, with what a person reads; those of the table by the words of a group where nil.
    ///   - group: The group of the words for the choices.
    ///   - hint: A sentence under it.
    ///   - required: Whether a person must say it where a program need not.
    mutating func add(
        _ name: String, _ value: String? = nil, choices: [(value: String, text: String)]? = nil, words group: String? = nil,
        hint: String? = nil, required: Bool = false
    ) {
        guard let field = action.fields.first(where: { $0.name == name }) else { return }
        let label = MarkupText.escaped(Phrases.text("field.\(name)", in: language))
        let attributes = "name=\"\(name)\"\(field.isRequired || required ? " required" : "")"
        let said = value.map { " value=\"\(MarkupText.escaped($0))\"" } ?? ""
        var control: String
        switch field.kind {
        case .day: control = "<input type=\"date\" \(attributes)\(said)>"
        case .number where choices != nil: control = select(choices ?? [], value, attributes, isRequired: field.isRequired)
        case .number(let range):
            control = "<input type=\"number\" min=\"\(range.lowerBound)\" max=\"\(range.upperBound)\" \(attributes)\(said)>"
        case .real, .weight: control = "<input type=\"number\" step=\"any\" min=\"0\" \(attributes)\(said)>"
        case .file: control = "<input type=\"file\" \(attributes)>"
        case .list: control = "<textarea rows=\"2\" \(attributes)>\(MarkupText.escaped(value ?? ""))</textarea>"
        case .flag: control = "<input type=\"checkbox\" value=\"true\" \(attributes)\(value == "true" ? " checked" : "")>"
        case .choice(let all):
            let pairs = choices ?? all.map { item in (item, group.map { Phrases.text("\($0).\(item)", in: language) } ?? item) }
            control = select(pairs, value, attributes, isRequired: field.isRequired)
        case .secret:
            // What a browser remembers is this person's, and no second officer's.
            let usual = name == "secondPassword" ? "off" : action == .logIn || name == "current" ? "current-password" : "new-password"
            control = "<input type=\"password\" \(attributes) autocomplete=\"\(usual)\">"
        case .text:
            if let choices {
                control = select(choices, value, attributes, isRequired: field.isRequired)
            } else {
                let usual = action == .logIn && name == "account" ? " autocomplete=\"username\"" : ""
                control = "<input type=\"text\" \(attributes)\(said)\(usual)>"
            }
        }
        if let hint { control += "<small>\(MarkupText.escaped(hint))</small>" }
        body += "<label\(field.kind == .list || field.kind == .file ? " class=\"whole\"" : "")><span>\(label)</span>\(control)</label>\n"
    }

    private func select(_ pairs: [(value: String, text: String)], _ value: String?, _ attributes: String, isRequired: Bool) -> String {
        var markup = "<select \(attributes)>"
        if !isRequired { markup += "<option value=\"\">–</option>" }
        for pair in pairs {
            let chosen = pair.value == value ? " selected" : ""
            markup += "<option value=\"\(MarkupText.escaped(pair.value))\"\(chosen)>\(MarkupText.escaped(pair.text))</option>"
        }
        return markup + "</select>"
    }

    /// Adds boxes to tick, under one heading.
    mutating func add(_ name: String, ticks: [(value: String, text: String, isTicked: Bool)]) {
        body += "<fieldset class=\"whole\"><legend>\(MarkupText.escaped(Phrases.text("field.\(name)", in: language)))</legend>\n"
        for tick in ticks {
            body +=
                "<label><input type=\"checkbox\" name=\"\(name)\" value=\"\(MarkupText.escaped(tick.value))\""
                + "\(tick.isTicked ? " checked" : "")> \(MarkupText.escaped(tick.text))</label>\n"
        }
        body += "</fieldset>\n"
    }

    /// Closes the form with its buttons: the sentence on each, and what pressing it says besides.
    consuming func closed(_ buttons: [(id: String, name: String?, value: String?)]) -> String {
        body += "<div class=\"buttons\">"
        for button in buttons {
            var said = button.name.map { " name=\"\($0)\" value=\"\(button.value ?? "")\"" } ?? ""
            // What is only checked may lack what the file itself says.
            if button.name == "dryRun" { said += " formnovalidate" }
            body += "<button type=\"submit\"\(said)>\(MarkupText.escaped(Phrases.text(button.id, in: language)))</button>"
        }
        return body + "</div>\n</form>\n"
    }

    /// Closes the form with one button.
    consuming func closed(_ id: String) -> String { closed([(id, nil, nil)]) }
}
