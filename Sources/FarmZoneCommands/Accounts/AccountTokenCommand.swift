import Accounts
import ArgumentParser
import GeoPrimitives
import Interchange
import Journal

struct AccountTokenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "token", abstract: Speech.help("account.token"),
        subcommands: [AccountTokenNewCommand.self, AccountTokenListCommand.self, AccountTokenRevokeCommand.self])
}

struct AccountTokenNewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: Speech.help("account.token.new"), discussion: Speech.help("account.token.new.discussion"))

    @Argument(help: Speech.option("account.which", "account"))
    var account: String

    @Option(name: .long, help: Speech.option("account.label", "text"))
    var label: String

    @Option(name: .long, help: Speech.option("account.days", "number"))
    var days = 90

    @OptionGroup var output: AnswerOptions
    @OptionGroup var place: AccountOptions

    func run() async throws {
        let made = try place.book().makeToken(for: account, label: label, days: days, at: .now())
        Speech.tell("said.token-made", ["token": "\(made.token.id)", "day": String(made.token.expires.description.prefix(10))])
        switch output.format {
        case .json:
            print(
                JSONValue.members([
                    "token": .integer(made.token.id), "secret": .string(made.secret), "expires": .string(made.token.expires.description),
                ]).text)
        case .table: print(made.secret)
        }
    }
}

struct AccountTokenListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: Speech.help("account.token.list"))

    @OptionGroup var output: FormatOptions
    @OptionGroup var place: AccountOptions

    func run() async throws {
        let rows = try place.book().tokens().map { token in
            JSONValue.members([
                "token": .integer(token.id), "account": .string(token.account), "label": .string(token.label),
                "created": .string(token.created.description), "expires": .string(token.expires.description),
                "lastUsed": .text(token.lastUsed?.description), "revoked": .text(token.revoked?.description),
            ])
        }
        try Listing(columns: ["token", "account", "label", "created", "expires", "lastUsed", "revoked"], rows: rows)
            .print(as: output.format)
    }
}

struct AccountTokenRevokeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "revoke", abstract: Speech.help("account.token.revoke"))

    @Argument(help: Speech.option("account.token-which", "number"))
    var token: Int64

    @OptionGroup var place: AccountOptions

    func run() async throws {
        try place.book().revokeToken(token, at: .now())
        Speech.tell("said.token-revoked", ["token": "\(token)"])
    }
}
