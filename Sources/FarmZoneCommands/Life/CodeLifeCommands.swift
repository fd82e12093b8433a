import ArgumentParser
import Casework
import GeoPrimitives
import Registry

struct CodeAliasCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "alias", abstract: Speech.help("code.alias"), discussion: Speech.help("code.alias.discussion"))

    @Argument(help: Speech.option("code.which", "code"))
    var code: String

    @Argument(help: Speech.option("life.alias", "text"))
    var text: String

    @Option(name: .long, help: Speech.option("life.alias-authority", "name"))
    var authority: String

    @Option(name: .long, help: Speech.option("life.alias-from", "date"))
    var from: Day?

    @Option(name: .long, help: Speech.option("life.alias-to", "date"))
    var to: Day?

    @Option(name: .long, help: Speech.option("code.market", "market"))
    var market: String?

    @OptionGroup var options: RegistryOptions

    func run() async throws {
        // The last day that is meant belongs to the period.
        let period = Period(from: from, to: to?.adding(days: 1))
        let (alias, findings) = try await AddAlias(try options.desk())(
            text, for: code, market: market?.uppercased(), authority: authority, period: period)
        FindingReport.say(findings)
        Speech.tell("said.alias-added", ["code": code, "alias": alias.text, "authority": authority])
        print(alias.canonical.text)
    }
}

struct CodeRenumberCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "renumber", abstract: Speech.help("code.renumber"), discussion: Speech.help("code.renumber.discussion"))

    @Argument(help: Speech.option("code.which", "code"))
    var old: String

    @Option(name: .long, help: Speech.option("code.text", "code"))
    var code: String

    @Option(name: .long, help: Speech.option("life.on", "date"))
    var on: Day?

    @Option(name: .long, help: Speech.option("life.renumber-area", "area"))
    var area: String?

    @Option(name: .long, help: Speech.option("code.market", "market"))
    var market: String?

    @Option(name: .long, help: Speech.option("code.certificate", "number"))
    var certificate: String?

    @Option(name: .long, help: Speech.option("code.document", "number"))
    var document: String?

    @Option(name: .long, help: Speech.option("option.reason", "text"))
    var reason: String?

    @OptionGroup var overriding: OverrideOptions
    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let desk = try options.desk()
        var request = RenumberCode.Request(code: old, to: code, on: on ?? desk.today)
        request.market = market?.uppercased()
        request.area = area
        request.certificate = certificate
        request.document = document
        request.reason = reason
        request.override = try overriding.asked()
        let outcome = try await RenumberCode(desk)(request)
        FindingReport.say(outcome.findings)
        let made = outcome.code
        Speech.tell("said.renumbered", ["old": old, "new": made.text, "day": request.on.description])
        print(made.canonical.text)
    }
}

struct CodeCorrectCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "correct", abstract: Speech.help("code.correct"), discussion: Speech.help("code.correct.discussion"))

    @Argument(help: Speech.option("life.decision", "number"))
    var decision: Int64

    @Option(name: .long, help: Speech.option("life.why", "text"))
    var why: String

    @Option(name: .long, help: Speech.option("code.on", "date"))
    var on: Day?

    @Option(name: .long, help: Speech.option("code.received", "date"))
    var received: Day?

    @Option(name: .long, help: Speech.option("code.expires", "date"))
    var expires: Day?

    @Option(name: .long, help: Speech.option("code.document", "number"))
    var document: String?

    @Option(name: .long, help: Speech.option("option.reason", "text"))
    var reason: String?

    @Flag(name: .long, help: Speech.option("life.strike-out"))
    var strikeOut = false

    @OptionGroup var overriding: OverrideOptions
    @OptionGroup var options: RegistryOptions

    func run() async throws {
        var request = CorrectDecision.Request(DecisionID(decision), why: why)
        request.isStruckOut = strikeOut
        request.on = on
        request.received = received
        request.expires = expires
        request.document = document
        request.reason = reason
        request.override = try overriding.asked()
        let right = try await CorrectDecision(try options.desk())(request)
        let values = ["decision": "\(decision)", "new": right.map { "\($0.id.number)" } ?? ""]
        Speech.tell(right == nil ? "said.struck-out" : "said.corrected", values)
        if let right { print(right.id.number) }
    }
}
