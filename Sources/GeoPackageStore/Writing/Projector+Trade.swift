import GRDB
import GeoPrimitives
import Registry

extension Projector {
    func apply(_ event: TradeEvent, _ entry: Int64, _ officer: String, _ today: Day) throws {
        switch event {
        case .productRevised(let product): try revise(product, entry)
        case .productListed(let listing): try apply(listing, entry)
        case .organisationRevised(let organisation): try revise(organisation, entry, today)
        case .lotAdded(let lot): try insert(lot, entry)
        case .lotRevised(let lot, _):
            for table in ["lots", "lot_sources"] { try close(table, where: "lot_id = ?", entry) { $0.bind(lot.id.number) } }
            try unindex(searchRow(.lot, lot.id.number))
            try insert(lot, entry)
        case .stampsIssued(let run): try issue(run, entry)
        case .stampsChanged(let change): try apply(change, entry)
        case .stampsLinked(let stamps): try link(stamps, entry)
        case .facilityRecorded(let facility): try apply(facility, entry)
        case .facilityDecided(let decision): try apply(decision, entry, officer)
        case .facilityPaired(let pairing): try apply(pairing, entry)
        case .rightGranted(let right): try insert(right, reason: nil, entry)
        case .rightWithdrawn(let id, let day, let reason): try withdraw(id, on: day, reason: reason, entry)
        case .shipmentRecorded(let shipment): try apply(shipment, entry)
        case .shipmentStepped(let step): try apply(step, entry)
        }
    }

    private var lastRow: Int64 { connection.database.lastInsertedRowID }

    // MARK: Products and their makers

    private func revise(_ product: Product, _ entry: Int64) throws {
        try close("products", where: "product_id = ?", entry) { $0.bind(product.number) }
        try unindex(searchRow(.product, product.number))
        try insertFacts(of: product, entry)
    }

    func insertFacts(of product: Product, _ entry: Int64) throws {
        let columns = [
            "product_id", "name", "gtin", "ocop_code", "product_group", "stars", "recognised_on", "decision", "producer", "crop", "image",
            "illustrative",
        ]
        try insert("products", columns, entry) {
            $0.bind(product.number)
            $0.bind(product.name)
            $0.bind(product.gtin)
            $0.bind(product.ocopCode)
            $0.bind(product.group)
            $0.bind(product.stars)
            $0.bind(product.recognisedOn.description)
            $0.bind(product.decision)
            $0.bind(product.producer.number)
            $0.bind(product.crop)
            $0.bind(product.image)
            $0.bind(product.isIllustrative)
        }
        try index(product.name, as: searchRow(.product, product.number), reference: product.gtin ?? String(product.number))
    }

    /// A listing takes the place of the one before on the same platform.
    func apply(_ listing: Listing, _ entry: Int64) throws {
        try close("listings", where: "product_id = ? AND platform = ?", entry) {
            $0.bind(listing.product)
            $0.bind(listing.platform)
        }
        try insert("listings", ["product_id", "platform", "address", "valid_from", "valid_to"], entry) {
            $0.bind(listing.product)
            $0.bind(listing.platform)
            $0.bind(listing.address)
            $0.bind(listing.period)
        }
    }

    private func revise(_ organisation: Organisation, _ entry: Int64, _ today: Day) throws {
        let before = try connection.organisationName(organisation.id)
        try close("organisations", where: "organisation_id = ?", entry) { $0.bind(organisation.id.number) }
        try unindex(searchRow(.organisation, organisation.id.number))
        try apply(organisation, entry)
        guard before != organisation.name else { return }
        presentView.forgetName(of: organisation.id)
        // The present view shows the name of the holder.
        let held = try connection.all(
            """
            SELECT area_id FROM areas WHERE holder_organisation = ? AND recorded_to IS NULL
            UNION SELECT area_id FROM codes WHERE holder_organisation = ? AND recorded_to IS NULL ORDER BY 1
            """,
            {
                $0.bind(organisation.id.number)
                $0.bind(organisation.id.number)
            }
        ) { AreaID($0.integer(0)) }
        for area in held { try presentView.project(area, on: today) }
    }

