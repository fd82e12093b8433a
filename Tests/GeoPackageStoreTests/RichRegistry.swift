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
            Sample.zone(1, at: 50, from: -20), Sample.zone(1, at: 52, from: -3), Sample.plot(1, area: 1, at: 10),
            Sample.plot(2, area: 1, at: 11),
            .land(.plotClosed(PlotID(2), on: Sample.day(1), reason: "bán")),
            .land(.areaAssigned(UnitAssignment(area: AreaID(1), unit: "2", on: Sample.day(3)))),
        ] + rows.map { .referenceDefined($0) }
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
