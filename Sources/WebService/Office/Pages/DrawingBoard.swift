import GeoPrimitives
import HTTPTypes
import Interchange
import Phrases
import Registry

/// Where a boundary is drawn on a map, beside the form that takes one from a file; what is drawn is sent by the interface of programs.
struct DrawingBoard {
    private static let words = [
        "title", "corner", "latitude", "longitude", "remove", "too-few", "no-number", "sending", "failed", "good", "bad", "show", "zoom-in",
        "zoom-out",
    ]
    /// Corners are drawn as long as each can be taken hold of.
    private static let mostCorners = 300

    let visit: OfficeVisit
    let action: OfficeAction
    let address: String
    /// The state for which a new boundary is made; nil for an area of its own.
    var tag: String?
    /// The boundary to begin with.
    var shape: GridMultiPolygon?
    /// What is shown at first where there is none.
    var bounds: GridBox?
    let settings: WebSettings

    private func say(_ name: String) -> String { Phrases.text("draw.\(name)", in: visit.language) }

    private var data: JSONValue {
        var words = JSONObject()
        for name in DrawingBoard.words { words[name] = .string(say(name)) }
        let fields = action.parameters(action.methods[0]).map(\.name).filter { !["upload", "crs", "order", "mend", "dryRun"].contains($0) }
        var data: JSONObject = [
            "words": .object(words), "language": .string(visit.language.rawValue), "csrf": .string(visit.formKey),
            "address": .string(address), "method": .string(action.methods[0].rawValue), "tag": .text(tag),
            "fields": .array(fields.map { .string($0) }),
        ]
        let outline = shape?.inDegrees.polygons.map { polygon in
            JSONValue.array(polygon.rings.map { .array($0.positions.map { .array([.double($0.x), .double($0.y)]) }) })
        }
        let count = shape?.inDegrees.polygons.reduce(0) { $0 + $1.rings.reduce(0) { $0 + $1.positions.count } } ?? 0
        if let outline, count <= DrawingBoard.mostCorners { data["outline"] = .array(outline) }
        if let box = shape?.box ?? bounds { data["bounds"] = box.json }
        if let map = settings.baseMap {
            data["basemap"] = .object(["url": .string(map.url), "attribution": .string(MarkupText.escaped(map.attribution))])
        }
        return .object(data)
    }

    /// Adds it to a page.
    func add(to page: inout Page) {
        page.load(styles: ["/assets/maplibre-gl.css", "/assets/draw.css"], scripts: ["/assets/maplibre-gl.js", "/assets/draw.js"])
        func button(_ name: String, _ state: String = "") -> String {
            "<button type=\"button\" id=\"drawing-\(name)\"\(state)>\(MarkupText.escaped(say(name)))</button>"
        }
        page.add(
            markup: """
                <section class="drawing" aria-labelledby="drawing-title">
                <h2 id="drawing-title">\(MarkupText.escaped(say("title")))</h2>
                <p>\(MarkupText.escaped(say("about")))</p>
                <div id="drawing-map"></div>
                <div class="drawing-buttons">\(button("add"))\(button("undo", " disabled"))\(button("check"))\
                \(button("record", " disabled"))</div>
                <p id="drawing-said" role="status"></p>
                <ul id="drawing-faults"></ul>
                <details open><summary>\(MarkupText.escaped(say("corners")))</summary><ol id="drawing-corners"></ol></details>
                <script type="application/json" id="drawing-data">\(data.text.replacing("<", with: "\\u003c"))</script>
                </section>

                """)
    }
}
