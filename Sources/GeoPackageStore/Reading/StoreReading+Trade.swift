import GeoPrimitives
import Journal
import Registry

extension StoreReading {
    /// All rows of a table that a condition finds and that were known at a moment.
    func known<Value>(
        _ columns: String, from table: String, where condition: String, orderedBy order: String, at knownAt: RecordedTime? = nil,
        _ bind: (SQLStatement) -> Void, _ read: (SQLStatement) throws -> Value
    ) throws -> [Value] {
        let known = try connection.lastEntry(knownAt: knownAt)
        return try connection.all(
            "SELECT \(columns) FROM \(table) WHERE \(condition) AND \(Connection.known) ORDER BY \(order)",
            {
                bind($0)
                $0.bindKnown(known)
            }, read)
    }

    func products(_ choice: ProductChoice, knownAt: RecordedTime?) throws -> [Product] {
        switch choice {
        case .number(let number): try products("product_id = ?", knownAt: knownAt) { $0.bind(number) }
        case .gtin(let gtin): try products("gtin = ?", knownAt: knownAt) { $0.bind(gtin) }
        case .ocopCode(let code): try products("ocop_code = ?", knownAt: knownAt) { $0.bind(code) }
        }
    }

    func products() throws -> [Product] { try products("1", knownAt: nil) { _ in } }

    private func products(_ condition: String, knownAt: RecordedTime?, _ bind: (SQLStatement) -> Void) throws -> [Product] {
        try known(
            "product_id, name, gtin, ocop_code, product_group, stars, recognised_on, decision, producer, crop, image, illustrative",
            from: "products", where: condition, orderedBy: "product_id, version", at: knownAt, bind
        ) { row in
            Product(
                number: row.integer(0), name: row.text(1), gtin: row.optionalText(2), ocopCode: row.optionalText(3), group: row.text(4),
                stars: Int(row.integer(5)), recognisedOn: row.day(6) ?? Day(daysSinceEpoch: 0), decision: row.optionalText(7),
                producer: OrganisationID(row.integer(8)), crop: row.optionalText(9), image: row.optionalText(10),
                platforms: try listings(of: row.integer(0), knownAt: knownAt).map(\.platform), isIllustrative: row.integer(11) != 0)
        }
    }

    func listings(of product: Int64, knownAt: RecordedTime?) throws -> [Listing] {
        try known(
            "platform, address, valid_from, valid_to", from: "listings", where: "product_id = ?", orderedBy: "listing", at: knownAt,
            { $0.bind(product) }
        ) { row in Listing(product: product, platform: row.text(0), address: row.optionalText(1), period: row.period(2)) }
    }

    func organisations(taxCode: String) throws -> [Organisation] { try organisations("tax_code = ?") { $0.bind(taxCode) } }

    func lots(_ choice: LotChoice, knownAt: RecordedTime?) throws -> [Lot] {
        let through = "version IN (SELECT lot_version FROM lot_sources WHERE"
        return switch choice {
        case .all: try lots("1", knownAt) { _ in }
        case .id(let id): try lots("lot_id = ?", knownAt) { $0.bind(id.number) }
        case .product(let number): try lots("product_id = ?", knownAt) { $0.bind(number) }
        case .text(let text): try lots("lot = ?", knownAt) { $0.bind(text) }
        case .code(let id): try lots("\(through) code_id = ?)", knownAt) { $0.bind(id.number) }
        case .naming(let canonical): try lots("\(through) canonical = ?)", knownAt) { $0.bind(canonical.text) }
        case .exporter(let id): try lots("exporter = ?", knownAt) { $0.bind(id.number) }
        }
    }

    private func lots(_ condition: String, _ knownAt: RecordedTime?, _ bind: (SQLStatement) -> Void) throws -> [Lot] {
        try known(
            "version, lot_id, product_id, lot, harvest_from, harvest_to, kilograms, packed, packing_facility, packed_on, treatment, "
                + "treatment_facility, treated_on, treatment_number, exporter, remark, illustrative",
            from: "lots", where: condition, orderedBy: "lot_id, version", at: knownAt, bind
        ) { row in
            var lot = Lot(
                id: LotID(row.integer(1)), product: row.integer(2), text: row.text(3), harvestFrom: row.day(4), harvestTo: row.day(5),
                kilograms: row.kilograms(6) ?? .zero, sources: try sources(ofLotVersion: row.integer(0)),
                exporter: row.optionalInteger(14).map { OrganisationID($0) }, remark: row.optionalText(15),
                isIllustrative: row.integer(16) != 0)
            if row.integer(7) != 0 {
                lot.packing = Lot.Packing(facility: row.optionalInteger(8).map { FacilityID($0) }, on: row.day(9))
            }
            if let kind = row.optionalText(10) {
                lot.treatment = Lot.Treatment(
                    kind: kind, facility: row.optionalInteger(11).map { FacilityID($0) }, on: row.day(12), number: row.optionalText(13))
            }
            return lot
        }
    }

