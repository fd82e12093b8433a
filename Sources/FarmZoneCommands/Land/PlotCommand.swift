import ArgumentParser
import Casework
import GeoPackageStore
import GeoPrimitives
import Interchange
import Registry

struct PlotCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plot", abstract: Speech.help("plot"),
        subcommands: [PlotLoadCommand.self, PlotListCommand.self, PlotShowCommand.self, PlotCloseCommand.self])
}

struct PlotLoadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "load", abstract: Speech.help("plot.load"), discussion: Speech.help("plot.load.discussion"))

    @Argument(help: Speech.option("area.which", "area"))
    var area: String

    @Argument(help: Speech.option("option.file", "file"))
    var file: String

    @Option(name: .long, help: Speech.option("option.from", "date"))
    var from: Day?

    @Option(name: .long, help: Speech.option("import.map", "field=column"))
    var map: [String] = []

    @Option(name: .long, help: Speech.option("facts.survey-method", "method"))
    var surveyMethod: SurveyMethod?

    @Option(name: .long, help: Speech.option("facts.accuracy", "metres"))
    var accuracy: Double?

    @OptionGroup var plots: PlotOptions
    @OptionGroup var system: SystemOptions
    @OptionGroup var options: RegistryOptions

    func validate() throws { try FieldMapping.validate(map) }

    func run() async throws {
        let desk = try options.desk()
        var reading = try system.reading()
        reading.mapping = FieldMapping.read(map)
        var facts = SubmittedFacts()
        facts.surveyMethod = surveyMethod
        facts.accuracy = accuracy.map { Metres($0) }
        let day = from ?? desk.today
        let knowledge = try await Office(store: desk.store, day: day, today: desk.today).knowledge(ofAreas: [area])
        let request = try plots.request(file, reading, knowledge)
        let outcome = try await LoadPlots(desk, vault: options.vault)(request, of: area, facts: facts, from: day)
        FindingReport.say(outcome.findings)
        guard !outcome.findings.contains(where: { $0.severity == .error }), !request.plots.isEmpty else {
            throw Ended(status: .dataRefused)
        }
        Speech.tell("said.plots-loaded", ["count": "\(outcome.plots.count)", "known": "\(outcome.known)", "area": area])
        for plot in outcome.plots { print("plot-\(plot.id.number)") }
    }
}

struct PlotListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: Speech.help("plot.list"), discussion: Speech.help("plot.list.discussion"))

    @Argument(help: Speech.option("area.which", "area"))
    var area: String?

    @OptionGroup var filter: LandFilterOptions
    @OptionGroup var output: FormatOptions
    @OptionGroup var options: RegistryOptions

    func run() async throws {
        var wanted = filter.filter(today: options.today)
        let vault = options.vault
        let rows = try await options.store().read { reading in
            wanted.area = try area.map { try reading.area(meantBy: $0).area.id }
            let names = PersonReading(reading, vault)
            return try reading.plots(wanted).map { LandAnswer.json($0, household: try names.name(of: $0.subject.household)) }
        }
        try Listing(columns: ["plotId", "areaId", "name", "parcels", "areaHectares", "validFrom", "validTo"], rows: rows)
            .print(as: output.format)
    }
}

struct PlotShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: Speech.help("plot.show"))

    @Argument(help: Speech.option("plot.which", "plot"))
    var plot: String

    @Option(name: .long, help: Speech.option("option.on", "date"))
    var on: Day?

    @OptionGroup var output: AnswerOptions
    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let day = on ?? options.today
        let vault = options.vault
        let answer = try await options.store().read { reading in
            let states = try reading.plot(meantBy: plot)
            let names = PersonReading(reading, vault)
            let present = states.last { $0.period.contains(day) } ?? states[states.count - 1]
            return LandAnswer.json(
                LandAnswer.json(present, household: try names.name(of: present.subject.household)), shape: present.shape,
                receipt: try reading.landReceipt(ofEntry: present.entry),
                states: try states.map { LandAnswer.json($0, household: try names.name(of: $0.subject.household)) })
        }
        LandShowing.show(answer, as: output.format)
    }
}

struct PlotCloseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "close", abstract: Speech.help("plot.close"), discussion: Speech.help("plot.close.discussion"))

    @Argument(help: Speech.option("plot.which", "plot"))
    var plot: String

    @OptionGroup var closing: LandClosingOptions

    func run() async throws { try await closing.end(plot) { try await $0.plot(plot, on: $1, reason: $2) } }
}
