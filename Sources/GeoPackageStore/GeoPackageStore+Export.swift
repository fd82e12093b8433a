import Foundation
import GRDB
import GRDBSQLite
import GeoPrimitives
import Glibc
public import Registry

extension GeoPackageStore {
    /// Writes the features that a filter lets through into a new GeoPackage of one layer, for whoever wants the map and nothing else.
    ///
    /// The file has no journal, no personal data and no guards: it is anybody's to change.
    ///
    /// - Returns: How many features were written.
    /// - Throws: `.registryExists` where the file is there and is not to be overwritten, or why it cannot be written.
    public func exportPresentView(_ filter: Filter, to path: String, overwriting: Bool = false) async throws -> Int {
        try await exportPresentView(filter, as: Schema.exportLayer, to: path, overwriting: overwriting) { _, _ in }
    }

    /// Writes the present view into a new GeoPackage whose layer is made as a table says, and lets more be written beside it.
    ///
    /// The columns of the layer are those of the present view; those of `Schema.importerColumns` may follow.
    func exportPresentView(
        _ filter: Filter, as layer: Table, to path: String, overwriting: Bool,
        finishing: (Connection, any RegistryReading) throws -> Void
    ) async throws -> Int {
        guard path != "-" else {
            throw RegistryError(.cannotCreate, ["path": path, "detail": "a GeoPackage cannot be written to standard output"])
        }
        if unsafe access(path, F_OK) == 0 {
            guard overwriting else { throw RegistryError(.registryExists, ["path": path]) }
            try refuseRegistry(path)
        }
        let folder = (path as NSString).deletingLastPathComponent
        guard unsafe access(folder.isEmpty ? "." : folder, W_OK) == 0 else {
            throw RegistryError(.cannotCreate, ["path": path, "detail": unsafe String(cString: strerror(errno))])
        }
        let draft = "\(path).new-\(UInt32.random(in: 0...UInt32.max))"
        defer { for end in ["", "-journal"] { unsafe unlink(draft + end) } }
        let count = try await read { reading in
            try translated(path: path) {
                var configuration = Configuration()
                configuration.prepareDatabase { try SQLFunctions.define(in: $0) }
                let queue = try DatabaseQueue(path: RegistryFile(path: draft).place, configuration: configuration)
                defer { try? queue.close() }
                var count = 0
                try queue.writeWithoutTransaction { database in
                    try database.inTransaction(.immediate) {
                        let connection = Connection(database)
                        try Schema.createExport(of: layer, in: connection)
                        let places = repeatElement("?", count: layer.columns.count).joined(separator: ", ")
                        let statement = try connection.statement("INSERT INTO growing_areas VALUES (\(places))")
                        let tellsImporter = layer.columns.count > Schema.growingAreas.columns.count
                        try reading.visitFeatures(filter) { row in
                            count += 1
                            statement.bind(row, number: Int64(count))
                            if tellsImporter {
                                statement.bind(row.importerStatus?.rawValue)
                                statement.bind(row.importerStatusSince?.description)
                            }
                            try statement.run()
                        }
                        try finishing(connection, reading)
                        return .commit
                    }
                }
                return count
            }
        }
        try translated(path: path) { try Replacement.put(draft, at: path, isOverwriting: overwriting) }
        return count
    }

    /// Only a GeoPackage that is no registry may be replaced by an export.
    private func refuseRegistry(_ path: String) throws {
        let file = RegistryFile(path: path)
        try file.inspect()
        do {
            _ = try translated(path: path) { try Reader(file).schemaText() }
        } catch let error as RegistryError where error.code == .notOurs {
            return
        }
        throw RegistryError(.exportOntoRegistry, ["path": path])
    }

    /// The version of SQLite that is linked.
    public static var sqliteVersion: String { unsafe String(cString: sqlite3_libversion()) }
}

extension Schema {
    /// What the importer's authority says of a code: worked out when it is asked for, so that the registry's own view has no such columns.
    static let importerColumns: [Table.Column] = [
        .init(name: "importer_status", type: "TEXT"), .init(name: "importer_status_since", type: "DATE"),
    ]

    /// The layer of an export: the present view, and what the importer's authority says.
    static let exportLayer: Table = {
        var layer = growingAreas
        layer.columns += importerColumns
        return layer
    }()
}

extension SQLStatement {
    /// Binds a lent feature to the columns of the present view.
    fileprivate func bind(_ row: borrowing FeatureRow, number: Int64) {
        bind(number)
        bind(unsafe row.geometry.isEmpty ? nil : [UInt8](row.geometry))
        bind(row.id.string)
        bind(row.code?.string)
        bind(row.canonical?.string)
        bind(row.areaID)
        bind(row.codeID == 0 ? nil : row.codeID)
        bind(row.name.string)
        bind(row.crop.string)
        bind(row.variety?.string)
        bind(row.market?.string)
        bind(row.status?.rawValue)
        bind(row.holder?.string)
        bind(row.commune?.string)
        bind(row.communeCode?.string)
        bind(row.communeAtRegistration?.string)
        bind(row.areaHectares)
        bind(row.declaredHectares)
        bind(row.households)
        bind(row.surveyMethod?.string)
        bind(row.accuracyMetres)
        bind(row.validFrom?.string)
        bind(row.expiresOn?.string)
        bind(row.recordedAt?.string ?? "")
        bind(row.isIllustrative)
        bind(row.visibility.rawValue)
        bind(row.senderKey?.string)
        // Since when nothing changed is the registry's own business.
        bind(nil as String?)
    }
}