    // MARK: Lots

    private func insert(_ lot: Lot, _ entry: Int64) throws {
        let columns = [
            "lot_id", "product_id", "lot", "harvest_from", "harvest_to", "kilograms", "packed", "packing_facility", "packed_on",
            "treatment",
            "treatment_facility", "treated_on", "treatment_number", "exporter", "remark", "illustrative",
        ]
        try insert("lots", columns, entry) {
            $0.bind(lot.id.number)
            $0.bind(lot.product)
            $0.bind(lot.text)
            $0.bind(lot.harvestFrom?.description)
            $0.bind(lot.harvestTo?.description)
            $0.bind(lot.kilograms.value)
            $0.bind(lot.packing != nil)
            $0.bind(lot.packing?.facility?.number)
            $0.bind(lot.packing?.on?.description)
            $0.bind(lot.treatment?.kind)
            $0.bind(lot.treatment?.facility?.number)
            $0.bind(lot.treatment?.on?.description)
            $0.bind(lot.treatment?.number)
            $0.bind(lot.exporter?.number)
            $0.bind(lot.remark)
            $0.bind(lot.isIllustrative)
        }
        let version = lastRow
        try index(lot.text, as: searchRow(.lot, lot.id.number))
        for source in lot.sources {
            try insert("lot_sources", ["lot_version", "lot_id", "code_id", "code", "canonical", "kilograms"], entry) {
                $0.bind(version)
                $0.bind(lot.id.number)
                switch source.code {
                case .registered(let id):
                    $0.bind(id.number)
                    $0.bind(nil as String?)
                    $0.bind(nil as String?)
                case .unverified(let text):
                    $0.bind(nil as Int64?)
                    $0.bind(text)
                    $0.bind(CanonicalCode(text)?.text)
                }
                $0.bind(source.kilograms.value)
            }
        }
    }

    // MARK: Rights

    private func insert(_ right: RightOfUse, reason: String?, _ entry: Int64) throws {
        let columns = [
            "right_id", "code_id", "exporter", "letter", "scan", "kilograms", "withdrawn_on", "reason", "valid_from", "valid_to",
        ]
        try insert("rights_of_use", columns, entry) {
            $0.bind(right.id.number)
            $0.bind(right.code.number)
            $0.bind(right.exporter.number)
            $0.bind(right.letter)
            $0.bind(right.scanDigest)
            $0.bind(right.kilograms?.value)
            $0.bind(right.withdrawnOn?.description)
            $0.bind(reason)
            $0.bind(right.period)
        }
    }

    private func withdraw(_ id: RightID, on day: Day, reason: String?, _ entry: Int64) throws {
        let found = try connection.all(
            "SELECT \(Connection.rightColumns) FROM rights_of_use WHERE right_id = ? AND recorded_to IS NULL", { $0.bind(id.number) }
        ) { $0.right() }
        guard var right = found.last else { return }
        right.withdrawnOn = day
        try close("rights_of_use", where: "right_id = ?", entry) { $0.bind(id.number) }
        try insert(right, reason: reason, entry)
    }

    // MARK: Facilities

    private func apply(_ facility: Facility, _ entry: Int64) throws {
        try close("facilities", where: "facility_id = ?", entry) { $0.bind(facility.id.number) }
        try unindex(searchRow(.facility, facility.id.number))
        let columns = [
            "geom", "facility_id", "code", "canonical", "kind", "name", "organisation", "address", "illustrative", "valid_from", "valid_to",
        ]
        try insert("facilities", columns, entry) {
            $0.bind(facility.position.map { GeoPackageBlob.bytes(of: $0) })
            $0.bind(facility.id.number)
            $0.bind(facility.text)
            $0.bind(facility.canonical.text)
            $0.bind(facility.kind.rawValue)
            $0.bind(facility.name)
            $0.bind(facility.organisation?.number)
            $0.bind(facility.address)
            $0.bind(facility.isIllustrative)
            $0.bind(facility.period)
        }
        try index(
            "\(facility.text) \(facility.name)", as: searchRow(.facility, facility.id.number), reference: facility.canonical.text)
    }

