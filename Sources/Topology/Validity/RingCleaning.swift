import GeoPrimitives

/// Takes repeats and spikes out of one ring and reports them, with all that can be said of a ring by itself.
struct RingCleaning {
    private let positions: [PlanarPosition]
    private let part: Int
    private let ring: Int
    /// The vertices that are left, the closing one not among them; empty where the ring encloses nothing.
    private(set) var kept: [Int] = []
    /// The vertices at the tips of spikes, in the order of their removal.
    private(set) var tips: [Int] = []

    init(_ ring: Ring<PlanarPosition>, part: Int, ring index: Int) {
        positions = ring.positions
        self.part = part
        self.ring = index
    }

    mutating func run(report: inout FaultReport) {
        guard let first = positions.first, let last = positions.last else {
            return report.add(Fault(.emptyRing, at: place(0), position: PlanarPosition(x: .nan, y: .nan)))
        }
        var finite = true
        for (vertex, position) in positions.enumerated() where !(position.x.isFinite && position.y.isFinite) {
            finite = false
            report.add(Fault(.nonFinite, at: place(vertex), position: position))
        }
        guard finite else { return }
        if positions.count > 1, first != last {
            report.add(Fault(.ringNotClosed, at: place(positions.count - 1), and: place(0), position: last))
        }
        kept.reserveCapacity(positions.count)
        for (vertex, position) in positions.enumerated() {
            if let previous = kept.last, positions[previous] == position {
                report.add(Fault(.repeatedPoints, at: place(vertex), and: place(previous), position: position))
            } else {
                kept.append(vertex)
            }
        }
        if kept.count > 1, let closing = kept.last, positions[closing] == first { kept.removeLast() }
        guard kept.count > 2 else {
            kept = []
            return report.add(Fault(.tooFewPoints, at: place(0), position: first))
        }
        removeSpikes(report: &report)
    }

    private func place(_ vertex: Int) -> Fault.Place { Fault.Place(part: part, ring: ring, vertex: vertex) }

    /// Drops the tip of each spike, then what has become a repeat, until none is left.
    private mutating func removeSpikes(report: inout FaultReport) {
        guard kept.indices.contains(where: { isTip($0, beforeIt($0), afterIt($0)) }) else {
            return
        }
        // A chain instead of the list: a ring of many spikes would move it once for each.
        var before = kept.indices.map { beforeIt($0) }
        var after = kept.indices.map { afterIt($0) }
        var isLeft = [Bool](repeating: true, count: kept.count)
        var count = kept.count
        func drop(_ place: Int) {
            (after[before[place]], before[after[place]]) = (after[place], before[place])
            isLeft[place] = false
            count -= 1
        }
        // The start of the ring comes last, so that a ring that is nothing but a spike has its tip away from it.
        var place = 1
        var steadyFor = 0
        var continued = false
        while steadyFor < count, count > 2 {
            guard isTip(place, before[place], after[place]) else {
                place = after[place]
                steadyFor += 1
                continued = false
                continue
            }
            let (previous, next) = (before[place], after[place])
            drop(place)
            // What comes to light where a spike went out and back over the same positions is the rest of that spike.
            if !continued {
                tips.append(kept[place])
                report.add(Fault(.spike, at: self.place(kept[place]), position: positions[kept[place]]))
            }
            continued = count > 1 && positions[kept[previous]] == positions[kept[next]]
            if continued { drop(next) }
            place = previous
            steadyFor = 0
        }
        kept = count < 3 ? [] : kept.indices.filter { isLeft[$0] }.map { kept[$0] }
    }

    /// The place before another one around the ring.
    private func beforeIt(_ place: Int) -> Int { place == 0 ? kept.count - 1 : place - 1 }

    /// The place after another one around the ring.
    private func afterIt(_ place: Int) -> Int { place + 1 == kept.count ? 0 : place + 1 }

    /// Whether the lines to and from a kept vertex lie on each other; all three by their places among those kept.
    @inline(__always)
    private func isTip(_ place: Int, _ before: Int, _ after: Int) -> Bool {
        Sector.sameDirection(from: positions[kept[place]], positions[kept[before]], positions[kept[after]])
    }
}
