import ArgumentParser
import Casework
import GeoPackageStore
import GeoPrimitives
import Interchange
import Registry

/// The ten items of the circular on traceability, with what is missing.
struct LotItemsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "items", abstract: Speech.help("lot.items"), discussion: Speech.help("lot.items.discussion"))

    @Argument(help: Speech.option("lot.which", "lot"))
    var lot: String

    @OptionGroup var output: FormatOptions
    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let rows = try await options.store().read { reading in
            let (lot, product) = try reading.lot(meantBy: lot)
            return try LotItemsCommand.rows(lot, product, reading)
        }
        try Listing(columns: LotItemsCommand.shown, rows: rows).print(as: output.format)
    }

    /// The columns of the table.
    static let shown = ["item", "name", "value", "missing"]

    /// The items as rows.
    static func rows(_ lot: Lot, _ product: Product, _ reading: any RegistryReading) throws -> [JSONValue] {
        let items = try TraceabilityItems(lot, of: product, reading, say: { Speech.text($0) }).rows
        return items.enumerated().map { number, row in
            .members([
                "item": .integer(number + 1), "id": .string(row.item.rawValue),
                "name": .string(Speech.text("item.\(row.item.rawValue)")), "value": .array(row.values.map { .string($0) }),
                "missing": .array(row.gaps.map { .string(Speech.text("item.\($0.rawValue)")) }),
                "complete": .bool(row.gaps.isEmpty),
            ])
        }
    }
}
