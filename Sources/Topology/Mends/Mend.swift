public import GeoPrimitives

/// A way to put faults of a boundary right: proposed here, applied only by who asks for it by name.
public struct Mend: Hashable, Sendable {
    /// What is done; the raw value is the stable identifier.
    public enum Kind: String, CaseIterable, Sendable, Hashable {
        /// The first position of each open ring is repeated at its end.
        case closeRing = "close-ring"
        /// Positions that repeat the one before are dropped.
        case dropRepeats = "drop-repeats"
        /// The positions of spikes are dropped.
        case removeSpike = "remove-spike"
        /// Outlines that run clockwise and holes that do not are turned round.
        case rewind
        /// A ring that meets itself is cut there into rings that do not; ground that it runs around twice is left out.
        case splitBowTie = "split-bow-tie"
        /// Ground is taken out of the part around it: an inner part becomes its hole, a hole that meets its outline a notch.
        case cutHole = "cut-hole"
        /// A ring that encloses nothing of its own is dropped: misplaced, a duplicate, or of too few positions.
        case dropRing = "drop-ring"
        /// Parts that overlap or lie side by side become one.
        case mergeOverlappingParts = "merge-overlapping-parts"
        /// Positions near a neighbour's border are moved onto it.
        case snapToNeighbour = "snap-to-neighbour"
    }

    /// What is done.
    public var kind: Kind
    /// The faults that it puts right; empty for a mend that concerns a neighbour.
    public var solves: [Fault]
    /// The boundary after it, in the units of the boundary before.
    public var boundary: PlanarMultiPolygon

    /// Makes a mend of what it does and its effect.
    public init(_ kind: Kind, solves: [Fault], boundary: PlanarMultiPolygon) {
        self.kind = kind
        self.solves = solves
        self.boundary = boundary
    }
}
