import ArgumentParser
import Casework
import Registry

struct AreaCorrectCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "correct", abstract: Speech.help("area.correct"), discussion: Speech.help("area.correct.discussion"))

    @Argument(help: Speech.option("area.which", "area"))
    var area: String

    @Option(name: .long, help: Speech.option("facts.name", "name"))
    var name: String?

    @Option(name: .long, help: Speech.option("facts.crop", "crop"))
    var crop: String?

    @Option(name: .long, help: Speech.option("facts.variety", "variety"))
    var variety: String?

    @Option(name: .long, help: Speech.option("facts.commune", "commune"))
    var commune: String?

    @Option(name: .long, help: Speech.option("facts.declared-hectares", "hectares"))
    var declaredHectares: Double?

    @Option(name: .long, help: Speech.option("facts.households", "count"))
    var households: Int?

    @Option(name: .long, help: Speech.option("life.why", "text"))
    var why: String

    @Flag(name: .long, help: Speech.option("option.dry-run"))
    var dryRun = false

    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let desk = try options.desk()
        var request = CorrectArea.Request(area: area, why: why)
        (request.name, request.crop, request.variety, request.commune) = (name, crop, variety, commune)
        (request.declaredHectares, request.households) = (declaredHectares, households)
        let outcome = try await CorrectArea(desk)(request, isTrial: dryRun)
        FindingReport.say(outcome.findings)
        if outcome.findings.contains(where: { $0.severity == .error }) { throw Ended(status: .dataRefused) }
        let values = ["area": "area-\(outcome.after.id.number)", "facts": facts(outcome.before, outcome.after)]
        Speech.tell(dryRun ? "said.would-correct" : "said.area-corrected", values)
    }

    /// What changes, as `Đồi Vảy → Đồi Vải, 07252 → 07282`.
    private func facts(_ before: GrowingArea, _ after: GrowingArea) -> String {
        let pairs: [(String?, String?)] = [
            (before.name, after.name), (before.crop, after.crop), (before.variety, after.variety), (before.commune, after.commune),
            (before.declaredHectares.map { "\($0) ha" }, after.declaredHectares.map { "\($0) ha" }),
            (before.households.map { "\($0)" }, after.households.map { "\($0)" }),
        ]
        return pairs.filter { $0.0 != $0.1 }.map { "\($0.0 ?? "–") → \($0.1 ?? "–")" }.joined(separator: ", ")
    }
}
