import Geodesy
import GeoPrimitives
import Registry

/// The ground of an area and of what lies around it, in metres of one system.
struct AreaDrawing {
    private var outlines: [SketchMap.Outline] = []
    private var points: [PlanarPosition] = []
    private var corners: [(number: String, position: PlanarPosition)] = []
    /// The corner table: name, northing, easting, latitude, longitude.
    private(set) var cornerRows: [[String: AreaSheet.Value]] = []
    /// The areas beside it, by name and code.
    private(set) var neighbours: [String] = []

    /// From how many corners on their numbers would hide the map.
    private static let numberedAtMost = 60

    init(
        _ record: AreaRecord, _ inForce: DatedBoundary?, _ reading: any RegistryReading, _ request: AreaSheet.Request,
        system: CoordinateReferenceSystem
    ) throws {
        func metres(_ shape: GridMultiPolygon) throws -> PlanarMultiPolygon {
            try Transformations.shared.transform(shape.inDegrees, from: .crs84, to: system)
        }
        switch inForce?.boundary.extent {
        case .polygon(let shape)?:
            outlines.append(.init(.area, try metres(shape), label: nil))
            try addCorners(shape, try metres(shape))
            if let box = shape.box { try addSurroundings(of: record, box, reading, request, metres) }
        case .points(let positions)?:
            for (index, position) in positions.enumerated() {
                let ground = try Transformations.shared.transform(position.degrees, from: .crs84, to: system)
                points.append(ground)
                add("\(index + 1)", position.degrees, ground)
            }
        case .some(.none), nil: break
        }
    }

    /// A map of the whole.
    func map(width: Double, height: Double) -> SketchMap {
        SketchMap(outlines: outlines, points: points, corners: corners, width: width, height: height)
    }

    private mutating func addCorners(_ shape: GridMultiPolygon, _ ground: PlanarMultiPolygon) throws {
        let isOne = shape.polygons.count == 1 && shape.polygons[0].rings.count == 1
        let isNumbered = shape.positionCount <= AreaDrawing.numberedAtMost
        for (part, polygon) in shape.polygons.enumerated() {
            for (ring, line) in polygon.rings.enumerated() {
                for (vertex, position) in line.positions.dropLast().enumerated() {
                    let number = isOne ? "\(vertex + 1)" : "\(part + 1).\(ring).\(vertex + 1)"
                    let place = ground.polygons[part].rings[ring].positions[vertex]
                    add(number, position.degrees, place)
                    if isNumbered { corners.append((number, place)) }
                }
            }
        }
    }

    private mutating func add(_ number: String, _ degrees: PlanarPosition, _ ground: PlanarPosition) {
        cornerRows.append([
            "point": .text(number), "northing": .text(ground.y.formatted(decimals: 2)), "easting": .text(ground.x.formatted(decimals: 2)),
            "latitude": .text(degrees.y.formatted(decimals: 7)), "longitude": .text(degrees.x.formatted(decimals: 7)),
        ])
    }

    private mutating func addSurroundings(
        of record: AreaRecord, _ box: GridBox, _ reading: any RegistryReading, _ request: AreaSheet.Request,
        _ metres: (GridMultiPolygon) throws -> PlanarMultiPolygon
    ) throws {
        let day = request.on
        let around = box.grown(by: 20_000)
        for other in try reading.areas(meeting: around, on: day) where other.area.id != record.area.id {
            let codes = try reading.codes(of: other.area.id, knownAt: nil)
            guard request.reader.sees(besideIt: other.area, codes, on: day) else { continue }
            let code = codes.first { !$0.decisions.isEmpty }?.code.text
            outlines.append(.init(.neighbour, try metres(other.shape), label: code ?? other.area.name))
            neighbours.append([code, other.area.name].compactMap { $0 }.joined(separator: " · "))
        }
        if request.reader != .everybody {
            var filter = LandFilter(on: day)
            filter.area = record.area.id
            for plot in try reading.plots(filter) { outlines.append(.init(.plot, try metres(plot.shape), label: plot.subject.label)) }
        }
        for unit in try reading.units(.commune, on: day) {
            guard let outline = unit.outline, outline.box?.intersects(around) == true else { continue }
            outlines.append(.init(.unit, try metres(outline), label: unit.fullName))
        }
    }
}
