import GeoPrimitives

extension SegmentSweep {
    /// Where a position lies with respect to a ring.
    enum Location: Equatable {
        case inside
        case outside
        /// On the line with this index, at its start or between its ends.
        case onLine(Int)
    }

    /// Where a position lies with respect to a ring, found by the lines that a ray to the east crosses.
    func location(of position: PlanarPosition, in ring: Int) -> Location {
        let entry = table.entries[ring]
        guard entry.box.contains(position) else { return .outside }
        var isInside = false
        var onLine: Int?
        var ray = PlanarBox(position, position)
        ray.maxX = .infinity
        tree.forEachLine(in: entry.lines, meeting: ray) { line in
            let (a, b) = (table.positions[line], table.positions[line + 1])
            let side = Orientation.sign(a, b, position)
            if side == 0 && tree.lineBoxes[line].contains(position) {
                // At the end of a line the line that follows is meant.
                if position == b { return true }
                onLine = line
                return false
            }
            if (a.y > position.y) != (b.y > position.y), (side > 0) == (b.y > a.y) { isInside.toggle() }
            return true
        }
        if let onLine { return .onLine(onLine) }
        return isInside ? .inside : .outside
    }

    /// The first vertices of a ring from which it goes on inside and outside another ring.
    ///
    /// Rings that neither cross nor run along each other are on one side as a whole: then one of the two is enough.
    func sides(of ring: Int, relativeTo other: Int, both: Bool) -> (inside: Int?, outside: Int?) {
        var inside: Int?
        var outside: Int?
        for line in table.entries[ring].lines {
            let place = table.positions[line]
            let isInside: Bool
            switch location(of: place, in: other) {
            case .inside: isInside = true
            case .outside: isInside = false
            case .onLine(let meeting):
                // A ring that meets itself has no one inner side along its lines.
                if meetsItself[other] { continue }
                let before = table.positions[table.positions[meeting] == place ? table.before(meeting) : meeting]
                let after = table.positions[meeting + 1]
                let side = Sector.side(of: table.positions[line + 1], at: place, before: before, after: after) * orientations[other]
                if side == 0 { continue }
                isInside = side > 0
            }
            if isInside { inside = inside ?? line } else { outside = outside ?? line }
            if !both || (inside != nil && outside != nil) { break }
        }
        return (inside, outside)
    }
}
