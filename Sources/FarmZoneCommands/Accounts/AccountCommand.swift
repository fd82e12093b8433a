import Accounts
import ArgumentParser
import Casework
import Foundation
import GeoPackageStore
import GeoPrimitives
import Interchange
import Journal
import Registry

struct AccountCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "account", abstract: Speech.help("account"), discussion: Speech.help("account.discussion"),
        subcommands: [
            AccountAddCommand.self, AccountListCommand.self, AccountDisableCommand.self, AccountPasswordCommand.self,
            AccountTokenCommand.self, AccountHistoryCommand.self,
        ])
}

/// Where the accounts lie.
struct AccountOptions: ParsableArguments {
    @Option(name: .customLong("accounts"), help: Speech.option("account.file", "file"))
    var accounts: String?

    @OptionGroup var options: RegistryOptions

    /// The file: by option or environment, else beside the registry.
    var path: String { accounts ?? ProcessInfo.processInfo.environment["FARMZONE_ACCOUNTS"] ?? options.path + ".accounts" }

    /// Who acts, as the history of the accounts names whoever acts at the command line; no account is called so.
    var actor: String { "command:\(options.officerName)" }

    /// Opens the accounts.
    func book(creating: Bool = false) throws -> AccountBook { try AccountBook(at: path, creating: creating) }
}

struct AccountAddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: Speech.help("account.add"), discussion: Speech.help("account.add.discussion"))

    @Argument(help: Speech.option("account.which", "account"))
    var account: String

    @Option(name: .long, help: Speech.option("account.role", "role"))
    var role: Role

    @Option(name: .long, help: Speech.option("account.organisation", "organisation"))
    var organisation: String?

    @OptionGroup var place: AccountOptions

    func run() async throws {
        var known: String?
        if role.needsOrganisation, let organisation {
            let id = try await place.options.store().read { try $0.organisation(meantBy: organisation).id }
            known = "organisation-\(id.number)"
        }
        let password = try Password.new()
        let made = try place.book(creating: true).add(account, role, password: password, organisation: known, by: place.actor, at: .now())
        Speech.tell("said.account-added", ["account": made.name, "role": Speech.text("role.\(made.role.rawValue)")])
    }
}

struct AccountListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: Speech.help("account.list"))

    @OptionGroup var output: FormatOptions
    @OptionGroup var place: AccountOptions

    func run() async throws {
        let rows = try place.book().accounts().map { account in
            JSONValue.members([
                "account": .string(account.name), "role": .string(account.role.rawValue), "organisation": .text(account.organisation),
                "disabled": .bool(account.isDisabled), "created": .string(account.created.description),
            ])
        }
        try Listing(columns: ["account", "role", "organisation", "disabled", "created"], rows: rows).print(as: output.format)
    }
}

struct AccountDisableCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "disable", abstract: Speech.help("account.disable"), discussion: Speech.help("account.disable.discussion"))

    @Argument(help: Speech.option("account.which", "account"))
    var account: String

    @Flag(name: .long, help: Speech.option("account.undo"))
    var undo = false

    @OptionGroup var place: AccountOptions

    func run() async throws {
        try place.book().disable(account, !undo, by: place.actor, at: .now())
        Speech.tell(undo ? "said.account-enabled" : "said.account-disabled", ["account": account])
    }
}

struct AccountPasswordCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "password", abstract: Speech.help("account.password"), discussion: Speech.help("account.password.discussion"))

    @Argument(help: Speech.option("account.which", "account"))
    var account: String

    @OptionGroup var place: AccountOptions

    func run() async throws {
        let book = try place.book()
        try book.setPassword(of: account, to: try Password.new(), by: place.actor, at: .now())
        Speech.tell("said.password-set", ["account": account])
    }
}
