import GeoPrimitives

/// Finds every pair of lines of a boundary that meet, and what that means for the rings.
struct SegmentSweep {
    /// What two rings have to do with each other, the one with the lower number first.
    struct Pair: Hashable {
        let first: Int
        let second: Int

        init(_ one: Int, _ other: Int) {
            first = min(one, other)
            second = max(one, other)
        }
    }

    /// A place where two rings of one part touch.
    struct Touch {
        let pair: Pair
        let position: PlanarPosition
        let lines: (Int, Int)
    }

    let table: RingTable
    let tree: SegmentTree
    var report: FaultReport
    /// For each ring whether it meets itself.
    var meetsItself: [Bool]
    /// The pairs of rings that cross, with the first place where.
    var crossing: [Pair: (lines: (Int, Int), position: PlanarPosition)] = [:]
    /// The lines that run along each other.
    var along: [(first: Int, second: Int)] = []
    var touches: [Touch] = []
    /// The pairs of rings that run along each other somewhere.
    var sharing: Set<Pair> = []
    /// For each ring 1 where it runs counter-clockwise, -1 where it runs clockwise.
    var orientations: [Int] = []
    /// For each ring the first ring that is the same, or itself.
    var models: [Int]
    /// Which rings are known to touch where, so that many rings in one place make one touch each and not one for each two.
    private var touching: Set<Incidence> = []

    private struct Incidence: Hashable {
        let ring: Int
        let position: PlanarPosition
    }

    init(_ table: RingTable, report: FaultReport) {
        self.table = table
        self.report = report
        tree = SegmentTree(table)
        meetsItself = [Bool](repeating: false, count: table.entries.count)
        models = Array(table.entries.indices)
    }

    /// Adds the faults to the report.
    mutating func run() {
        if table.entries.count > 1 { findDuplicates() }
        meetings(level: tree.levels.count - 1, node: 0)
        if !along.isEmpty { reportStretches() }
        reportWinding()
        if table.entries.count > 1 { judgeContainment() }
    }

    private mutating func meetings(level: Int, node: Int) {
        if report.isFull { return }
        if level == 0 {
            let lines = tree.lines(ofLeaf: node)
            for first in lines {
                let box = tree.lineBoxes[first]
                for second in first + 1..<max(first + 1, lines.upperBound) where box.intersects(tree.lineBoxes[second]) {
                    examine(first, second)
                }
            }
            return
        }
        let left = 2 * node
        meetings(level: level - 1, node: left)
        guard left + 1 < tree.levels[level - 1].count else { return }
        meetings(level: level - 1, node: left + 1)
        meetings(level: level - 1, between: left, and: left + 1)
    }

    private mutating func meetings(level: Int, between left: Int, and right: Int) {
        let boxes = tree.levels[level]
        guard boxes[left].intersects(boxes[right]), !report.isFull else { return }
        if level == 0 {
            let seconds = tree.lines(ofLeaf: right)
            for first in tree.lines(ofLeaf: left) where tree.lineBoxes[first].intersects(boxes[right]) {
                let box = tree.lineBoxes[first]
                for second in seconds where box.intersects(tree.lineBoxes[second]) { examine(first, second) }
            }
            return
        }
        let count = tree.levels[level - 1].count
        for one in 2 * left..<min(2 * left + 2, count) {
            for other in 2 * right..<min(2 * right + 2, count) {
                meetings(level: level - 1, between: one, and: other)
            }
        }
    }

