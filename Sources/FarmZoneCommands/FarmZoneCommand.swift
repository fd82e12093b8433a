public import ArgumentParser
import CChild
import Foundation
import Interchange
import Phrases

/// The command `farmzone`.
public struct FarmZoneCommand: AsyncParsableCommand {
    /// Its name, its help and its subcommands.
    public static let configuration = CommandConfiguration(
        commandName: "farmzone", abstract: Speech.help("farmzone"), discussion: Speech.help("farmzone.discussion"),
        subcommands: [
            ProductCommand.self, LotCommand.self, StampCommand.self, OrganisationCommand.self, FacilityCommand.self,
            RightCommand.self, ShipmentCommand.self, EPCISCommand.self, InitCommand.self, AreaCommand.self, CodeCommand.self,
            ImportCommand.self,
            CheckCommand.self, DetectCommand.self, ConvertCommand.self, ExportCommand.self, LookUpCommand.self,
            SearchCommand.self, UnitCommand.self, ZoneCommand.self, PlotCommand.self, PrintCommand.self, QRCommand.self,
            BackupCommand.self, VerifyCommand.self, RestoreCommand.self, RecoverCommand.self, KeyCommand.self,
            SnapshotCommand.self, ServeCommand.self, ReportCommand.self, DueCommand.self, SettingCommand.self,
            HolidayCommand.self, PersonCommand.self, HeadCommand.self, AccountCommand.self,
        ])

    /// For the parser.
    public init() {}

    /// Runs what the arguments ask for, and ends the process with a status of `sysexits`.
    public static func runAndExit() async -> Never {
        memory_leave_no_core()
        let arguments = Array(CommandLine.arguments.dropFirst())
        if arguments == ["--version"] {
            print(Versions.text)
            Foundation.exit(0)
        }
        do {
            var command = try parseAsRoot(CommandLineOrder.verbFirst(arguments))
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
            guard FileSink.flushOutput() else { throw FileError(.writeFailed, path: "-") }
            Foundation.exit(0)
        } catch {
            guard let failure = Failure(error) else {
                guard let usage = UsageWords.text(of: error) else { exit(withError: error) }
                Speech.say(usage)
                Foundation.exit(ExitStatus.usage.rawValue)
            }
            if let sentence = failure.sentence { Speech.say(sentence) }
            Foundation.exit(failure.status)
        }
    }
}
