import GeoPrimitives

/// One way to mend: which faults it is for, and what it makes of a boundary.
struct Repair: Sendable {
    /// Between which rings a fault must be.
    enum Scope: Sendable {
        case anywhere
        /// Between rings of one part.
        case withinPart
        /// Between two parts.
        case betweenParts
    }

    let mend: Mend.Kind
    let faults: Set<Fault.Kind>
    var scope = Scope.anywhere
    /// For repairs that build parts anew: the other invalidating faults that those parts may have; nil for repairs that leave all
    /// else as it is.
    ///
    /// Faults of other kinds would vanish or change unseen, so they must be mended first.
    var tolerated: Set<Fault.Kind>?
    /// Whether it is for rings of which nothing is left without their spikes, or for all others; nil where that does not matter.
    var ofFlatRings: Bool?
    /// What more must be true of a fault.
    var condition: @Sendable (Fault, PlanarMultiPolygon) -> Bool = { _, _ in true }
    /// What becomes of the boundary when the faults are put right; nil where that cannot be done.
    let apply: @Sendable (PlanarMultiPolygon, [Fault]) -> PlanarMultiPolygon?

    /// Whether the repair is for a fault.
    func concerns(_ fault: Fault, in boundary: PlanarMultiPolygon) -> Bool {
        guard faults.contains(fault.kind) else { return false }
        switch scope {
        case .anywhere: break
        case .withinPart: guard fault.otherPlace?.part == fault.part else { return false }
        case .betweenParts: guard let other = fault.otherPlace, other.part != fault.part else { return false }
        }
        return condition(fault, boundary)
    }
}

extension Repair {
    private static let meetingsOfOneRing: Set<Fault.Kind> = [.selfCrossing, .selfTouching, .selfOverlapping]
    private static let meetingsOfHoles: Set<Fault.Kind> = [.ringsCrossing, .sharedEdge, .disconnectedInterior]
    private static let meetingsOfParts: Set<Fault.Kind> = [.overlappingParts, .sharedEdge, .duplicateRings]

    /// All repairs, in the order in which they are proposed.
    static let all: [Repair] = [
        Repair(mend: .closeRing, faults: [.ringNotClosed]) { RingRepairs.closed($0, at: $1) },
        Repair(mend: .dropRepeats, faults: [.repeatedPoints]) { RingRepairs.withoutRepeats($0, at: $1) },
        Repair(mend: .removeSpike, faults: [.spike], ofFlatRings: false) { RingRepairs.withoutSpikes($0, at: $1) },
        Repair(mend: .rewind, faults: [.windingAsFound]) { RingRepairs.rewound($0, at: $1) },
        Repair(mend: .dropRing, faults: [.emptyRing, .tooFewPoints]) { RingRepairs.dropped($0, at: $1) },
        Repair(mend: .dropRing, faults: [.spike], ofFlatRings: true) { RingRepairs.dropped($0, at: $1) },
        Repair(mend: .dropRing, faults: [.duplicateRings], condition: RingRepairs.isSameRole) { RingRepairs.withoutDuplicates($0, at: $1) },
        Repair(mend: .dropRing, faults: [.holeOutside]) { RingRepairs.dropped($0, at: $1) },
        Repair(mend: .dropRing, faults: [.nestedHoles]) { RingRepairs.dropped($0, at: $1) },
        Repair(mend: .splitBowTie, faults: meetingsOfOneRing, tolerated: meetingsOfOneRing.union(meetingsOfParts)) {
            PartRepairs.rebuilt($0, at: $1)
        },
        Repair(mend: .cutHole, faults: meetingsOfHoles, scope: .withinPart, tolerated: meetingsOfHoles.union(meetingsOfParts)) {
            PartRepairs.rebuilt($0, at: $1)
        },
        Repair(
            mend: .splitBowTie, faults: meetingsOfOneRing.union(meetingsOfHoles), scope: .withinPart,
            tolerated: meetingsOfOneRing.union(meetingsOfHoles).union(meetingsOfParts)
        ) { $1.contains { meetingsOfOneRing.contains($0.kind) } ? PartRepairs.rebuilt($0, at: $1) : nil },
        Repair(mend: .cutHole, faults: [.overlappingParts], scope: .betweenParts, tolerated: meetingsOfParts) {
            PartRepairs.innerPartsCut($0, at: $1)
        },
        Repair(mend: .mergeOverlappingParts, faults: meetingsOfParts, scope: .betweenParts, tolerated: meetingsOfParts) {
            PartRepairs.merged($0, at: $1)
        },
        Repair(mend: .mergeOverlappingParts, faults: allMeetings, tolerated: allMeetings) {
            $1.contains { $0.kind == .overlappingParts } ? PartRepairs.merged($0, at: $1) : nil
        },
    ]

    private static let allMeetings = meetingsOfOneRing.union(meetingsOfHoles).union(meetingsOfParts)
}
