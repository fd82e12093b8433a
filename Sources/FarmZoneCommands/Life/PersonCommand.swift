import ArgumentParser
import Casework
import GeoPackageStore
import Registry

struct PersonCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "person", abstract: Speech.help("person"), subcommands: [PersonEraseCommand.self])
}

struct PersonEraseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "erase", abstract: Speech.help("person.erase"), discussion: Speech.help("person.erase.discussion"))

    @Argument(help: Speech.option("person.which", "person"))
    var person: String

    @Option(name: .long, help: Speech.option("person.reason", "text"))
    var reason: String

    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let digits = person.lowercased().hasPrefix("person-") ? person.dropFirst(7) : person[...]
        guard let number = Int64(digits) else { throw RegistryError(.noSuchPerson, ["person": person]) }
        let store = try options.store()
        let drafts = store.removeDrafts()
        let desk = Desk(store: store, officer: options.officerName, today: options.today)
        let count = try await ErasePerson(desk)(PersonID(number), reason: reason)
        Speech.tell("said.person-erased", ["person": "person-\(number)", "count": "\(count)"])
        // What is erased is erased, also where somebody keeps the log from being emptied: that is said, and is no failure.
        let isEmptied = (try? store.emptyLog()) ?? false
        if !isEmptied { Speech.tell("said.person-in-log", ["path": options.path]) }
        if !drafts.isEmpty { Speech.tell("said.person-in-drafts", ["names": drafts.joined(separator: ", ")]) }
        let copies = store.migrationCopies(holding: PersonID(number))
        if !copies.isEmpty { Speech.tell("said.person-in-copies", ["names": copies.joined(separator: ", ")]) }
    }
}
