import ArgumentParser
import Casework
import Interchange
import Registry

struct StampLinkCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "link", abstract: Speech.help("stamp.link"), discussion: Speech.help("stamp.link.discussion"))

    @Argument(help: Speech.option("stamp.link-file", "file"))
    var file: String

    @Option(name: .long, help: Speech.option("stamp.link-lot", "lot"))
    var lot: String?

    @Option(name: .long, help: Speech.option("stamp.link-code", "code"))
    var code: String?

    @Option(name: .long, help: Speech.option("code.market", "market"))
    var market: String?

    @Option(name: .long, help: Speech.option("stamp.link-product", "product"))
    var product: String?

    @OptionGroup var days: PeriodOptions
    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let targets: [LinkForeignStamps.Target] = [
            lot.map { .lot($0) }, code.map { .code($0, market: market?.uppercased()) }, product.map { .product($0) },
        ].compactMap { $0 }
        guard targets.count == 1 else { throw ValidationError(Speech.text("error.one-target")) }
        let path = file
        let outcome = try await LinkForeignStamps(try options.desk())(to: targets[0], period: days.period) {
            let rows = try StampRows(path)
            return { try rows.next() }
        }
        if outcome.refused > 0 {
            let rows = outcome.refusedRows.map { "\($0)" }.joined(separator: ", ")
            Speech.tell("said.stamps-not-read", ["count": "\(outcome.refused)", "rows": rows])
        }
        Speech.tell(
            "said.stamps-linked",
            [
                "linked": "\(outcome.linked)", "repeated": "\(outcome.repeated)", "known": "\(outcome.known)",
                "elsewhere": "\(outcome.elsewhere)",
            ])
        print(outcome.linked)
        if outcome.linked == 0, outcome.known == 0 { throw Ended(status: .dataRefused) }
    }
}

/// The stamps of a table, one a row: in the column named `stamp`, `text`, `url`, `token` or `tem`, or in the first one.
private final class StampRows {
    private let read: () throws -> CSVRow?
    private var column = 0

    init(_ path: String) throws {
        let reader = Box(try CSVReader(path: path))
        read = { try reader.next() }
        first = try read()
        let heading = first?.fields.map { $0.lowercased() } ?? []
        if let named = heading.firstIndex(where: { ["stamp", "text", "url", "token", "tem"].contains($0) }) {
            column = named
            first = nil
        }
    }

    private var first: CSVRow?

    func next() throws -> (row: Int, text: String)? {
        while true {
            let row = try first ?? read()
            first = nil
            guard let row else { return nil }
            if row.isBlank { continue }
            return (row.number, column < row.fields.count ? row.fields[column] : "")
        }
    }

    /// Holds a reader that cannot be copied.
    private final class Box {
        private var reader: CSVReader
        init(_ reader: consuming CSVReader) { self.reader = reader }
        func next() throws -> CSVRow? { try reader.nextRow() }
    }
}
