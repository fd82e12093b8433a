import ArgumentParser
import Casework
import Geodesy
import GeoPrimitives
import Interchange
import Registry

struct DetectCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "detect", abstract: Speech.help("detect"), discussion: Speech.help("detect.discussion"))

    @Argument(help: Speech.option("option.file", "file"))
    var file: String

    @Option(name: .long, help: Speech.option("detect.commune", "commune"))
    var commune: String?

    @Option(name: .long, help: Speech.option("detect.on", "date"))
    var on: Day?

    @Option(name: .long, help: Speech.option("detect.declared-hectares", "hectares"))
    var declaredHectares: Double?

    @Option(name: .long, help: Speech.option("option.order", "xy|en|lonlat|latlon"))
    var order: AxisOrder?

    @OptionGroup var output: AnswerOptions
    @OptionGroup var options: RegistryOptions

    func validate() throws {
        if let declaredHectares, !(declaredHectares > 0 && declaredHectares.isFinite) {
            throw ValidationError(Speech.text("error.hectares", ["value": "\(declaredHectares)"]))
        }
    }

    func run() async throws {
        let office = Office(store: try options.storeIfAny(), day: on ?? options.today, today: options.today)
        let knowledge = try await office.knowledge(commune: commune)
        var reading = ReadingOptions()
        reading.findsSystem = true
        reading.order = order
        var submissions = try SubmissionFile(path: file, options: reading).remaining()
        guard submissions.contains(where: { $0.shape.map { !$0.polygons.isEmpty } ?? false }) else {
            FindingReport.say(submissions.flatMap(\.findings).filter { $0.severity == .error })
            throw RegistryError(.nothingToRegister, ["path": file])
        }
        if let declaredHectares, submissions.count == 1 { submissions[0].facts.declaredHectares = declaredHectares }
        if let commune, let unit = try knowledge.gazetteer?.commune(meantBy: commune), knowledge.gazetteer?.place(of: unit.code) == nil {
            Speech.tell("said.place-unknown", ["commune": unit.fullName, "day": office.day.description])
        }
        let finding = SystemFinder().find(in: submissions) { knowledge.place(of: $0) }
        let answer = SystemAnswer(finding, usual: Office.usualSystem)
        switch output.format {
        case .json: print(answer.json.text)
        case .table: try answer.print()
        }
        guard finding.verdict == .decided else { throw Ended(status: .dataRefused) }
    }
}
