import GeoPrimitives
import Casework
import Phrases
import Registry

/// The answer to a typed or scanned code, as a page that needs no script.
enum LookUpPage {
    static func text(_ answer: LookUpAnswer, _ request: WebRequest) -> String {
        let language = request.language
        var page = Page(answer.query, language)
        let verdict = Phrases.text("verdict.\(answer.verdict.rawValue)", in: language)
        page.add(markup: "<p class=\"verdict \(answer.verdict.rawValue)\">\(MarkupText.escaped(verdict))</p>\n")
        page.add(pairs: [(Phrases.text("web.as-of", in: language), answer.asOf)])
        for reason in answer.reasons { page.say("p", "remark.\(reason.id)", reason.values) }
        for warning in answer.warnings { page.say("p", "remark.\(warning.id)", warning.values, class: "unknown") }
        for code in answer.codes { add(code, to: &page) }
        if !answer.isFound, !answer.nearest.isEmpty {
            page.say("h2", "web.nearest")
            page.add(links: answer.nearest.map { ($0, "/lookup?f=html&q=\(PercentText.encode($0))") })
        }
        page.add(markup: form(language))
        return page.text
    }

    private static func add(_ code: LookUpAnswer.Code, to page: inout Page) {
        let language = page.language
        page.add("h2", "\(code.record.text) · \(code.record.market)")
        var pairs: [(name: String, value: String)] = [
            (Phrases.text("column.name", in: language), code.area.name), (Phrases.text("column.crop", in: language), code.area.crop),
        ]
        if let holder = code.holder { pairs.append((Phrases.text("column.holder", in: language), holder)) }
        if let hectares = code.hectares {
            pairs.append((Phrases.text("column.areaHectares", in: language), "\((hectares * 100).rounded() / 100)"))
        }
        if let commune = code.commune { pairs.append((Phrases.text("column.commune", in: language), commune)) }
        for state in code.on.date == code.today.date ? [code.today] : [code.on, code.today] {
            pairs.append((state.date.description, Phrases.text("status.\(state.status.rawValue)", in: language)))
        }
        page.add(pairs: pairs)
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
