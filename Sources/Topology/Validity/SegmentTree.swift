import GeoPrimitives

/// A tree of boxes over the lines of a ring table, in the order in which the rings run.
///
/// Lines that follow each other lie near each other, so this order needs no sorting and gives small boxes; only unusual boundaries
/// (a star whose every ray is long and thin) have many boxes that overlap.
struct SegmentTree {
    /// How many lines a leaf holds.
    static let leafSize = 8
    /// The box of each line; an empty one at the closing position of each ring, where no line starts.
    let lineBoxes: [PlanarBox]
    /// The boxes of the leaves, then those of each two of them, and so on up to a single one.
    private(set) var levels: [[PlanarBox]]

    init(_ table: RingTable) {
        let positions = table.positions
        var lines = [PlanarBox](repeating: PlanarBox(), count: positions.count)
        for entry in table.entries {
            for line in entry.lines { lines[line] = PlanarBox(positions[line], positions[line + 1]) }
        }
        lineBoxes = lines
        let leafCount = (lines.count + SegmentTree.leafSize - 1) / SegmentTree.leafSize
        var level = [PlanarBox](repeating: PlanarBox(), count: leafCount)
        for line in lines.indices { level[line / SegmentTree.leafSize].add(lines[line]) }
        levels = [level]
        while level.count > 1 {
            var upper = [PlanarBox](repeating: PlanarBox(), count: (level.count + 1) / 2)
            for index in level.indices { upper[index / 2].add(level[index]) }
            levels.append(upper)
            level = upper
        }
    }

    /// The lines of a leaf.
    func lines(ofLeaf leaf: Int) -> Range<Int> {
        let start = leaf * SegmentTree.leafSize
        return start..<min(start + SegmentTree.leafSize, lineBoxes.count)
    }

    /// Calls the body for the lines within a range whose boxes meet a box, until it answers false.
    func forEachLine(in range: Range<Int>, meeting box: PlanarBox, _ body: (Int) -> Bool) {
        guard !range.isEmpty else { return }
        _ = descend(level: levels.count - 1, node: 0, range, box, body)
    }

    private func descend(level: Int, node: Int, _ range: Range<Int>, _ box: PlanarBox, _ body: (Int) -> Bool) -> Bool {
        guard levels[level][node].intersects(box) else { return true }
        let width = SegmentTree.leafSize << level
        let covered = node * width..<min((node + 1) * width, lineBoxes.count)
        guard covered.overlaps(range) else { return true }
        if level == 0 {
            for line in covered.clamped(to: range) where lineBoxes[line].intersects(box) {
                guard body(line) else { return false }
            }
            return true
        }
        guard descend(level: level - 1, node: 2 * node, range, box, body) else { return false }
        guard 2 * node + 1 < levels[level - 1].count else { return true }
        return descend(level: level - 1, node: 2 * node + 1, range, box, body)
    }
}
