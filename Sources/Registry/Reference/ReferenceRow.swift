import CBOR

/// A table of facts that rules refer to and an officer can change; every row says where it is from.
public enum ReferenceTable: String, CaseIterable, Sendable {
    case crops, varieties, markets, seasons, yields, platforms, holidays

    /// The columns, the key first and the source last.
    public var columns: [String] {
        switch self {
        case .crops: ["crop", "vietnamese", "english", "chinese", "scientific", "eppo", "source"]
        case .varieties: ["variety", "crop", "vietnamese", "source"]
        case .markets: ["market", "vietnamese", "english", "source"]
        case .seasons: ["crop", "first_month_day", "last_month_day", "source"]
        case .yields: ["crop", "tonnes_per_hectare", "source"]
        case .holidays: ["day", "name", "source"]
        case .platforms: ["platform", "name", "host", "source"]
        }
    }
}

/// One row of a table of facts.
public struct ReferenceRow: Hashable, Sendable {
    /// The table.
    public var table: ReferenceTable
    /// The values, one a column; empty where unknown.
    public var values: [String]

    /// Makes a row; nil where the number of values is not that of the columns.
    public init?(_ table: ReferenceTable, _ values: [String]) {
        guard values.count == table.columns.count else { return nil }
        self.table = table
        self.values = values
    }

    var payload: Payload {
        var payload = Payload()
        payload.set("table", table.rawValue)
        payload["values"] = .array(values.map { .text($0) })
        return payload
    }

    init(_ payload: Payload) throws(PayloadError) {
        let table = try payload.token("table", ReferenceTable.self)
        var values: [String] = []
        for item in try payload.optionalArray("values") ?? [] {
            guard case .text(let value) = item else { throw PayloadError(member: "values", expected: "texts") }
            values.append(value)
        }
        guard let row = ReferenceRow(table, values) else { throw PayloadError(member: "values", expected: "one a column") }
        self = row
    }
}
