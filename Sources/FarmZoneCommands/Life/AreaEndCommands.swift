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

    @Flag(name: .long, help: Speech.option("option.dry-run"))
    var dryRun = false

    var order: SucceedAreas.Order {
        var order = SucceedAreas.Order(on: on, reason: reason, document: document, ending: endCodes?.kind)
        order.isTrial = dryRun
        return order
    }
}

/// What is said of the areas that go on.
struct SuccessorOptions: ParsableArguments {
    @Option(name: .long, help: Speech.option("facts.holder", "name"))
    var holder: String?

    @Option(name: .long, help: Speech.option("facts.commune", "commune"))
    var commune: String?

    /// An order with it.
    func added(to order: SucceedAreas.Order) -> SucceedAreas.Order {
        var order = order
        (order.holder, order.commune) = (holder, commune)
        return order
    }
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
        FindingReport.say(outcome.findings)
        Speech.tell(
            ending.dryRun ? "said.area-would-close" : "said.area-closed",
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
    @OptionGroup var successors: SuccessorOptions
    @OptionGroup var system: SystemOptions
    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let desk = try options.desk()
        let office = Office(store: desk.store, day: ending.on, today: desk.today)
        let source = try SubmissionFile(path: file, options: try system.reading())
        let file = SubmissionPreparation(try await office.knowledge(ofAreas: [area], orIn: successors.commune)) { source.next() }
        var parts: [Submission] = []
        while let part = try file.next() { parts.append(part) }
        guard parts.count > 1 else { throw RegistryError(.splitOfOne, ["count": "\(parts.count)"]) }
        let outcome = try await SucceedAreas(desk).split(area, into: parts, successors.added(to: ending.order))
        try SuccessionReport.say(outcome, isTrial: ending.dryRun)
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
    @OptionGroup var successors: SuccessorOptions
    @OptionGroup var system: SystemOptions
    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let desk = try options.desk()
        let office = Office(store: desk.store, day: ending.on, today: desk.today)
        let knowledge = try await office.knowledge(ofAreas: areas, orIn: successors.commune)
        let reading = try system.reading()
        let submission = try outline.map { try OneSubmission.read($0, reading, knowledge) }
        let outcome = try await SucceedAreas(desk).merge(areas, into: submission, name: name, successors.added(to: ending.order))
        try SuccessionReport.say(outcome, isTrial: ending.dryRun)
    }
}

/// Says what became of a split or a merge.
enum SuccessionReport {
    static func say(_ outcome: SucceedAreas.Outcome, isTrial: Bool) throws {
        FindingReport.say(outcome.findings)
        guard outcome.isAcceptable else { throw Ended(status: .dataRefused) }
        Speech.tell(
            isTrial ? "said.areas-would-succeed" : "said.areas-succeeded",
            [
                "areas": outcome.successors.map { "area-\($0.number)" }.joined(separator: ", "),
                "before": JSONValue.hectares(outcome.before.hectares).shown, "after": JSONValue.hectares(outcome.after.hectares).shown,
                "codes": outcome.ended.map(\.text).joined(separator: ", "),
                "plots": outcome.plotsMoved > 0 ? "\(outcome.plotsMoved)" : "",
                "plotsEnded": outcome.plotsEnded > 0 ? "\(outcome.plotsEnded)" : "",
            ])
        guard !isTrial else { return }
        for area in outcome.successors { print("area-\(area.number)") }
    }
}
