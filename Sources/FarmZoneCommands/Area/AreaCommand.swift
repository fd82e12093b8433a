import ArgumentParser
import Casework
import GeoPackageStore
import GeoPrimitives
import Interchange
import Registry

struct AreaCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "area", abstract: Speech.help("area"),
        subcommands: [
            AreaListCommand.self, AreaShowCommand.self, AreaHistoryCommand.self, AreaAtCommand.self, AreaRegisterCommand.self,
            AreaReviseCommand.self, AreaAdoptCommand.self, AreaNeighboursCommand.self, AreaSplitCommand.self, AreaMergeCommand.self,
            AreaCloseCommand.self, AreaVisibilityCommand.self, AreaCorrectCommand.self,
        ])
}

struct AreaListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: Speech.help("area.list"), discussion: Speech.help("area.list.discussion"))

    @OptionGroup var filter: FilterOptions
    @OptionGroup var output: FormatOptions
    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let store = try options.store()
        try await store.read { reading in
            let filter = try filter.filter(reading, today: options.today)
            try FeatureListing.print(reading, filter, as: output.format)
        }
    }
}

/// Prints features as they are read, so that a long list needs no memory.
enum FeatureListing {
    /// What a person is shown; machines get all properties.
    static let shown = ["areaId", "code", "name", "crop", "market", "status", "areaHectares", "commune"]

    static func print(_ reading: any RegistryReading, _ filter: Filter, as format: OutputFormat) throws {
        switch format {
        case .table, .csv:
            var rows: [JSONValue] = []
            try reading.visitFeatures(filter) { rows.append(JSONValue($0, on: filter.on)) }
            try Listing(columns: format == .table ? shown : FeatureExport.properties, rows: rows).print(as: format)
        case .json:
            try FeatureExport.printProperties(reading, filter)
        }
    }
}

struct AreaAtCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "at", abstract: Speech.help("area.at"), discussion: Speech.help("area.at.discussion"))

    @Argument(help: Speech.option("area.at.place", "latitude,longitude"))
    var place: PlaceArgument

    @Option(name: .long, help: Speech.option("option.on", "date"))
    var on: Day?

    @OptionGroup var output: FormatOptions
    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let store = try options.store()
        let day = on ?? options.today
        try await store.read { reading in
            var filter = Filter(on: day)
            filter.areas = Set(try reading.areas(containing: place.position, on: day, knownAt: nil))
            try FeatureListing.print(reading, filter, as: output.format)
            if filter.areas?.isEmpty ?? true { Speech.tell("said.nothing-here") }
        }
    }
}
