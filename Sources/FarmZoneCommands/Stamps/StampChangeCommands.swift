import ArgumentParser
import Casework
import Interchange
import Registry

/// Which stamps, on which day and why.
struct StampChangeOptions: ParsableArguments {
    @Argument(help: Speech.option("stamp.which", "serial"))
    var serials: [String] = []

    @Option(name: .long, help: Speech.option("stamp.file", "file"))
    var file: String?

    @Option(name: .long, help: Speech.option("stamp.change-on", "date"))
    var on: Day?

    @Option(name: .long, help: Speech.option("option.reason", "text"))
    var reason: String?

    @OptionGroup var options: RegistryOptions

    /// Records the change of all of them, or of none.
    func change(to state: StampState) async throws {
        var texts = serials
        if let file {
            let rows = try TextRows(file, texts: ["serial", "stamp", "url", "tem"])
            while let row = try rows.next() {
                // A heading of another name is no serial, and only a heading may be none.
                if row.number == 1, (try? ChangeStamps.Selection(row.text)) == nil { continue }
                texts.append(row.text)
            }
        }
        guard !texts.isEmpty else { throw ValidationError(Speech.text("error.no-stamps")) }
        let desk = try options.desk()
        let count = try await ChangeStamps(desk)(state, try texts.map { try .init($0) }, on: on ?? desk.today, reason: reason)
        Speech.tell("said.stamps-changed", ["count": "\(count)", "state": Speech.text("state.\(state.rawValue)")])
        print(count)
    }
}

struct StampActivateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "activate", abstract: Speech.help("stamp.activate"), discussion: Speech.help("stamp.activate.discussion"))

    @OptionGroup var change: StampChangeOptions

    func run() async throws { try await change.change(to: .activated) }
}

struct StampShipCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "ship", abstract: Speech.help("stamp.ship"))

    @OptionGroup var change: StampChangeOptions

    func run() async throws { try await change.change(to: .shipped) }
}

struct StampReturnCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "return", abstract: Speech.help("stamp.return"))

    @OptionGroup var change: StampChangeOptions

    func run() async throws { try await change.change(to: .returned) }
}

struct StampVoidCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "void", abstract: Speech.help("stamp.void"), discussion: Speech.help("stamp.void.discussion"))

    @OptionGroup var change: StampChangeOptions

    func run() async throws {
        guard let reason = change.reason, !reason.isEmpty else { throw ValidationError(Speech.text("error.void-without-reason")) }
        try await change.change(to: .void)
    }
}
