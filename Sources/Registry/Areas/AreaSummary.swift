public import GeoPrimitives

/// An area with the sizes of its boundaries: all of it but the outlines and their receipts.
public struct AreaSummary: Hashable, Sendable {
    /// The size of one boundary.
    public struct Size: Hashable, Sendable {
        /// The boundary.
        public var boundary: BoundaryID
        /// The days on which it is in force for the area.
        public var period: Period
        /// Its size on the ellipsoid; nil where nothing but points or no extent is known.
        public var size: SquareMetres?

        /// Makes it from its parts.
        public init(boundary: BoundaryID, period: Period, size: SquareMetres?) {
            self.boundary = boundary
            self.period = period
            self.size = size
        }
    }

    /// The facts.
    public var area: GrowingArea
    /// The days on which the area exists.
    public var period: Period
    /// Its boundaries in the order of their days, proposals left out.
    public var sizes: [Size]

    /// Makes a summary from its parts.
    public init(area: GrowingArea, period: Period, sizes: [Size]) {
        self.area = area
        self.period = period
        self.sizes = sizes
    }

    /// The summary of all that is known of an area.
    public init(_ record: AreaRecord) {
        self.init(
            area: record.area, period: record.period,
            sizes: record.boundaries.filter { !$0.isProposed }.map { dated in
                Size(
                    boundary: dated.boundary.id, period: dated.period,
                    size: dated.boundary.extent.kind == "polygon" ? dated.boundary.area : nil)
            })
    }

    /// The boundary that a decision cites, or the one in force on a day.
    public func size(_ cited: BoundaryID?, on day: Day) -> Size? {
        cited.flatMap { cited in sizes.last { $0.boundary == cited } } ?? sizes.last { $0.period.contains(day) }
    }
}
