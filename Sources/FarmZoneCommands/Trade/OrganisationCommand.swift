import ArgumentParser
import Casework
import GeoPackageStore
import Interchange
import Registry

struct OrganisationCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "organisation", abstract: Speech.help("organisation"),
        subcommands: [OrganisationListCommand.self, OrganisationShowCommand.self, OrganisationAddCommand.self])
}

struct OrganisationListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: Speech.help("organisation.list"))

    @OptionGroup var output: FormatOptions
    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let rows = try await options.store().read { reading in
            try reading.organisations().map { TradeAnswers(reading, today: options.today).organisation($0) }
        }
        try Listing(columns: ["organisation", "name", "taxCode", "address", "website"], rows: rows).print(as: output.format)
    }
}

struct OrganisationShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: Speech.help("organisation.show"))

    @Argument(help: Speech.option("organisation.which", "organisation"))
    var organisation: String

    @OptionGroup var output: AnswerOptions
    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let answer = try await options.store().read { reading in
            TradeAnswers(reading, today: options.today).organisation(try reading.organisation(meantBy: organisation))
        }
        FactSheet.print(answer, as: output.format)
    }
}

struct OrganisationAddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: Speech.help("organisation.add"), discussion: Speech.help("organisation.add.discussion"))

    @Argument(help: Speech.option("organisation.name", "name"))
    var name: String

    @Option(name: .long, help: Speech.option("organisation.tax-code", "number"))
    var taxCode: String?

    @Option(name: .long, help: Speech.option("organisation.address", "address"))
    var address: String?

    @Option(name: .long, help: Speech.option("organisation.website", "address"))
    var website: String?

    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let outcome = try await RecordOrganisation(try options.desk())(name, taxCode: taxCode, address: address, website: website)
        Speech.tell(outcome.isNew ? "said.organisation-added" : "said.organisation-revised", ["organisation": name])
        print("organisation-\(outcome.organisation.id.number)")
    }
}
