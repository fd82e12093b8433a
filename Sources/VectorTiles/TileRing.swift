/// A ring on the steps of a tile, without its closing position, while it is cut and cleaned.
struct TileRing {
    var points: [TilePoint] = []

    /// Twice the area by the surveyor's formula, south positive: above zero where an outline of MVT 2.1 §4.3.4.4 is.
    var doubledArea: Int64 {
        guard var previous = points.last else { return 0 }
        var sum: Int64 = 0
        for point in points {
            sum += Int64(previous.x) * Int64(point.y) - Int64(point.x) * Int64(previous.y)
            previous = point
        }
        return sum
    }

    /// Cuts away what lies beyond the margin of a tile (Sutherland and Hodgman, one edge after the other).
    mutating func clip() {
        let low = Int32(-TileAddress.margin)
        let high = Int32(TileAddress.extent + TileAddress.margin)
        guard points.contains(where: { $0.x < low || $0.x > high || $0.y < low || $0.y > high }) else { return }
        cut(at: low, \.x, \.y) { $0 >= low }
        cut(at: high, \.x, \.y) { $0 <= high }
        cut(at: low, \.y, \.x) { $0 >= low }
        cut(at: high, \.y, \.x) { $0 <= high }
    }

    private mutating func cut(
        at line: Int32, _ across: WritableKeyPath<TilePoint, Int32>, _ along: WritableKeyPath<TilePoint, Int32>, _ isInside: (Int32) -> Bool
    ) {
        guard var previous = points.last else { return }
        var kept: [TilePoint] = []
        kept.reserveCapacity(points.count + 4)
        for point in points {
            if isInside(point[keyPath: across]) != isInside(previous[keyPath: across]) {
                // From the end with the smaller step across: whichever way a neighbour walks the same edge, it is cut at the same step.
                let (a, b) = previous[keyPath: across] < point[keyPath: across] ? (previous, point) : (point, previous)
                let run = Int64(b[keyPath: across]) - Int64(a[keyPath: across])
                let rise = Int64(b[keyPath: along]) - Int64(a[keyPath: along])
                let part = Double(rise) * Double(Int64(line) - Int64(a[keyPath: across])) / Double(run)
                var crossing = TilePoint(x: line, y: line)
                crossing[keyPath: along] = Int32((Double(a[keyPath: along]) + part).rounded())
                kept.append(crossing)
            }
            if isInside(point[keyPath: across]) { kept.append(point) }
            previous = point
        }
        points = kept
    }

    /// Takes out positions that repeat the one before, lie on the line between their neighbours, or are the tip of a spike: the line
    /// that is drawn stays the same.
    mutating func clean() {
        var kept: [TilePoint] = []
        kept.reserveCapacity(points.count)
        for point in points {
            if kept.last == point { continue }
            while kept.count > 1, TileRing.isStraight(kept[kept.count - 2], kept[kept.count - 1], point) { kept.removeLast() }
            if kept.last != point { kept.append(point) }
        }
        var start = 0
        while kept.count - start > 2 {
            if kept[kept.count - 1] == kept[start]
                || TileRing.isStraight(kept[kept.count - 2], kept[kept.count - 1], kept[start])
            {
                kept.removeLast()
            } else if TileRing.isStraight(kept[kept.count - 1], kept[start], kept[start + 1]) {
                start += 1
            } else {
                break
            }
        }
        points = Array(kept[start...])
    }

    private static func isStraight(_ a: TilePoint, _ b: TilePoint, _ c: TilePoint) -> Bool {
        (Int64(b.x) - Int64(a.x)) * (Int64(c.y) - Int64(b.y)) == (Int64(b.y) - Int64(a.y)) * (Int64(c.x) - Int64(b.x))
    }
}
