import ArgumentParser
import Casework
import Foundation
import GeoPrimitives
import Interchange
import Registry
import Synchronization

struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: Speech.help("import"), discussion: Speech.help("import.discussion"))

    @Argument(help: Speech.option("option.file", "file"))
    var file: String

    @Option(name: .long, help: Speech.option("import.map", "field=column"))
    var map: [String] = []

    @Option(name: .long, help: Speech.option("import.key", "column"))
    var key: String?

    @Option(name: .long, help: Speech.option("area.extent", "polygon|points|none"))
    var extent: SubmittedExtent = .polygon

    @Option(name: .long, help: Speech.option("option.from", "date"))
    var from: Day?

    @Flag(name: .long, help: Speech.option("import.keep-good"))
    var keepGood = false

    @Flag(name: .long, help: Speech.option("option.dry-run"))
    var dryRun = false

    @Option(name: .long, help: Speech.option("import.report", "file"))
    var report: String?

    @Option(name: .long, help: Speech.option("import.report-format", "json|csv"))
    var reportFormat: ImportReport.Format?

    @Flag(name: .long, help: Speech.option("import.overwrite"))
    var overwrite = false

    @OptionGroup var facts: FactOptions
    @OptionGroup var consent: ConsentOptions
    @OptionGroup var system: SystemOptions
    @OptionGroup var output: AnswerOptions
    @OptionGroup var options: RegistryOptions

    func validate() throws { try FieldMapping.validate(map, known: Array(SubmittedFacts.fields.keys)) }

    func run() async throws {
        let desk = try options.desk()
        var reading = try system.reading()
        reading.keyColumn = key
        reading.extent = extent
        reading.mapping = FieldMapping.read(map)
        let report = try report.map { try ImportReport(path: $0, format: reportFormat, overwriting: overwrite) }
        let bar = ProgressBar()
        let office = Office(store: try options.store(), day: from ?? desk.today, today: desk.today)
        var knowing = try await office.knowledge(commune: facts.commune)
        knowing.isBulk = true
        let knowledge = knowing
        let share = Mutex(0.0)
        var defaults = facts.facts
        consent.add(to: &defaults)
        let outcome = try await ImportAreas(desk)(
            defaults: defaults, from: from ?? desk.today, mode: dryRun ? .trial : keepGood ? .keepGood : .allOrNothing,
            progress: { bar.show($0, share: share.withLock { $0 }) }, settled: report.map { report in { try report.add($0) } }
        ) {
            let source = UncheckedSource(try SubmissionFile(path: file, options: reading), knowledge)
            return {
                let next = try source.next()
                share.withLock { $0 = source.file.shareRead }
                return next
            }
        }
        bar.clear()
        FindingReport.say(outcome.findings, notKept: outcome.notKept)
        try report?.finish()
        try answer(outcome)
    }

    private func answer(_ outcome: ImportAreas.Outcome) throws {
        if output.format == .json {
            print(
                JSONValue.members([
                    "features": .integer(outcome.features), "registered": .integer(outcome.registered), "known": .integer(outcome.known),
                    "refused": .integer(outcome.refused),
                ]).text)
        }
        let values = [
            "features": "\(outcome.features)", "registered": "\(outcome.registered)", "known": "\(outcome.known)",
            "refused": "\(outcome.refused)",
        ]
        guard outcome.refused == 0 else {
            Speech.tell(dryRun ? "said.import-tried-refused" : keepGood ? "said.import-kept" : "said.import-refused", values)
            throw Ended(status: .dataRefused)
        }
        Speech.tell(dryRun ? "said.import-tried" : "said.imported", values)
    }
}

/// The file that the import's reading thread draws from.
private final class UncheckedSource: @unchecked Sendable {
    // Sound because one thread at a time draws from it.
    let file: SubmissionFile
    private let preparation: SubmissionPreparation
    init(_ file: SubmissionFile, _ knowledge: SubmissionPreparation.Knowledge) {
        self.file = file
        preparation = SubmissionPreparation(knowledge) { file.next() }
    }
    func next() throws -> Submission? { try preparation.next() }
}
