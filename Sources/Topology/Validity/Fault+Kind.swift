extension Fault {
    /// What can be wrong with a boundary; the raw value is the stable identifier.
    public enum Kind: String, CaseIterable, Sendable, Hashable {
        /// A position is not a finite number; its ring is not examined further.
        case nonFinite = "non-finite"
        /// A ring without positions.
        case emptyRing = "empty-ring"
        /// The last position of a ring is not its first; the ring is examined as if it were closed.
        case ringNotClosed = "ring-not-closed"
        /// A ring of fewer than three different positions.
        case tooFewPoints = "too-few-points"
        /// A position repeats the one before it.
        case repeatedPoints = "repeated-points"
        /// The ring goes out to a position and comes back on the same line; it is examined further without the spike.
        case spike
        /// Two lines of one ring cross.
        case selfCrossing = "self-crossing"
        /// A ring meets itself in a position without crossing there.
        case selfTouching = "self-touching"
        /// Two lines of one ring run along each other.
        case selfOverlapping = "self-overlapping"
        /// Two rings of one part cross.
        case ringsCrossing = "rings-crossing"
        /// Two rings run along each other; one fault for each stretch.
        case sharedEdge = "shared-edge"
        /// Two rings are the same, whatever their start and direction.
        case duplicateRings = "duplicate-rings"
        /// A hole lies outside the outline of its part.
        case holeOutside = "hole-outside"
        /// A hole lies inside another hole of its part.
        case nestedHoles = "nested-holes"
        /// Two parts cover the same ground; one fault for each pair.
        case overlappingParts = "overlapping-parts"
        /// Rings of one part touch so that its interior falls apart.
        case disconnectedInterior = "disconnected-interior"
        /// A longitude beyond 180 or a latitude beyond 90 degrees.
        case outOfRange = "out-of-range"
        /// Longitude and latitude stand in each other's place.
        case swappedAxes = "swapped-axes"
        /// An outline runs clockwise, or a hole counter-clockwise, against RFC 7946 section 3.1.6.
        case windingAsFound = "winding-as-found"
        /// There are more faults than ``Validity/faultLimit``; the others are not listed.
        case moreFaults = "more-faults"

        /// Whether it makes the boundary invalid in the sense of OGC 06-103r4 section 6.1.11.
        public var isInvalidating: Bool {
            switch self {
            case .emptyRing, .repeatedPoints, .windingAsFound, .outOfRange, .swappedAxes, .moreFaults: false
            case .nonFinite, .ringNotClosed, .tooFewPoints, .spike, .selfCrossing, .selfTouching, .selfOverlapping, .ringsCrossing,
                .sharedEdge, .duplicateRings, .holeOutside, .nestedHoles, .overlappingParts, .disconnectedInterior:
                true
            }
        }
    }
}
