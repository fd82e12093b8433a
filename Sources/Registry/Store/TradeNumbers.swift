/// The numbers that are free for what is traded: lots, stamps, facilities, rights and shipments.
public struct TradeNumbers: Hashable, Sendable {
    /// The next number of a lot.
    public var lot: Int64 = 1
    /// The next number of a run of stamps.
    public var stampRun: Int64 = 1
    /// The next number of a link of foreign stamps.
    public var stampLink: Int64 = 1
    /// The next number of a facility.
    public var facility: Int64 = 1
    /// The next number of a decision on a facility.
    public var facilityDecision: Int64 = 1
    /// The next number of a right of use.
    public var right: Int64 = 1
    /// The next number of a shipment.
    public var shipment: Int64 = 1

    /// The numbers of an empty registry.
    public init() {}

    /// Takes the next number of a lot.
    public mutating func takeLot() -> LotID { defer { lot += 1 }; return LotID(lot) }
    /// Takes the next number of a run of stamps.
    public mutating func takeStampRun() -> StampRunID { defer { stampRun += 1 }; return StampRunID(stampRun) }
    /// Takes the next number of a link of foreign stamps.
    public mutating func takeStampLink() -> Int64 { defer { stampLink += 1 }; return stampLink }
    /// Takes the next number of a facility.
    public mutating func takeFacility() -> FacilityID { defer { facility += 1 }; return FacilityID(facility) }
    /// Takes the next number of a decision on a facility.
    public mutating func takeFacilityDecision() -> DecisionID { defer { facilityDecision += 1 }; return DecisionID(facilityDecision) }
    /// Takes the next number of a right of use.
    public mutating func takeRight() -> RightID { defer { right += 1 }; return RightID(right) }
    /// Takes the next number of a shipment.
    public mutating func takeShipment() -> ShipmentID { defer { shipment += 1 }; return ShipmentID(shipment) }
}
