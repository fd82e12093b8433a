import Casework
import GeoPrimitives
import Interchange
import Phrases
import Registry

/// What was found in an outline, on a page: the sketch, the list, and the mends to choose from.
enum OutlineFindings {
    /// Adds the sketch and the list.
    ///
    /// - Parameters:
    ///   - checked: The outline with what was found in it.
    ///   - old: The outline whose place it would take, which is drawn where the new one is good; the outline as it was handed in where nil.
    ///   - page: The page.
    static func add(_ checked: CheckedOutline, replacing old: GridMultiPolygon? = nil, to page: inout Page) {
        let language = page.language
        let count = checked.findings.count { $0.severity == .error }
        let warnings = checked.findings.count { $0.severity == .warning }
        let hectares = "\((checked.hectares * 10_000).rounded() / 10_000)"
        if !checked.isAcceptable {
            page.say("p", "office.check-bad", ["count": "\(count)"], class: "failure")
        } else if warnings > 0 {
            page.say("p", "office.check-warned", ["hectares": hectares, "count": "\(warnings)"], class: "notice")
        } else {
            page.say("p", "office.check-good", ["hectares": hectares], class: "notice")
        }
        let before = checked.shape == nil ? nil : old?.inDegrees
        if let sketch = OutlineSketch(given: before ?? checked.given, shape: checked.shape, findings: checked.findings) {
            page.add(markup: sketch.svg(language))
            if before != nil { page.say("p", "office.sketch-both") }
        }
        add(checked.findings, to: &page)
    }

    /// Adds what was found as a table; nothing where nothing was.
    static func add(_ findings: [Finding], to page: inout Page) {
        let language = page.language
        guard !findings.isEmpty else { return }
        page.add(
            table: [
                "#", Phrases.text("column.severity", in: language), Phrases.text("column.text", in: language),
                Phrases.text("office.place", in: language),
            ],
            findings.enumerated().map { place, finding in
                [
                    ("\(place + 1)", nil), (Phrases.text("severity.\(finding.severity.rawValue)", in: language), nil),
                    (Phrases.pageText("finding.\(finding.id)", finding.values, in: language), nil), (self.place(of: finding), nil),
                ]
            })
    }

    /// Adds where the file is chosen, the one that is kept, and the mends: those to choose from, or those that were chosen.
    static func addFile(
        _ checked: CheckedOutline?, _ refusal: FormRefusal?, _ content: FormContent, to form: inout FormMarkup, _ language: Language
    ) {
        let kept = checked.map { (upload: $0.upload, name: $0.fileName) } ?? refusal?.file
        if let kept { form.hide("upload", kept.upload) }
        if let checked {
            let mends = mends(checked, language)
            if !mends.isEmpty { form.add("mend", ticks: mends) }
        } else {
            for mend in content.list("mend") { form.hide("mend", mend) }
        }
        let hint = kept.map { Phrases.text("office.file-kept", ["file": $0.name], in: language) }
        form.add("file", hint: hint ?? Phrases.text("office.file-kinds", in: language))
    }

    private static func place(of finding: Finding) -> String {
        if let row = finding.row { return finding.column.map { "\(row):\($0)" } ?? "\(row)" }
        return finding.position.map { "\(rounded($0.y)), \(rounded($0.x))" } ?? "–"
    }

    private static func rounded(_ number: Double) -> String { "\((number * 1e7).rounded() / 1e7)" }

    /// The mends that are offered or made, each once, with what they change.
    static func mends(_ checked: CheckedOutline, _ language: Language) -> [(value: String, text: String, isTicked: Bool)] {
        var found: [(value: String, text: String, isTicked: Bool)] = []
        for id in checked.made {
            found.append((id, "\(Phrases.text("mend.\(id)", in: language)) (\(Phrases.text("office.mend-made", in: language)))", true))
        }
        for finding in checked.findings {
            guard let mend = finding.mend, !found.contains(where: { $0.value == mend.id }) else { continue }
            let change = ["squareMetres": "\((mend.areaChange.value * 10).rounded() / 10)"]
            let said = "\(Phrases.text("mend.\(mend.id)", in: language)) – \(Phrases.text("office.mend-change", change, in: language))"
            found.append((mend.id, said, false))
        }
        return found
    }
}

