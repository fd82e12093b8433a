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

    @Option(name: .long, help: Speech.option("detect.commune", "commune"))
    var commune: String?

    @Option(name: .long, help: Speech.option("detect.on", "date"))
    var on: Day?

    @Option(name: .long, help: Speech.option("option.mend", "mend"))
    var mend: [String] = []

    @Option(name: .shortAndLong, help: Speech.option("check.output", "file"))
    var output: String?

    @Flag(name: .long, help: Speech.option("option.overwrite"))
    var overwrite = false

    @Flag(name: .long, help: Speech.option("check.coverage"))
    var coverage = false

    @OptionGroup var system: SystemOptions
    @OptionGroup var format: FormatOptions
    @OptionGroup var options: RegistryOptions

    private static let columns = [
        "id", "severity", "feature", "part", "ring", "vertex", "lon", "lat", "row", "column", "text", "mend", "areaChangeSquareMetres",
    ]

    /// A finding as a row of a table, with what mends it in cells of their own.
    private static func row(_ finding: Finding) -> JSONValue {
        guard var cells = finding.json(text: FindingReport.sentence(finding)).object else { return .null }
        let mend = cells["mend"]
        cells["mend"] = mend?["id"]
        cells["areaChangeSquareMetres"] = mend?["areaChangeSquareMetres"]
        return .object(cells)
    }

    func run() async throws {
        let search = try options.isGiven ? NeighbourCheck(options.store(), on: options.today) : nil
        let office = Office(store: try options.storeIfAny(), day: on ?? options.today, today: options.today)
        let reading = try system.reading()
        let source = try SubmissionFile(path: file, options: reading)
        let preparation = SubmissionPreparation(try await office.knowledge(commune: commune, mends: mend)) { source.next() }
        var checked = CheckedFile(mends: mend, keepsShapes: output != nil || coverage)
        while let submission = try preparation.next() {
            let beside = try await office.lookAround(submission)
            var examination = try Examination(of: beside, mending: mend)
            try await search?.add(to: &examination, submission)
            checked.add(beside, examination)
        }
        if coverage { try checked.addCoverage() }
        let (findings, isValid) = (checked.findings, checked.isValid)
        switch format.format {
        case .json:
            let faults = findings.map { $0.json(text: FindingReport.sentence($0)) }
            let answer: KeyValuePairs<String, JSONValue> = [
                "valid": .bool(isValid), "features": .integer(checked.features), "faults": .array(faults),
            ]
            print(JSONValue.members(answer).text)
        case .csv:
            try Listing(columns: CheckCommand.columns, rows: findings.map { CheckCommand.row($0) }).print(as: .csv)
        case .table:
            FindingReport.say(findings, offersMends: true)
            Speech.tell(isValid ? "said.checked" : "said.refused", ["features": "\(checked.features)", "count": "\(findings.count)"])
        }
        guard isValid else { throw Ended(status: .dataRefused) }
        if let output {
            try MendedFile.write(checked.shapes, to: FileSink(path: output, overwriting: overwrite))
            Speech.tell("said.exported", ["count": "\(checked.shapes.count)", "path": output])
        }
    }
}
