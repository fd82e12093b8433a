/// Events that are committed together or not at all, by one officer.
///
/// They are drawn one at a time while the transaction is open, so that a bulk import never holds them all.
public struct ChangeSet {
    /// One event, with its payload already encoded.
    public struct Change: Sendable {
        /// The event.
        public let event: RegistryEvent
        /// Its payload as it will be stored.
        public let payload: [UInt8]
        /// What of its texts steers them or is not seen, found while it is encoded, which a bulk import does on several threads.
        public let hidden: HiddenCharacter?
        /// What a store worked out beforehand for its own use; it does without where there is nothing, or another store's.
        public let preparation: (any Sendable)?

        /// Encodes an event.
        public init(_ event: RegistryEvent, preparation: (any Sendable)? = nil) {
            self.event = event
            self.preparation = preparation
            let members = event.payload
            payload = members.encoded
            hidden = members.hidden
        }
    }

    /// Who changes: the name by which the journal knows the officer.
    public var officer: String
    /// Gives the next change, nil after the last; what it throws undoes all.
    public var next: () throws -> Change?

    /// Changes that are drawn one at a time.
    public init(by officer: String, next: @escaping () throws -> Change?) {
        self.officer = officer
        self.next = next
    }

    /// Changes at hand.
    public init(by officer: String, _ events: [RegistryEvent]) {
        var rest = events.makeIterator()
        self.init(by: officer) { rest.next().map { Change($0) } }
    }
}

/// The numbers that are free at a head; valid as long as nobody else commits, which a commit that expects the head makes sure of.
public struct FreeNumbers: Hashable, Sendable {
    /// The next number of an area.
    public var area: Int64
    /// The next number of a boundary.
    public var boundary: Int64
    /// The next number of a code.
    public var code: Int64
    /// The next number of a decision.
    public var decision: Int64
    /// The next number of an organisation.
    public var organisation: Int64
    /// The next number of a person.
    public var person: Int64
    /// The next number of a product.
    public var product: Int64
    /// The next number of a zone.
    public var zone: Int64 = 1
    /// The next number of a plot.
    public var plot: Int64 = 1
    /// The next number of an alias.
    public var alias: Int64 = 1
    /// The next numbers of lots, stamps, facilities, rights and shipments.
    public var trade = TradeNumbers()

    /// Makes the numbers of an empty registry.
    public init() { (area, boundary, code, decision, organisation, person, product) = (1, 1, 1, 1, 1, 1, 1) }

    /// Takes the next number of an area.
    public mutating func takeArea() -> AreaID { defer { area += 1 }; return AreaID(area) }
    /// Takes the next number of a boundary.
    public mutating func takeBoundary() -> BoundaryID { defer { boundary += 1 }; return BoundaryID(boundary) }
    /// Takes the next number of a code.
    public mutating func takeCode() -> CodeID { defer { code += 1 }; return CodeID(code) }
    /// Takes the next number of a decision.
    public mutating func takeDecision() -> DecisionID { defer { decision += 1 }; return DecisionID(decision) }
    /// Takes the next number of an organisation.
    public mutating func takeOrganisation() -> OrganisationID { defer { organisation += 1 }; return OrganisationID(organisation) }
    /// Takes the next number of a person.
    public mutating func takePerson() -> PersonID { defer { person += 1 }; return PersonID(person) }
    /// Takes the next number of a product.
    public mutating func takeProduct() -> Int64 { defer { product += 1 }; return product }
    /// Takes the next number of a zone.
    public mutating func takeZone() -> ZoneID { defer { zone += 1 }; return ZoneID(zone) }
    /// Takes the next number of a plot.
    public mutating func takePlot() -> PlotID { defer { plot += 1 }; return PlotID(plot) }
    /// Takes the next number of an alias.
    public mutating func takeAlias() -> Int64 { defer { alias += 1 }; return alias }
}