/// Where an area is registered: a file is brought, checked, put right, and registered.
struct RegistrationPage {
    private(set) var text: String

    init(
        _ visit: OfficeVisit, choices: OfficeChoices, board: DrawingBoard?, checked: CheckedOutline? = nil,
        facts: SubmittedFacts = SubmittedFacts(), refusal: FormRefusal? = nil
    ) {
        let (language, content) = (visit.language, visit.content)
        var page = Page(Phrases.text("office.register", in: language), visit)
        if let refusal { page.add("p", refusal.detail, class: "failure") }
        if checked == nil { page.say("p", "office.register-about") }
        if let checked { OutlineFindings.add(checked, to: &page) }
        var form = FormMarkup(.register, visit, to: "/office/areas")
        OutlineFindings.addFile(checked, refusal, content, to: &form, language)
        form.add("name", content["name"] ?? facts.name)
        let crop = content["crop"] ?? facts.crop
        form.add(
            "crop", crop, choices: choices.crops.map { ($0.key, language == .vietnamese ? $0.vietnamese : $0.english) }, required: true)
        form.add("variety", content["variety"] ?? facts.variety)
        form.add("holder", content["holder"] ?? facts.holder)
        let commune = content["commune"] ?? facts.commune
        let known = choices.commune(meantBy: commune)
        if commune != nil, known == nil {
            form.add("commune", commune)
        } else {
            form.add("commune", known, choices: choices.communes.map { ($0.code, $0.name) })
        }
        form.add("visibility", content["visibility"] ?? facts.visibility?.rawValue, words: "visibility")
        form.add("consent", content["consent"] ?? facts.consent)
        form.add("crs", content["crs"], hint: Phrases.text("office.crs-hint", in: language))
        form.add("order", content["order"], words: "order")
        form.add("surveyMethod", content["surveyMethod"] ?? facts.surveyMethod?.rawValue)
        form.add("accuracyMetres", content["accuracyMetres"])
        form.add("from", content["from"])
        var buttons: [(id: String, name: String?, value: String?)] = [("office.check", "dryRun", "true")]
        if checked?.isAcceptable == true { buttons.append(("office.register-now", nil, nil)) }
        page.add(markup: form.closed(buttons))
        board?.add(to: &page)
        text = page.text
    }
}

/// Where a new boundary of an area is brought.
struct RevisionPage {
    private(set) var text: String

    init(
        _ visit: OfficeVisit, _ record: AreaRecord, tag: String, today: Day, board: DrawingBoard?, checked: CheckedOutline?,
        refusal: FormRefusal? = nil
    ) {
        let (language, content) = (visit.language, visit.content)
        let id = "area-\(record.area.id.number)"
        var page = Page(Phrases.text("office.revise", ["area": record.area.name], in: language), visit)
        let inForce = record.boundary(on: today)?.boundary
        if let refusal { page.add("p", refusal.detail, class: "failure") }
        if let checked {
            OutlineFindings.add(checked, replacing: inForce?.outline, to: &page)
        } else {
            page.say("p", "office.revise-about")
            if let shape = inForce?.outline, let sketch = OutlineSketch(given: nil, shape: shape) { page.add(markup: sketch.svg(language)) }
        }
        var form = FormMarkup(.revise, visit, to: "/office/areas/\(id)/boundary")
        form.hide("ifMatch", tag)
        OutlineFindings.addFile(checked, refusal, content, to: &form, language)
        form.add("reason", content["reason"])
        form.add("crs", content["crs"], hint: Phrases.text("office.crs-hint", in: language))
        form.add("order", content["order"], words: "order")
        let method = inForce.flatMap { $0.surveyMethod == .unknown ? nil : $0.surveyMethod.rawValue }
        let methodHint = method.map { Phrases.text("office.survey-hint", ["method": $0], in: language) }
        form.add("surveyMethod", content["surveyMethod"], hint: methodHint)
        form.add("accuracyMetres", content["accuracyMetres"])
        form.add("from", content["from"])
        var buttons: [(id: String, name: String?, value: String?)] = [("office.check", "dryRun", "true")]
        if checked?.isAcceptable == true { buttons.append(("office.revise-now", nil, nil)) }
        page.add(markup: form.closed(buttons))
        board?.add(to: &page)
        text = page.text
    }
}
