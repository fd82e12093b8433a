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

    @Option(name: .long, help: Speech.option("option.from", "date"))
    var from: Day?

    @Flag(name: .long, help: Speech.option("option.dry-run"))
    var dryRun = false

    @Option(name: .long, help: Speech.option("import.report", "file"))
    var report: String?

    @OptionGroup var facts: FactOptions
    @OptionGroup var system: SystemOptions
    @OptionGroup var output: AnswerOptions
    @OptionGroup var options: RegistryOptions

    func validate() throws {
        for pair in map where !pair.contains("=") { throw ValidationError(Speech.text("error.map", ["pair": pair])) }
    }

    func run() async throws {
        let desk = try options.desk()
        var reading = try system.reading()
        reading.keyColumn = key
        for pair in map {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            reading.mapping[String(parts[0])] = String(parts[1])
        }
        let reportSink = try report.map { try FileSink(path: $0) }
        let bar = ProgressBar()
        // Where somebody else commits meanwhile nothing was written, and the file is read from its beginning again.
        let office = Office(store: try options.store(), day: from ?? desk.today, today: desk.today)
        let knowledge = try await office.knowledge(commune: facts.commune)
        let outcome = try await desk.retryingWhenMoved {
            let source = UncheckedSource(try SubmissionFile(path: file, options: reading), knowledge)
            return try await ImportAreas(desk)(
                defaults: facts.facts, from: from ?? desk.today, isTrial: dryRun, progress: { bar.show($0) }, source: { try source.next() })
        }
        bar.clear()
        FindingReport.say(outcome.findings)
        if let sink = reportSink {
            let rows = outcome.findings.map { $0.json(text: FindingReport.sentence($0)) }
            try sink.write(Array(JSONValue.array(rows).text.utf8) + [UInt8(ascii: "\n")])
            try sink.finish()
        }
        let values = [
            "features": "\(outcome.features)", "registered": "\(outcome.registered)", "known": "\(outcome.known)",
            "refused": "\(outcome.refused)",
        ]
        if output.format == .json {
            print(
                JSONValue.members([
                    "features": .integer(outcome.features), "registered": .integer(outcome.registered), "known": .integer(outcome.known),
                    "refused": .integer(outcome.refused),
                ]).text)
        }
        guard outcome.refused == 0 else {
            Speech.tell("said.import-refused", values)
            throw Ended(status: .dataRefused)
        }
        Speech.tell(dryRun ? "said.import-tried" : "said.imported", values)
    }
}

/// The file that the import's reading thread draws from.
private final class UncheckedSource: @unchecked Sendable {
    // Sound because one thread at a time draws from it.
    private let preparation: SubmissionPreparation
    init(_ file: SubmissionFile, _ knowledge: SubmissionPreparation.Knowledge) {
        preparation = SubmissionPreparation(knowledge) { file.next() }
    }
    func next() throws -> Submission? { try preparation.next() }
}
