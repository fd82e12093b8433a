/// One change of the registry, as it stands in the journal: what was decided, with everything measured that its replay needs.
///
/// Applying an event calls no PROJ, no GEOS, no clock and no source of random numbers.
public enum RegistryEvent: Hashable, Sendable {
    /// The registry was made.
    case registryCreated(RegistryIdentity)
    /// A setting was changed, as the host of QR payloads.
    case settingChanged(name: String, value: String)
    /// A row of reference data was added or replaced.
    case referenceDefined(ReferenceRow)
    /// An administrative unit was recorded, or recorded anew with an outline.
    case unitRecorded(AdministrativeUnit)
    /// A unit went over into another.
    case unitSucceeded(UnitSuccession)
    /// An organisation was added.
    case organisationAdded(Organisation)
    /// A person was added; the sealed values lie beside the journal.
    case personAdded(Person)
    /// A person's values were deleted.
    case personErased(PersonID)
    /// An OCOP product was added.
    case productAdded(Product)
    /// An area was registered with its first boundary, from a day on.
    case areaRegistered(GrowingArea, Boundary, from: Day)
    /// A new boundary of an area; in force from a day, or proposed where that is nil.
    case boundaryRevised(AreaID, Boundary, from: Day?, reason: String?)
    /// A code was written down for an area.
    case codeIssued(GrowingAreaCode, from: Day)
    /// An authority decided on a code.
    case decisionMade(Decision)
    /// Something traded changed: a product, a lot, stamps, a facility, a right, a shipment.
    case trade(TradeEvent)
}

/// What makes one registry another than all others.
public struct RegistryIdentity: Hashable, Sendable {
    /// A random identifier (UUID).
    public var identifier: String
    /// What the registry covers, as the code of a province: what lies outside is unknown here, never false.
    public var coverage: String
    /// Whether everything in it is an illustration.
    public var isIllustrative: Bool

    /// Makes an identity from its parts.
    public init(identifier: String, coverage: String, isIllustrative: Bool) {
        self.identifier = identifier
        self.coverage = coverage
        self.isIllustrative = isIllustrative
    }
}

extension RegistryEvent {
    /// The kind that the journal's entry carries.
    public var kind: String {
        switch self {
        case .registryCreated: "registry.created/1"
        case .settingChanged: "setting.changed/1"
        case .referenceDefined: "reference.defined/1"
        case .unitRecorded: "unit.recorded/1"
        case .unitSucceeded: "unit.succeeded/1"
        case .organisationAdded: "organisation.added/1"
        case .personAdded: "person.added/1"
        case .personErased: "person.erased/1"
        case .productAdded: "product.added/2"
        case .areaRegistered: "area.registered/1"
        case .boundaryRevised: "boundary.revised/1"
        case .codeIssued: "code.issued/1"
        case .decisionMade: "decision.made/1"
        case .trade(let event): event.kind
        }
    }

    /// The payload that the journal's entry carries.
    public var payload: Payload {
        var payload = Payload()
        switch self {
        case .registryCreated(let identity):
            payload.set("registry", identity.identifier)
            payload.set("coverage", identity.coverage)
            payload.set("illustrative", flag: identity.isIllustrative)
        case .settingChanged(let name, let value):
            payload.set("name", name)
            payload.set("value", value)
        case .referenceDefined(let row): payload = row.payload
        case .unitRecorded(let unit): payload = unit.payload
        case .unitSucceeded(let succession): payload = succession.payload
        case .organisationAdded(let organisation): payload = organisation.payload
        case .personAdded(let person): payload = person.payload
        case .personErased(let id): payload.set("person", id.number)
        case .productAdded(let product): payload = product.payload
        case .areaRegistered(let area, let boundary, let from):
            payload = boundary.payload
            area.write(into: &payload)
            payload.set("from", from)
        case .boundaryRevised(let area, let boundary, let from, let reason):
            payload = boundary.payload
            payload.set("area", area.number)
            payload.set("from", from)
            payload.set("reason", reason)
        case .codeIssued(let code, let from):
            payload = code.payload
            payload.set("from", from)
        case .decisionMade(let decision): payload = decision.payload
        case .trade(let event): payload = event.payload
        }
        return payload
    }

    /// Reads an event back from the kind and the payload of an entry.
    public init(kind: String, payload encoded: [UInt8]) throws(PayloadError) {
        let payload = try Payload(encoded: encoded)
        switch kind {
        case "registry.created/1":
            self = .registryCreated(
                RegistryIdentity(
                    identifier: try payload.text("registry"), coverage: try payload.text("coverage"),
                    isIllustrative: try payload.flag("illustrative")))
        case "setting.changed/1": self = .settingChanged(name: try payload.text("name"), value: try payload.text("value"))
        case "reference.defined/1": self = .referenceDefined(try ReferenceRow(payload))
        case "unit.recorded/1": self = .unitRecorded(try AdministrativeUnit(payload))
        case "unit.succeeded/1": self = .unitSucceeded(try UnitSuccession(payload))
        case "organisation.added/1": self = .organisationAdded(try Organisation(payload))
        case "person.added/1": self = .personAdded(try Person(payload))
        case "person.erased/1": self = .personErased(PersonID(try payload.integer("person")))
        // The first version knew neither the decision nor the image.
        case "product.added/1", "product.added/2": self = .productAdded(try Product(payload))
        case "area.registered/1":
            self = .areaRegistered(try GrowingArea(payload), try Boundary(payload), from: try payload.day("from"))
        case "boundary.revised/1":
            self = .boundaryRevised(
                AreaID(try payload.integer("area")), try Boundary(payload), from: try payload.optionalDay("from"),
                reason: try payload.optionalText("reason"))
        case "code.issued/1": self = .codeIssued(try GrowingAreaCode(payload), from: try payload.day("from"))
        case "decision.made/1": self = .decisionMade(try Decision(payload))
        default:
            if let event = try TradeEvent(kind: kind, payload) {
                self = .trade(event)
                return
            }
            throw PayloadError(member: "", expected: "of a kind that this version knows: '\(kind)'")
        }
    }
}
