import ArgumentParser
import Casework
import GeoPackageStore
import GeoPrimitives
import Interchange
import Registry

struct ZoneCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "zone", abstract: Speech.help("zone"),
        subcommands: [
            ZoneLoadCommand.self, ZoneListCommand.self, ZoneShowCommand.self, ZoneCloseCommand.self, ZoneExportCommand.self,
        ])
}

struct ZoneLoadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "load", abstract: Speech.help("zone.load"), discussion: Speech.help("zone.load.discussion"))

    @Argument(help: Speech.option("option.file", "file"))
    var file: String

    @Option(name: .long, help: Speech.option("zone.kind", "concentrated|high-tech"))
    var kind: ZoneKind?

    @Option(name: .long, help: Speech.option("option.from", "date"))
    var from: Day?

    @Option(name: .long, help: Speech.option("import.map", "field=column"))
    var map: [String] = []

    @Option(name: .long, help: Speech.option("import.key", "column"))
    var key: String?

    @Option(name: .long, help: Speech.option("unit.source", "text"))
    var source: String?

    @Option(name: .long, help: Speech.option("option.reason", "text"))
    var reason: String?

    @Flag(name: .long, help: Speech.option("option.dry-run"))
    var dryRun = false

    @OptionGroup var facts: FactOptions
    @OptionGroup var system: SystemOptions
    @OptionGroup var options: RegistryOptions

    func validate() throws { try FieldMapping.validate(map) }

    func run() async throws {
        let desk = try options.desk()
        var reading = try system.reading()
        reading.keyColumn = key
        reading.mapping = FieldMapping.read(map)
        let inputs = try LandFile.zones(file, reading)
        let outcome = try await LoadZones(desk)(
            inputs, defaults: facts.facts, kind: kind, from: from ?? desk.today, source: source, reason: reason, isTrial: dryRun)
        FindingReport.say(outcome.findings)
        guard !outcome.findings.contains(where: { $0.severity == .error }), !inputs.isEmpty else { throw Ended(status: .dataRefused) }
        let values = ["count": "\(outcome.zones.count)", "known": "\(outcome.known)"]
        if dryRun { return Speech.tell("said.zones-tried", values) }
        Speech.tell("said.zones-loaded", values)
        for zone in outcome.zones { print("zone-\(zone.id.number)") }
    }
}

struct ZoneListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: Speech.help("zone.list"), discussion: Speech.help("zone.list.discussion"))

    @Option(name: .long, help: Speech.option("zone.kind", "concentrated|high-tech"))
    var kind: ZoneKind?

    @OptionGroup var filter: LandFilterOptions
    @OptionGroup var output: FormatOptions
    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let wanted = filter.filter(today: options.today)
        let rows = try await options.store().read { reading in
            let names = try ZoneExport.communeNames(reading, on: wanted.on)
            return try reading.zones(wanted).filter { kind == nil || $0.subject.kind == kind }.map { record in
                LandAnswer.json(record, commune: record.subject.commune.flatMap { names[$0] })
            }
        }
        try Listing(columns: ["zoneId", "kind", "name", "crop", "areaHectares", "commune", "validFrom", "validTo"], rows: rows)
            .print(as: output.format)
    }
}

struct ZoneShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: Speech.help("zone.show"))

    @Argument(help: Speech.option("zone.which", "zone"))
    var zone: String

    @Option(name: .long, help: Speech.option("option.on", "date"))
    var on: Day?

    @OptionGroup var output: AnswerOptions
    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let day = on ?? options.today
        let answer = try await options.store().read { reading in
            let states = try reading.zone(meantBy: zone)
            let names = try ZoneExport.communeNames(reading, on: day)
            func json(_ record: ZoneRecord) -> JSONValue { LandAnswer.json(record, commune: record.subject.commune.flatMap { names[$0] }) }
            let present = states.last { $0.period.contains(day) } ?? states[states.count - 1]
            return LandAnswer.json(
                json(present), shape: present.shape, receipt: try reading.landReceipt(ofEntry: present.entry),
                states: states.map { json($0) })
        }
        LandShowing.show(answer, as: output.format)
    }
}

struct ZoneCloseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "close", abstract: Speech.help("zone.close"), discussion: Speech.help("zone.close.discussion"))

    @Argument(help: Speech.option("zone.which", "zone"))
    var zone: String

    @OptionGroup var closing: LandClosingOptions

    func run() async throws { try await closing.end(zone) { try await $0.zone(zone, on: $1, reason: $2) } }
}

struct ZoneExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: Speech.help("zone.export"), discussion: Speech.help("zone.export.discussion"))

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case geojson, geojsonseq, csv

        var format: FeatureExport.Format {
            switch self {
            case .geojson: .geoJSON
            case .geojsonseq: .geoJSONSequence
            case .csv: .csv
            }
        }
    }

    @Option(name: .long, help: Speech.option("zone.as", "geojson|geojsonseq|csv"))
    var `as`: Format = .geojson

    @Option(name: .shortAndLong, help: Speech.option("option.output", "file"))
    var output: String

    @Flag(name: .long, help: Speech.option("option.overwrite"))
    var overwrite = false

    @OptionGroup var filter: LandFilterOptions
    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let count = try await ZoneExport.write(
            try options.store(), filter.filter(today: options.today), as: `as`.format,
            to: try FileSink(path: output, overwriting: overwrite))
        Speech.tell("said.exported", ["count": "\(count)", "path": output])
    }
}
