import GeoPrimitives
import Interchange

/// A stretch of a roll of stamps, as it is listed.
struct StampStretch: Sendable {
    /// One stamp: its place in the roll from 1, and its link where the registry has what it takes to make it.
    struct Row: Sendable {
        var place: Int
        var serial: String
        var url: String?
        var state: String
        var since: String
    }

    /// The number of the roll.
    var run: Int
    /// How many stamps it has.
    var count: Int
    /// Whether they are signed: their links are in the answer to their issue, and nowhere else.
    var isSigned: Bool
    var rows: [Row]

    /// The place of the first stamp behind the stretch; nil where it ends the roll.
    var next: Int? { rows.last.flatMap { $0.place < count ? $0.place + 1 : nil } }

    /// The document, with the address of the stretch behind it.
    func json(next: String?) -> JSONValue {
        .members([
            "run": .integer(run), "count": .integer(count), "signed": .bool(isSigned), "next": .text(next),
            "stamps": .array(
                rows.map { row in
                    .members([
                        "place": .integer(row.place), "serial": .string(row.serial), "url": .text(row.url), "state": .string(row.state),
                        "since": .string(row.since),
                    ])
                }),
        ])
    }

    /// The rows as a table.
    ///
    /// - Throws: `CSVError` where a text has what no table can.
    func table() throws -> [UInt8] {
        let rows = rows.map { ["\($0.place)", $0.serial, $0.url ?? "", $0.state, $0.since] }
        return try CSVWriter().bytes([["place", "serial", "url", "state", "since"]] + rows)
    }
}
