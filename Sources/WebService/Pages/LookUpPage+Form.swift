import GeoPrimitives
import Phrases

extension LookUpPage {
    /// The parameters that say more than what is looked up.
    private static let more = ["market", "on", "exporter"]

    /// The address of another look-up, for the same market, day and exporter.
    static func address(_ text: String, _ request: WebRequest) -> String {
        let kept = request.query.filter { more.contains($0.name) && !$0.value.isEmpty }
        return Links.address("/lookup", kept, ["f": "html", "lang": request.language.rawValue, "q": text])
    }

    /// Where a code is typed and, behind a line that opens, a market, a day and an exporter; it holds what was asked.
    ///
    /// - Parameters:
    ///   - request: Who asks, in which language, and for which market, day and exporter.
    ///   - names: The markets to choose from.
    ///   - asked: What was looked up.
    ///   - isOpen: Whether it is shown at once that more can be said; it is where more was said.
    /// - Returns: The form as HTML.
    static func form(_ request: WebRequest, _ names: ReferenceNames, asked: String = "", isOpen: Bool = false) -> String {
        func say(_ id: String) -> String { MarkupText.escaped(Phrases.text(id, in: request.language)) }
        func given(_ name: String) -> String { MarkupText.escaped(request[name] ?? "") }
        let market = request["market"]?.uppercased()
        let options = names.markets.map { option in
            let value = MarkupText.escaped(option.key)
            return "<option value=\"\(value)\"\(option.key == market ? " selected" : "")>\(MarkupText.escaped(option.name))</option>"
        }
        let label = say("web.lookup-label")
        let isGiven = more.contains { request[$0]?.isEmpty == false }
        return """
            <form class="lookup" action="/lookup" method="get"><input type="hidden" name="f" value="html">\
            <input type="hidden" name="lang" value="\(request.language.rawValue)">\
            <input type="search" name="q" required maxlength="512" value="\(MarkupText.escaped(asked))" aria-label="\(label)" \
            placeholder="\(label)"><button type="submit">\(say("web.lookup"))</button>
            <details\(isOpen || isGiven ? " open" : "")><summary>\(say("web.lookup-more"))</summary>
            <label><span>\(say("web.lookup-market"))</span><select name="market"><option value="">\(say("web.lookup-any"))</option>\
            \(options.joined())</select></label>
            <label><span>\(say("web.lookup-day"))</span><input type="date" name="on" value="\(given("on"))"></label>
            <label><span>\(say("web.lookup-exporter"))</span><input name="exporter" maxlength="128" autocomplete="off" \
            value="\(given("exporter"))"></label>
            </details></form>

            """
    }
}
