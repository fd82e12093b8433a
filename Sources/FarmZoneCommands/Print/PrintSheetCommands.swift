import ArgumentParser
import Casework
import GeoPackageStore
import GeoPrimitives
import Geodesy
import Interchange
import Phrases
import Registry
import Symbols
import Traceability

/// What every printed sheet of an area asks for.
struct SheetOptions: ParsableArguments {
    @Argument(help: Speech.option("area.which", "area"))
    var area: String

    @Option(name: .shortAndLong, help: Speech.option("option.output", "file"))
    var output: String

    @Option(name: .long, help: Speech.option("option.on", "date"))
    var on: Day?

    @Option(name: .long, help: Speech.option("print.crs", "EPSG:n"))
    var crs: String?

    @Option(name: .long, help: Speech.option("print.template", "file"))
    var template: String?

    @Flag(name: .long, help: Speech.option("print.all"))
    var all = false

    @Flag(name: .long, help: Speech.option("option.overwrite"))
    var overwrite = false

    /// Writes a sheet of the area.
    func write(
        _ title: SheetWord, map: (width: Double, height: Double), standard: () throws -> SheetTemplate, _ options: RegistryOptions
    ) async throws {
        let sheet = try template.map { try SheetTemplate(path: $0) } ?? standard()
        let language = Speech.language
        let request = AreaSheet.Request(
            title, on: on ?? options.today, system: try crs.map { try SheetOptions.projected($0) }, language: language.rawValue, map: map,
            for: all ? .all : .office, say: { Speech.text($0) })
        let (text, showsGround) = try await options.store().read { reading in
            let record = try reading.area(meantBy: area)
            let filling = try AreaSheet(record, reading, request, symbol: try SheetOptions.symbol(of: record, reading))
            return (sheet.filled(with: filling), filling.showsGround)
        }
        let sink = try FileSink(path: output, overwriting: overwrite)
        try sink.write(Array(text.utf8))
        try sink.finish()
        if !showsGround { Speech.tell("said.sheet-without-ground", ["area": area]) }
        Speech.tell("said.printed", ["path": output])
    }

    /// The EPSG code of a system in metres.
    private static func projected(_ text: String) throws -> Int {
        let system = try CoordinateReferenceSystem(text: text)
        guard system.kind == .projected, let code = system.epsgCode else {
            throw ValidationError(Speech.text("error.not-projected", ["system": system.description]))
        }
        return code
    }

    /// The QR symbol of the first code that was ever decided on.
    static func symbol(of record: AreaRecord, _ reading: any RegistryReading) throws -> (svg: String, text: String)? {
        guard let code = record.codes.first(where: { !$0.decisions.isEmpty })?.code.canonical.text else { return nil }
        let origin = try reading.linkOrigin()
        let link = try GrowingAreaLink(origin: origin, code: code).symbolPayload
        return (try QRSymbol(payload: link, level: .medium).svg(moduleMillimetres: 0.7), link)
    }
}

/// The measures of the field sheet.
enum FieldSheet {
    /// The size of its map in millimetres.
    static let map: (width: Double, height: Double) = (182, 105)
}

struct PrintFieldSheetCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "field-sheet", abstract: Speech.help("print.field-sheet"), discussion: Speech.help("print.field-sheet.discussion"))

    @OptionGroup var sheet: SheetOptions
    @OptionGroup var options: RegistryOptions

    func run() async throws {
        try await sheet.write(.fieldSheet, map: FieldSheet.map, standard: { try SheetTemplate.fieldSheet() }, options)
    }
}

struct PrintSketchMapCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sketch-map", abstract: Speech.help("print.sketch-map"), discussion: Speech.help("print.sketch-map.discussion"))

    @OptionGroup var sheet: SheetOptions
    @OptionGroup var options: RegistryOptions

    func run() async throws {
        try await sheet.write(.sketchMap, map: (182, 190), standard: { try SheetTemplate.sketchMap() }, options)
    }
}

struct PrintHouseholdListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "household-list", abstract: Speech.help("print.household-list"),
        discussion: Speech.help("print.household-list.discussion"))

    /// The columns that come first.
    static let shown = ["plotId", "name", "parcels", "areaHectares", "phone", "address", "citizenId"]

    @Argument(help: Speech.option("area.which", "area"))
    var area: String

    @Option(name: .shortAndLong, help: Speech.option("option.output", "file"))
    var output: String

    @Option(name: .long, help: Speech.option("option.on", "date"))
    var on: Day?

    @Flag(name: .long, help: Speech.option("option.overwrite"))
    var overwrite = false

    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let vault = options.vault
        let day = on ?? options.today
        let table = try await options.store().read { reading in
            let record = try reading.area(meantBy: area)
            var filter = LandFilter(on: day)
            filter.area = record.area.id
            let plots = try reading.plots(filter)
            if plots.contains(where: { $0.subject.household != nil }) { try vault.needKey() }
            let names = PersonReading(reading, vault)
            return HouseholdTable(
                try plots.map { ($0, try names.fields(of: $0.subject.household)) }, columns: PrintHouseholdListCommand.shown)
        }
        // Names and telephone numbers are for who asked for them.
        let sink = try FileSink(path: output, overwriting: overwrite, isPersonal: true)
        if output.lowercased().hasSuffix(".xlsx") {
            try table.writeWorkbook(to: sink) { Speech.text("column.\($0)") }
        } else {
            try sink.write(Array(try table.text { Speech.text("column.\($0)") }.utf8))
            try sink.finish()
        }
        Speech.tell("said.printed", ["path": output])
    }
}
