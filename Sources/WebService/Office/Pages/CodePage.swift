import Accounts
import Casework
import GeoPrimitives
import Interchange
import Phrases
import Registry

/// A code with its decisions, the boundary that waits for it, and the forms for what is decided next: here, and by the importer.
struct CodePage {
    let record: CodeRecord
    let area: AreaRecord
    let holder: String?
    let findings: [Finding]
    let waiting: WaitingBoundary?
    let tag: String
    let today: Day
    let next: NextDecisions

    func text(_ visit: OfficeVisit) -> String {
        let language = visit.language
        let code = record.code
        var page = Page("\(code.text) · \(code.market)", visit)
        page.add("p", Phrases.text("status.\(next.status.rawValue)", in: language), class: "status")
        if let objection = record.importerObjection(on: today) { page.add("p", objection.words(language), class: "status no") }
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
            }, cards: true)
        if let waiting, !next.status.isFinal {
            page.say("h2", "office.boundary-waiting")
            page.say("p", "office.boundary-waits")
            WaitingSection.add(waiting, to: &page)
        }
        addOurs(to: &page, visit)
        addImporters(to: &page, visit)
        return page.text
    }

    /// The form for what our authority decides, or why there is none.
    private func addOurs(to page: inout Page, _ visit: OfficeVisit) {
        let offered = next.ours.filter { $0.isFor(visit.account.role, wasGranted: record.wasGranted) }
        guard !offered.isEmpty else {
            return page.say("p", next.ours.isEmpty ? "office.decided-for-good" : "office.decide-approver")
        }
        page.say("h2", "office.decide")
        OutlineFindings.add(findings, to: &page)
        page.say("p", "office.decide-about")
        var form = form(offered, visit)
        form.add("expires")
        form.add("document")
        form.add("reason")
        form.add("received")
        if offered.contains(.transfer) { form.add("holder") }
        if offered.contains(.grant) {
            form.add("override", hint: Phrases.text("office.override-hint", in: visit.language))
            form.add("secondOfficer")
            form.add("secondPassword")
        }
        page.add(markup: form.closed("office.decide-now"))
    }

    /// The form for what the importer's authority has decided and a letter or its list tells; nothing where it has no say.
    private func addImporters(to page: inout Page, _ visit: OfficeVisit) {
        let role = visit.account.role
        // A renewal sets a last day, and that is for those who may set one.
        let offered = next.importers.filter { $0.isFor(role, .importer, setsEnd: $0 == .renew) }
        guard !offered.isEmpty else { return }
        page.say("h2", "office.importer-decided")
        page.say("p", "office.importer-proof")
        var form = form(offered, visit)
        form.hide("authority", Authority.importer.rawValue)
        form.add("received")
        form.add("document")
        form.add("reason")
        if offered.contains(where: { $0.isFor(role, .importer, setsEnd: true) }) { form.add("expires") }
        page.add(markup: form.closed("office.importer-now"))
    }

    /// A form with the state that it is made for, the kinds to choose from, and the first day.
    private func form(_ offered: [DecisionKind], _ visit: OfficeVisit) -> FormMarkup {
        let address = "/office/codes/\(PercentText.encode(record.code.canonical.text))/decisions"
        var form = FormMarkup(.decide, visit, to: address)
        form.hide("ifMatch", tag)
        form.hide("market", record.code.market)
        form.add("kind", choices: offered.map { ($0.rawValue, Phrases.text("decision.\($0.rawValue)", in: visit.language)) })
        form.add("on", today.description)
        return form
    }
}

/// What can follow on the decisions of a code, by the state that each authority has it in.
struct NextDecisions {
    /// The state before our authority.
    let status: CodeStatus
    /// The state before the importer's authority; nil where it never decided anything.
    let importerStatus: CodeStatus?
    /// What our authority can decide.
    let ours: [DecisionKind]
    /// What the importer's authority can have decided; nothing for a code of the domestic market, which has no importer.
    let importers: [DecisionKind]

    init(_ record: CodeRecord, on day: Day) {
        let (status, importer) = (record.timeline(of: .ours).status(on: day), record.timeline(of: .importer).stretch(on: day)?.status)
        (self.status, importerStatus) = (status, importer)
        ours = DecisionKind.allCases.filter { status.after($0) != nil }
        let before = importer ?? .draft
        importers = record.code.market == "VN" ? [] : DecisionKind.allCases.filter { before.after($0, by: .importer) != nil }
    }
}
