public import Journal
public import Traceability

/// Which lots are asked for.
public enum LotChoice: Hashable, Sendable {
    /// All of them.
    case all
    /// One, by its number.
    case id(LotID)
    /// Those of a product.
    case product(Int64)
    /// Those with a text, whatever their product.
    case text(String)
    /// Those to which a code gave.
    case code(CodeID)
    /// Those that name a code that this registry does not hold.
    case naming(CanonicalCode)
    /// Those of an exporter.
    case exporter(OrganisationID)
}

/// Which products are asked for.
public enum ProductChoice: Hashable, Sendable {
    /// One, by its number.
    case number(Int64)
    /// Those with a GTIN of 14 digits.
    case gtin(String)
    /// Those with an OCOP code.
    case ocopCode(String)
}

/// Which runs of stamps are asked for.
public enum StampRunChoice: Hashable, Sendable {
    /// All of them.
    case all
    /// One, by its number.
    case id(StampRunID)
    /// Those of a lot.
    case lot(LotID)
    /// Those that name a code.
    case code(CodeID)
}

/// Which facilities are asked for.
public enum FacilityChoice: Hashable, Sendable {
    /// All of them.
    case all
    /// One, by its number.
    case id(FacilityID)
    /// Those with a canonical form.
    case canonical(CanonicalCode)
    /// Those that are or were paired with a code.
    case pairedWith(CodeID)
}

/// Which rights of use are asked for.
public enum RightChoice: Hashable, Sendable {
    /// All of them.
    case all
    /// One, by its number.
    case id(RightID)
    /// Those on a code.
    case code(CodeID)
    /// Those of an exporter.
    case exporter(OrganisationID)
}

/// Which shipments are asked for.
public enum ShipmentChoice: Hashable, Sendable {
    /// All of them.
    case all
    /// Those with a number.
    case number(String)
    /// Those that a lot is on.
    case lot(LotID)
    /// Those of an exporter.
    case exporter(OrganisationID)
}

/// What can be asked of a registry about what is traded; each question is answered by an index.
///
/// `knownAt` leaves out what was recorded after a moment; nil means all that is known.
public protocol TradeReading {
    /// Products, in the order of their numbers.
    func products(_ choice: ProductChoice, knownAt: RecordedTime?) throws -> [Product]

    /// Where a product is and was sold, in the order in which it was recorded.
    func listings(of product: Int64, knownAt: RecordedTime?) throws -> [Listing]

    /// The organisations with a tax identifier.
    func organisations(taxCode: String) throws -> [Organisation]

    /// Lots, in the order of their numbers.
    func lots(_ choice: LotChoice, knownAt: RecordedTime?) throws -> [Lot]

    /// A stamp of ours; nil where the serial was not issued here.
    func stamp(_ serial: StampSerial, knownAt: RecordedTime?) throws -> StampRecord?

    /// Runs of stamps, in the order of their numbers.
    func stampRuns(_ choice: StampRunChoice, knownAt: RecordedTime?) throws -> [StampRunSummary]

    /// The serials of a run in their order; nil where there is no such run.
    func serials(of run: StampRunID) throws -> [StampSerial]?

    /// All changes of the stamps of a run, by day and then by entry.
    func stampChanges(of run: StampRunID) throws -> [StampChange]

    /// Stamps of other issuers that a text finds, by the whole address or the bare token.
    func foreignStamps(_ text: ForeignStampText, knownAt: RecordedTime?) throws -> [ForeignStampRecord]

    /// All links of stamps of other issuers, in the order of their numbers.
    func foreignStampLinks() throws -> [ForeignStampSummary]

    /// The stamps of a link, in the order in which they were recorded.
    func foreignStamps(ofLink link: Int64, limit: Int) throws -> [ForeignStampRecord]

    /// Facilities with the decisions on them and their pairings, in the order of their numbers.
    func facilities(_ choice: FacilityChoice, knownAt: RecordedTime?) throws -> [FacilityRecord]

    /// Rights of use, in the order of their numbers.
    func rights(_ choice: RightChoice, knownAt: RecordedTime?) throws -> [RightOfUse]

    /// Shipments with what happened to them, in the order of their numbers.
    func shipments(_ choice: ShipmentChoice, knownAt: RecordedTime?) throws -> [ShipmentRecord]
}

extension TradeReading {
    /// A product by its number, as known now.
    public func product(_ number: Int64) throws -> Product? { try products(.number(number), knownAt: nil).first }

    /// A lot by its number, as known now.
    public func lot(_ id: LotID) throws -> Lot? { try lots(.id(id), knownAt: nil).first }

    /// A facility by its number, as known now.
    public func facility(_ id: FacilityID) throws -> FacilityRecord? { try facilities(.id(id), knownAt: nil).first }
}
