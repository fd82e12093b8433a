import ArgumentParser
import Casework
import GeoPackageStore
import GeoPrimitives
import Interchange
import Journal
import Registry
import Traceability

struct EPCISCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "epcis", abstract: Speech.help("epcis"), discussion: Speech.help("epcis.discussion"))

    @Argument(help: Speech.option("lot.which", "lot"))
    var lot: String

    @Flag(name: .long, help: Speech.option("epcis.geojson"))
    var geojson = false

    @Flag(name: .long, help: Speech.option("export.all"))
    var all = false

    @Option(name: .shortAndLong, help: Speech.option("option.output", "file"))
    var output: String?

    @Flag(name: .long, help: Speech.option("option.overwrite"))
    var overwrite = false

    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let sink = try FileSink(path: output ?? "-", overwriting: overwrite)
        let elsewhere = try await options.store().read { reading -> [String] in
            let (lot, product) = try reading.lot(meantBy: lot)
            if geojson {
                let ground = try LotGround([lot], reading, today: options.today)
                _ = try FeatureExport.write(reading, ground.filter(isPublic: !all), as: .geoJSON, to: sink)
                return ground.elsewhere
            }
            try sink.write(try LotEvents(reading).document([(lot, product)], created: .now()).json() + [0x0A])
            try sink.finish()
            return []
        }
        if !elsewhere.isEmpty { Speech.tell("said.codes-of-elsewhere", ["codes": elsewhere.joined(separator: ", ")]) }
    }
}

/// The ground behind lots, as it was when they were harvested.
struct LotGround {
    /// The codes of this registry.
    private(set) var codes: [CodeRecord] = []
    /// The codes of elsewhere, whose ground nobody here knows.
    private(set) var elsewhere: [String] = []
    /// The day of the last harvest.
    let day: Day

    init(_ lots: [Lot], _ reading: any RegistryReading, today: Day) throws {
        day = lots.compactMap(\.harvestTo).max() ?? today
        for source in lots.flatMap(\.sources) {
            switch source.code {
            case .registered(let id):
                if let record = try reading.code(id), !codes.contains(where: { $0.code.id == id }) { codes.append(record) }
            case .unverified(let text): if !elsewhere.contains(text) { elsewhere.append(text) }
            }
        }
    }

    init(_ code: CodeRecord, on day: Day) {
        codes = [code]
        self.day = day
    }

    /// The features of the codes on that day.
    func filter(isPublic: Bool) -> Filter {
        var filter = Filter(on: day)
        filter.areas = Set(codes.map(\.code.area))
        filter.isPublic = isPublic
        // An area can have codes that gave nothing.
        filter.condition = .any(
            codes.map {
                .all([
                    .compare(.property("code"), .equal, .literal(.text($0.code.text))),
                    .compare(.property("market"), .equal, .literal(.text($0.code.market))),
                ])
            })
        return filter
    }
}
