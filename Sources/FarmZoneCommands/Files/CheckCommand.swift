import ArgumentParser
import Casework
import GeoPrimitives
import Interchange
import Registry

struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: Speech.help("check"), discussion: Speech.help("check.discussion"))

    @Argument(help: Speech.option("option.file", "file"))
    var file: String

    @OptionGroup var system: SystemOptions
    @OptionGroup var output: FormatOptions
    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let search = try options.isGiven ? NeighbourCheck(options.store(), on: options.today) : nil
        let source = try SubmissionFile(path: file, options: try system.reading())
        var features = 0
        var findings: [Finding] = []
        while let submission = source.next() {
            var examination = try Examination(of: submission)
            try await search?.add(to: &examination, submission)
            findings += examination.findings
            features += 1
        }
        let isValid = !findings.contains { $0.severity == .error }
        switch output.format {
        case .json:
            let faults = findings.map { $0.json(text: FindingReport.sentence($0)) }
            print(JSONValue.members(["valid": .bool(isValid), "features": .integer(features), "faults": .array(faults)]).text)
        case .csv:
            let columns = ["id", "severity", "feature", "part", "ring", "vertex", "lon", "lat", "row", "column", "text"]
            try Listing(columns: columns, rows: findings.map { $0.json(text: FindingReport.sentence($0)) }).print(as: .csv)
        case .table:
            FindingReport.say(findings)
            Speech.tell(isValid ? "said.checked" : "said.refused", ["features": "\(features)", "count": "\(findings.count)"])
        }
        guard isValid else { throw Ended(status: .dataRefused) }
    }
}
