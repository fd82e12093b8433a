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
        let count = try await ErasePerson(try options.desk())(PersonID(number), reason: reason)
        Speech.tell("said.person-erased", ["person": "person-\(number)", "count": "\(count)"])
    }
}
