import ArgumentParser
import Casework
import GeoPackageStore
import GeoPrimitives
import Interchange
import Registry

struct SettingCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "setting", abstract: Speech.help("setting"), subcommands: [SettingListCommand.self, SettingSetCommand.self])
}

struct SettingListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: Speech.help("setting.list"))

    @OptionGroup var output: FormatOptions
    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let settings = try await options.store().read { try $0.settings() }
        let rows = settings.map { setting in
            JSONValue.members([
                "name": .string(setting.name), "value": .string(setting.value), "validFrom": .text(setting.from?.description),
            ])
        }
        try Listing(columns: ["name", "value", "validFrom"], rows: rows).print(as: output.format)
    }
}

struct SettingSetCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: Speech.help("setting.set"), discussion: Speech.help("setting.set.discussion"))

    @Argument(help: Speech.option("setting.name", "name"))
    var name: String

    @Argument(help: Speech.option("setting.value", "value"))
    var value: String

    @Option(name: .long, help: Speech.option("setting.from", "date"))
    var from: Day?

    @OptionGroup var options: RegistryOptions

    func run() async throws {
        try await ChangeSetting(try options.desk())(name, value, from: from)
        Speech.tell("said.setting-set", ["name": name, "value": value, "day": from?.description ?? ""])
    }
}

struct HolidayCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "holiday", abstract: Speech.help("holiday"), subcommands: [HolidayListCommand.self, HolidayLoadCommand.self])
}

struct HolidayListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: Speech.help("holiday.list"))

    @OptionGroup var output: FormatOptions
    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let rows = try await options.store().read { try $0.reference(.holidays) }.map { row in
            JSONValue.members(["day": .string(row.values[0]), "name": .string(row.values[1]), "source": .text(row.values[2])])
        }
        try Listing(columns: ["day", "name", "source"], rows: rows).print(as: output.format)
    }
}

struct HolidayLoadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "load", abstract: Speech.help("holiday.load"), discussion: Speech.help("holiday.load.discussion"))

    @Argument(help: Speech.option("holiday.file", "file"))
    var file: String

    @Option(name: .long, help: Speech.option("unit.source", "text"))
    var source: String?

    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let rows = try HolidayFile.read(file, source: source ?? file)
        let findings = try await LoadHolidays(try options.desk())(rows)
        FindingReport.say(findings)
        guard findings.isEmpty else { throw Ended(status: .dataRefused) }
        Speech.tell("said.holidays-loaded", ["count": "\(rows.count)"])
    }
}
