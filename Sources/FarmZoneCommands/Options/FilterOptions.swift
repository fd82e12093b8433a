import ArgumentParser
import Casework
import Journal
import Registry

/// Which areas are meant, and as of when.
struct FilterOptions: ParsableArguments {
    @Option(name: .long, help: Speech.option("option.filter-crop", "crop"))
    var crop: [String] = []

    @Option(name: .long, help: Speech.option("option.filter-market", "market"))
    var market: [String] = []

    @Option(name: .long, help: Speech.option("option.filter-status", "status"))
    var status: [CodeStatus] = []

    @Option(name: .long, help: Speech.option("option.filter-commune", "commune"))
    var commune: [String] = []

    @Option(name: .long, help: Speech.option("option.bbox", "west,south,east,north"))
    var bbox: BoxArgument?

    @Option(name: .long, help: Speech.option("option.at", "date"))
    var at: Day?

    @Option(name: .long, help: Speech.option("option.known-at", "time"))
    var knownAt: RecordedTime?

    /// The filter, its words understood in a registry.
    func filter(_ reading: any RegistryReading, today: Day) throws -> Filter {
        var filter = Filter(on: at ?? today)
        filter.crops = Set(try crop.map { try reading.crop(meantBy: $0) })
        filter.markets = Set(market.map { $0.uppercased() })
        for market in filter.markets { try reading.checkMarket(market) }
        filter.statuses = Set(status)
        filter.communes = Set(try commune.map { try reading.commune(meantBy: $0, on: filter.on) })
        filter.box = bbox?.box
        filter.knownAt = knownAt
        return filter
    }
}
