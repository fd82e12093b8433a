import ArgumentParser
import Casework
import GeoPrimitives
import Interchange
import Registry

struct UnitReorganiseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reorganise", abstract: Speech.help("unit.reorganise"), discussion: Speech.help("unit.reorganise.discussion"))

    @Argument(help: Speech.option("unit.successors", "file"))
    var file: String

    @Option(name: .long, help: Speech.option("unit.reorganised-on", "date"))
    var on: Day

    @Option(name: .long, help: Speech.option("unit.decree", "text"))
    var decree: String?

    @Option(name: .long, help: Speech.option("unit.outlines", "file"))
    var outlines: String?

    @Flag(name: .long, help: Speech.option("option.dry-run"))
    var dryRun = false

    @OptionGroup var output: AnswerOptions
    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let desk = try options.desk()
        let (rows, named) = try UnitTables.successors(file, on: on)
        let drawn = try outlines.map { try UnitFile.read($0) } ?? []
        let outcome = try await ReorganiseUnits(desk)(rows, named: named, outlines: drawn, on: on, decree: decree, isTrial: dryRun)
        FindingReport.say(outcome.findings)
        guard outcome.isAcceptable, !rows.isEmpty else { throw Ended(status: .dataRefused) }
        let placed = outcome.placements.map { placement in
            JSONValue.members([
                "areaId": .string("area-\(placement.area.number)"), "from": .string(placement.old), "to": .text(placement.new),
                "doubtful": .bool(placement.isDoubtful),
                "shares": .array(placement.shares.map { .members(["code": .string($0.code), "share": .double($0.share)]) }),
            ])
        }
        let found = outcome.placements.filter { $0.new != nil }
        var values = [
            "ended": "\(outcome.reorganisation.ended.count)", "begun": "\(outcome.reorganisation.begun.count)",
            "areas": "\(found.count)", "doubtful": "\(found.count { $0.isDoubtful })",
        ]
        if found.count < placed.count { values["unplaced"] = "\(placed.count - found.count)" }
        Speech.tell(dryRun ? "said.units-would-change" : "said.units-changed", values)
        guard output.format == .json else { return }
        func list(_ units: [AdministrativeUnit]) -> JSONValue {
            .array(units.map { .members(["code": .string($0.code), "name": .string($0.fullName)]) })
        }
        print(
            JSONValue.members([
                "on": .string(on.description), "decree": .text(decree), "ended": list(outcome.reorganisation.ended),
                "begun": list(outcome.reorganisation.begun), "areas": .array(placed),
            ]).text)
    }
}

struct UnitAssignCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assign", abstract: Speech.help("unit.assign"), discussion: Speech.help("unit.assign.discussion"))

    @Argument(help: Speech.option("area.which", "area"))
    var area: String

    @Argument(help: Speech.option("unit.which", "unit"))
    var unit: String

    @Option(name: .long, help: Speech.option("unit.reorganised-on", "date"))
    var on: Day

    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let part = try await AssignArea(try options.desk())(area, to: unit, on: on)
        Speech.tell("said.area-assigned", ["area": area, "unit": part.fullName, "day": on.description])
        print(part.code)
    }
}
