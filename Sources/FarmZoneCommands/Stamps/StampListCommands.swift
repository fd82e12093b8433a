import ArgumentParser
import Casework
import GeoPackageStore
import GeoPrimitives
import Interchange
import Registry
import Traceability

struct StampListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: Speech.help("stamp.list"), discussion: Speech.help("stamp.list.discussion"))

    @Option(name: .long, help: Speech.option("stamp.filter-lot", "lot"))
    var lot: String?

    @Flag(name: .long, help: Speech.option("stamp.serials"))
    var serials = false

    @Flag(name: .long, help: Speech.option("stamp.foreign"))
    var foreign = false

    @OptionGroup var output: FormatOptions
    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let today = options.today
        let (columns, rows): ([String], [JSONValue]) = try await options.store().read { reading in
            let answers = TradeAnswers(reading, today: today)
            let target = try lot.map { try reading.lot(meantBy: $0).lot.id }
            if foreign {
                let links = try reading.foreignStampLinks().filter { link in target.map { link.target == .lot($0) } ?? true }
                guard serials else { return (StampListCommand.linkColumns, try links.map { try answers.link($0) }) }
                let stamps = try links.flatMap { try reading.foreignStamps(ofLink: $0.link, limit: .max) }
                return (StampListCommand.foreignColumns, try stamps.map { try answers.stamp($0) })
            }
            let runs = try reading.stampRuns(target.map { .lot($0) } ?? .all, knownAt: nil)
            guard serials else { return (StampListCommand.runColumns, try runs.map { try answers.run($0) }) }
            return (StampListCommand.stampColumns, try runs.flatMap { try answers.stamps(of: $0, places: 0..<$0.count) })
        }
        try Listing(columns: columns, rows: rows).print(as: output.format)
    }

    private static let runColumns = ["run", "lot", "code", "issuedOn", "count", "first", "last", "signed"]
    private static let linkColumns = ["link", "lot", "code", "product", "from", "to", "count"]
    private static let stampColumns = ["serial", "lot", "state", "since"]
    private static let foreignColumns = ["serial", "lot", "code", "product", "from", "to", "valid"]
}

struct StampShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: Speech.help("stamp.show"), discussion: Speech.help("stamp.show.discussion"))

    @Argument(help: Speech.option("stamp.show-which", "stamp"))
    var stamp: String

    @OptionGroup var output: AnswerOptions
    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let answers: [JSONValue] = try await options.store().read { reading in
            let trade = TradeAnswers(reading, today: options.today)
            let typed = (try? StampLink(stamp))?.identity.serial ?? stamp
            if let serial = StampSerial(typed), let found = try reading.stamp(serial, knownAt: nil) { return [try trade.stamp(found)] }
            guard let text = ForeignStampText(stamp) else { return [] }
            return try reading.foreignStamps(text, knownAt: nil).map { try trade.stamp($0) }
        }
        guard !answers.isEmpty else { throw RegistryError(.noSuchStamp, ["serial": stamp]) }
        for answer in answers { FactSheet.print(answer, as: output.format) }
    }
}
