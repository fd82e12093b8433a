import Accounts
import GeoPrimitives
import Interchange
import Phrases

extension Page {
    /// A page of the office for somebody who is logged in.
    init(_ title: String, _ visit: OfficeVisit) {
        self.init(title, visit.language)
        add(markup: Page.navigation(visit))
        if let done = visit.content["done"], let said = Page.notice(done, language) {
            add(markup: "<p class=\"notice\" role=\"status\">\(MarkupText.escaped(said))</p>\n")
        }
    }

    /// What was done before this page, in a sentence.
    private static func notice(_ done: String, _ language: Language) -> String? {
        switch done {
        case "registered": Phrases.text("office.done-registered", in: language)
        case "revised": Phrases.text("office.done-revised", in: language)
        case "proposed": Phrases.text("office.done-proposed", in: language)
        case "issued": Phrases.text("office.done-issued", in: language)
        case "stamps-changed": Phrases.text("office.done-stamps", in: language)
        case "decided": Phrases.text("office.done-decided", in: language)
        default: nil
        }
    }

    /// Where one can go, by what one may do, and the way out.
    private static func navigation(_ visit: OfficeVisit) -> String {
        let language = visit.language
        let places: [(action: OfficeAction, name: String)] = [
            (.due, Phrases.text("office.due", in: language)), (.areas, Phrases.text("office.areas", in: language)),
            (.registerPage, Phrases.text("office.register", in: language)), (.lots, Phrases.text("office.lots", in: language)),
            (.rights, Phrases.text("office.rights", in: language)), (.accounts, Phrases.text("office.accounts", in: language)),
            (.tokens, Phrases.text("office.tokens", in: language)),
        ]
        var markup = "<nav class=\"office\" aria-label=\"\(MarkupText.escaped(Phrases.text("office.navigation", in: language)))\">"
        for place in places where place.action.roles?.contains(visit.account.role) == true {
            let current = visit.action.path == place.action.path ? " aria-current=\"page\"" : ""
            markup += "<a href=\"\(place.action.path)\"\(current)>\(MarkupText.escaped(place.name))</a>"
        }
        let who = "\(visit.account.name) · \(Phrases.text("role.\(visit.account.role.rawValue)", in: language))"
        markup += """
            <form class="end" method="post" action="/office/session/end"><input type="hidden" name="csrf" value="\(visit.formKey)">\
            <span>\(MarkupText.escaped(who))</span>\
            <button type="submit">\(MarkupText.escaped(Phrases.text("office.log-out", in: language)))</button></form></nav>

            """
        return markup
    }

    /// The style of the office, after that of all pages.
    static let officeStyle = """
        nav.office { display: flex; flex-wrap: wrap; gap: .3rem .9rem; align-items: center; border-bottom: 1px solid var(--line);
          padding-bottom: .5rem; margin-bottom: .5rem; }
        nav.office a { padding: .35rem 0; text-decoration: none; }
        nav.office a[aria-current] { font-weight: 700; border-bottom: .2rem solid; }
        nav.office .end { margin: 0 0 0 auto; align-items: center; font-size: .9rem; }
        nav.office .end button { padding: .25rem .6rem; }
        .notice { border-left: .4rem solid var(--good); padding: .4rem .8rem; }
        .failure { border-left: .4rem solid var(--bad); padding: .4rem .8rem; }
        form.fields { display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: .8rem 1rem; align-items: start; }
        form.fields label, form.fields fieldset, form.fields .whole { display: block; }
        form.fields label > span { display: block; font-weight: 600; font-size: .95rem; }
        form.fields input:not([type=checkbox]), form.fields select, form.fields textarea { width: 100%; box-sizing: border-box;
          font: inherit; padding: .45rem; }
        form.fields .whole { grid-column: 1 / -1; }
        form.fields small { display: block; }
        form.fields .buttons { grid-column: 1 / -1; display: flex; flex-wrap: wrap; gap: .6rem; }
        form.fields button { padding: .55rem 1.1rem; }
        fieldset { border: 1px solid var(--line); }
        fieldset label { padding: .2rem 0; }
        svg.sketch { width: 100%; max-width: 44rem; height: auto; border: 1px solid var(--line); background: Canvas; }
        svg.sketch .given { fill: none; stroke: CanvasText; stroke-width: 1.5; stroke-dasharray: 5 4; }
        svg.sketch .shape { fill: var(--good); fill-opacity: .18; stroke: var(--good); stroke-width: 2; fill-rule: evenodd; }
        svg.sketch .corner { fill: CanvasText; }
        svg.sketch .fault circle { fill: var(--bad); } svg.sketch .warning circle { fill: var(--unsure); }
        svg.sketch .note circle { fill: GrayText; }
        svg.sketch .mark text { fill: Canvas; font: 700 13px system-ui, sans-serif; text-anchor: middle; }
        svg.sketch .scale { fill: none; stroke: CanvasText; stroke-width: 2; }
        svg.sketch .caption { fill: CanvasText; font: 13px system-ui, sans-serif; }
        code.secret { overflow-wrap: anywhere; font-size: 1.05rem; }
        .status { font-weight: 700; }
        @media (max-width: 30rem) {
          .cards table, .cards tbody, .cards tr { display: block; }
          .cards thead { display: none; }
          .cards tr { border-bottom: 1px solid var(--line); padding: .4rem 0; }
          .cards td { display: grid; grid-template-columns: 8rem 1fr; border: 0; padding: .1rem 0; overflow-wrap: anywhere; }
          .cards td::before { content: attr(data-label); font-weight: 600; }
        }
        @media print { nav.office, .buttons { display: none; } }

        """
}
