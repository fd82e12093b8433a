import Foundation
import GeoPrimitives
import Interchange
import Phrases
import Registry

/// A sketch of an outline as it was handed in and as it would be kept, with the places of what was found in it.
struct OutlineSketch {
    private let given: PlanarMultiPolygon?
    private let shape: PlanarMultiPolygon?
    private let marks: [(number: Int, finding: Finding, position: PlanarPosition)]
    private let bounds: PlanarBounds
    private let scale: Double
    private let stretch: Double

    private static let (width, height, margin) = (640.0, 400.0, 36.0)
    /// Corners are shown as long as they can be told apart.
    private static let mostCorners = 120

    /// Lays it out; nil where there is nothing to show.
    ///
    /// - Parameters:
    ///   - given: The outline as handed in, in degrees.
    ///   - shape: The outline as it would be kept.
    ///   - findings: What was found, in the order in which it is numbered.
    init?(given: PlanarMultiPolygon?, shape: GridMultiPolygon?, findings: [Finding] = []) {
        self.given = given
        self.shape = shape?.inDegrees
        let positions = [given, self.shape].compactMap { $0 }.flatMap { $0.polygons.flatMap { $0.rings.flatMap(\.positions) } }
            .filter { abs($0.x) <= 180 && abs($0.y) <= 90 }
        guard let first = positions.first else { return nil }
        var bounds = PlanarBounds(first)
        for position in positions { bounds.extend(to: position) }
        self.bounds = bounds
        marks = findings.enumerated().compactMap { place, finding in
            guard let position = finding.position, abs(position.x) <= 180, abs(position.y) <= 90 else { return nil }
            return (place + 1, finding, position)
        }
        stretch = cos((bounds.minimum.y + bounds.maximum.y) / 2 * .pi / 180)
        let east = max((bounds.maximum.x - bounds.minimum.x) * stretch, 1e-7)
        let north = max(bounds.maximum.y - bounds.minimum.y, 1e-7)
        scale = min((OutlineSketch.width - 2 * OutlineSketch.margin) / east, (OutlineSketch.height - 2 * OutlineSketch.margin) / north)
    }

    private func place(_ position: PlanarPosition) -> (x: String, y: String) {
        let middle = ((bounds.minimum.x + bounds.maximum.x) / 2, (bounds.minimum.y + bounds.maximum.y) / 2)
        let x = OutlineSketch.width / 2 + (position.x - middle.0) * stretch * scale
        let y = OutlineSketch.height / 2 - (position.y - middle.1) * scale
        return (OutlineSketch.number(x), OutlineSketch.number(y))
    }

    private static func number(_ value: Double) -> String {
        let bounded = min(max(value, -10_000), 10_000)
        return "\((bounded * 10).rounded() / 10)"
    }

    private func path(_ outline: PlanarMultiPolygon, _ name: String) -> String {
        var data = ""
        for ring in outline.polygons.flatMap(\.rings) {
            for (index, position) in ring.positions.enumerated() {
                let place = place(position)
                data += "\(index == 0 ? "M" : "L")\(place.x) \(place.y)"
            }
            if name == "shape" { data += "Z" }
        }
        return "<path class=\"\(name)\" d=\"\(data)\"/>\n"
    }

    /// The sketch as SVG, drawn by the style sheet's classes.
    func svg(_ language: Language) -> String {
        let label = Phrases.text("office.sketch-label", ["count": "\(marks.count)"], in: language)
        var text =
            "<svg class=\"sketch\" role=\"img\" viewBox=\"0 0 640 400\" xmlns=\"http://www.w3.org/2000/svg\">"
            + "<title>\(MarkupText.escaped(label))</title>\n"
        if let shape { text += path(shape, "shape") }
        if let given { text += path(given, "given") }
        let corners = (shape ?? given)?.polygons.flatMap { $0.rings.flatMap { $0.positions.dropLast() } } ?? []
        if corners.count <= OutlineSketch.mostCorners {
            for corner in corners {
                let place = place(corner)
                text += "<circle class=\"corner\" cx=\"\(place.x)\" cy=\"\(place.y)\" r=\"2.5\"/>"
            }
        }
        for mark in marks {
            let place = place(mark.position)
            let kind = mark.finding.severity == .error ? "fault" : mark.finding.severity.rawValue
            let said = Phrases.pageText("finding.\(mark.finding.id)", mark.finding.values, in: language)
            text +=
                "<g class=\"mark \(kind)\" transform=\"translate(\(place.x) \(place.y))\"><title>\(MarkupText.escaped(said))</title>"
                + "<circle r=\"10\"/><text y=\"4.5\">\(mark.number)</text></g>\n"
        }
        return text + bar + "</svg>\n"
    }

    /// A bar of a round length.
    private var bar: String {
        // A degree of latitude on the ellipsoid at 21° N, where this country's north lies, is 110.7 km (WGS 84).
        let metre = scale / 110_700
        var length = 1.0
        while length * 10 * metre < OutlineSketch.width / 3 { length *= 10 }
        for factor in [5.0, 2.0] where length * factor * metre < OutlineSketch.width / 3 {
            length *= factor
            break
        }
        let said = length >= 1000 ? "\(Int(length / 1000)) km" : "\(Int(length)) m"
        let drawn = OutlineSketch.number(length * metre)
        return "<path class=\"scale\" d=\"M12 388v-6m0 6h\(drawn)m0 0v-6\"/><text class=\"caption\" x=\"18\" y=\"378\">\(said)</text>\n"
    }
}
