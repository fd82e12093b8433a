import ArgumentParser
import Casework
import GeoPrimitives
import Interchange
import Registry

struct CodeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "code", abstract: Speech.help("code"),
        subcommands: [
            CodeIssueCommand.self, CodeDecideCommand.self, CodeCorrectCommand.self, CodeRenumberCommand.self, CodeAliasCommand.self,
            CodeImpactCommand.self, CodeExportCommand.self,
        ])
}

struct CodeIssueCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "issue", abstract: Speech.help("code.issue"), discussion: Speech.help("code.issue.discussion"))

    @Argument(help: Speech.option("area.which", "area"))
    var area: String

    @Option(name: .long, help: Speech.option("code.text", "code"))
    var code: String

    @Option(name: .long, help: Speech.option("code.market", "market"))
    var market: String

    @Option(name: .long, help: Speech.option("facts.holder", "name"))
    var holder: String?

    @Option(name: .long, help: Speech.option("code.certificate", "number"))
    var certificate: String?

    @Option(name: .long, help: Speech.option("code.from", "date"))
    var from: Day?

    @Option(name: .long, help: Speech.option("code.expires", "date"))
    var expires: Day?

    @OptionGroup var overriding: OverrideOptions
    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let desk = try options.desk()
        var request = IssueCode.Request(
            area: area, text: code, market: market.uppercased(), holder: holder, certificate: certificate, from: from, expires: expires)
        request.override = try overriding.asked()
        let outcome = try await IssueCode(desk)(request)
        FindingReport.say(outcome.findings)
        let values = ["code": outcome.code.text, "area": "area-\(outcome.code.area.number)", "market": outcome.code.market]
        Speech.tell(from == nil ? "said.code-drafted" : "said.code-issued", values)
        print(outcome.code.canonical.text)
    }
}

struct CodeDecideCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decide", abstract: Speech.help("code.decide"), discussion: Speech.help("code.decide.discussion"))

    @Argument(help: Speech.option("code.which", "code"))
    var code: String

    @Argument(help: Speech.option("code.kind", "kind"))
    var kind: DecisionKind

    @Option(name: .long, help: Speech.option("code.on", "date"))
    var on: Day?

    @Option(name: .long, help: Speech.option("code.received", "date"))
    var received: Day?

    @Option(name: .long, help: Speech.option("code.market", "market"))
    var market: String?

    @Option(name: .long, help: Speech.option("code.authority", "ours|importer"))
    var authority: Authority = .ours

    @Option(name: .long, help: Speech.option("code.document", "number"))
    var document: String?

    @Option(name: .long, help: Speech.option("option.reason", "text"))
    var reason: String?

    @Option(name: .long, help: Speech.option("code.expires", "date"))
    var expires: Day?

    @Option(name: .long, help: Speech.option("code.new-holder", "name"))
    var holder: String?

    @OptionGroup var overriding: OverrideOptions
    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let desk = try options.desk()
        var request = DecideOnCode.Request(code: code, kind: kind, on: on ?? desk.today, authority: authority)
        request.market = market?.uppercased()
        request.received = received
        request.document = document
        request.reason = reason
        request.expires = expires
        request.holder = holder
        request.override = try overriding.asked()
        let outcome = try await DecideOnCode(desk)(request)
        FindingReport.say(outcome.findings)
        let status = Speech.text("status.\(outcome.status.rawValue)")
        Speech.tell("said.decided", ["code": code, "status": status, "day": outcome.decision.effectiveOn.description])
        print(outcome.status.rawValue)
    }
}
