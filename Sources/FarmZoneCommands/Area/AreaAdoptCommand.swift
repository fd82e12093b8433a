import ArgumentParser
import Casework
import GeoPackageStore
import GeoPrimitives
import Interchange
import Registry

struct AreaAdoptCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "adopt", abstract: Speech.help("area.adopt"), discussion: Speech.help("area.adopt.discussion"))

    @Argument(help: Speech.option("adopt.file", "file"))
    var file: String

    @Option(name: .long, help: Speech.option("option.from", "date"))
    var from: Day?

    @Option(name: .long, help: Speech.option("option.reason", "text"))
    var reason: String?

    @Flag(name: .long, help: Speech.option("option.dry-run"))
    var dryRun = false

    @OptionGroup var output: FormatOptions
    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let desk = try options.desk()
        let day = from ?? desk.today
        let identity = try await desk.store.read { try $0.identity() }
        let changes = try GeoPackageStore.changes(inWorkingCopy: file, of: identity.identifier)
        let office = Office(store: desk.store, day: day, today: desk.today)
        let known = try await office.knowledge()
        let rows = try await AdoptWorkingCopy(desk)(changes, from: day, reason: reason, isTrial: dryRun) { submission, area in
            var knowledge = known
            if let area { knowledge.commune = try await office.commune(of: area) }
            var drawn: Submission? = submission
            let preparation = SubmissionPreparation(knowledge) {
                defer { drawn = nil }
                return drawn
            }
            return try await office.lookAround(try preparation.next() ?? submission, except: area)
        }
        FindingReport.say(rows.flatMap(\.findings))
        let listed = rows.map { row in
            JSONValue.members([
                "row": .integer(Int(row.row)), "areaId": .text(row.area.map { "area-\($0.number)" }), "name": .string(row.name),
                "change": .string(row.change), "before": .text(row.before), "after": .text(row.after), "fate": .string(row.fate.rawValue),
                "findings": .array(row.findings.map { $0.json(text: FindingReport.sentence($0)) }),
            ])
        }
        try Listing(columns: ["row", "areaId", "name", "change", "before", "after", "fate"], rows: listed).print(as: output.format)
        func count(_ fates: AdoptWorkingCopy.Fate...) -> String { "\(rows.count { fates.contains($0.fate) })" }
        let values = [
            "proposed": count(.proposed), "revised": count(.revised), "registered": count(.registered), "known": count(.known),
            "refused": count(.refused), "path": file,
        ]
        if rows.isEmpty { return Speech.tell("said.nothing-to-adopt", values) }
        Speech.tell(dryRun ? "said.would-adopt" : "said.adopted", values)
        if rows.contains(where: { $0.fate == .refused }) { throw Ended(status: .dataRefused) }
    }
}
