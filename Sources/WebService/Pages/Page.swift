import GeoPrimitives
import Phrases

/// A page for people while it is put together: what comes from outside is always escaped, what is markup is written here.
struct Page {
    private let title: String
    let language: Language
    private var body = ""
    private var head = ""
    private var programs = ""

    init(_ title: String, _ language: Language) {
        self.title = title
        self.language = language
    }

    /// Adds an element with a text in it.
    mutating func add(_ element: StaticString, _ text: String, class name: StaticString? = nil) {
        body += "<\(element)\(name.map { " class=\"\($0)\"" } ?? "")>\(MarkupText.escaped(text))</\(element)>\n"
    }

    /// Adds a sentence of `Phrases`.
    mutating func say(_ element: StaticString, _ id: String, _ values: [String: String] = [:], class name: StaticString? = nil) {
        add(element, Phrases.text(id, values, in: language), class: name)
    }

    /// Adds a list of links.
    mutating func add(links: [(text: String, href: String)]) {
        body += "<ul>\n"
        for link in links { body += "<li>\(Page.link(link.text, link.href))</li>\n" }
        body += "</ul>\n"
    }

    /// Adds a table with a heading row; what a cell links to stands beside it.
    ///
    /// As cards each row stands by itself on a narrow screen, a line for each cell with its heading in front.
    mutating func add(table heading: [String], _ rows: [[(text: String, href: String?)]], cards: Bool = false) {
        body += "<div class=\"wide\(cards ? " cards" : "")\"><table>\n<thead><tr>"
        for name in heading { body += "<th scope=\"col\">\(MarkupText.escaped(name))</th>" }
        body += "</tr></thead>\n<tbody>\n"
        for row in rows {
            body += "<tr>"
            for (place, cell) in row.enumerated() {
                let label = cards && place < heading.count ? " data-label=\"\(MarkupText.escaped(heading[place]))\"" : ""
                body += "<td\(label)>\(cell.href.map { Page.link(cell.text, $0) } ?? MarkupText.escaped(cell.text))</td>"
            }
            body += "</tr>\n"
        }
        body += "</tbody></table></div>\n"
    }

    /// Adds pairs of a name and what it is.
    mutating func add(pairs: [(name: String, value: String)]) {
        body += "<dl>\n"
        for pair in pairs { body += "<dt>\(MarkupText.escaped(pair.name))</dt><dd>\(MarkupText.escaped(pair.value))</dd>\n" }
        body += "</dl>\n"
    }

    /// Adds markup that was written by this program.
    mutating func add(markup: String) { body += markup }

    /// Lets the page have styles and programs of ours or of a library, by their addresses.
    mutating func load(styles: [StaticString], scripts: [StaticString]) {
        for style in styles { head += "<link rel=\"stylesheet\" href=\"\(style)\">\n" }
        for script in scripts { programs += "<script src=\"\(script)\"></script>\n" }
    }

    /// The whole page.
    var text: String {
        """
        <!DOCTYPE html>
        <html lang="\(language.rawValue)">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(MarkupText.escaped(title))</title>
        <link rel="stylesheet" href="/style.css">
        \(head)<link rel="icon" href="data:,">
        </head>
        <body>
        <header><a href="/?f=html">FarmZone</a></header>
        <main>
        <h1>\(MarkupText.escaped(title))</h1>
        \(body)</main>
        \(programs)</body>
        </html>

        """
    }

    static func link(_ text: String, _ href: String) -> String { "<a href=\"\(MarkupText.escaped(href))\">\(MarkupText.escaped(text))</a>" }

    /// The one style sheet; colours that can be told apart in light and in dark.
    static let style = """
        :root { color-scheme: light dark; --line: #bbb; --link: #0a5c36; --good: #0a6b2d; --bad: #b00020; --unsure: #7a5300; --quiet: #555; }
        @media (prefers-color-scheme: dark) { :root { --line: #555; --link: #7fd1a3; --good: #6fdc97; --bad: #ff8a94; --unsure: #f2c14e; --quiet: #b5b5b5; } }
        body { margin: 0; background: Canvas; color: CanvasText; font: 1rem/1.5 system-ui, "Noto Sans", sans-serif; }
        header, main { max-width: 60rem; margin: 0 auto; padding: .5rem 1rem; }
        h1 { font-size: 1.4rem; overflow-wrap: anywhere; }
        a { color: var(--link); }
        .wide { overflow-x: auto; }
        table { border-collapse: collapse; }
        th, td { border-bottom: 1px solid var(--line); padding: .3rem .6rem; text-align: left; vertical-align: top; }
        dl { display: grid; grid-template-columns: minmax(8rem, 14rem) 1fr; gap: .2rem 1rem; margin: 0; }
        dt { font-weight: 600; }
        dd { margin: 0; overflow-wrap: anywhere; }
        .verdict { font-size: 1.3rem; font-weight: 700; border-left: .4rem solid; padding: .4rem .8rem; }
        .yes { color: var(--good); } .no { color: var(--bad); } .unknown { color: var(--unsure); }
        .signature { font-weight: 600; border: 1px solid; border-radius: .4rem; padding: .4rem .8rem; }
        .reason { font-size: 1.1rem; } .note { color: var(--unsure); }
        .sketch { display: block; width: 100%; max-width: 20rem; height: auto; margin: .6rem 0; border: 1px solid var(--line); }
        .sketch path { fill: color-mix(in srgb, var(--link) 30%, transparent); stroke: var(--link); stroke-width: 1.5; }
        .languages { display: flex; gap: 1rem; }
        form { display: flex; flex-wrap: wrap; gap: .5rem; margin: 1rem 0; }
        input, button, select { font: inherit; padding: .5rem; }
        input[name=q] { flex: 1 1 14rem; }
        .lookup details { flex: 1 1 100%; }
        .lookup label { display: flex; flex-wrap: wrap; gap: .2rem .8rem; align-items: center; margin: .5rem 0; max-width: 36rem; }
        .lookup span { flex: 1 1 10rem; } .lookup select, .lookup label input { flex: 2 1 14rem; min-width: 0; box-sizing: border-box; }
        @media (max-width: 30rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: .4rem; } }
        @media print { header, form, .languages { display: none; } .verdict { border: .2rem solid; } }

        """
}
