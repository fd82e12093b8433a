import GeoPrimitives

/// The corners of a list with the lengths of their edges: edge `i` runs from corner `i` to the next.
struct EdgeOutline {
    let positions: [PlanarPosition]
    let lengths: [Double?]
    let alignment: EdgeCheck.Alignment
    let tolerance: Double
    /// How the numbers of the list are written.
    let mark: NumberText.DecimalMark

    init?(_ list: CornerList) {
        let corners = list.corners
        guard corners.count >= 3, corners.contains(where: { $0.edge != nil }) else { return nil }
        let positions = Array(list.ring().positions.dropLast())
        // Degrees under a header that does not say so: there is no length to compare with.
        guard positions.contains(where: { $0.x.magnitude > 180 || $0.y.magnitude > 180 }) else { return nil }
        let mark = list.convention.mark ?? .point
        // A spreadsheet drops zeros at the end, so the most decimals of any row are what the column was rounded to.
        let decimals = corners.flatMap { [$0.firstText, $0.secondText] }.compactMap { try? NumberText($0, mark: mark).decimals }
        let edgeDecimals = corners.filter { $0.edge != nil }.map(\.edgeDecimals).max() ?? 0
        let step = EdgeOutline.tenth(decimals.max() ?? 0)
        // Half a step of the length, and half a step of each of four coordinates along the diagonal; the rest is floating point.
        let tolerance = EdgeOutline.tenth(edgeDecimals) / 2 + 2.0.squareRoot() * step + 1e-7
        let next = corners.map(\.edge)
        let previous = Array(next.dropFirst() + next.prefix(1))
        let badNext = EdgeOutline.badEdges(positions, next, tolerance)
        let badPrevious = EdgeOutline.badEdges(positions, previous, tolerance)
        let firstIsBlank = next[0] == nil && next.dropFirst().allSatisfy { $0 != nil }
        let isPrevious = firstIsBlank ? badPrevious.count <= badNext.count : badPrevious.count * 2 < badNext.count
        self.positions = positions
        self.tolerance = tolerance
        self.mark = mark
        alignment = isPrevious ? .fromPrevious : .toNext
        lengths = isPrevious ? previous : next
    }

    private static func tenth(_ decimals: Int) -> Double { (0..<min(decimals, 12)).reduce(1.0) { step, _ in step / 10 } }

    private static func badEdges(_ positions: [PlanarPosition], _ lengths: [Double?], _ tolerance: Double) -> [Int] {
        positions.indices.filter { edge in
            guard let length = lengths[edge] else { return false }
            return (distance(positions[edge], positions[(edge + 1) % positions.count]) - length).magnitude > tolerance
        }
    }

    static func distance(_ one: PlanarPosition, _ other: PlanarPosition) -> Double {
        let (x, y) = (one.x - other.x, one.y - other.y)
        return (x * x + y * y).squareRoot()
    }

    var count: Int { positions.count }
    /// The edges whose length is not the distance.
    var badEdges: [Int] { EdgeOutline.badEdges(positions, lengths, tolerance) }
    func next(_ place: Int) -> Int { (place + 1) % count }
    func previous(_ place: Int) -> Int { (place + count - 1) % count }
    func distance(_ edge: Int) -> Double { EdgeOutline.distance(positions[edge], positions[next(edge)]) }
    /// The corner in whose row the length of an edge stands.
    func rowIndex(ofEdge edge: Int) -> Int { alignment == .toNext ? edge : next(edge) }

    /// Whether an edge agrees when some corners stand elsewhere; an edge without a length does.
    func agrees(_ edge: Int, moving moved: [Int: PlanarPosition]) -> Bool {
        guard let length = lengths[edge] else { return true }
        let (from, to) = (edge, next(edge))
        return (EdgeOutline.distance(moved[from] ?? positions[from], moved[to] ?? positions[to]) - length).magnitude <= tolerance
    }
}
