public import GeoPrimitives

extension CRSDetection {
    /// What is known about the numbers beside themselves.
    public struct Evidence: Sendable {
        /// What the text of the numbers showed; nil where it showed nothing.
        ///
        /// With ``Notation/degreesMinutesSeconds`` the numbers are degrees already and no projected system is considered.
        public var notation: Notation?
        /// The place that the positions are declared to lie in; nil where none is declared.
        public var place: ExpectedPlace?
        /// The area declared for the outline; nil where none is.
        public var declaredArea: SquareMetres?
        /// The datums that are possible, all by default; `[.wgs84]` for numbers read off a phone.
        public var datums: Set<CoordinateReferenceSystem.Datum>
        /// The orders of the two numbers that are possible, all by default.
        public var orders: Set<AxisOrder>

        /// Puts the evidence together.
        public init(
            notation: Notation? = nil, place: ExpectedPlace? = nil, declaredArea: SquareMetres? = nil,
            datums: Set<CoordinateReferenceSystem.Datum> = [.vn2000, .wgs84, .hanoi1972],
            orders: Set<AxisOrder> = Set(AxisOrder.allCases)
        ) {
            self.notation = notation
            self.place = place
            self.declaredArea = declaredArea
            self.datums = datums
            self.orders = orders
        }
    }

    /// Why a candidate stands where it stands in the list.
    public enum Reason: Hashable, Sendable {
        /// Most positions lie in the declared place, or so close to its edge that the outline may be at fault.
        case inPlace
        /// Most positions lie out of the place, but within the distance that a declaration may be wrong by.
        case nearPlace
        /// Most positions lie farther from the place than that.
        case farFromPlace
        /// Most positions lie in Vietnam, and no place is declared.
        case inVietnam
        /// The declared area is that of the outline read this way; the number is declared area by measured area.
        case areaAgrees(Double)
        /// The declared area is more than three times as large, or as small, as that of the outline read this way.
        case areaDisagrees(Double)
    }

    /// One way to read the numbers.
    public struct Candidate: Hashable, Sendable {
        /// The system.
        public var system: CoordinateReferenceSystem
        /// The order of the two numbers.
        public var order: AxisOrder
        /// How the digits are read.
        public var notation: Notation
        /// The share of the positions, 0 to 1, that lie in the declared place, or in Vietnam where none is declared.
        public var inside: Double
        /// The mean of the positions, in degrees on WGS 84.
        public var centre: PlanarPosition
        /// How far the centre is from the declared place, 0 inside; nil where none is declared.
        public var distance: Metres?
        /// The area of the outline that the positions make in their order; nil for fewer than three.
        public var area: SquareMetres?
        /// Why it stands where it stands.
        public var reasons: [Reason]
    }

    /// How sure the finding is.
    public enum Verdict: String, Hashable, Sendable {
        /// The evidence leaves one reading.
        case decided
        /// It leaves several, or one that does not fit the declared place.
        case ambiguous
        /// It leaves none.
        case none
    }

    /// The verdict and the readings, best first.
    public struct Finding: Hashable, Sendable {
        /// How sure it is.
        public var verdict: Verdict
        /// The readings that the evidence leaves, best first.
        public var candidates: [Candidate]
        /// The readings that lie in Vietnam but are excluded by the evidence, the nearest to the declared place first.
        public var excluded: [Candidate]
    }
}
