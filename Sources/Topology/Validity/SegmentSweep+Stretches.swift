import GeoPrimitives

extension SegmentSweep {
    /// Remembers which rings are the same, so that their lines are not reported one by one, and reports them.
    mutating func findDuplicates() {
        struct Key: Hashable {
            let count: Int
            let numbers: [Double]
        }
        var alike: [Key: [Int]] = [:]
        for (index, entry) in table.entries.enumerated() {
            let box = entry.box
            let key = Key(count: entry.count, numbers: [box.minX, box.minY, box.maxX, box.maxY])
            for other in alike[key, default: []] where areSame(other, index) {
                models[index] = other
                let (one, two) = (table.entries[other].start, table.entries[index].start)
                let fault = Fault(.duplicateRings, at: table.place(two), and: table.place(one), position: table.positions[two])
                report.add(fault.ordered)
                break
            }
            if models[index] == index { alike[key, default: []].append(index) }
        }
    }

    private func areSame(_ one: Int, _ other: Int) -> Bool {
        let a = table.positions[table.entries[one].lines]
        let b = table.positions[table.entries[other].lines]
        let count = a.count
        let first = a[a.startIndex]
        return b.indices.contains { start in
            guard b[start] == first else { return false }
            let offset = start - b.startIndex
            let forward = (0..<count).allSatisfy { a[a.startIndex + $0] == b[b.startIndex + (offset + $0) % count] }
            return forward || (0..<count).allSatisfy { a[a.startIndex + $0] == b[b.startIndex + (offset + count - $0) % count] }
        }
    }

    /// Reports each stretch where rings run along each other once, at its first line.
    mutating func reportStretches() {
        func key(_ lines: Lines) -> (Int32, Int32, Int, Int) {
            (table.owners[lines.first], table.owners[lines.second], lines.first, lines.second)
        }
        along.sort { key($0) < key($1) }
        var stretches: [(from: Lines, to: Lines)] = []
        for lines in along {
            let (owner, otherOwner) = (Int(table.owners[lines.first]), Int(table.owners[lines.second]))
            let pair = Pair(owner, otherOwner)
            if owner == otherOwner { meetsItself[owner] = true } else { sharing.insert(pair) }
            if let last = stretches.last, goesOn(last.to, lines) {
                stretches[stretches.count - 1].to = lines
            } else {
                stretches.append((lines, lines))
            }
        }
        for stretch in stretches {
            let lines = stretch.from
            let (owner, otherOwner) = (Int(table.owners[lines.first]), Int(table.owners[lines.second]))
            let entry = table.entries[owner]
            // A stretch over the start of a ring is one.
            if lines.first == entry.start, stretches.contains(where: { isSplit(at: lines, $0.to) }) { continue }
            let kind: Fault.Kind = owner == otherOwner ? .selfOverlapping : .sharedEdge
            let position = start(of: lines)
            report.add(Fault(kind, at: table.place(lines.first), and: table.place(lines.second), position: position).ordered)
        }
    }

    private typealias Lines = (first: Int, second: Int)

    private func goesOn(_ last: Lines, _ lines: Lines) -> Bool {
        table.owners[last.first] == table.owners[lines.first] && lines.first - last.first <= 1 && areNear(last.second, lines.second)
    }

    private func isSplit(at lines: Lines, _ end: Lines) -> Bool {
        let entry = table.entries[Int(table.owners[lines.first])]
        return end.first == entry.start + entry.count - 1 && end.first != lines.first && areNear(end.second, lines.second)
    }

    /// Whether two lines belong to one ring and are the same or follow each other.
    private func areNear(_ one: Int, _ other: Int) -> Bool {
        guard table.owners[one] == table.owners[other] else { return false }
        let apart = abs(one - other)
        return apart <= 1 || apart == table.entries[Int(table.owners[one])].count - 1
    }

    /// The first position along the first line that both lines have.
    private func start(of lines: (first: Int, second: Int)) -> PlanarPosition {
        let (a, b) = (table.positions[lines.first], table.positions[lines.first + 1])
        let (c, d) = (table.positions[lines.second], table.positions[lines.second + 1])
        if PlanarBox(c, d).contains(a) { return a }
        let line = PlanarBox(a, b)
        // Both ends of the second line may be on the first: then the one between its start and the other is met first.
        return line.contains(c) && (!line.contains(d) || PlanarBox(a, d).contains(c)) ? c : d
    }

    /// Works out how each ring runs, and reports those that run against RFC 7946.
    mutating func reportWinding() {
        orientations = table.entries.map { entry in
            guard var lowest = entry.lines.first else { return 0 }
            for index in entry.lines {
                let (candidate, found) = (table.positions[index], table.positions[lowest])
                if candidate.y < found.y || (candidate.y == found.y && candidate.x < found.x) { lowest = index }
            }
            return Orientation.sign(
                table.positions[table.before(lowest)], table.positions[lowest], table.positions[lowest + 1])
        }
        for (index, entry) in table.entries.enumerated() where !meetsItself[index] {
            if orientations[index] == (entry.ring == 0 ? -1 : 1) {
                let place = Fault.Place(part: entry.part, ring: entry.ring, vertex: 0)
                report.add(Fault(.windingAsFound, at: place, position: table.positions[entry.start]))
            }
        }
    }
}
