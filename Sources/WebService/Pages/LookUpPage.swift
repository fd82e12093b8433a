import GeoPrimitives
import Casework
import Journal
import Phrases
import Registry

/// The answer to a typed or scanned code, as a page that needs no script.
enum LookUpPage {
    static func text(_ answer: LookUpAnswer, _ around: Surroundings, _ request: WebRequest) -> String {
        let language = request.language
        var page = Page(title(answer, language), language)
        let verdict = Phrases.text("verdict.\(answer.verdictName)", in: language)
        // The word says it; the colour says it again.
        page.add(markup: "<p class=\"verdict \(answer.verdict.rawValue)\">\(MarkupText.escaped(verdict))</p>\n")
        for reason in answer.reasons { page.say("p", "remark.\(reason.id)", reason.values, class: "reason") }
        page.add(markup: signature(answer, around, language))
        for warning in answer.warnings { page.say("p", "remark.\(warning.id)", warning.values, class: "note") }
        let asOf = MarkupText.escaped(Phrases.text("web.as-of", in: language))
        page.add(markup: "<dl>\n<dt>\(asOf)</dt><dd>\(moment(answer.asOf, language))</dd>\n</dl>\n")
        if let right = answer.exporterRight {
            let word = right == .unknown ? "?" : Phrases.text(right.rawValue, in: language)
            page.add(pairs: [(Phrases.text("web.fact-right", in: language), word)])
        }
        addFacts(answer, around, to: &page)
        for code in answer.codes { add(code, around, to: &page) }
        if let facility = answer.facility { add(facility, around, request, to: &page) }
        if !answer.isFound, !answer.nearest.isEmpty {
            if answer.subject == .stamp { page.say("h2", "web.named-lot") } else { page.say("h2", "web.nearest") }
            page.add(links: answer.nearest.map { ($0, address($0, request)) })
        }
        if !answer.matches.isEmpty {
            page.add(links: answer.matches.map { ("\($0.name) · \($0.reference)", address($0.reference, request)) })
        }
        let isVague = (answer.reasons + answer.warnings).contains { asksForMore.contains($0.id) }
        page.add(markup: form(request, around.names, asked: answer.query, isOpen: isVague) + languages(request))
        return page.text
    }

    /// What is said where the market or the exporter should be told as well.
    private static let asksForMore: Set<String> = ["mixes-markets", "several-codes", "exporter-not-known"]

    /// When something was recorded, as clocks in Viet Nam show it, which are seven hours ahead all year.
    private static func moment(_ text: String, _ language: Language) -> String {
        guard let time = RecordedTime(text) else { return MarkupText.escaped(text) }
        let there = RecordedTime(millisecondsSince1970: time.millisecondsSince1970 + 7 * 3_600_000).description
        let values = ["day": String(there.prefix(10)), "time": String(there.dropFirst(11).prefix(5))]
        let shown = MarkupText.escaped(Phrases.text("web.moment", values, in: language))
        return "<time datetime=\"\(MarkupText.escaped(text))\">\(shown)</time>"
    }

    /// What was found by its own name, which is easier to read than its address; what was asked where nothing was.
    private static func title(_ answer: LookUpAnswer, _ language: Language) -> String {
        if let stamp = answer.stamp { return "\(Phrases.text("web.fact-stamp", in: language)) \(stamp.serial)" }
        if let lot = answer.lot { return "\(Phrases.text("web.fact-lot", in: language)) \(lot.reference)" }
        return answer.kind == .product ? answer.product?.product.name ?? answer.query : answer.query
    }

    private static func add(_ code: LookUpAnswer.Code, _ around: Surroundings, to page: inout Page) {
        let language = page.language
        func say(_ id: String) -> String { Phrases.text(id, in: language) }
        let market = around.names.market(code.record.market)
        page.add("h2", "\(code.record.text) · \(market)")
        var pairs: [(name: String, value: String)] = [
            (say("web.fact-area"), code.area.name), (say("web.fact-crop"), around.names.crop(code.area.crop)),
        ]
        if let holder = code.holder { pairs.append((say("web.fact-holder"), holder)) }
        if let hectares = code.hectares { pairs.append((say("web.fact-hectares"), "\((hectares * 100).rounded() / 100)")) }
        if let commune = code.commune { pairs.append((say("web.fact-commune"), commune)) }
        let states = [(code.on, code.importer), (code.today, code.importerToday)]
        for (state, importer) in code.on.date == code.today.date ? [states[1]] : states {
            pairs.append((state.date.description, say("status.\(state.status.rawValue)")))
            if let decision = state.decision {
                let kind = say("decision.\(decision.kind.rawValue)")
                let words = [kind, decision.effectiveOn.description, decision.document, decision.reason]
                pairs.append((say("web.fact-decision"), words.compactMap { $0 }.joined(separator: " · ")))
            }
            if let importer { pairs.append((say("web.fact-importer"), said(importer, market, language))) }
        }
        page.add(pairs: pairs)
        guard let sketch = around.sketches.first(where: { $0.area == code.area.id }) else { return }
        page.add(markup: sketch.svg)
        page.add(links: [(say("web.map"), "/map?lang=\(language.rawValue)#area=area-\(code.area.id.number)")])
    }

    /// What the importer's authority says, since when, and the list on which it stands.
    private static func said(_ importer: LookUpAnswer.State, _ market: String, _ language: Language) -> String {
        let values = ["market": market, "status": importer.status.rawValue, "since": importer.since?.description ?? ""]
        return [Phrases.text("web.importer-says", values, in: language), importer.decision?.document].compactMap { $0 }
            .joined(separator: " · ")
    }

    private static func add(_ facility: LookUpAnswer.FacilityFacts, _ around: Surroundings, _ request: WebRequest, to page: inout Page) {
        let language = page.language
        page.add("h2", "\(facility.facility.text) · \(facility.facility.name)")
        var pairs: [(name: String, value: String)] = []
        for state in facility.markets {
            let market = around.names.market(state.market)
            pairs.append(("\(market) · \(state.on.date)", Phrases.text("status.\(state.on.status.rawValue)", in: language)))
            if let importer = state.importer {
                pairs.append((Phrases.text("web.fact-importer", in: language), said(importer, market, language)))
            }
        }
        page.add(pairs: pairs)
        page.add(links: facility.codes.map { ($0, address($0, request)) })
    }

    /// The same page in the other languages.
    private static func languages(_ request: WebRequest) -> String {
        let query = request.query.contains { $0.name == "q" } ? request.query : [.init(name: "q", value: request.path)] + request.query
        let links = Language.allCases.filter { $0 != request.language }.map { other in
            let address = Links.address("/lookup", query, ["lang": other.rawValue, "f": "html"])
            return
                "<a href=\"\(MarkupText.escaped(address))\" lang=\"\(other.rawValue)\" hreflang=\"\(other.rawValue)\">\(other.ownName)</a>"
        }
        return "<nav class=\"languages\">\(links.joined(separator: " "))</nav>\n"
    }

    /// The page before anything is asked.
    static func empty(_ names: ReferenceNames, _ request: WebRequest) -> String {
        var page = Page(Phrases.text("web.lookup", in: request.language), request.language)
        page.add(markup: form(request, names))
        return page.text
    }
}
