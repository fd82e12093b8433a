import ArgumentParser

struct PrintCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "print", abstract: Speech.help("print"), discussion: Speech.help("print.discussion"),
        subcommands: [
            PrintFieldSheetCommand.self, PrintSketchMapCommand.self, PrintHouseholdListCommand.self, PrintGateSignCommand.self,
            PrintLabelsCommand.self,
        ])
}
