import ArgumentParser
import Casework
import GeoPackageStore
import GeoPrimitives
import Interchange
import Registry

struct CodeImpactCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "impact", abstract: Speech.help("code.impact"), discussion: Speech.help("code.impact.discussion"))

    @Argument(help: Speech.option("code.which", "code"))
    var code: String

    @Option(name: .long, help: Speech.option("code.impact-on", "date"))
    var on: Day?

    @Option(name: .long, help: Speech.option("code.market", "market"))
    var market: String?

    @OptionGroup var output: AnswerOptions
    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let store = try options.store()
        let outcome = try await CodeImpact(store)(code, market: market?.uppercased(), on: on ?? options.today)
        FactSheet.print(
            try await store.read { try TradeAnswers($0, today: options.today).impact(outcome) }, as: output.format,
            words: ["reasons": "impact", "step": "step"])
        Speech.tell(
            "said.impact",
            [
                "lots": "\(outcome.lots.count)", "stamps": "\(outcome.stamps + outcome.foreignStamps)",
                "shipments": "\(outcome.shipments.count)", "exporters": "\(outcome.exporters.count)",
            ])
    }
}
