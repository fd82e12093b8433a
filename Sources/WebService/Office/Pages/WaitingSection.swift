import Casework
import GeoPrimitives
import Interchange
import Phrases
import Registry

/// A boundary that waits for an amendment, as whoever decides on it sees it: on the ground of the one before, in hectares, and with what is
/// to be said of it.
enum WaitingSection {
    /// Adds the sketch, the hectares and the findings.
    static func add(_ waiting: WaitingBoundary, to page: inout Page) {
        let (language, boundary) = (page.language, waiting.boundary)
        let sketch = OutlineSketch(given: waiting.before?.outline?.inDegrees, shape: boundary.outline, findings: waiting.findings)
        if let sketch {
            page.add(markup: sketch.svg(language))
            page.say("p", "office.sketch-both")
        }
        let facts: [(name: String, value: JSONValue)] = [
            ("hectaresBefore", .hectares(waiting.before?.hectares)), ("hectaresAfter", .hectares(boundary.hectares)),
            ("surveyMethod", .string(boundary.surveyMethod.rawValue)), ("accuracyMetres", .real(boundary.accuracy?.value)),
        ]
        page.add(
            pairs: facts.filter { !$0.value.isNull }.map { fact in
                (Phrases.text("column.\(fact.name)", in: language), ItemPage.shown(fact.value, language))
            })
        OutlineFindings.add(waiting.findings, to: &page)
    }
}

extension Boundary {
    /// The outline; nil where there is less than one.
    var outline: GridMultiPolygon? { if case .polygon(let shape) = extent { shape } else { nil } }

    /// The hectares of the outline; nil where there is none.
    var hectares: Double? { outline == nil ? nil : area.hectares }
}
