import Foundation
import GRDB
import GeoPrimitives
import Journal
public import Registry

extension GeoPackageStore {
    /// Makes a copy of the present view that may be changed in QGIS, and taken back with `changes(inWorkingCopy:of:)`.
    ///
    /// It has no journal, no personal data and no guards. Beside the layer it keeps what the layer looked like, so that later the
    /// changes can be told from what the registry itself learned meanwhile.
    ///
    /// - Returns: How many features it has.
    /// - Throws: As `exportPresentView`.
    public func makeWorkingCopy(_ filter: Filter, to path: String, overwriting: Bool = false) async throws -> Int {
        try await exportPresentView(filter, as: Schema.workingCopyLayer, to: path, overwriting: overwriting) { connection, reading in
            try connection.execute("CREATE TABLE \(Schema.original) AS SELECT * FROM \(Schema.workingCopyLayer.name)")
            try Schema.createNote(in: connection)
            let statement = try connection.statement(
                "INSERT INTO \"\(Schema.workingCopy.name)\" (note, copy, registry, made_at) VALUES (1, ?, ?, ?)")
            statement.bind(UUID().uuidString.lowercased())
            statement.bind(try reading.identity().identifier)
            statement.bind(RecordedTime.now().description)
            try statement.run()
        }
    }

    /// What was changed in a working copy since it was made.
    ///
    /// - Parameters:
    ///   - path: The working copy; it is only read.
    ///   - registry: The identifier of the registry that it must have been made of.
    /// - Returns: The changes in the order of the rows: changed and deleted features, then new ones.
    /// - Throws: `.notAWorkingCopy` where it is none of this registry, or why it cannot be read.
    public static func changes(inWorkingCopy path: String, of registry: String) throws -> [WorkingCopyChange] {
        let file = RegistryFile(path: path)
        try file.inspect()
        return try translated(path: path) {
            let queue = try file.openForReading()
            defer { try? queue.close() }
            return try queue.inDatabase { database in
                let needed = [Schema.workingCopy.name, Schema.original, Schema.workingCopyLayer.name]
                guard try needed.allSatisfy({ try database.hasTable($0) }),
                    let note = try Row.fetchOne(database, sql: "SELECT copy, registry FROM \"\(Schema.workingCopy.name)\""),
                    let copy: String = note["copy"], registry == note["registry"]
                else { throw RegistryError(.notAWorkingCopy, ["path": path]) }
                return try WorkingCopyReader(Connection(database), copy: copy).changes()
            }
        }
    }
}

extension Schema {
    /// The layer of a working copy: only its key must be filled, so that a feature can be drawn without knowing what follows from others.
    static let workingCopyLayer: Table = {
        var layer = growingAreas
        layer.columns = layer.columns.map { Table.Column(name: $0.name, type: $0.type) }
        return layer
    }()

    /// What a working copy says of itself.
    static let workingCopy = Table(
        name: "farmzone_working_copy", title: "Working copy of a registry", kind: .attributes,
        columns: [
            .init(name: "note", type: "INTEGER"), .init(name: "copy", type: "TEXT", constraint: "NOT NULL"),
            .init(name: "registry", type: "TEXT", constraint: "NOT NULL"), .init(name: "made_at", type: "DATETIME", constraint: "NOT NULL"),
        ])

    /// The table that keeps what the layer looked like.
    static let original = "farmzone_original"

    fileprivate static func createNote(in connection: Connection) throws {
        for statement in workingCopy.creation where !statement.contains("farmzone_writes") { try connection.execute(statement) }
        try register(workingCopy, in: connection)
    }
}

/// Holds the layer of a working copy against what it was.
private struct WorkingCopyReader {
    private let connection: Connection
    private let copy: String
    /// What an officer can have meant to change; the others follow from decisions, or from these.
    private static let columns = [
        "name", "crop", "variety", "holder", "commune", "declared_hectares", "households", "survey_method", "accuracy_metres", "code",
        "market", "status", "valid_from", "expires_on", "visibility", "sender_key",
    ]

    init(_ connection: Connection, copy: String) {
        self.connection = connection
        self.copy = copy
    }

    private static func list(_ table: String) -> String { columns.map { "\(table).\"\($0)\"" }.joined(separator: ", ") }

    func changes() throws -> [WorkingCopyChange] {
        let count = Int32(WorkingCopyReader.columns.count)
        // A row that was deleted leaves its number to the next one that is drawn: only with its area it is the same feature.
        let known = try connection.all(
            """
            SELECT o.fid, o.area_id, o.id, n.fid, o.geom, n.geom, \(WorkingCopyReader.list("o")), \(WorkingCopyReader.list("n"))
            FROM \(Schema.original) AS o LEFT JOIN growing_areas AS n ON n.fid = o.fid AND n.area_id = o.area_id ORDER BY o.fid
            """
        ) { row -> WorkingCopyChange? in
            var change = WorkingCopyChange(copy: copy, row: row.integer(0), area: AreaID(row.integer(1)), name: row.text(2))
            change.before = WorkingCopyReader.outline(row, 4)
            guard !row.isNull(3) else {
                change.isDeleted = true
                return change
            }
            if row.bytes(4) != row.bytes(5) {
                let outline = WorkingCopyReader.outline(row, 5)
                if outline == nil {
                    change.isOutlineLost = change.before != nil
                } else if outline != change.before {
                    change.outline = outline
                }
            }
            for (index, name) in WorkingCopyReader.columns.enumerated() {
                let (before, after) = (row.optionalText(6 + Int32(index)), row.optionalText(6 + count + Int32(index)))
                if before ?? "" != after ?? "" { change.attributes.append(.init(name: name, before: before, after: after)) }
            }
            return change.outline != nil || change.isOutlineLost || !change.attributes.isEmpty ? change : nil
        }.compactMap { $0 }
        return try known + added()
    }

    private func added() throws -> [WorkingCopyChange] {
        try connection.all(
            """
            SELECT n.fid, n.geom, \(WorkingCopyReader.list("n")) FROM growing_areas AS n
            WHERE NOT EXISTS (SELECT 1 FROM \(Schema.original) AS o WHERE o.fid = n.fid AND o.area_id = n.area_id) ORDER BY n.fid
            """
        ) { row in
            var change = WorkingCopyChange(copy: copy, row: row.integer(0), area: nil, name: row.text(2))
            change.outline = WorkingCopyReader.outline(row, 1)
            for (index, name) in WorkingCopyReader.columns.enumerated() {
                guard let value = row.optionalText(2 + Int32(index)), !value.isEmpty else { continue }
                change.attributes.append(.init(name: name, before: nil, after: value))
            }
            return change
        }
    }

    /// The polygons of a column; nil where there are none, or something else.
    private static func outline(_ row: SQLStatement, _ column: Int32) -> PlanarMultiPolygon? {
        guard !row.isNull(column), let blob = try? GeoPackageBlob(row.bytes(column)), blob.header.srsID == 4326 else { return nil }
        return blob.geometry.multiPolygon.flatMap { $0.polygons.isEmpty ? nil : $0 }
    }
}
