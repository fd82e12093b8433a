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
                    let decided = name == "status" ? row["importerStatus"]?.string : nil
                    let importer = decided == CodeStatus.active.rawValue ? nil : decided
                    let besides = importer.map { " · " + Phrases.text("office.importer-state", ["status": $0], in: language) }
                    return (ItemPage.shown(row[name], language) + (besides ?? ""), href)
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
        _ record: AreaRecord, _ json: JSONValue, waiting: WaitingBoundary?, today: Day, choices: OfficeChoices, _ visit: OfficeVisit
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
        if let waiting {
            page.say("p", "office.boundary-waits", class: "notice")
            WaitingSection.add(waiting, to: &page)
        } else if let shape = record.boundary(on: today)?.boundary.outline, let sketch = OutlineSketch(given: nil, shape: shape) {
            page.add(markup: sketch.svg(language))
        }
        page.add(links: [
            (Phrases.text("office.revise-link", in: language), "/office/areas/\(id)/revision"),
            (Phrases.text("office.persons", in: language), "/office/areas/\(id)/persons"),
            (Phrases.text("office.field-sheet", in: language), "/office/areas/\(id)/sheets/field-sheet"),
            (Phrases.text("office.sketch-map", in: language), "/office/areas/\(id)/sheets/sketch-map"),
        ])
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
                let ours = Phrases.text("status.\((stretch?.status ?? .draft).rawValue)", in: language)
                let states = [ours, code.importerObjection(on: today)?.words(language)].compactMap { $0 }
                return [
                    (code.code.text, Service.address(of: code.code)), (code.code.market, nil), (states.joined(separator: " · "), nil),
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
