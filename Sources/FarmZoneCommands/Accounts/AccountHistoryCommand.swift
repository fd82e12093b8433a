import Accounts
import ArgumentParser
import Journal
import GeoPrimitives
import Interchange

struct AccountHistoryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "history", abstract: Speech.help("account.history"))

    @Argument(help: Speech.option("account.which", "account"))
    var account: String?

    @OptionGroup var output: FormatOptions
    @OptionGroup var place: AccountOptions

    func run() async throws {
        let rows = try place.book().acts(of: account).map { act in
            JSONValue.members([
                "at": .string(act.at.description), "account": .string(act.account), "act": .string(act.kind.rawValue), "by": .text(act.by),
            ])
        }
        try Listing(columns: ["at", "account", "act", "by"], rows: rows).print(as: output.format)
    }
}
