import GeoPrimitives

extension SketchMap {
    /// The map as an SVG document in millimetres that can stand within a page: outlines, corners, a frame with coordinates, a scale bar
    /// and a north arrow.
    ///
    /// The same map gives the same text.
    ///
    /// - Parameter north: What is written beside the arrow: grid north of the system.
    /// - Returns: The document; nil where there is nothing to show.
    public func svg(north: String) -> String? {
        guard let extent else { return nil }
        let sheet = Sheet(extent, width: width, height: height)
        var text = """
            <svg xmlns="http://www.w3.org/2000/svg" class="map" width="\(mm(width))mm" height="\(mm(height))mm" \
            viewBox="0 0 \(mm(width)) \(mm(height))" font-family="sans-serif" font-size="2.6">
            <clipPath id="frame"><rect width="\(mm(width))" height="\(mm(height))"/></clipPath>
            <rect width="\(mm(width))" height="\(mm(height))" fill="#fff"/><g clip-path="url(#frame)">

            """
        for role in [Role.unit, .neighbour, .area, .plot] {
            for outline in outlines where outline.role == role { text += sheet.path(outline) }
        }
        for outline in outlines where outline.role != .area { text += sheet.label(outline) }
        for point in points { text += sheet.dot(point, radius: 0.8) }
        for corner in corners { text += sheet.corner(corner.number, corner.position) }
        text += "</g>\n" + sheet.frame() + sheet.scaleBar() + sheet.arrow(north) + "</svg>\n"
        return text
    }
}

/// Where ground comes to lie on paper.
private struct Sheet {
    let width: Double
    let height: Double
    private let origin: PlanarPosition
    /// Millimetres of paper for a metre of ground.
    private let scale: Double

    init(_ extent: PlanarBounds, width: Double, height: Double) {
        (self.width, self.height) = (width, height)
        let (east, north) = (extent.maximum.x - extent.minimum.x, extent.maximum.y - extent.minimum.y)
        scale = min(width / east, height / north)
        // What is left over of the paper is shared by both sides.
        origin = PlanarPosition(
            x: extent.minimum.x - (width / scale - east) / 2, y: extent.minimum.y - (height / scale - north) / 2)
    }

    private func x(_ position: PlanarPosition) -> Double { (position.x - origin.x) * scale }
    private func y(_ position: PlanarPosition) -> Double { height - (position.y - origin.y) * scale }

    func path(_ outline: SketchMap.Outline) -> String {
        var data = ""
        for ring in outline.shape.polygons.flatMap(\.rings) {
            for (index, position) in ring.positions.dropLast().enumerated() {
                data += "\(index == 0 ? "M" : "L")\(mm(x(position))) \(mm(y(position)))"
            }
            data += "Z"
        }
        let style =
            switch outline.role {
            case .area: ##"fill="#000" fill-opacity="0.08" stroke="#000" stroke-width="0.6""##
            case .neighbour: ##"fill="none" stroke="#555" stroke-width="0.3""##
            case .plot: ##"fill="none" stroke="#000" stroke-width="0.2" stroke-dasharray="1 0.6""##
            case .unit: ##"fill="none" stroke="#777" stroke-width="0.5" stroke-dasharray="3 1 0.6 1""##
            }
        return "<path class=\"\(outline.role.rawValue)\" fill-rule=\"evenodd\" \(style) d=\"\(data)\"/>\n"
    }

    /// The label in the middle of what is seen of the outline; none where that is nothing.
    func label(_ outline: SketchMap.Outline) -> String {
        guard let label = outline.label else { return "" }
        let seen = outline.shape.polygons.flatMap { $0.exterior?.positions ?? [] }.filter {
            (0...width).contains(x($0)) && (0...height).contains(y($0))
        }
        guard !seen.isEmpty else { return "" }
        let middle = PlanarPosition(x: seen.map(\.x).reduce(0, +) / Double(seen.count), y: seen.map(\.y).reduce(0, +) / Double(seen.count))
        return "<text x=\"\(mm(min(max(x(middle), 14), width - 14)))\" y=\"\(mm(min(max(y(middle), 8), height - 6)))\" "
            + "text-anchor=\"middle\" fill=\"#444\">\(label.escapedForXML)</text>\n"
    }

