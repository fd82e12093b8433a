import ArgumentParser
import Casework
import GeoPackageStore
import GeoPrimitives
import Interchange
import Registry

struct UnitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unit", abstract: Speech.help("unit"),
        subcommands: [
            UnitLoadCommand.self, UnitListCommand.self, UnitShowCommand.self, UnitAreasCommand.self, UnitReorganiseCommand.self,
            UnitAssignCommand.self,
        ])
}

struct UnitLoadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "load", abstract: Speech.help("unit.load"), discussion: Speech.help("unit.load.discussion"))

    @Argument(help: Speech.option("option.file", "file"))
    var file: String

    @Option(name: .long, help: Speech.option("unit.on", "date"))
    var on: Day

    @Option(name: .long, help: Speech.option("unit.level", "level"))
    var level: UnitLevel = .commune

    @Option(name: .long, help: Speech.option("unit.code-property", "property"))
    var codeProperty: String?

    @Option(name: .long, help: Speech.option("unit.source", "text"))
    var source: String?

    @Option(name: .long, help: Speech.option("unit.parent", "unit"))
    var parent: String?

    @OptionGroup var system: SystemOptions
    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let outcome = try await load(try options.desk())
        FindingReport.say(outcome.findings)
        guard !outcome.units.isEmpty else { throw Ended(status: .dataRefused) }
        Speech.tell(
            "said.units-loaded", ["count": "\(outcome.units.count)", "names": outcome.units.map(\.fullName).joined(separator: ", ")])
    }

    /// A file of outlines, or where it is none a list of names.
    private func load(_ desk: Desk) async throws -> LoadUnits.Outcome {
        if try SubmissionFile.isTable(file) {
            return try await ListUnits(desk)(try UnitTables.list(file), on: on, level: level, parent: parent, source: source)
        }
        let inputs = try UnitFile.read(file, codeProperty: codeProperty, options: try system.reading())
        return try await LoadUnits(desk)(inputs, on: on, level: level, source: source)
    }
}

struct UnitListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: Speech.help("unit.list"))

    @Option(name: .long, help: Speech.option("option.on", "date"))
    var on: Day?

    @Option(name: .long, help: Speech.option("unit.level", "level"))
    var level: UnitLevel?

    @OptionGroup var output: FormatOptions
    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let store = try options.store()
        let units = try await store.read { try $0.units(level, on: on ?? options.today) }
        let rows = units.map { unit in
            JSONValue.members([
                "code": .string(unit.code), "name": .string(unit.fullName), "level": .string(unit.level.rawValue),
                "parent": .text(unit.parent),
                "validFrom": .text(unit.period.from?.description), "validTo": .text(unit.period.to?.description),
                "squareKilometres": .real(unit.squareKilometres), "outline": .bool(unit.outline != nil), "source": .text(unit.source),
            ])
        }
        try Listing(columns: ["code", "name", "level", "parent", "validFrom", "validTo", "squareKilometres", "outline"], rows: rows)
            .print(as: output.format)
    }
}
