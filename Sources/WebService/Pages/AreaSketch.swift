import Foundation
import GeoPrimitives
import Registry

/// A small map of an area, drawn into the page itself: north is up, and no script is needed.
enum AreaSketch {
    /// The picture; nil where the public sees no outline.
    static func svg(of area: AreaID, label: String, on day: Day, _ reading: any RegistryReading) throws -> String? {
        var filter = Filter(on: day)
        filter.isPublic = true
        filter.areas = [area]
        var outline: GridMultiPolygon?
        try reading.visitFeatures(filter) { row in
            guard outline == nil, !row.geometry.isEmpty else { return }
            outline = try GeoPackageBlob.gridMultiPolygon(of: row.geometry)
        }
        guard let outline, let box = outline.box else { return nil }
        return svg(outline, box, label)
    }

    private static func svg(_ outline: GridMultiPolygon, _ box: GridBox, _ label: String) -> String? {
        let (low, high) = (box.minimum.degrees, box.maximum.degrees)
        // A degree of longitude shrinks with the cosine of the latitude.
        let shrink = cos((low.y + high.y) / 2 * .pi / 180)
        let (width, height) = (max((high.x - low.x) * shrink, 1e-7), max(high.y - low.y, 1e-7))
        let scale = min(300 / width, 180 / height)
        var path = ""
        for polygon in outline.polygons {
            for ring in polygon.rings {
                for (index, position) in ring.positions.dropLast().map(\.degrees).enumerated() {
                    let x = (10 + (position.x - low.x) * shrink * scale) * 10
                    let y = (10 + (high.y - position.y) * scale) * 10
                    path += "\(index == 0 ? "M" : "L")\(x.rounded() / 10) \(y.rounded() / 10)"
                }
                path += "Z"
            }
        }
        return """
            <svg class="sketch" viewBox="0 0 \(Int(width * scale) + 20) \(Int(height * scale) + 20)" role="img" \
            aria-label="\(MarkupText.escaped(label))"><path d="\(path)" fill-rule="evenodd"/></svg>

            """
    }
}
