import ArgumentParser
import Casework
import GeoPrimitives
import Interchange
import Journal
import Registry
import Traceability

struct StampIssueCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "issue", abstract: Speech.help("stamp.issue"), discussion: Speech.help("stamp.issue.discussion"))

    @Argument(help: Speech.option("lot.which", "lot"))
    var lot: String

    @Option(name: .long, help: Speech.option("stamp.count", "count"))
    var count: Int

    @Option(name: .long, help: Speech.option("stamp.code", "code"))
    var code: String?

    @Option(name: .long, help: Speech.option("code.market", "market"))
    var market: String?

    @Flag(name: .long, help: Speech.option("stamp.signed"))
    var signed = false

    @OptionGroup var keys: KeyFolderOptions
    @OptionGroup var output: FormatOptions
    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let desk = try options.desk()
        let outcome = try await IssueStamps(desk)(
            lot, count: count, code: code, market: market?.uppercased(),
            signing: signed ? try await StampSigner(keys.ring(), try Passphrase.known())(desk.store, on: desk.today) : nil)
        FindingReport.say(outcome.findings)
        try Listing(columns: ["serial", "url"], rows: outcome.stamps.map(\.json)).print(as: output.format)
        Speech.tell("said.stamps-issued", ["count": "\(outcome.stamps.count)", "lot": lot, "run": "\(outcome.run.number)"])
    }
}
