import Foundation
import GRDB
@testable import GeoPackageStore
import GeoPrimitives
import Journal
import Registry
import RegistryStoreContract

/// A registry that has at least one row in every table.
enum RichRegistry {
    /// What stands for a sealed value, to be looked for in files.
    static let marker = Array("SEALED-VALUE-OF-A-PERSON-7f3a".utf8)
    static let salt = Array("SALT-OF-A-PERSON-91c2".utf8)

    static func person(_ number: Int64, _ ciphertext: [UInt8] = marker, fields: [String] = ["name", "phone"]) -> RegistryEvent {
        .personAdded(
            Person(
                id: PersonID(number),
                fields: fields.map { name in
                    let value = ciphertext + Array(name.utf8)
                    return SealedField(
                        field: name, valueDigest: Digest(of: Array("\(number) \(name)".utf8)).bytes,
                        sealDigest: Digest(of: salt + value).bytes, salt: salt,
                        ciphertext: value)
                }))
    }

    static func events() throws -> [RegistryEvent] {
        let rows = ReferenceTable.allCases.flatMap { table in
            (1...2).compactMap { number in ReferenceRow(table, table.columns.map { "\($0)-\(number)" }) }
        }
        var unit = AdministrativeUnit(code: "3", level: .district, name: "Yên Thế", kind: "Huyện", parent: "24", period: Period())
        (unit.outline, unit.box, unit.centre) = (Sample.square(0, 0), Sample.box(0, 0), Sample.box(0, 0).minimum)
        (unit.squareKilometres, unit.source) = (303.1, "decree")
        return [
            Sample.created, .settingChanged(name: "host", value: "a"), .settingChanged(name: "host", value: "b"),
            Sample.organisation(1, "HTX Vải"),
            Sample.organisation(2, "HTX Nhãn"), person(1), person(2, fields: ["name"]), .personErased(PersonID(2)), .unitRecorded(unit),
            Sample.commune("1", "Cũ", to: 3), Sample.commune("2", "Mới", from: 3),
            .unitSucceeded(UnitSuccession(code: "1", successor: "2", on: Sample.day(3), decree: "1658")),
            Sample.registration(1) { area in
                (area.commune, area.holder, area.variety) = ("1", .organisation(OrganisationID(1)), "vải thiều")
                (area.declaredHectares, area.households, area.senderKey) = (2, 7, "k")
            },
            Sample.registration(2), Sample.registration(3, from: 5) { $0.holder = .person(PersonID(1)) },
            try Sample.issue(1, area: 1, holder: .organisation(OrganisationID(1))), try Sample.issue(2, area: 1, market: "JP"),
            Sample.decision(1, code: 1, .grant, on: -50, expires: 1, boundary: 1),
            .boundaryRevised(AreaID(1), Sample.boundary(4, .polygon(Sample.square(700, 0))), from: nil, reason: "đo lại"),
            Sample.decision(2, code: 1, .amend, on: -5, boundary: 4), Sample.decision(3, code: 2, .suspend, on: -5, by: .importer),
            Sample.decision(4, code: 1, .transfer, on: -2, holder: .organisation(OrganisationID(2))),
            .productAdded(
                Product(
                    number: 1, name: "Vải sấy", gtin: "08938505970011", ocopCode: "O", group: "food", stars: 4,
                    recognisedOn: Sample.day(-9),
                    producer: OrganisationID(1), crop: "lychee", platforms: ["voso", "shopee"], isIllustrative: true)),
        ] + (try trade()) + rows.map { .referenceDefined($0) }
    }

