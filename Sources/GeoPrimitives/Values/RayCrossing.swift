/// Counts how often a ray from a position to the east crosses edges; an odd number, over outline and holes, means inside.
struct RayCrossing {
    private let x: Int64
    private let y: Int64
    private var isOdd = false
    private var isOnEdge = false

    init(of position: GridPosition) {
        x = Int64(position.longitudeE7)
        y = Int64(position.latitudeE7)
    }

    var isInside: Bool { isOdd || isOnEdge }

    /// Takes one edge into account.
    @inline(__always)
    mutating func pass(from: GridPosition, to: GridPosition) {
        let fromY = Int64(from.latitudeE7) - y
        let toY = Int64(to.latitudeE7) - y
        // Most edges lie wholly above or below.
        if (fromY > 0 && toY > 0) || (fromY < 0 && toY < 0) { return }
        let fromX = Int64(from.longitudeE7) - x
        let toX = Int64(to.longitudeE7) - x
        // Which side of the edge the position is on: differences on the globe fit 33 and 32 bits, so each product fits Int64,
        // their difference perhaps not; they are compared instead.
        let (left, right) = (fromX &* toY, toX &* fromY)
        if left == right {
            // On the line through the edge; between its ends?
            if min(fromX, toX) <= 0, max(fromX, toX) >= 0 { isOnEdge = true }
            return
        }
        guard (fromY > 0) != (toY > 0) else { return }
        if (left > right) == (toY > 0) { isOdd.toggle() }
    }
}
