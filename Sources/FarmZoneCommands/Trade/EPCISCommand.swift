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