    /// Products, lots, stamps, facilities, rights and shipments, each recorded and recorded anew.
    private static func trade() throws -> [RegistryEvent] {
        let part = [ShippedLot(lot: LotID(1), kilograms: Kilograms(grams: 1_000))]
        let events: [TradeEvent] = [
            .productRevised(Sample.product()), .productListed(Listing(product: 1, platform: "voso", address: "https://voso.vn/1")),
            .organisationRevised(Organisation(id: OrganisationID(2), name: "HTX Nhãn lồng", taxCode: "2400")),
            .lotAdded(
                Sample.lot(1) { lot in
                    lot.sources.append(LotSource(code: .unverified("VN-HDOR-1"), kilograms: Kilograms(grams: 5)))
                    (lot.exporter, lot.remark) = (OrganisationID(2), "ghi chú")
                    lot.treatment = Lot.Treatment(kind: "irradiation")
                }), .lotRevised(Sample.lot(1), reason: "cân lại"),
            .stampsIssued(Sample.run(1, count: 700)), .stampsIssued(Sample.run(2, count: 3, from: 9_000)),
            .stampsChanged(
                StampChange(state: .void, on: Sample.day(13), reason: "rách", ranges: [StampRange(run: StampRunID(1), first: 3, last: 9)])),
            .stampsLinked(ForeignStamps(link: 1, target: .lot(LotID(1)), texts: (0..<600).map { "https://tem.example/\($0)" })),
            .stampsLinked(ForeignStamps(link: 2, target: .code(CodeID(1)), period: Period(from: Sample.day(0)), texts: ["A"])),
            .facilityRecorded(try Sample.facility(1)), .facilityRecorded(try Sample.facility(1, "VN-BGPH 001")),
            .facilityDecided(
                FacilityDecision(id: DecisionID(1), facility: FacilityID(1), market: "CN", kind: .grant, effectiveOn: Sample.day(-9))),
            .facilityPaired(Pairing(facility: FacilityID(1), code: CodeID(1), market: "CN", period: Period(from: Sample.day(0)))),
            .rightGranted(
                RightOfUse(
                    id: RightID(1), code: CodeID(1), exporter: OrganisationID(2), letter: "08", scanDigest: [1],
                    period: Period(from: Sample.day(0)), kilograms: Kilograms(grams: 1))),
            .rightWithdrawn(RightID(1), on: Sample.day(5), reason: "vì"),
            .shipmentRecorded(Shipment(id: ShipmentID(1), number: "TK", market: "CN", facilities: [FacilityID(1)], lots: part)),
            .shipmentRecorded(Shipment(id: ShipmentID(1), number: "TK-1", market: "CN", exporter: OrganisationID(2), lots: part)),
            .shipmentStepped(ShipmentStep(shipment: ShipmentID(1), kind: .returned, on: Sample.day(9), lots: part, reason: "nấm")),
        ]
        return events.map { .trade($0) }
    }

    /// A registry with all of it, in one commit.
    static func scene(in folder: TemporaryFolder) async throws -> Scene<GeoPackageStore> {
        let scene = try await folder.scene()
        try await scene.commit(try events())
        return scene
    }
}

/// Every row of every table that the registry keeps, as text, with the tables that SQLite itself keeps for search and space.
func dump(_ path: String) throws -> [String: [String]] {
    try plainly(path) { database in
        var tables: [String: [String]] = [:]
        let names =
            Schema.tables.map(\.name) + ["journal", "farmzone_meta", "search_index"]
            + Schema.tables.filter(\.hasGeometry).map { "rtree_\($0.name)_geom" }
        for name in names {
            tables[name] = try Row.fetchAll(database, sql: "SELECT \(name == "search_index" ? "rowid, *" : "*") FROM \"\(name)\"").map {
                "\($0)"
            }.sorted()
        }
        return tables
    }
}

/// Changes a file as somebody would who knows how to get past the guards.
func tampering(_ path: String, _ sql: String, _ arguments: StatementArguments = StatementArguments()) throws {
    try plainly(path) { database in
        try SQLFunctions.define(in: database)
        if arguments.isEmpty {
            try database.execute(sql: sql)
        } else {
            try database.execute(sql: sql, arguments: arguments)
        }
    }
}

/// Copies a registry that nobody has open.
func copy(_ path: String, to name: String, in folder: TemporaryFolder) throws -> String {
    let copy = folder.file(name)
    try? FileManager.default.removeItem(atPath: copy)
    try FileManager.default.copyItem(atPath: path, toPath: copy)
    return copy
}
