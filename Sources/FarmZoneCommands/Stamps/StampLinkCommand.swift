import ArgumentParser
import Casework
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
            let rows = try TextRows(path, texts: ["stamp", "text", "url", "token", "tem"])
            return { try rows.next().map { ($0.number, $0.text) } }
        }
        if outcome.refused > 0 {
            let rows = outcome.refusedRows.map { "\($0)" }.joined(separator: ", ")
            Speech.tell("said.stamps-not-read", ["count": "\(outcome.refused)", "rows": rows])
        }
        if outcome.hiding > 0 {
            let rows = outcome.hidingRows.map { "\($0)" }.joined(separator: ", ")
            Speech.tell("said.stamps-hide", ["count": "\(outcome.hiding)", "rows": rows])
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
