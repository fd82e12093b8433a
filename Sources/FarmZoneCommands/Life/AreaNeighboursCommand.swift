import ArgumentParser
import Casework
import Interchange
import Registry

struct AreaNeighboursCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "neighbours", abstract: Speech.help("area.neighbours"), discussion: Speech.help("area.neighbours.discussion"))

    @Argument(help: Speech.option("area.which", "area"))
    var area: String

    @Option(name: .long, help: Speech.option("option.on", "date"))
    var on: Day?

    @OptionGroup var output: FormatOptions
    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let found = try await FindNeighbours(try options.store())(area, on: on ?? options.today)
        try Listing(
            columns: ["areaId", "name", "codes", "kind", "squareMetres", "percent", "otherPercent", "thicknessMetres", "rule"],
            rows: found.map { NeighbourAnswer.json($0) }, words: ["rule": "neighbour"]
        ).print(as: output.format)
        if found.isEmpty { Speech.tell("said.no-neighbours") }
    }
}

/// What lets a grant stand on ground that somebody else holds.
struct OverrideOptions: ParsableArguments {
    @Option(name: .long, help: Speech.option("override.reason", "reason"))
    var override: String?

    @Option(name: .long, help: Speech.option("override.second-officer", "name"))
    var secondOfficer: String?

    /// The override; nil where none is asked for.
    func asked() throws -> OverlapOverride? { try OverlapOverride(reason: override, secondOfficer: secondOfficer) }
}