    func dot(_ position: PlanarPosition, radius: Double) -> String {
        "<circle cx=\"\(mm(x(position)))\" cy=\"\(mm(y(position)))\" r=\"\(mm(radius))\"/>\n"
    }

    func corner(_ number: String, _ position: PlanarPosition) -> String {
        dot(position, radius: 0.45)
            + "<text x=\"\(mm(x(position) + 0.8))\" y=\"\(mm(y(position) - 0.8))\" font-size=\"2\">\(number.escapedForXML)</text>\n"
    }

    /// The frame, with a tick and its number at round coordinates: eastings below, northings at the left.
    func frame() -> String {
        var text = "<rect width=\"\(mm(width))\" height=\"\(mm(height))\" fill=\"none\" stroke=\"#000\" stroke-width=\"0.3\"/>\n"
        let step = Sheet.round(width / scale / 4)
        var east = (origin.x / step).rounded(.up) * step
        while (east - origin.x) * scale < width - 8 {
            let place = (east - origin.x) * scale
            if place > 8 {
                text += "<path stroke=\"#000\" stroke-width=\"0.2\" d=\"M\(mm(place)) \(mm(height))v-2\"/>"
                text += "<text x=\"\(mm(place))\" y=\"\(mm(height - 2.6))\" font-size=\"2\" text-anchor=\"middle\">\(Int(east))</text>\n"
            }
            east += step
        }
        var north = (origin.y / step).rounded(.up) * step
        while (north - origin.y) * scale < height - 8 {
            let place = height - (north - origin.y) * scale
            if place < height - 8 {
                text += "<path stroke=\"#000\" stroke-width=\"0.2\" d=\"M0 \(mm(place))h2\"/>"
                text += "<text x=\"2.6\" y=\"\(mm(place + 0.7))\" font-size=\"2\">\(Int(north))</text>\n"
            }
            north += step
        }
        return text
    }

    /// A bar of a round length, about a quarter of the width.
    func scaleBar() -> String {
        let length = Sheet.round(width / scale / 4)
        let (left, top, paper) = (width - length * scale - 4, height - 7, length * scale)
        let said = length >= 1000 ? "\(mm(length / 1000)) km" : "\(mm(length)) m"
        return """
            <g class="scale"><rect x="\(mm(left - 1.5))" y="\(mm(top - 4))" width="\(mm(paper + 3))" height="6.4" fill="#fff"/>\
            <path fill="none" stroke="#000" stroke-width="0.4" d="M\(mm(left)) \(mm(top - 1))v1.6h\(mm(paper))v-1.6"/>\
            <text x="\(mm(left + paper / 2))" y="\(mm(top - 0.6))" text-anchor="middle">\(said)</text></g>

            """
    }

    func arrow(_ north: String) -> String {
        let middle = mm(width - 7)
        return """
            <g class="north"><path d="M\(middle) 3l2.4 8-2.4-1.8-2.4 1.8z"/>\
            <text x="\(middle)" y="14" text-anchor="middle">\(north.escapedForXML)</text></g>

            """
    }

    /// The nearest of 1, 2 and 5 times a power of ten that is not greater.
    private static func round(_ length: Double) -> Double {
        var power = 1.0
        while power * 10 <= length { power *= 10 }
        while power > length { power /= 10 }
        return [5.0, 2.0, 1.0].map { $0 * power }.first { $0 <= length } ?? power
    }
}

/// A number of millimetres or metres with at most two decimals.
private func mm(_ number: Double) -> String {
    let scaled = Int((number * 100).rounded())
    let (whole, rest) = (abs(scaled) / 100, abs(scaled) % 100)
    let sign = scaled < 0 ? "-" : ""
    if rest == 0 { return "\(sign)\(whole)" }
    return rest % 10 == 0 ? "\(sign)\(whole).\(rest / 10)" : "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
}

extension String {
    /// The text as XML and HTML have it between tags and in quoted attributes.
    var escapedForXML: String {
        replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
    }
}
