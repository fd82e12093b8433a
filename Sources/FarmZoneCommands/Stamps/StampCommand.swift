import ArgumentParser

struct StampCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stamp", abstract: Speech.help("stamp"), subcommands: [StampVerifyCommand.self])
}
