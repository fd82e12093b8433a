import ArgumentParser
import Casework
import GeoPackageStore
import GeoPrimitives
import Interchange
import Registry

struct FacilityCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "facility", abstract: Speech.help("facility"),
        subcommands: [
            FacilityListCommand.self, FacilityShowCommand.self, FacilityAddCommand.self, FacilityReviseCommand.self,
            FacilityDecideCommand.self, FacilityPairCommand.self,
        ])
}

struct FacilityListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: Speech.help("facility.list"))

    @OptionGroup var output: FormatOptions
    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let rows = try await options.store().read { reading in
            try reading.facilities(.all, knownAt: nil).map { try TradeAnswers(reading, today: options.today).facility($0) }
        }
        try Listing(columns: ["facility", "kind", "name", "organisation", "address"], rows: rows).print(as: output.format)
    }
}

struct FacilityShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: Speech.help("facility.show"))

    @Argument(help: Speech.option("facility.which", "code"))
    var facility: String

    @OptionGroup var output: AnswerOptions
    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let answer = try await options.store().read { reading in
            try TradeAnswers(reading, today: options.today).facility(try reading.facility(meantBy: facility))
        }
        FactSheet.print(answer, as: output.format)
    }
}

/// What is said about a facility.
struct FacilityFactOptions: ParsableArguments {
    @Argument(help: Speech.option("facility.which", "code"))
    var code: String

    @Option(name: .long, help: Speech.option("facility.kind", "kind"))
    var kind: Facility.Kind?

    @Option(name: .long, help: Speech.option("facility.name", "name"))
    var name: String?

    @Option(name: .long, help: Speech.option("facility.organisation", "organisation"))
    var organisation: String?

    @Option(name: .long, help: Speech.option("organisation.address", "address"))
    var address: String?

    @Option(name: .long, help: Speech.option("facility.at", "lat,lon"))
    var at: PlaceArgument?

    @OptionGroup var days: PeriodOptions
    @OptionGroup var options: RegistryOptions

    func record(isRevision: Bool) async throws {
        var request = RecordFacility.Request(code: code)
        (request.kind, request.name, request.organisation, request.address) = (kind, name, organisation, address)
        (request.position, request.from, request.to) = (at?.position, days.from, days.to)
        let outcome = try await RecordFacility(try options.desk())(request, isRevision: isRevision)
        FindingReport.say(outcome.findings)
        Speech.tell("said.facility-recorded", ["facility": outcome.facility.text, "name": outcome.facility.name])
        print(outcome.facility.canonical.text)
    }
}

struct FacilityAddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: Speech.help("facility.add"), discussion: Speech.help("facility.add.discussion"))

    @OptionGroup var facts: FacilityFactOptions

    func run() async throws { try await facts.record(isRevision: false) }
}

struct FacilityReviseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "revise", abstract: Speech.help("facility.revise"))

    @OptionGroup var facts: FacilityFactOptions

    func run() async throws { try await facts.record(isRevision: true) }
}

struct FacilityDecideCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decide", abstract: Speech.help("facility.decide"), discussion: Speech.help("facility.decide.discussion"))

    @Argument(help: Speech.option("facility.which", "code"))
    var facility: String

    @Argument(help: Speech.option("code.kind", "kind"))
    var kind: DecisionKind

    @Option(name: .long, help: Speech.option("code.market", "market"))
    var market: String

    @Option(name: .long, help: Speech.option("code.on", "date"))
    var on: Day?

    @Option(name: .long, help: Speech.option("code.authority", "ours|importer"))
    var authority: Authority = .ours

    @Option(name: .long, help: Speech.option("code.document", "number"))
    var document: String?

    @Option(name: .long, help: Speech.option("option.reason", "text"))
    var reason: String?

    @Option(name: .long, help: Speech.option("code.expires", "date"))
    var expires: Day?

    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let desk = try options.desk()
        let decision = FacilityDecision(
            id: DecisionID(0), facility: FacilityID(0), market: market.uppercased(), kind: kind, effectiveOn: on ?? desk.today,
            authority: authority, document: document, reason: reason, expiresOn: expires)
        let status = try await DecideOnFacility(desk)(on: facility, decision)
        Speech.tell(
            "said.decided",
            ["code": facility, "status": Speech.text("status.\(status.rawValue)"), "day": decision.effectiveOn.description])
        print(status.rawValue)
    }
}

struct FacilityPairCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pair", abstract: Speech.help("facility.pair"), discussion: Speech.help("facility.pair.discussion"))

    @Argument(help: Speech.option("facility.which", "code"))
    var facility: String

    @Argument(help: Speech.option("code.which", "code"))
    var code: String

    @Option(name: .long, help: Speech.option("code.market", "market"))
    var market: String?

    @Option(name: .long, help: Speech.option("facility.pair-from", "date"))
    var from: Day?

    @Option(name: .long, help: Speech.option("facility.pair-to", "date"))
    var to: Day?

    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let period = Period(from: from, to: to?.adding(days: 1))
        let pairing = try await PairFacility(try options.desk())(facility, with: code, market: market?.uppercased(), period: period)
        Speech.tell(
            "said.facility-paired",
            [
                "facility": facility, "code": code, "market": pairing.market, "from": pairing.period.from?.description ?? "",
                "to": pairing.period.to?.adding(days: -1).description ?? "",
            ])
    }
}
