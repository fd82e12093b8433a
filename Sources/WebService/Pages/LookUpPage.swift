import GeoPrimitives
import Casework
import Phrases
import Registry

/// The answer to a typed or scanned code, as a page that needs no script.
enum LookUpPage {
    static func text(_ answer: LookUpAnswer, _ around: Surroundings, _ request: WebRequest) -> String {
        let language = request.language
        var page = Page(title(answer, language), language)
        let verdict = Phrases.text("verdict.\(answer.verdict.rawValue)", in: language)
        // The word says it; the colour says it again.
        page.add(markup: "<p class=\"verdict \(answer.verdict.rawValue)\">\(MarkupText.escaped(verdict))</p>\n")
        for reason in answer.reasons { page.say("p", "remark.\(reason.id)", reason.values, class: "reason") }
        page.add(markup: signature(answer, around, language))
        for warning in answer.warnings { page.say("p", "remark.\(warning.id)", warning.values, class: "note") }
        page.add(pairs: [(Phrases.text("web.as-of", in: language), answer.asOf)])
        if let right = answer.exporterRight {
            let word = right == .unknown ? "?" : Phrases.text(right.rawValue, in: language)
            page.add(pairs: [(Phrases.text("web.fact-right", in: language), word)])
        }
        addFacts(answer, around, to: &page)
        for code in answer.codes { add(code, around, to: &page) }
        if let facility = answer.facility { add(facility, to: &page) }
        if !answer.isFound, !answer.nearest.isEmpty {
            page.say("h2", "web.nearest")
            page.add(links: answer.nearest.map { ($0, "/lookup?f=html&lang=\(language.rawValue)&q=\(PercentText.encode($0))") })
        }
        if !answer.matches.isEmpty {
            page.add(
                links: answer.matches.map {
                    ("\($0.name) · \($0.reference)", "/lookup?f=html&lang=\(language.rawValue)&q=\(PercentText.encode($0.reference))")
                })
        }
        page.add(markup: form(language) + languages(request))
        return page.text
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
        page.add("h2", "\(code.record.text) · \(code.record.market)")
        var pairs: [(name: String, value: String)] = [
            (say("web.fact-area"), code.area.name), (say("web.fact-crop"), around.cropName(code.area.crop)),
        ]
        if let holder = code.holder { pairs.append((say("web.fact-holder"), holder)) }
        if let hectares = code.hectares { pairs.append((say("web.fact-hectares"), "\((hectares * 100).rounded() / 100)")) }
        if let commune = code.commune { pairs.append((say("web.fact-commune"), commune)) }
        for state in code.on.date == code.today.date ? [code.today] : [code.on, code.today] {
            pairs.append((state.date.description, say("status.\(state.status.rawValue)")))
            guard let decision = state.decision else { continue }
            let words = [say("decision.\(decision.kind.rawValue)"), decision.effectiveOn.description, decision.document, decision.reason]
            pairs.append((say("web.fact-decision"), words.compactMap { $0 }.joined(separator: " · ")))
        }
        page.add(pairs: pairs)
        guard let sketch = around.sketches.first(where: { $0.area == code.area.id }) else { return }
        page.add(markup: sketch.svg)
        page.add(links: [(say("web.map"), "/map?lang=\(language.rawValue)#area=area-\(code.area.id.number)")])
    }

    private static func add(_ facility: LookUpAnswer.FacilityFacts, to page: inout Page) {
        page.add("h2", "\(facility.facility.text) · \(facility.facility.name)")
        page.add(
            pairs: facility.markets.map { state in
                ("\(state.market) · \(state.on.date)", Phrases.text("status.\(state.on.status.rawValue)", in: page.language))
            })
        page.add(links: facility.codes.map { ($0, "/lookup?f=html&lang=\(page.language.rawValue)&q=\(PercentText.encode($0))") })
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
    static func empty(_ language: Language) -> String {
        var page = Page(Phrases.text("web.lookup", in: language), language)
        page.add(markup: form(language))
        return page.text
    }

    /// Where a code is typed.
    static func form(_ language: Language) -> String {
        let label = MarkupText.escaped(Phrases.text("web.lookup-label", in: language))
        return """
            <form action="/lookup" method="get"><input type="hidden" name="f" value="html">\
            <input type="hidden" name="lang" value="\(language.rawValue)">\
            <input type="search" name="q" required maxlength="128" aria-label="\(label)" placeholder="\(label)">\
            <button type="submit">\(MarkupText.escaped(Phrases.text("web.lookup", in: language)))</button></form>

            """
    }
}
