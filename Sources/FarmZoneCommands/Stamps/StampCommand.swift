import ArgumentParser

struct StampCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stamp", abstract: Speech.help("stamp"),
        subcommands: [
            StampIssueCommand.self, StampListCommand.self, StampShowCommand.self, StampActivateCommand.self, StampShipCommand.self,
            StampReturnCommand.self, StampVoidCommand.self, StampLinkCommand.self, StampVerifyCommand.self,
        ])
}