    /// Finds out how two lines with meeting boxes meet; the first has the lower index.
    private mutating func examine(_ first: Int, _ second: Int) {
        let owner = Int(table.owners[first])
        let isSameRing = owner == Int(table.owners[second])
        if isSameRing {
            let entry = table.entries[owner]
            // Neighbours share a position and nothing else: spikes have been taken out.
            if second == first + 1 || (first == entry.start && second == entry.start + entry.count - 1) { return }
        }
        let (a, b) = (table.positions[first], table.positions[first + 1])
        let (c, d) = (table.positions[second], table.positions[second + 1])
        let sideOfC = Orientation.sign(a, b, c)
        let sideOfD = Orientation.sign(a, b, d)
        if sideOfC == sideOfD && sideOfC != 0 { return }
        let sideOfA = Orientation.sign(c, d, a)
        let sideOfB = Orientation.sign(c, d, b)
        if sideOfA == sideOfB && sideOfA != 0 { return }
        if sideOfC != 0 && sideOfD != 0 && sideOfA != 0 && sideOfB != 0 {
            return cross(first, second, at: Crossing.position(a, b, c, d))
        }
        if sideOfC == 0 && sideOfD == 0 {
            let box = PlanarBox(a, b)
            let other = PlanarBox(c, d)
            let isLonger = min(box.maxX, other.maxX) > max(box.minX, other.minX) || min(box.maxY, other.maxY) > max(box.minY, other.minY)
            if isLonger { return runAlong(first, second) }
        }
        let touched: PlanarPosition
        if sideOfA == 0 && PlanarBox(c, d).contains(a) {
            touched = a
        } else if sideOfC == 0 && PlanarBox(a, b).contains(c) {
            touched = c
        } else {
            // At the end of a line the line that follows is asked.
            return
        }
        if touched == b || touched == d { return }
        touch(first, second, at: touched)
    }

    /// Two lines meet in a position that is a vertex of at least one of their rings and the end of neither.
    private mutating func touch(_ first: Int, _ second: Int, at place: PlanarPosition) {
        let before = table.positions[table.positions[first] == place ? table.before(first) : first]
        let after = table.positions[first + 1]
        let otherBefore = table.positions[table.positions[second] == place ? table.before(second) : second]
        let otherAfter = table.positions[second + 1]
        let incoming = Sector.side(of: otherBefore, at: place, before: before, after: after)
        let outgoing = Sector.side(of: otherAfter, at: place, before: before, after: after)
        // Rings that run along each other from here on are reported as that.
        if incoming == 0 || outgoing == 0 { return }
        if incoming * outgoing < 0 { return cross(first, second, at: place) }
        let (owner, otherOwner) = (Int(table.owners[first]), Int(table.owners[second]))
        if owner == otherOwner {
            meetsItself[owner] = true
            report.add(Fault(.selfTouching, at: table.place(first), and: table.place(second), position: place))
        } else if table.entries[owner].part == table.entries[otherOwner].part {
            let isKnown = !touching.insert(Incidence(ring: owner, position: place)).inserted
            let isOtherKnown = !touching.insert(Incidence(ring: otherOwner, position: place)).inserted
            if isKnown && isOtherKnown { return }
            touches.append(Touch(pair: Pair(owner, otherOwner), position: place, lines: (first, second)))
        }
    }

    private mutating func runAlong(_ first: Int, _ second: Int) {
        if areDuplicates(Pair(Int(table.owners[first]), Int(table.owners[second]))) { return }
        along.append((first, second))
        if along.count > SegmentSweep.memoryFactor * report.limit { report.stop(at: table.place(first), position: table.positions[first]) }
    }

    /// Whether two rings are the same.
    func areDuplicates(_ pair: Pair) -> Bool { pair.first != pair.second && models[pair.first] == models[pair.second] }

    /// How many times as many meetings as faults are remembered; more than that is no boundary that someone drew.
    private static let memoryFactor = 20

    private mutating func cross(_ first: Int, _ second: Int, at position: PlanarPosition) {
        let (owner, otherOwner) = (Int(table.owners[first]), Int(table.owners[second]))
        if owner == otherOwner {
            meetsItself[owner] = true
            return report.add(Fault(.selfCrossing, at: table.place(first), and: table.place(second), position: position))
        }
        if table.entries[owner].part == table.entries[otherOwner].part {
            report.add(Fault(.ringsCrossing, at: table.place(first), and: table.place(second), position: position).ordered)
        }
        let pair = Pair(owner, otherOwner)
        if crossing[pair] == nil { crossing[pair] = ((first, second), position) }
        if crossing.count > SegmentSweep.memoryFactor * report.limit { report.stop(at: table.place(first), position: position) }
    }
}

extension Fault {
    /// The same fault with its places in the order of the boundary.
    var ordered: Fault {
        guard let otherPlace, otherPlace < place else { return self }
        return Fault(kind, at: otherPlace, and: place, position: position)
    }
}
