import GeoPrimitives
import Journal
import Registry

/// Answers what is asked of a registry from one connection, inside a transaction that its lender holds.
struct StoreReading: RegistryReading {
    let connection: Connection

    init(_ connection: Connection) { self.connection = connection }

    func journalEnd() throws -> (head: JournalHead, recordedAt: RecordedTime?) {
        let end = try connection.journalEnd()
        return (end.head, end.lastRecordedAt)
    }

    func head(at entry: Int64) throws -> JournalHead? {
        // From the entry itself, not from the column beside it.
        try connection.entry(entry).map { JournalHead(number: entry, hash: $0.hash) }
    }

    func identity() throws -> RegistryIdentity {
        let payload = try connection.first("SELECT kind, payload FROM journal WHERE entry = 1") { ($0.text(0), $0.bytes(1)) }
        guard let (kind, bytes) = payload, case .registryCreated(let identity) = try RegistryEvent(kind: kind, payload: bytes) else {
            throw RegistryError(.damaged, ["path": "", "detail": "journal entry 1"])
        }
        return identity
    }

    func setting(_ name: String) throws -> String? {
        try connection.first("SELECT value FROM settings WHERE name = ? AND recorded_to IS NULL", { $0.bind(name) }) { $0.text(0) }
    }

    func freeNumbers() throws -> FreeNumbers {
        func next(_ column: String, _ table: String) throws -> Int64 {
            (try connection.first("SELECT max(\(column)) FROM \(table)") { $0.integer(0) } ?? 0) + 1
        }
        var numbers = FreeNumbers()
        numbers.area = try next("area_id", "areas")
        numbers.boundary = try next("boundary_id", "area_boundaries")
        numbers.code = try next("code_id", "codes")
        numbers.decision = try next("decision_id", "decisions")
        numbers.organisation = try next("organisation_id", "organisations")
        numbers.person = try next("person_id", "persons")
        numbers.product = try next("product_id", "products")
        numbers.zone = try next("zone_id", "production_zones")
        numbers.plot = try next("plot_id", "plots")
        numbers.alias = try next("alias_id", "code_aliases")
        numbers.trade.lot = try next("lot_id", "lots")
        numbers.trade.stampRun = try next("run_id", "stamp_runs")
        numbers.trade.stampLink = try next("link", "stamp_links")
        numbers.trade.facility = try next("facility_id", "facilities")
        numbers.trade.facilityDecision = try next("decision_id", "facility_decisions")
        numbers.trade.right = try next("right_id", "rights_of_use")
        numbers.trade.shipment = try next("shipment_id", "shipments")
        return numbers
    }

    func sealedFields(of person: PersonID) throws -> [SealedField] {
        try connection.all(
            "SELECT field, value_digest, seal_digest, salt, ciphertext FROM personal WHERE person_id = ? ORDER BY \"row\"",
            { $0.bind(person.number) }
        ) { $0.sealedField() }
    }

    func anySealedField() throws -> SealedField? {
        try connection.first(
            "SELECT field, value_digest, seal_digest, salt, ciphertext FROM personal WHERE ciphertext IS NOT NULL LIMIT 1"
        ) { $0.sealedField() }
    }

    func organisation(_ id: OrganisationID) throws -> Organisation? {
        try organisations("organisation_id = ?") { $0.bind(id.number) }.first
    }

    func organisation(named name: String) throws -> Organisation? { try organisations("name = ?") { $0.bind(name) }.first }

    func organisations() throws -> [Organisation] { try organisations("1") { _ in } }

    func organisations(_ condition: String, _ bind: (SQLStatement) -> Void) throws -> [Organisation] {
        try connection.all(
            """
            SELECT organisation_id, name, tax_code, address, website, illustrative FROM organisations
            WHERE \(condition) AND recorded_to IS NULL ORDER BY organisation_id
            """, bind
        ) { row in
            Organisation(
                id: OrganisationID(row.integer(0)), name: row.text(1), taxCode: row.optionalText(2), address: row.optionalText(3),
                website: row.optionalText(4), isIllustrative: row.integer(5) != 0)
        }
    }

    func reference(_ table: ReferenceTable) throws -> [ReferenceRow] {
        let columns = table.columns.map { "\"\($0)\"" }.joined(separator: ", ")
        return try connection.all("SELECT \(columns) FROM \"\(table.rawValue)\" WHERE recorded_to IS NULL ORDER BY 1, 2, row") { row in
            ReferenceRow(table, table.columns.indices.map { row.text(Int32($0)) })
        }.compactMap { $0 }
    }

    func units(_ level: UnitLevel?, on day: Day) throws -> [AdministrativeUnit] {
        try connection.all(
            """
            SELECT \(UnitDirectory.columns), geom FROM administrative_units
            WHERE recorded_to IS NULL AND \(Connection.inForce) AND (? IS NULL OR level = ?) ORDER BY code, version
            """,
            {
                $0.bindInForce(day)
                $0.bind(level?.rawValue)
                $0.bind(level?.rawValue)
            }
        ) { try $0.unit() }
    }

    func successor(of code: String, since: Day, on day: Day) throws -> AdministrativeUnit? {
        try connection.unit(standingFor: code, since: since, on: day)
    }
}

extension SQLStatement {
    fileprivate func sealedField() -> SealedField {
        SealedField(
            field: text(0), valueDigest: bytes(1), sealDigest: bytes(2), salt: isNull(3) ? nil : bytes(3),
            ciphertext: isNull(4) ? nil : bytes(4))
    }
}
