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
        guard kept.indices.contains(where: { isTip($0) }) else { return }
        // The start of the ring comes last, so that a ring that is nothing but a spike has its tip away from it.
        var index = 1
        var steadyFor = 0
        var continued = false
        while steadyFor < kept.count, kept.count > 2 {
            if index >= kept.count { index = 0 }
            guard isTip(index) else {
                index += 1
                steadyFor += 1
                continued = false
                continue
            }
            let tip = kept.remove(at: index)
            // What comes to light where a spike went out and back over the same positions is the rest of that spike.
            if !continued {
                tips.append(tip)
                report.add(Fault(.spike, at: place(tip), position: positions[tip]))
            }
            let next = index % kept.count
            let previous = (next + kept.count - 1) % kept.count
            continued = kept.count > 1 && positions[kept[previous]] == positions[kept[next]]
            if continued { kept.remove(at: next) }
            index = max(0, min(previous, kept.count - 1))
            if continued, index > 0, next == 0 { index = kept.count - 1 }
            steadyFor = 0
        }
        if kept.count < 3 { kept = [] }
    }

    /// Whether the lines to and from a kept vertex lie on each other.
    @inline(__always)
    private func isTip(_ index: Int) -> Bool {
        let tip = positions[kept[index]]
        let before = positions[kept[index == 0 ? kept.count - 1 : index - 1]]
        let after = positions[kept[index + 1 == kept.count ? 0 : index + 1]]
        return Sector.sameDirection(from: tip, before, after)
    }
}