    private func sources(ofLotVersion version: Int64) throws -> [LotSource] {
        try connection.all(
            "SELECT code_id, code, kilograms FROM lot_sources WHERE lot_version = ? ORDER BY source", { $0.bind(version) }
        ) { row in
            LotSource(
                code: row.optionalInteger(0).map { .registered(CodeID($0)) } ?? .unverified(row.text(1)),
                kilograms: row.kilograms(2) ?? .zero)
        }
    }

    func facilities(_ choice: FacilityChoice, knownAt: RecordedTime?) throws -> [FacilityRecord] {
        let found: [Facility] =
            switch choice {
            case .all: try facilities("1", knownAt) { _ in }
            case .id(let id): try facilities("facility_id = ?", knownAt) { $0.bind(id.number) }
            case .canonical(let canonical): try facilities("canonical = ?", knownAt) { $0.bind(canonical.text) }
            case .pairedWith(let code):
                try facilities("facility_id IN (SELECT facility_id FROM facility_pairings WHERE code_id = ?)", knownAt) {
                    $0.bind(code.number)
                }
            }
        return try found.map { facility in
            FacilityRecord(
                facility: facility,
                decisions: try known(
                    "decision_id, market, kind, valid_from, authority, document, reason, expires_on", from: "facility_decisions",
                    where: "facility_id = ?", orderedBy: "decision_id", at: knownAt, { $0.bind(facility.id.number) }
                ) { row in
                    FacilityDecision(
                        id: DecisionID(row.integer(0)), facility: facility.id, market: row.text(1),
                        kind: DecisionKind(rawValue: row.text(2)) ?? .inspect, effectiveOn: row.day(3) ?? Day(daysSinceEpoch: 0),
                        authority: Authority(rawValue: row.text(4)) ?? .ours, document: row.optionalText(5), reason: row.optionalText(6),
                        expiresOn: row.day(7))
                },
                pairings: try known(
                    "code_id, market, valid_from, valid_to", from: "facility_pairings", where: "facility_id = ?", orderedBy: "pairing",
                    at: knownAt, { $0.bind(facility.id.number) }
                ) { row in Pairing(facility: facility.id, code: CodeID(row.integer(0)), market: row.text(1), period: row.period(2)) })
        }
    }

    private func facilities(_ condition: String, _ knownAt: RecordedTime?, _ bind: (SQLStatement) -> Void) throws -> [Facility] {
        try known(
            "facility_id, code, kind, name, organisation, address, geom, illustrative, valid_from, valid_to", from: "facilities",
            where: condition, orderedBy: "facility_id, version", at: knownAt, bind
        ) { row -> Facility? in
            guard let canonical = CanonicalCode(row.text(1)) else { return nil }
            let point = row.isNull(6) ? nil : try GeoPackageBlob.envelope(of: row.bytes(6))?.minimum
            return Facility(
                id: FacilityID(row.integer(0)), text: row.text(1), canonical: canonical,
                kind: Facility.Kind(rawValue: row.text(2)) ?? .packingHouse, name: row.text(3),
                organisation: row.optionalInteger(4).map { OrganisationID($0) }, address: row.optionalText(5),
                position: point.flatMap { GridPosition(nearestTo: $0) }, period: row.period(8), isIllustrative: row.integer(7) != 0)
        }.compactMap { $0 }
    }

    func rights(_ choice: RightChoice, knownAt: RecordedTime?) throws -> [RightOfUse] {
        let (condition, number): (String, Int64?) =
            switch choice {
            case .all: ("? IS NULL", nil)
            case .id(let id): ("right_id = ?", id.number)
            case .code(let id): ("code_id = ?", id.number)
            case .exporter(let id): ("exporter = ?", id.number)
            }
        return try known(
            Connection.rightColumns, from: "rights_of_use", where: condition, orderedBy: "right_id, version", at: knownAt,
            { $0.bind(number) }
        ) { $0.right() }
    }
}

extension Connection {
    static let rightColumns = "right_id, code_id, exporter, letter, scan, kilograms, withdrawn_on, valid_from, valid_to"
}

extension SQLStatement {
    func kilograms(_ column: Int32) -> Kilograms? { optionalDouble(column).flatMap { Kilograms($0) } }

    /// The period whose ends stand in two columns.
    func period(_ column: Int32) -> Period { Period(from: day(column), to: day(column + 1)) }

    func right() -> RightOfUse {
        RightOfUse(
            id: RightID(integer(0)), code: CodeID(integer(1)), exporter: OrganisationID(integer(2)), letter: text(3),
            scanDigest: isNull(4) ? nil : bytes(4), period: period(7), kilograms: kilograms(5), withdrawnOn: day(6))
    }
}
