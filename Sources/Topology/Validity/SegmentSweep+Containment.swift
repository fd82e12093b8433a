import GeoPrimitives

extension SegmentSweep {
    /// Judges which rings lie in which, after all meetings of lines are known.
    mutating func judgeContainment() {
        var shells: [Int] = []
        var holes: [Int: [Int]] = [:]
        for index in table.entries.indices.sorted(by: { table.entries[$0].box.minX < table.entries[$1].box.minX }) {
            let entry = table.entries[index]
            if entry.ring == 0 { shells.append(index) } else { holes[entry.part, default: []].append(index) }
        }
        var misplaced: Set<Int> = []
        for shell in shells {
            guard let holes = holes[table.entries[shell].part] else { continue }
            for hole in holes where judge(hole: hole, in: shell) { misplaced.insert(hole) }
        }
        for group in holes.values.sorted(by: { ($0.first ?? 0) < ($1.first ?? 0) }) {
            forEachNeighbours(in: group) { sweep, one, other in
                if let nested = sweep.judge(hole: one, beside: other) { misplaced.insert(nested) }
            }
        }
        if shells.count > 1 {
            let crossing = crossingParts()
            forEachNeighbours(in: shells) { sweep, one, other in sweep.judge(one, other, holes: holes, crossing: crossing) }
        }
        if !touches.isEmpty { judgeConnection(without: misplaced) }
    }

    /// Calls the body for each two rings of a list, sorted by the western sides of their boxes, whose boxes meet.
    private mutating func forEachNeighbours(in rings: [Int], _ body: (inout SegmentSweep, Int, Int) -> Void) {
        for (index, one) in rings.enumerated() {
            let box = table.entries[one].box
            for other in rings[(index + 1)...] {
                let otherBox = table.entries[other].box
                if otherBox.minX > box.maxX { break }
                if otherBox.intersects(box) { body(&self, one, other) }
            }
            if report.faults.count >= report.limit { return }
        }
    }

    private mutating func add(_ kind: Fault.Kind, at line: Int, and other: Int) {
        report.add(Fault(kind, at: table.place(line), and: table.place(other), position: table.positions[line]))
    }

    /// Reports a hole that is not in its outline; answers whether that is so.
    private mutating func judge(hole: Int, in shell: Int) -> Bool {
        let pair = Pair(hole, shell)
        if crossing[pair] != nil || areDuplicates(pair) { return true }
        let sides = sides(of: hole, relativeTo: shell, both: sharing.contains(pair))
        guard let outside = sides.outside else { return false }
        add(sides.inside == nil ? .holeOutside : .ringsCrossing, at: outside, and: table.entries[shell].start)
        return true
    }

    /// Reports two holes of which one lies in the other; answers with that one.
    private mutating func judge(hole one: Int, beside other: Int) -> Int? {
        let pair = Pair(one, other)
        if crossing[pair] != nil || areDuplicates(pair) { return nil }
        let shares = sharing.contains(pair)
        for (inner, outer) in [(one, other), (other, one)] where table.entries[outer].box.contains(table.entries[inner].box) || shares {
            let sides = sides(of: inner, relativeTo: outer, both: shares)
            guard let inside = sides.inside else { continue }
            add(sides.outside == nil ? .nestedHoles : .ringsCrossing, at: inside, and: table.entries[outer].start)
            return inner
        }
        return nil
    }

    private struct PartPair: Hashable {
        let first: Int
        let second: Int
        init(_ one: Int, _ other: Int) {
            first = min(one, other)
            second = max(one, other)
        }
    }

    /// The pairs of parts whose rings cross, each with the fault at the first place where they do.
    private func crossingParts() -> [PartPair: Fault] {
        var found: [PartPair: Fault] = [:]
        for (pair, meeting) in crossing {
            let parts = PartPair(table.entries[pair.first].part, table.entries[pair.second].part)
            if parts.first == parts.second { continue }
            let places = (table.place(meeting.lines.0), table.place(meeting.lines.1))
            let fault = Fault(.overlappingParts, at: places.0, and: places.1, position: meeting.position).ordered
            if let known = found[parts], known.place < fault.place { continue }
            found[parts] = fault
        }
        return found
    }

    /// Reports two parts that cover the same ground.
    private mutating func judge(_ one: Int, _ other: Int, holes: [Int: [Int]], crossing: [PartPair: Fault]) {
        if let fault = crossing[PartPair(table.entries[one].part, table.entries[other].part)] { return report.add(fault) }
        let pair = Pair(one, other)
        if areDuplicates(pair) {
            return report.add(fault(.overlappingParts, table.entries[one].start, table.entries[other].start))
        }
        let shares = sharing.contains(pair)
        for (inner, outer) in [(one, other), (other, one)] where table.entries[outer].box.contains(table.entries[inner].box) || shares {
            guard let inside = sides(of: inner, relativeTo: outer, both: shares).inside else { continue }
            if !shares, (holes[table.entries[outer].part] ?? []).contains(where: { isRing(inner, inHole: $0) }) { continue }
            return report.add(fault(.overlappingParts, inside, table.entries[outer].start))
        }
    }

    private func fault(_ kind: Fault.Kind, _ line: Int, _ other: Int) -> Fault {
        Fault(kind, at: table.place(line), and: table.place(other), position: table.positions[line]).ordered
    }

    private func isRing(_ ring: Int, inHole hole: Int) -> Bool {
        guard table.entries[hole].box.contains(table.entries[ring].box) else { return false }
        let pair = Pair(ring, hole)
        if areDuplicates(pair) { return true }
        let sides = sides(of: ring, relativeTo: hole, both: sharing.contains(pair))
        return sides.outside == nil
    }

    /// Reports where rings of one part touch so that a closed chain of them cuts its interior.
    ///
    /// Rings and places of touching are the nodes of a graph; the interior is in one piece where that has no cycle.
    private mutating func judgeConnection(without misplaced: Set<Int>) {
        var nodes: [PlanarPosition: [Int: Int]] = [:]
        var incident: Set<[Int]> = []
        var joined = DisjointSets(count: table.entries.count)
        for touch in touches.sorted(by: { ($0.lines.0, $0.lines.1) < ($1.lines.0, $1.lines.1) }) {
            let pair = touch.pair
            if crossing[pair] != nil || sharing.contains(pair) || areDuplicates(pair) { continue }
            if misplaced.contains(pair.first) || misplaced.contains(pair.second) { continue }
            let part = table.entries[pair.first].part
            let node = nodes[touch.position]?[part] ?? joined.addSet()
            nodes[touch.position, default: [:]][part] = node
            var closes = false
            for ring in [pair.first, pair.second] {
                if incident.insert([ring, node]).inserted, !joined.join(ring, node) { closes = true }
            }
            if closes {
                let places = (table.place(touch.lines.0), table.place(touch.lines.1))
                report.add(Fault(.disconnectedInterior, at: places.0, and: places.1, position: touch.position).ordered)
            }
        }
    }
}
