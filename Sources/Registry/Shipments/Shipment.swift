/// Lots on one consignment.
public struct Shipment: Hashable, Sendable {
    /// Its number in the registry.
    public var id: ShipmentID
    /// The number it is known by.
    public var number: String
    /// The market it goes to.
    public var market: String
    /// Who exports it.
    public var exporter: OrganisationID?
    /// Who imports it.
    public var importer: String?
    /// The packing houses and treatment plants it passed.
    public var facilities: [FacilityID]
    /// The number of the phytosanitary certificate.
    public var phytosanitary: String?
    /// The container.
    public var container: String?
    /// The border gate.
    public var gate: String?
    /// What of which lot is on it.
    public var lots: [ShippedLot]

    /// Makes a shipment from its facts.
    public init(
        id: ShipmentID, number: String, market: String, exporter: OrganisationID? = nil, importer: String? = nil,
        facilities: [FacilityID] = [], phytosanitary: String? = nil, container: String? = nil, gate: String? = nil, lots: [ShippedLot]
    ) {
        self.id = id
        self.number = number
        self.market = market
        self.exporter = exporter
        self.importer = importer
        self.facilities = facilities
        self.phytosanitary = phytosanitary
        self.container = container
        self.gate = gate
        self.lots = lots
    }
}

/// What of a lot is on a shipment.
public struct ShippedLot: Hashable, Sendable {
    /// The lot.
    public var lot: LotID
    /// How much of it.
    public var kilograms: Kilograms

    /// Makes it from its parts.
    public init(lot: LotID, kilograms: Kilograms) {
        self.lot = lot
        self.kilograms = kilograms
    }
}

/// Something that happened to a shipment on a day.
public struct ShipmentStep: Hashable, Sendable {
    /// What happened.
    public enum Kind: String, CaseIterable, Sendable {
        case packed, departed, arrived, released, rejected, returned, destroyed
    }

    /// The shipment.
    public var shipment: ShipmentID
    /// What happened.
    public var kind: Kind
    /// The day.
    public var on: Day
    /// How much of which lot, where it befell a part only.
    public var lots: [ShippedLot]
    /// The number of the document.
    public var document: String?
    /// Why.
    public var reason: String?

    /// Makes a step from its parts.
    public init(
        shipment: ShipmentID, kind: Kind, on day: Day, lots: [ShippedLot] = [], document: String? = nil, reason: String? = nil
    ) {
        self.shipment = shipment
        self.kind = kind
        on = day
        self.lots = lots
        self.document = document
        self.reason = reason
    }
}

/// A shipment with what happened to it.
public struct ShipmentRecord: Hashable, Sendable {
    /// The shipment.
    public var shipment: Shipment
    /// What happened, in the order of its days.
    public var steps: [ShipmentStep]

    /// Makes a record from its parts.
    public init(shipment: Shipment, steps: [ShipmentStep]) {
        self.shipment = shipment
        self.steps = steps
    }

    /// The first day on which something happened; nil where it did not.
    public func day(_ kind: ShipmentStep.Kind) -> Day? { steps.first { $0.kind == kind }?.on }

    /// How much of a lot came back, whole or in part, and is still there.
    ///
    /// What is destroyed after something came back is taken from that first; what is destroyed before is lost on the way.
    public func returned(of lot: LotID) -> Kilograms {
        let shipped = shipment.lots.filter { $0.lot == lot }.map(\.kilograms).sum
        var (back, lost) = (Kilograms.zero, Kilograms.zero)
        for step in steps where step.kind == .returned || step.kind == .destroyed {
            let part = step.lots.isEmpty ? nil : step.lots.filter { $0.lot == lot }.map(\.kilograms).sum
            if step.kind == .returned {
                back = min(shipped - lost, back + (part ?? shipped))
            } else {
                let amount = part ?? shipped
                let fromBack = min(back, amount)
                back = back - fromBack
                lost = min(shipped, lost + amount)
            }
        }
        return back
    }
}
