public import Geodesy
public import GeoPrimitives

/// What was found out about the system of some numbers.
public struct SystemFinding: Sendable {
    /// One way to read the numbers, with what speaks for it.
    public struct Reading: Hashable, Sendable {
        /// The system.
        public var system: CoordinateReferenceSystem
        /// The order of the two numbers.
        public var order: AxisOrder
        /// How the digits are read.
        public var notation: Notation
        /// How many points there are.
        public var points: Int
        /// How many of them lie in the place, or in Viet Nam where none is declared.
        public var inside: Int
        /// The names of the declared places; empty where none is declared.
        public var places: String
        /// The first point by this reading, `x` to the east, in the units of the system.
        public var sample: PlanarPosition
        /// The middle of the points, in degrees on WGS 84.
        public var centre: PlanarPosition
        /// How far their middle is from the place, 0 inside; nil where none is declared.
        public var distance: Metres?
        /// In which of eight directions the middle lies from that of the place, `north` to `north-west`.
        public var direction: String?
        /// Declared area by that of the outline, where the two were compared and either agree or clearly do not.
        public var areaRatio: Double?
        /// Whether most of the points lie in the place, or no place is declared.
        public var fits: Bool

        /// The share of the points inside, 0 to 1.
        public var share: Double { points > 0 ? Double(inside) / Double(points) : 0 }

        func isSame(as other: Reading) -> Bool { system == other.system && order == other.order && notation == other.notation }
    }

    /// How sure it is.
    public var verdict: CRSDetection.Verdict
    /// The readings that the evidence leaves, best first.
    public var candidates: [Reading]
    /// Those that it excludes, the nearest to the place first.
    public var excluded: [Reading]

    /// The reading to set against a candidate: what the officer would have expected, else the nearest that is excluded.
    public func rival(of reading: Reading, usual: CoordinateReferenceSystem?) -> Reading? {
        let others = excluded.filter { $0.distance.map { $0.value > 0 } ?? false }
        return others.first { $0.system == usual && $0.order == reading.order } ?? others.first { $0.order == reading.order }
            ?? others.first
    }
}

/// Directions on the ground.
enum Compass {
    private static let names = ["north", "north-east", "east", "south-east", "south", "south-west", "west", "north-west"]

    /// The direction of a place seen from another, both in degrees.
    static func direction(of position: PlanarPosition, from other: PlanarPosition) -> String {
        let north = Ellipsoid.distance(other, PlanarPosition(x: other.x, y: position.y)).value * (position.y < other.y ? -1 : 1)
        let east = Ellipsoid.distance(other, PlanarPosition(x: position.x, y: other.y)).value * (position.x < other.x ? -1 : 1)
        guard north.isFinite, east.isFinite else { return names[0] }
        // Sectors of 45 degrees about the axes, told by the tangent of 22.5 degrees.
        let narrow = 2.0.squareRoot() - 1
        if east.magnitude <= north.magnitude * narrow { return north < 0 ? names[4] : names[0] }
        if north.magnitude <= east.magnitude * narrow { return east < 0 ? names[6] : names[2] }
        return names[north > 0 ? (east > 0 ? 1 : 7) : (east > 0 ? 3 : 5)]
    }
}
