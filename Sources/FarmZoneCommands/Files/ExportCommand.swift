import ArgumentParser
import Geodesy
import GeoPackageStore
import Interchange
import Registry

struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: Speech.help("export"), discussion: Speech.help("export.discussion"))

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case geojson, geojsonseq, csv, kml, gpkg, xlsx
    }

    @Option(name: .long, help: Speech.option("export.as", "geojson|geojsonseq|csv|kml|gpkg|xlsx"))
    var `as`: Format?

    @Option(name: .shortAndLong, help: Speech.option("option.output", "file"))
    var output: String

    @Flag(name: .long, help: Speech.option("export.all"))
    var all = false

    @Flag(name: .long, help: Speech.option("option.overwrite"))
    var overwrite = false

    @Option(name: .long, help: Speech.option("export.crs", "EPSG:n"))
    var crs: String?

    @Flag(name: .long, help: Speech.option("export.exact-text"))
    var exactText = false

    @OptionGroup var filter: FilterOptions
    @OptionGroup var options: RegistryOptions

    /// What was asked for, else what the ending of the file says, else GeoJSON.
    private var format: Format {
        `as` ?? Format.allCases.first { output.lowercased().hasSuffix(".\($0.rawValue)") } ?? .geojson
    }

    func validate() throws {
        // GeoJSON and KML are WGS 84 by their definitions; a workbook holds no outlines.
        if crs != nil, format != .csv, format != .gpkg {
            throw ValidationError(Speech.text("error.export-crs", ["format": format.rawValue]))
        }
    }

    func run() async throws {
        let system = try crs.map { try CoordinateReferenceSystem(text: $0) }
        let store = try options.store()
        var wanted = try await store.read { try filter.filter($0, today: options.today) }
        wanted.isPublic = !all
        let count: Int
        if let format = FeatureExport.Format(rawValue: format.rawValue) {
            var writing = FeatureExport.Options()
            writing.system = system
            writing.guardsFormulas = !exactText
            let sink = try FileSink(path: output, overwriting: overwrite)
            count = try await FeatureExport.write(store, wanted, as: format, options: writing, to: sink)
        } else if let system {
            let sink = try FileSink(path: output, overwriting: overwrite)
            count = try await FeatureExport.writeGeoPackage(store, wanted, in: system, to: sink)
        } else {
            count = try await store.exportPresentView(wanted, to: output, overwriting: overwrite)
        }
        Speech.tell("said.exported", ["count": "\(count)", "path": output])
    }
}
