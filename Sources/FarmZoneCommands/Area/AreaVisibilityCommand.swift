import ArgumentParser
import Casework
import Registry

struct AreaVisibilityCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "visibility", abstract: Speech.help("area.visibility"), discussion: Speech.help("area.visibility.discussion"))

    @Argument(help: Speech.option("area.which", "area"))
    var area: String

    @Argument(help: Speech.option("facts.visibility", "full|generalised|code-only"))
    var visibility: Visibility

    @Option(name: .long, help: Speech.option("facts.consent", "text"))
    var consent: String

    @Option(name: .long, help: Speech.option("area.consent-on", "date"))
    var on: Day?

    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let desk = try options.desk()
        let id = try await SetVisibility(desk)(area, to: visibility, consent: consent, on: on ?? desk.today)
        Speech.tell(
            "said.visibility-set", ["area": "area-\(id.number)", "visibility": Speech.text("visibility.\(visibility.rawValue)")])
        print("area-\(id.number)")
    }
}
