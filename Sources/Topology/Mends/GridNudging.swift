import GeoPrimitives

/// Moves or leaves out single positions of a boundary on the grid until it is valid.
struct GridNudging {
    private var boundary: GridMultiPolygon
    private var faults: [Fault]

    /// More faults than this are not rounding alone, and the search would be long.
    private static let mostFaults = 50

    init(_ boundary: GridMultiPolygon) {
        self.boundary = boundary
        faults = Mends.invalidating(boundary)
    }

    /// The boundary without repeats, spikes and rings that enclose nothing; a part goes with its outline.
    static func withoutCollapsed(_ boundary: GridMultiPolygon) -> GridMultiPolygon {
        GridMultiPolygon(
            boundary.polygons.compactMap { polygon in
                let rings = polygon.rings.map(cleaned)
                guard let outline = rings.first, let outline else { return nil }
                return Polygon(rings: [outline] + rings.dropFirst().compactMap { $0 })
            })
    }

    private static func cleaned(_ ring: Ring<GridPosition>) -> Ring<GridPosition>? {
        var cleaning = RingCleaning(Ring(ring.positions.map(\.degrees)), part: 0, ring: 0)
        var report = FaultReport(limit: 1)
        cleaning.run(report: &report)
        guard let first = cleaning.kept.first else { return nil }
        return report.faults.isEmpty ? ring : Ring((cleaning.kept + [first]).map { ring.positions[$0] })
    }

    /// The boundary once it is valid; nil where no single change leaves fewer faults.
    mutating func run() -> GridMultiPolygon? {
        guard boundary.positionCount > 0, faults.count <= GridNudging.mostFaults else { return nil }
        while let fault = faults.first {
            guard let best = bestChange(for: fault) else { return nil }
            boundary = best.boundary
            faults = best.faults
        }
        return boundary
    }

    private struct Change {
        let boundary: GridMultiPolygon
        let faults: [Fault]
        let area: Double
    }

    private func bestChange(for fault: Fault) -> Change? {
        var best: Change?
        for place in [fault.place, fault.otherPlace].compactMap({ $0 }) {
            for vertex in [place.vertex, place.vertex + 1] {
                for ring in changed(boundary.polygons[place.part].rings[place.ring], at: vertex) {
                    var candidate = boundary
                    candidate.polygons[place.part].rings[place.ring] = ring
                    let left = Mends.invalidating(candidate)
                    guard left.count < faults.count else { continue }
                    let before = boundary.polygons[place.part].rings[place.ring]
                    let area = (GridNudging.area(ring) - GridNudging.area(before)).magnitude
                    if let best, (best.faults.count, best.area) <= (left.count, area) { continue }
                    best = Change(boundary: candidate, faults: left, area: area)
                }
            }
        }
        return best
    }

    /// The ring with one position moved by a step in each direction, and without it.
    private func changed(_ ring: Ring<GridPosition>, at vertex: Int) -> [Ring<GridPosition>] {
        var open = Array(ring.positions.dropLast())
        guard open.count > 2, ring.isClosed else { return [] }
        let index = vertex % open.count
        let given = open[index]
        var rings: [Ring<GridPosition>] = []
        for (east, north) in [(0, 1), (1, 0), (0, -1), (-1, 0), (1, 1), (1, -1), (-1, -1), (-1, 1)] as [(Int32, Int32)] {
            open[index].longitudeE7 = given.longitudeE7 &+ east
            open[index].latitudeE7 = given.latitudeE7 &+ north
            rings.append(Ring(open + open.prefix(1)))
        }
        guard open.count > 3 else { return rings }
        open.remove(at: index)
        return rings + [Ring(open + open.prefix(1))]
    }

    /// The area in squares of a step.
    private static func area(_ ring: Ring<GridPosition>) -> Double {
        Ring<PlanarPosition>(ring.positions.map { PlanarPosition(x: Double($0.longitudeE7), y: Double($0.latitudeE7)) }).signedArea
    }
}