    private func apply(_ decision: FacilityDecision, _ entry: Int64, _ officer: String) throws {
        let columns = [
            "decision_id", "facility_id", "market", "kind", "authority", "document", "reason", "officer", "expires_on", "valid_from",
        ]
        try insert("facility_decisions", columns, entry) {
            $0.bind(decision.id.number)
            $0.bind(decision.facility.number)
            $0.bind(decision.market)
            $0.bind(decision.kind.rawValue)
            $0.bind(decision.authority.rawValue)
            $0.bind(decision.document)
            $0.bind(decision.reason)
            $0.bind(officer)
            $0.bind(decision.expiresOn?.description)
            $0.bind(decision.effectiveOn.description)
        }
    }

    /// A pairing takes the place of the one with the same facility, code, market and first day, so that its end can be recorded.
    private func apply(_ pairing: Pairing, _ entry: Int64) throws {
        try close("facility_pairings", where: "facility_id = ? AND code_id = ? AND market = ? AND valid_from IS ?", entry) {
            $0.bind(pairing.facility.number)
            $0.bind(pairing.code.number)
            $0.bind(pairing.market)
            $0.bind(pairing.period.from?.description)
        }
        try insert("facility_pairings", ["facility_id", "code_id", "market", "valid_from", "valid_to"], entry) {
            $0.bind(pairing.facility.number)
            $0.bind(pairing.code.number)
            $0.bind(pairing.market)
            $0.bind(pairing.period)
        }
    }

    // MARK: Shipments

    private func apply(_ shipment: Shipment, _ entry: Int64) throws {
        let replaced = try connection.all(
            "SELECT version FROM shipments WHERE shipment_id = ? AND recorded_to IS NULL", { $0.bind(shipment.id.number) }
        ) { $0.integer(0) }
        for version in replaced { try close("shipment_lots", where: "shipment_version = ?", entry) { $0.bind(version) } }
        try close("shipments", where: "shipment_id = ?", entry) { $0.bind(shipment.id.number) }
        let columns = [
            "shipment_id", "number", "market", "exporter", "importer", "facilities", "phytosanitary", "container", "gate",
        ]
        try insert("shipments", columns, entry) {
            $0.bind(shipment.id.number)
            $0.bind(shipment.number)
            $0.bind(shipment.market)
            $0.bind(shipment.exporter?.number)
            $0.bind(shipment.importer)
            $0.bind(shipment.facilities.map { String($0.number) }.joined(separator: ";"))
            $0.bind(shipment.phytosanitary)
            $0.bind(shipment.container)
            $0.bind(shipment.gate)
        }
        try insert(shipment.lots, "shipment_version", lastRow, entry)
    }

    private func apply(_ step: ShipmentStep, _ entry: Int64) throws {
        try insert("shipment_steps", ["shipment_id", "kind", "on_day", "document", "reason"], entry) {
            $0.bind(step.shipment.number)
            $0.bind(step.kind.rawValue)
            $0.bind(step.on.description)
            $0.bind(step.document)
            $0.bind(step.reason)
        }
        try insert(step.lots, "step", lastRow, entry)
    }

    private func insert(_ lots: [ShippedLot], _ owner: String, _ row: Int64, _ entry: Int64) throws {
        for lot in lots {
            try insert("shipment_lots", [owner, "lot_id", "kilograms"], entry) {
                $0.bind(row)
                $0.bind(lot.lot.number)
                $0.bind(lot.kilograms.value)
            }
        }
    }
}

extension SQLStatement {
    /// Binds the two ends of a period.
    func bind(_ period: Period) {
        bind(period.from?.description)
        bind(period.to?.description)
    }
}
