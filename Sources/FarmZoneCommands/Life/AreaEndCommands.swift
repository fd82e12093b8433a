import ArgumentParser
import Casework
import GeoPrimitives
import Interchange
import Registry

/// From when an area ends, and why.
struct OrderOptions: ParsableArguments {
    @Option(name: .long, help: Speech.option("life.on", "date"))
    var on: Day

    @Option(name: .long, help: Speech.option("option.reason", "text"))
    var reason: String?

    @Option(name: .long, help: Speech.option("code.document", "number"))
    var document: String?

    @Option(name: .long, help: Speech.option("life.end-codes", "withdraw|supersede|revoke"))
    var endCodes: EndingArgument?

    var order: SucceedAreas.Order { SucceedAreas.Order(on: on, reason: reason, document: document, ending: endCodes?.kind) }
}

/// A decision that ends a code.
enum EndingArgument: String, ExpressibleByArgument, CaseIterable {
    case withdraw, supersede, revoke

    var kind: DecisionKind {
        switch self {
        case .withdraw: .withdraw
        case .supersede: .supersede
        case .revoke: .revoke
        }
    }
}

struct AreaCloseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "close", abstract: Speech.help("area.close"), discussion: Speech.help("area.close.discussion"))

    @Argument(help: Speech.option("area.which", "area"))
    var area: String

    @OptionGroup var ending: OrderOptions
    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let outcome = try await SucceedAreas(try options.desk()).close(area, ending.order)
        Speech.tell(
            "said.area-closed",
            [
                "area": area, "day": ending.on.description, "codes": outcome.ended.map(\.text).joined(separator: ", "),
                "plots": outcome.plotsEnded > 0 ? "\(outcome.plotsEnded)" : "",
            ])
    }
}

struct AreaSplitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "split", abstract: Speech.help("area.split"), discussion: Speech.help("area.split.discussion"))

    @Argument(help: Speech.option("area.which", "area"))
    var area: String

    @Argument(help: Speech.option("life.parts", "file"))
    var file: String

    @OptionGroup var ending: OrderOptions
    @OptionGroup var system: SystemOptions
    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let parts = try SubmissionFile(path: file, options: try system.reading()).remaining()
        guard parts.count > 1 else { throw RegistryError(.nothingToRegister, ["path": file]) }
        let outcome = try await SucceedAreas(try options.desk()).split(area, into: parts, ending.order)
        try SuccessionReport.say(outcome)
    }
}

struct AreaMergeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge", abstract: Speech.help("area.merge"), discussion: Speech.help("area.merge.discussion"))

    @Argument(help: Speech.option("area.which", "area"))
    var areas: [String]

    @Option(name: .long, help: Speech.option("life.outline", "file"))
    var outline: String?

    @Option(name: .long, help: Speech.option("facts.name", "name"))
    var name: String?

    @OptionGroup var ending: OrderOptions
    @OptionGroup var system: SystemOptions
    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let desk = try options.desk()
        let knowledge = try await Office(store: desk.store, day: ending.on, today: desk.today).knowledge(commune: nil)
        let reading = try system.reading()
        let submission = try outline.map { try OneSubmission.read($0, reading, knowledge) }
        let outcome = try await SucceedAreas(desk).merge(areas, into: submission, name: name, ending.order)
        try SuccessionReport.say(outcome)
    }
}

/// Says what became of a split or a merge.
enum SuccessionReport {
    static func say(_ outcome: SucceedAreas.Outcome) throws {
        FindingReport.say(outcome.findings)
        guard outcome.isAcceptable else { throw Ended(status: .dataRefused) }
        Speech.tell(
            "said.areas-succeeded",
            [
                "areas": outcome.successors.map { "area-\($0.number)" }.joined(separator: ", "),
                "before": JSONValue.hectares(outcome.before.hectares).shown, "after": JSONValue.hectares(outcome.after.hectares).shown,
                "codes": outcome.ended.map(\.text).joined(separator: ", "),
                "plots": outcome.plotsMoved > 0 ? "\(outcome.plotsMoved)" : "",
                "plotsEnded": outcome.plotsEnded > 0 ? "\(outcome.plotsEnded)" : "",
            ])
        for area in outcome.successors { print("area-\(area.number)") }
    }
}
