public import Casework
import GeoPrimitives
import Registry

/// Reads the description of a shipment, as JSON or as a table.
///
/// JSON is one object: `number`, `market`, `exporter`, `importer`, `facilities` (a list of codes), `phytosanitary`, `container`, `gate`,
/// `packedOn`, `departedOn`, `arrivedOn`, and `lots`, a list of objects with `lot` or `code`, `kilograms`, `harvestFrom`, `harvestTo`. A
/// table has the same names as columns, one row a lot; what holds for the whole shipment stands in any of the rows, with several facilities
/// apart by semicolons.
///
/// A name that is none of these is refused, since what stands under it would be lost; so are rows that contradict each other about the
/// whole.
public enum ShipmentFile {
    /// What is said of the whole shipment.
    private static let ofShipment = [
        "number", "market", "exporter", "importer", "facilities", "phytosanitary", "container", "gate", "packedOn", "departedOn",
        "arrivedOn",
    ]
    /// What is said of each of its goods.
    private static let ofGoods = ["lot", "code", "kilograms", "harvestFrom", "harvestTo"]

    /// The most that is read.
    static let limit = 4_000_000

    /// Reads a file.
    ///
    /// - Throws: `FileError`, `CSVError`, or `.shipmentUnreadable` with what is wrong where.
    public static func read(_ path: String) throws -> ShipmentDescription {
        let bytes = try SmallFile.read(path, atMost: limit)
        let first = bytes.first { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }
        return try first == UInt8(ascii: "{") ? json(bytes, path) : table(bytes, path)
    }

    private static func unreadable(_ path: String, _ place: String, _ detail: String) -> RegistryError {
        RegistryError(.shipmentUnreadable, ["path": path, "place": place, "detail": detail])
    }

    // MARK: JSON

    private static func json(_ bytes: [UInt8], _ path: String) throws -> ShipmentDescription {
        let value: JSONValue
        do { value = try JSONValue.parse(bytes) } catch { throw unreadable(path, "", "\(error)") }
        let items = value["lots"]?.array ?? []
        try checkNames(path, keys(value), ofShipment + ["lots"])
        for item in items { try checkNames(path, keys(item), ofGoods) }
        func read(_ object: JSONValue, _ key: String, _ place: String) throws -> String? {
            switch object[key] {
            case nil, .null?: return nil
            case .string(let text)?: return text.isEmpty ? nil : text
            case .number(let number)?: return number.text
            default: throw unreadable(path, place + key, "")
            }
        }
        var facilities: [String] = []
        for item in value["facilities"]?.array ?? [] {
            guard let text = item.string else { throw unreadable(path, "facilities", "") }
            facilities.append(text)
        }
        return try description(path, facilities: facilities, rows: items.count) { key, row in
            guard let row else { return (try read(value, key, ""), key) }
            return (try read(items[row], key, "lots[\(row)]."), "lots[\(row)].\(key)")
        } weight: { row in
            // A number of JSON is one number; a text may be any.
            guard case .number(let number)? = items[row]["kilograms"] else { return nil }
            return Double(number.text).flatMap { Kilograms($0) }.flatMap { $0 > .zero ? $0 : nil }
        }
    }

    private static func keys(_ value: JSONValue) -> [String] { value.object?.members.map(\.key) ?? [] }

    /// Makes sure that every name is known and stands there once.
    private static func checkNames(_ path: String, _ names: [String], _ known: [String]) throws {
        let lowered = names.map { $0.lowercased() }
        let wrong = names.filter { name in
            !name.isEmpty && (!known.contains { $0.lowercased() == name.lowercased() } || lowered.count { $0 == name.lowercased() } > 1)
        }
        guard wrong.isEmpty else {
            throw RegistryError(
                .shipmentNamesUnknown,
                ["path": path, "names": wrong.joined(separator: ", "), "known": known.joined(separator: ", ")])
        }
    }

    // MARK: Tables

    private static func table(_ bytes: [UInt8], _ path: String) throws -> ShipmentDescription {
        var reader = try CSVReader(bytes: bytes)
        let rows = try reader.remainingRows().filter { !$0.isBlank }
        guard let heading = rows.first else { throw RegistryError(.shipmentEmpty) }
        try checkNames(path, heading.fields, ofShipment + ofGoods)
        let columns = Dictionary(heading.fields.enumerated().map { ($1.lowercased(), $0) }) { first, _ in first }
        func field(_ key: String, _ row: CSVRow) -> String? {
            guard let column = columns[key.lowercased()], column < row.fields.count, !row.fields[column].isEmpty else { return nil }
            return FormulaGuard.plain(row.fields[column])
        }
        let body = Array(rows.dropFirst())
        for key in ofShipment {
            let filled = body.filter { field(key, $0) != nil }
            guard let first = filled.first, let other = filled.first(where: { field(key, $0) != field(key, first) }) else { continue }
            throw RegistryError(
                .shipmentRowsDiffer,
                [
                    "path": path, "column": key, "first": "\(first.number)", "value": field(key, first) ?? "", "row": "\(other.number)",
                    "other": field(key, other) ?? "",
                ])
        }
        let facilities = body.compactMap { field("facilities", $0) }.first?.split(separator: ";").map { $0.filter { $0 != " " } } ?? []
        return try description(path, facilities: facilities, rows: body.count) { key, row in
            guard let row else {
                let found = body.first { field(key, $0) != nil }
                return (found.flatMap { field(key, $0) }, "\(found?.number ?? 1), \(key)")
            }
            return (field(key, body[row]), "\(body[row].number), \(key)")
        }
    }

    // MARK: Both

    private static func description(
        _ path: String, facilities: [String], rows: Int, _ value: (String, Int?) throws -> (text: String?, place: String),
        weight: (Int) -> Kilograms? = { _ in nil }
    ) throws -> ShipmentDescription {
        func day(_ key: String, _ row: Int? = nil) throws -> Day? {
            let (text, place) = try value(key, row)
            guard let text else { return nil }
            guard let day = Day(written: text) else { throw unreadable(path, place, text) }
            return day
        }
        let market = try value("market", nil)
        guard let market = market.text else { throw unreadable(path, "market", "") }
        var shipment = ShipmentDescription(market: market.uppercased())
        shipment.number = try value("number", nil).text
        shipment.exporter = try value("exporter", nil).text
        shipment.importer = try value("importer", nil).text
        shipment.facilities = facilities
        shipment.phytosanitary = try value("phytosanitary", nil).text
        shipment.container = try value("container", nil).text
        shipment.gate = try value("gate", nil).text
        shipment.packedOn = try day("packedOn")
        shipment.departedOn = try day("departedOn")
        shipment.arrivedOn = try day("arrivedOn")
        for row in 0..<rows {
            let (text, place) = try value("kilograms", row)
            let kilograms = try text.map { text in
                guard let weight = weight(row) ?? Kilograms(text: text) else { throw unreadable(path, place, text) }
                return weight
            }
            let item = ShipmentDescription.Item(
                lot: try value("lot", row).text, code: try value("code", row).text, kilograms: kilograms,
                harvestFrom: try day("harvestFrom", row), harvestTo: try day("harvestTo", row))
            guard item.lot != nil || item.code != nil else { throw unreadable(path, try value("lot", row).place, "") }
            shipment.items.append(item)
        }
        return shipment
    }
}
