import GeoPrimitives

/// Repairs that look at one ring at a time.
enum RingRepairs {
    static func closed(_ boundary: PlanarMultiPolygon, at faults: [Fault]) -> PlanarMultiPolygon? {
        changing(boundary, at: faults) { ring in
            guard let first = ring.positions.first, ring.positions.last != first else { return ring }
            return Ring(ring.positions + [first])
        }
    }

    static func withoutRepeats(_ boundary: PlanarMultiPolygon, at faults: [Fault]) -> PlanarMultiPolygon? {
        changing(boundary, at: faults) { ring in
            var kept: [PlanarPosition] = []
            for position in ring.positions where kept.last != position { kept.append(position) }
            return Ring(kept)
        }
    }

    static func withoutSpikes(_ boundary: PlanarMultiPolygon, at faults: [Fault]) -> PlanarMultiPolygon? {
        changing(boundary, at: faults) { ring in
            var cleaning = RingCleaning(ring, part: 0, ring: 0)
            var unread = FaultReport(limit: 0)
            cleaning.run(report: &unread)
            guard let first = cleaning.kept.first else { return nil }
            return Ring((cleaning.kept + [first]).map { ring.positions[$0] })
        }
    }

    static func rewound(_ boundary: PlanarMultiPolygon, at faults: [Fault]) -> PlanarMultiPolygon? {
        changing(boundary, at: faults) { Ring($0.positions.reversed()) }
    }

    /// Leaves the rings out that the faults are in; with an outline its whole part, if that has no holes.
    static func dropped(_ boundary: PlanarMultiPolygon, at faults: [Fault]) -> PlanarMultiPolygon? {
        without(Set(faults.map { RingPlace(part: $0.part, ring: $0.ring) }), in: boundary)
    }

    /// Leaves the second of each two rings that are the same out.
    static func withoutDuplicates(_ boundary: PlanarMultiPolygon, at faults: [Fault]) -> PlanarMultiPolygon? {
        without(Set(faults.compactMap(\.otherPlace).map { RingPlace(part: $0.part, ring: $0.ring) }), in: boundary)
    }

    /// The rings with spikes of which nothing is left without them.
    static func flatRings(of boundary: PlanarMultiPolygon, at faults: [Fault]) -> Set<RingPlace> {
        let spiked = Set(faults.filter { $0.kind == .spike }.map { RingPlace(part: $0.part, ring: $0.ring) })
        return spiked.filter { place in
            var cleaning = RingCleaning(boundary.polygons[place.part].rings[place.ring], part: 0, ring: 0)
            var unread = FaultReport(limit: 0)
            cleaning.run(report: &unread)
            return cleaning.kept.isEmpty
        }
    }

    /// Whether the two rings of a fault are both outlines, or both holes of one part.
    @Sendable
    static func isSameRole(_ fault: Fault, _ boundary: PlanarMultiPolygon) -> Bool {
        guard let other = fault.otherPlace else { return false }
        return fault.ring == 0 ? other.ring == 0 : other.ring != 0 && other.part == fault.part
    }

    /// A ring by its place in a boundary.
    struct RingPlace: Hashable {
        let part: Int
        let ring: Int
    }

    private static func without(_ rings: Set<RingPlace>, in boundary: PlanarMultiPolygon) -> PlanarMultiPolygon? {
        var kept: [Polygon<PlanarPosition>] = []
        for (part, polygon) in boundary.polygons.enumerated() {
            let left = polygon.rings.indices.filter { !rings.contains(RingPlace(part: part, ring: $0)) }
            if left.first == 0 || polygon.rings.isEmpty {
                kept.append(Polygon(rings: left.map { polygon.rings[$0] }))
            } else if !left.isEmpty {
                // Holes without their outline would be worse than what was.
                return nil
            }
        }
        return kept.isEmpty ? nil : PlanarMultiPolygon(kept)
    }

    private static func changing(
        _ boundary: PlanarMultiPolygon, at faults: [Fault], _ change: (Ring<PlanarPosition>) -> Ring<PlanarPosition>?
    ) -> PlanarMultiPolygon? {
        var changed = boundary
        for place in Set(faults.map { RingPlace(part: $0.part, ring: $0.ring) }) {
            guard let ring = change(boundary.polygons[place.part].rings[place.ring]) else { return nil }
            changed.polygons[place.part].rings[place.ring] = ring
        }
        return changed
    }
}
