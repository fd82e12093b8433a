import ArgumentParser
import Casework
import GeoPackageStore
import GeoPrimitives
import Interchange
import Registry

struct LotCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lot", abstract: Speech.help("lot"),
        subcommands: [
            LotListCommand.self, LotShowCommand.self, LotAddCommand.self, LotBalanceCommand.self, LotItemsCommand.self,
            LotExportCommand.self,
        ])
}

struct LotListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: Speech.help("lot.list"), discussion: Speech.help("lot.list.discussion"))

    @Option(name: .long, help: Speech.option("product.which", "product"))
    var product: String?

    @Option(name: .long, help: Speech.option("lot.filter-code", "code"))
    var code: String?

    @Option(name: .long, help: Speech.option("code.market", "market"))
    var market: String?

    @OptionGroup var output: FormatOptions
    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let rows = try await options.store().read { reading in
            var lots: [Lot]
            if let code {
                lots = try reading.lots(.code(try reading.code(meantBy: code, market: market?.uppercased()).code.id), knownAt: nil)
            } else {
                lots = try reading.lots(.all, knownAt: nil)
            }
            if let product {
                let number = try reading.product(meantBy: product).number
                lots = lots.filter { $0.product == number }
            }
            return try lots.map { try TradeAnswers(reading, today: options.today).lot($0) }
        }
        try Listing(columns: ["lot", "product", "harvestFrom", "harvestTo", "kilograms", "codes", "stamps"], rows: rows)
            .print(as: output.format)
    }
}

struct LotShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: Speech.help("lot.show"))

    @Argument(help: Speech.option("lot.which", "lot"))
    var lot: String

    @OptionGroup var output: AnswerOptions
    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let answer = try await options.store().read { reading in
            try TradeAnswers(reading, today: options.today).lot(try reading.lot(meantBy: lot).lot)
        }
        FactSheet.print(answer, as: output.format)
    }
}

struct LotAddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: Speech.help("lot.add"), discussion: Speech.help("lot.add.discussion"))

    @Argument(help: Speech.option("lot.which", "lot"))
    var lot: String

    @Option(name: .long, help: Speech.option("lot.from-code", "code=kg"))
    var fromCode: [SourceArgument] = []

    @Option(name: .long, help: Speech.option("code.market", "market"))
    var market: String?

    @Option(name: .long, help: Speech.option("lot.kilograms", "kg"))
    var kilograms: WeightArgument?

    @Option(name: .long, help: Speech.option("lot.harvest-from", "date"))
    var harvestFrom: Day?

    @Option(name: .long, help: Speech.option("lot.harvest-to", "date"))
    var harvestTo: Day?

    @Option(name: .long, help: Speech.option("lot.packing-house", "code"))
    var packingHouse: String?

    @Option(name: .long, help: Speech.option("lot.packed-on", "date"))
    var packedOn: Day?

    @Option(name: .long, help: Speech.option("lot.treatment", "kind"))
    var treatment: String?

    @Option(name: .long, help: Speech.option("lot.treatment-plant", "code"))
    var treatmentPlant: String?

    @Option(name: .long, help: Speech.option("lot.treated-on", "date"))
    var treatedOn: Day?

    @Option(name: .long, help: Speech.option("lot.treatment-number", "number"))
    var treatmentNumber: String?

    @Option(name: .long, help: Speech.option("lot.exporter", "exporter"))
    var exporter: String?

    @Option(name: .long, help: Speech.option("lot.despite", "reason"))
    var despite: String?

    @Option(name: .long, help: Speech.option("lot.revising", "reason"))
    var revising: String?

    @OptionGroup var options: RegistryOptions

    func run() async throws {
        var request = RecordLot.Request(lot)
        request.sources = fromCode.map(\.source)
        (request.market, request.kilograms) = (market?.uppercased(), kilograms?.kilograms)
        (request.harvestFrom, request.harvestTo, request.packingHouse, request.packedOn) = (harvestFrom, harvestTo, packingHouse, packedOn)
        (request.treatment, request.treatmentPlant, request.treatedOn) = (treatment, treatmentPlant, treatedOn)
        (request.treatmentNumber, request.exporter) = (treatmentNumber, exporter)
        (request.despite, request.revising) = (despite, revising)
        let outcome = try await RecordLot(try options.desk())(request)
        FindingReport.say(outcome.findings)
        guard let recorded = outcome.lot else { throw Ended(status: .dataRefused) }
        let reference = recorded.reference(of: outcome.product)
        Speech.tell("said.lot-recorded", ["lot": reference, "kilograms": recorded.kilograms.description])
        print(reference)
    }
}

struct LotBalanceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "balance", abstract: Speech.help("lot.balance"), discussion: Speech.help("lot.balance.discussion"))

    @Argument(help: Speech.option("area.which", "area"))
    var area: String

    @Option(name: .long, help: Speech.option("lot.season", "date"))
    var on: Day?

    @OptionGroup var output: AnswerOptions
    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let answer = try await options.store().read { reading in
            let balance = try GroundBalance(of: AreaSummary(try reading.area(meantBy: area)), on: on ?? options.today, reading)
            return TradeAnswers(reading, today: options.today).balance(balance)
        }
        FactSheet.print(answer, as: output.format)
    }
}

/// A weight in kilograms.
struct WeightArgument: ExpressibleByArgument {
    var kilograms: Kilograms

    init?(argument: String) {
        guard let kilograms = Kilograms(text: argument) else { return nil }
        self.kilograms = kilograms
    }
}

/// What a code gave, as `VN-BGOR-9001=1200`.
struct SourceArgument: ExpressibleByArgument {
    var source: RecordLot.Source

    init?(argument: String) {
        guard let place = argument.lastIndex(of: "="),
            let weight = WeightArgument(argument: String(argument[argument.index(after: place)...]))
        else { return nil }
        source = RecordLot.Source(code: String(argument[..<place]), kilograms: weight.kilograms)
    }
}
