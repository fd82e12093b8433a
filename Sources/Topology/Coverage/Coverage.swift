public import GeoPrimitives

/// Judges how well areas that should lie side by side (communes, the plots of an orchard) do so.
public enum Coverage {
    /// Ground that two areas both cover.
    public struct Overlapping: Hashable, Sendable {
        /// Index of the first area.
        public var first: Int
        /// Index of the second area.
        public var second: Int
        /// The ground, in degrees, longitude first.
        public var ground: PlanarMultiPolygon
        /// The greatest mean width of its pieces: twice the area of a piece by its perimeter.
        public var width: Metres
    }

    /// Ground that areas enclose and none covers.
    public struct Gap: Hashable, Sendable {
        /// The indices of the areas that border on it.
        public var areas: [Int]
        /// The ground, in degrees, longitude first.
        public var ground: Polygon<PlanarPosition>
        /// Its mean width: twice its area by its perimeter.
        public var width: Metres
    }

    /// What is wrong with a set of areas.
    public struct Report: Hashable, Sendable {
        /// All gaps, from west to east.
        public var gaps: [Gap]
        /// The pairs of areas that overlap, in the order of their indices.
        public var overlaps: [Overlapping]
        /// The gaps that are thin: most often two drawings of one border, not ground that is missing.
        public var slivers: [Gap]
    }
}
