public import GeoPrimitives

extension Validity {
    /// A stretch of longitudes and latitudes, in degrees, by which swapped axes are known.
    public struct Region: Hashable, Sendable {
        /// The longitudes, in degrees.
        public var longitudes: ClosedRange<Double>
        /// The latitudes, in degrees.
        public var latitudes: ClosedRange<Double>

        /// Makes a region from its ranges in degrees.
        public init(longitudes: ClosedRange<Double>, latitudes: ClosedRange<Double>) {
            self.longitudes = longitudes
            self.latitudes = latitudes
        }

        /// Viet Nam with its sea, generously: longitudes 102 to 118, latitudes 8 to 24 degrees.
        public static let vietNam = Region(longitudes: 102...118, latitudes: 8...24)
    }

    /// Every fault of a boundary in degrees, `x` the longitude and `y` the latitude: those of ``faults(in:)``, and positions that
    /// leave the globe or lie in the region only with their axes swapped.
    ///
    /// Where a whole ring has its axes swapped, its first position stands for all.
    public static func faults(inGeographic boundary: PlanarMultiPolygon, region: Region = .vietNam) -> [Fault] {
        var report = FaultReport(limit: faultLimit)
        for (part, polygon) in boundary.polygons.enumerated() {
            for (ring, given) in polygon.rings.enumerated() {
                addGeographicFaults(of: given, part: part, ring: ring, region: region, to: &report)
            }
        }
        let geographic = report.sorted()
        if geographic.isEmpty { return faults(in: boundary) }
        return (geographic + faults(in: boundary)).sorted {
            ($0.kind == .moreFaults ? 1 : 0, $0.place) < ($1.kind == .moreFaults ? 1 : 0, $1.place)
        }
    }

    private static func addGeographicFaults(
        of given: Ring<PlanarPosition>, part: Int, ring: Int, region: Region, to report: inout FaultReport
    ) {
        func isSwapped(_ position: PlanarPosition) -> Bool {
            region.longitudes.contains(position.y) && region.latitudes.contains(position.x)
        }
        func add(_ kind: Fault.Kind, _ vertex: Int) {
            let place = Fault.Place(part: part, ring: ring, vertex: vertex)
            report.add(Fault(kind, at: place, position: given.positions[vertex]))
        }
        if !given.positions.isEmpty, given.positions.allSatisfy(isSwapped) { return add(.swappedAxes, 0) }
        for (vertex, position) in given.positions.enumerated() where position.x.isFinite && position.y.isFinite {
            if isSwapped(position) {
                add(.swappedAxes, vertex)
            } else if position.x.magnitude > 180 || position.y.magnitude > 90 {
                add(.outOfRange, vertex)
            }
        }
    }
}
