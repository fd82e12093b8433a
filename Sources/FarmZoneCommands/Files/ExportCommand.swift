import ArgumentParser
import GeoPackageStore
import Interchange
import Registry

struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: Speech.help("export"), discussion: Speech.help("export.discussion"))

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case geojson, geojsonseq, csv, gpkg
    }

    @Option(name: .long, help: Speech.option("export.as", "geojson|geojsonseq|csv|gpkg"))
    var `as`: Format = .geojson

    @Option(name: .shortAndLong, help: Speech.option("option.output", "file"))
    var output: String

    @Flag(name: .long, help: Speech.option("export.all"))
    var all = false

    @Flag(name: .long, help: Speech.option("option.overwrite"))
    var overwrite = false

    @OptionGroup var filter: FilterOptions
    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let store = try options.store()
        var wanted = try await store.read { try filter.filter($0, today: options.today) }
        wanted.isPublic = !all
        let count: Int
        if let format = FeatureExport.Format(rawValue: `as`.rawValue) {
            count = try await FeatureExport.write(store, wanted, as: format, to: try FileSink(path: output, overwriting: overwrite))
        } else {
            count = try await store.exportPresentView(wanted, to: output, overwriting: overwrite)
        }
        Speech.tell("said.exported", ["count": "\(count)", "path": output])
    }
}
