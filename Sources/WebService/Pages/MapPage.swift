import GeoPrimitives
import Interchange
import Phrases
import Registry

/// The map: what stands around it, and the words and lists that its program needs.
struct MapPage {
    /// The words of the map; the program puts values in for the names after a percent sign.
    static let words = [
        "title", "search", "search-label", "filters", "crop", "market", "state", "any", "valid", "waiting", "ended", "day", "slider",
        "today", "as-on", "as-today", "legend", "areas-in-view", "in-view", "in-view-one", "none-in-view", "come-nearer", "hectares",
        "commune", "holder", "expires", "no-code", "not-there", "illustrative", "copy", "copied", "download", "downloaded",
        "downloaded-one", "link", "link-copied", "close", "zoom-in", "zoom-out", "failed", "nothing-found", "kind-area", "kind-unit",
        "look-up", "data", "needs-script", "no-library",
    ]

    let request: WebRequest
    let settings: WebSettings
    /// Whether the library that draws is there.
    let canDraw: Bool
    let names: ReferenceNames
    let bounds: GridBox?
    let today: Day

    init(_ request: WebRequest, _ settings: WebSettings, canDraw: Bool, _ reading: any RegistryReading, bounds: GridBox?, today: Day) throws
    {
        self.request = request
        self.settings = settings
        self.canDraw = canDraw
        self.bounds = bounds
        self.today = today
        names = try ReferenceNames(reading, in: request.language)
    }

    private func say(_ name: String) -> String { Phrases.text("map.\(name)", in: request.language) }
    private func shown(_ name: String) -> String { MarkupText.escaped(say(name)) }

    /// What the program reads.
    var data: JSONValue {
        var words = JSONObject()
        for name in MapPage.words { words[name] = .string(say(name)) }
        func put(_ word: String, _ id: String, _ values: [String: String] = [:]) {
            words[word] = .string(Phrases.text(id, values, in: request.language))
        }
        for status in CodeStatus.allCases { put("status.\(status.rawValue)", "status.\(status.rawValue)") }
        for kind in DecisionKind.allCases { put("decision.\(kind.rawValue)", "decision.\(kind.rawValue)") }
        // A card tells of codes.
        for verdict in ["yes", "no"] { put("verdict.\(verdict)", "verdict.growing-area-code-\(verdict)") }
        put("verdict.unknown", "verdict.unknown")
        put("importer", "web.importer-says", ["market": "%market", "status": "%status", "since": "%since"])
        func list(_ rows: [(key: String, name: String)]) -> JSONValue {
            .array(rows.map { .object(["key": .string($0.key), "name": .string($0.name)]) })
        }
        var data: JSONObject = [
            "words": .object(words), "language": .string(request.language.rawValue), "today": .string(today.description),
            // Certificates of some years back, and what expires within the next.
            "firstDay": .string(today.adding(days: -2192).description), "lastDay": .string(today.adding(days: 366).description),
            "crops": list(names.crops), "markets": list(names.markets),
        ]
        if let bounds { data["bounds"] = bounds.json }
        if let map = settings.baseMap {
            data["basemap"] = .object(["url": .string(map.url), "attribution": .string(MarkupText.escaped(map.attribution))])
        }
        return .object(data)
    }

    private func choice(_ name: String, _ rows: [(key: String, name: String)]) -> String {
        let options = rows.map { "<option value=\"\(MarkupText.escaped($0.key))\">\(MarkupText.escaped($0.name))</option>" }
        return """
            <label for="\(name)">\(shown(name == "status" ? "state" : name))</label>\
            <select id="\(name)"><option value="">\(shown("any"))</option>\(options.joined())</select>
            """
    }

    private var side: String {
        """
        <form id="search-form" role="search"><input id="search" type="search" autocomplete="off" spellcheck="false" role="combobox" \
        aria-expanded="false" aria-controls="hits" aria-autocomplete="list" aria-label="\(shown("search-label"))" \
        placeholder="\(shown("search"))"><ul id="hits" role="listbox" aria-label="\(shown("search-label"))" hidden></ul></form>
        <h2>\(shown("filters"))</h2>
        <div class="filters">
        \(choice("crop", names.crops))
        \(choice("market", names.markets))
        \(choice("status", ["valid", "waiting", "ended"].map { ($0, say($0)) }))
        </div>
        <h2 id="day-title">\(shown("day"))</h2>
        <div class="days"><input id="slider" type="range" aria-label="\(shown("slider"))"><input id="day" type="date" \
        aria-labelledby="day-title"><button id="today" type="button" hidden>\(shown("today"))</button></div>
        <p id="as-of"></p>
        <div class="actions"><button id="download" type="button">\(shown("download"))</button>\
        <button id="link" type="button">\(shown("link"))</button></div>
        <h2>\(shown("legend"))</h2>
        <ul id="legend"></ul>
        <ul class="outlines"><li class="valid"><span></span>\(shown("valid"))</li><li class="waiting"><span></span>\
        \(shown("waiting"))</li><li class="ended"><span></span>\(shown("ended"))</li></ul>
        <h2>\(shown("areas-in-view"))</h2>
        <p id="count"></p>
        <ul id="in-view"></ul>
        """
    }

    /// The whole page.
    var text: String {
        let language = request.language.rawValue
        // A less-than sign could end the element that the data stand in.
        let data = data.text.replacing("<", with: "\\u003c")
        let others = Language.allCases.filter { $0 != request.language }.map {
            "<a href=\"/map?lang=\($0.rawValue)\" lang=\"\($0.rawValue)\" hreflang=\"\($0.rawValue)\">\($0.ownName)</a>"
        }
        return """
            <!DOCTYPE html>
            <html lang="\(language)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(shown("title"))</title>
            <link rel="icon" href="data:,">
            <link rel="stylesheet" href="/style.css">
            \(canDraw ? "<link rel=\"stylesheet\" href=\"/assets/maplibre-gl.css\">" : "")
            <link rel="stylesheet" href="/assets/map.css">
            </head>
            <body>
            <header class="head"><a href="/?f=html">FarmZone</a><h1>\(shown("title"))</h1><nav>\
            <a href="/lookup?f=html&amp;lang=\(language)">\(shown("look-up"))</a>\
            <a href="/collections/growing-areas/items?f=html&amp;lang=\(language)">\(shown("data"))</a>\(others.joined())</nav></header>
            <section id="side" aria-label="\(shown("filters"))">
            \(side)
            </section>
            <main id="stage">
            <div id="map"></div>
            <noscript><p>\(shown("needs-script"))</p></noscript>
            \(canDraw ? "" : "<p class=\"note\">\(shown("no-library"))</p>")
            <aside id="card" hidden aria-live="polite"><button id="close" type="button" aria-label="\(shown("close"))">×</button>\
            <div id="card-body"></div><div class="actions"><button id="copy" type="button">\(shown("copy"))</button></div></aside>
            <p id="said" role="status"></p>
            </main>
            <script type="application/json" id="page">\(data)</script>
            \(canDraw ? "<script src=\"/assets/maplibre-gl.js\"></script>\n<script src=\"/assets/map.js\"></script>" : "")
            </body>
            </html>

            """
    }
}

extension Language {
    /// Its name in itself.
    var ownName: String {
        switch self {
        case .vietnamese: "Tiếng Việt"
        case .english: "English"
        case .chinese: "中文"
        }
    }
}
