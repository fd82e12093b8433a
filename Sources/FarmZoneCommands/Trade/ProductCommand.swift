import ArgumentParser
import Casework
import GeoPackageStore
import GeoPrimitives
import Interchange
import Registry

struct ProductCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "product", abstract: Speech.help("product"),
        subcommands: [
            ProductListCommand.self, ProductShowCommand.self, ProductAddCommand.self, ProductReviseCommand.self, ProductListOnCommand.self,
        ])
}

struct ProductListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: Speech.help("product.list"))

    @OptionGroup var output: FormatOptions
    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let rows = try await options.store().read { reading in
            try reading.products().map { try TradeAnswers(reading, today: options.today).product($0) }
        }
        try Listing(columns: ["product", "name", "stars", "recognisedUntil", "producer", "crop", "platforms"], rows: rows)
            .print(as: output.format)
    }
}

struct ProductShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: Speech.help("product.show"), discussion: Speech.help("product.show.discussion"))

    @Argument(help: Speech.option("product.which", "product"))
    var product: String

    @OptionGroup var output: AnswerOptions
    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let answer = try await options.store().read { reading in
            try TradeAnswers(reading, today: options.today).product(try reading.product(meantBy: product))
        }
        FactSheet.print(answer, as: output.format)
        if answer["growingAreaApplies"] == .bool(false) { Speech.tell("said.no-growing-area") }
    }
}

/// What is said about a product.
struct ProductFactOptions: ParsableArguments {
    @Option(name: .long, help: Speech.option("product.name", "name"))
    var name: String?

    @Option(name: .long, help: Speech.option("product.gtin", "GTIN"))
    var gtin: String?

    @Option(name: .long, help: Speech.option("product.ocop-code", "code"))
    var ocopCode: String?

    @Option(name: .long, help: Speech.option("product.group", "group"))
    var group: String?

    @Option(name: .long, help: Speech.option("product.stars", "stars"))
    var stars: Int?

    @Option(name: .long, help: Speech.option("product.recognised", "date"))
    var recognised: Day?

    @Option(name: .long, help: Speech.option("product.decision", "number"))
    var decision: String?

    @Option(name: .long, help: Speech.option("product.producer", "name"))
    var producer: String?

    @Option(name: .long, help: Speech.option("product.crop", "crop"))
    var crop: String?

    @Option(name: .long, help: Speech.option("product.image", "address"))
    var image: String?

    var request: RecordProduct.Request {
        var request = RecordProduct.Request()
        (request.name, request.gtin, request.ocopCode, request.group) = (name, gtin, ocopCode, group)
        (request.stars, request.recognisedOn, request.decision) = (stars, recognised, decision)
        (request.producer, request.crop, request.image) = (producer, crop, image)
        return request
    }
}

struct ProductAddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: Speech.help("product.add"), discussion: Speech.help("product.add.discussion"))

    @OptionGroup var facts: ProductFactOptions
    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let product = try await RecordProduct(try options.desk())(facts.request)
        Speech.tell("said.product-recorded", ["product": product.name, "day": product.recognisedUntil.description])
        print(product.reference)
    }
}

struct ProductReviseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revise", abstract: Speech.help("product.revise"), discussion: Speech.help("product.revise.discussion"))

    @Argument(help: Speech.option("product.which", "product"))
    var product: String

    @OptionGroup var facts: ProductFactOptions
    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let product = try await RecordProduct(try options.desk())(facts.request, revising: product)
        Speech.tell("said.product-recorded", ["product": product.name, "day": product.recognisedUntil.description])
        print(product.reference)
    }
}

struct ProductListOnCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list-on", abstract: Speech.help("product.list-on"), discussion: Speech.help("product.list-on.discussion"))

    @Argument(help: Speech.option("product.platform", "platform"))
    var platform: String

    @Argument(help: Speech.option("product.which", "product"))
    var product: String

    @Option(name: .long, help: Speech.option("product.address", "address"))
    var address: String?

    @OptionGroup var days: PeriodOptions
    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let listing = try await ListProduct(try options.desk())(product, on: platform, address: address, period: days.period)
        Speech.tell("said.product-listed", ["product": product, "platform": listing.platform])
    }
}

/// From when to when, the last day included.
struct PeriodOptions: ParsableArguments {
    @Option(name: .long, help: Speech.option("period.from", "date"))
    var from: Day?

    @Option(name: .long, help: Speech.option("period.to", "date"))
    var to: Day?

    var period: Period { Period(from: from, to: to?.adding(days: 1)) }
}
