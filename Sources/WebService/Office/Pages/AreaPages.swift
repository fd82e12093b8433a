import Accounts
import Casework
import GeoPrimitives
import Interchange
import Phrases
import Registry

/// Areas as a list, and one of them.
enum AreaPages {
    static func list(_ rows: [JSONValue], next: String?, choices: OfficeChoices, _ visit: OfficeVisit) -> String {
        let (language, content) = (visit.language, visit.content)
        var page = Page(Phrases.text("office.areas", in: language), visit)
        var form = FormMarkup(.areas, visit, to: "/office/areas")
        form.add("q", content["q"])
        form.add(
            "crop", content["crop"], choices: choices.crops.map { ($0.key, language == .vietnamese ? $0.vietnamese : $0.english) })
        form.add("status", content["status"], words: "status")
        page.add(markup: form.closed("office.show"))
        let shown = ["areaId", "name", "code", "market", "crop", "status", "areaHectares", "commune"]
        page.add(
            table: shown.map { Phrases.text("column.\($0)", in: language) },
            rows.map { row in
                shown.map { name in
                    let href = name == "areaId" || name == "name" ? row["areaId"]?.string.map { "/office/areas/\($0)" } : nil
                    return (ItemPage.shown(row[name], language), href)
                }
            })
        if rows.isEmpty { page.say("p", "web.nothing") }
        if let next {
            var query = visit.request.query.filter { $0.name != "after" }
            query.append(.init(name: "after", value: next))
            let address = "/office/areas?" + query.map { "\($0.name)=\(PercentText.encode($0.value))" }.joined(separator: "&")
            page.add(links: [(Phrases.text("web.next", in: language), address)])
        }
        return page.text
    }

    static func one(
        _ record: AreaRecord, _ json: JSONValue, today: Day, choices: OfficeChoices, _ visit: OfficeVisit
    ) -> String {
        let language = visit.language
        let id = "area-\(record.area.id.number)"
        var page = Page("\(record.area.name) · \(id)", visit)
        let facts = ["crop", "variety", "holder", "commune", "areaHectares", "declaredHectares", "households", "surveyMethod", "validFrom"]
        page.add(
            pairs: facts.compactMap { name in
                guard let value = json[name], !value.isNull else { return nil }
                return (Phrases.text("column.\(name)", in: language), ItemPage.shown(value, language))
            })
        if case .polygon(let shape)? = record.boundary(on: today)?.boundary.extent, let sketch = OutlineSketch(given: nil, shape: shape) {
            page.add(markup: sketch.svg(language))
        }
        page.add(links: [
            (Phrases.text("office.revise-link", in: language), "/office/areas/\(id)/revision"),
            (Phrases.text("office.persons", in: language), "/office/areas/\(id)/persons"),
            (Phrases.text("office.field-sheet", in: language), "/office/areas/\(id)/sheets/field-sheet"),
            (Phrases.text("office.sketch-map", in: language), "/office/areas/\(id)/sheets/sketch-map"),
        ])
        if record.boundaries.contains(where: \.isProposed) { page.say("p", "office.boundary-waits", class: "notice") }
        let visible = MarkupText.escaped(Phrases.text("visibility.\(record.area.visibility.rawValue)", in: language))
        page.add(markup: "<h2>\(MarkupText.escaped(Phrases.text("field.visibility", in: language)))</h2>\n<p>\(visible)</p>\n")
        var visibility = FormMarkup(.setVisibility, visit, to: "/office/areas/\(id)/visibility")
        visibility.add("visibility", record.area.visibility.rawValue, words: "visibility")
        visibility.add("consent")
        page.add(markup: visibility.closed("office.visibility-now"))
        page.say("h2", "office.codes")
        page.add(
            table: ["code", "market", "status", "expires"].map { Phrases.text("column.\($0)", in: language) },
            record.codes.map { code in
                let stretch = code.timeline(of: .ours).stretch(on: today)
                return [
                    (code.code.text, Service.address(of: code.code)), (code.code.market, nil),
                    (Phrases.text("status.\((stretch?.status ?? .draft).rawValue)", in: language), nil),
                    (stretch?.expiresOn?.description ?? "–", nil),
                ]
            })
        page.say("h2", "office.issue")
        var form = FormMarkup(.issue, visit, to: "/office/areas/\(id)/codes")
        form.add("code")
        form.add("market", choices: choices.markets.map { ($0, $0) })
        form.add("holder")
        form.add("certificate")
        if DecisionKind.grant.isFor(visit.account.role) {
            form.add("from", hint: Phrases.text("office.issue-from", in: language))
            form.add("expires")
            form.add("override", hint: Phrases.text("office.override-hint", in: language))
            form.add("secondOfficer")
            form.add("secondPassword")
        }
        page.add(markup: form.closed("office.issue-now"))
        return page.text
    }
}

/// A code with its decisions, and the form for the next one.
struct CodePage {
    let record: CodeRecord
    let area: AreaRecord
    let holder: String?
    let findings: [Finding]
    let tag: String
    let today: Day
    let status: CodeStatus
    let legal: [DecisionKind]

    func text(_ visit: OfficeVisit) -> String {
        let language = visit.language
        let code = record.code
        var page = Page("\(code.text) · \(code.market)", visit)
        page.add("p", Phrases.text("status.\(status.rawValue)", in: language), class: "status")
        page.add(markup: "<p>\(Page.link(area.area.name, "/office/areas/area-\(code.area.number)"))</p>\n")
        var pairs: [(name: String, value: String)] = []
        if let holder { pairs.append((Phrases.text("column.holder", in: language), holder)) }
        if let certificate = code.certificate { pairs.append((Phrases.text("field.certificate", in: language), certificate)) }
        if let expires = record.timeline(of: .ours).stretch(on: today)?.expiresOn {
            pairs.append((Phrases.text("column.expires", in: language), expires.description))
        }
        if !pairs.isEmpty { page.add(pairs: pairs) }
        page.say("h2", "office.decisions")
        page.add(
            table: ["kind", "on", "authority", "expires", "document", "reason"].map { Phrases.text("column.\($0)", in: language) },
            record.decisions.map { decision in
                [
                    (Phrases.text("decision.\(decision.kind.rawValue)", in: language), nil), (decision.effectiveOn.description, nil),
                    (Phrases.text("office.authority-\(decision.authority.rawValue)", in: language), nil),
                    (decision.expiresOn?.description ?? "–", nil), (decision.document ?? "–", nil), (decision.reason ?? "–", nil),
                ]
            })
        let offered = legal.filter { $0.isFor(visit.account.role, wasGranted: record.wasGranted) }
        guard !offered.isEmpty else {
            page.say("p", legal.isEmpty ? "office.decided-for-good" : "office.decide-approver")
            return page.text
        }
        page.say("h2", "office.decide")
        OutlineFindings.add(findings, to: &page)
        page.say("p", "office.decide-about")
        let address = "/office/codes/\(PercentText.encode(code.canonical.text))/decisions"
        var form = FormMarkup(.decide, visit, to: address)
        form.hide("ifMatch", tag)
        form.hide("market", code.market)
        form.add("kind", choices: offered.map { ($0.rawValue, Phrases.text("decision.\($0.rawValue)", in: language)) })
        form.add("on", today.description)
        form.add("expires")
        form.add("document")
        form.add("reason")
        form.add("received")
        if offered.contains(.transfer) { form.add("holder") }
        if offered.contains(.grant) {
            form.add("override", hint: Phrases.text("office.override-hint", in: language))
            form.add("secondOfficer")
            form.add("secondPassword")
        }
        page.add(markup: form.closed("office.decide-now"))
        return page.text
    }
}
