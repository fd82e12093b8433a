/// A change of what is traded: products, lots, stamps, facilities, rights and shipments.
public enum TradeEvent: Hashable, Sendable {
    /// A product's facts were recorded anew, its listings apart.
    case productRevised(Product)
    /// A product was listed on a platform, or its listing there recorded anew.
    case productListed(Listing)
    /// An organisation's facts were recorded anew, as its website.
    case organisationRevised(Organisation)
    /// A lot was added.
    case lotAdded(Lot)
    /// A lot's facts were recorded anew.
    case lotRevised(Lot, reason: String)
    /// Stamps of a lot were issued.
    case stampsIssued(StampRun)
    /// The state of stamps changed.
    case stampsChanged(StampChange)
    /// Stamps of other issuers were linked.
    case stampsLinked(ForeignStamps)
    /// A facility was recorded, or recorded anew.
    case facilityRecorded(Facility)
    /// An authority decided on a facility.
    case facilityDecided(FacilityDecision)
    /// A facility was paired with a code, or the pairing that begins on that day recorded anew.
    case facilityPaired(Pairing)
    /// A holder let an exporter use a code.
    case rightGranted(RightOfUse)
    /// The holder withdrew a right.
    case rightWithdrawn(RightID, on: Day, reason: String?)
    /// A shipment was recorded, or recorded anew.
    case shipmentRecorded(Shipment)
    /// Something happened to a shipment.
    case shipmentStepped(ShipmentStep)
}

extension TradeEvent {
    var kind: String {
        switch self {
        case .productRevised: "product.revised/1"
        case .productListed: "product.listed/1"
        case .organisationRevised: "organisation.revised/1"
        case .lotAdded: "lot.added/1"
        case .lotRevised: "lot.revised/1"
        case .stampsIssued: "stamps.issued/1"
        case .stampsChanged: "stamps.changed/1"
        case .stampsLinked: "stamps.linked/1"
        case .facilityRecorded: "facility.recorded/1"
        case .facilityDecided: "facility.decided/1"
        case .facilityPaired: "facility.paired/1"
        case .rightGranted: "right.granted/1"
        case .rightWithdrawn: "right.withdrawn/1"
        case .shipmentRecorded: "shipment.recorded/1"
        case .shipmentStepped: "shipment.stepped/1"
        }
    }

    var payload: Payload {
        switch self {
        case .productRevised(let product): return product.payload
        case .productListed(let listing): return listing.payload
        case .organisationRevised(let organisation): return organisation.payload
        case .lotAdded(let lot): return lot.payload
        case .lotRevised(let lot, let reason):
            var payload = lot.payload
            payload.set("reason", reason)
            return payload
        case .stampsIssued(let run): return run.payload
        case .stampsChanged(let change): return change.payload
        case .stampsLinked(let stamps): return stamps.payload
        case .facilityRecorded(let facility): return facility.payload
        case .facilityDecided(let decision): return decision.payload
        case .facilityPaired(let pairing): return pairing.payload
        case .rightGranted(let right): return right.payload
        case .rightWithdrawn(let id, let day, let reason):
            var payload = Payload()
            payload.set("right", id.number)
            payload.set("on", day)
            payload.set("reason", reason)
            return payload
        case .shipmentRecorded(let shipment): return shipment.payload
        case .shipmentStepped(let step): return step.payload
        }
    }

    /// Reads an event of this group back; nil where the kind belongs to another.
    init?(kind: String, _ payload: Payload) throws(PayloadError) {
        switch kind {
        case "product.revised/1": self = .productRevised(try Product(payload))
        case "product.listed/1": self = .productListed(try Listing(payload))
        case "organisation.revised/1": self = .organisationRevised(try Organisation(payload))
        case "lot.added/1": self = .lotAdded(try Lot(payload))
        case "lot.revised/1": self = .lotRevised(try Lot(payload), reason: try payload.text("reason"))
        case "stamps.issued/1": self = .stampsIssued(try StampRun(payload))
        case "stamps.changed/1": self = .stampsChanged(try StampChange(payload))
        case "stamps.linked/1": self = .stampsLinked(try ForeignStamps(payload))
        case "facility.recorded/1": self = .facilityRecorded(try Facility(payload))
        case "facility.decided/1": self = .facilityDecided(try FacilityDecision(payload))
        case "facility.paired/1": self = .facilityPaired(try Pairing(payload))
        case "right.granted/1": self = .rightGranted(try RightOfUse(payload))
        case "right.withdrawn/1":
            self = .rightWithdrawn(
                RightID(try payload.integer("right")), on: try payload.day("on"), reason: try payload.optionalText("reason"))
        case "shipment.recorded/1": self = .shipmentRecorded(try Shipment(payload))
        case "shipment.stepped/1": self = .shipmentStepped(try ShipmentStep(payload))
        default: return nil
        }
    }
}
