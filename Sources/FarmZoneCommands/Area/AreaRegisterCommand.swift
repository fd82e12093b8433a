import ArgumentParser
import Casework
import Geodesy
import GeoPackageStore
import GeoPrimitives
import Interchange
import Registry

/// What is said about an area beside its outline.
struct FactOptions: ParsableArguments {
    @Option(name: .long, help: Speech.option("facts.crop", "crop"))
    var crop: String?

    @Option(name: .long, help: Speech.option("facts.variety", "variety"))
    var variety: String?

    @Option(name: .long, help: Speech.option("facts.holder", "name"))
    var holder: String?

    @Option(name: .long, help: Speech.option("facts.commune", "commune"))
    var commune: String?

    @Option(name: .long, help: Speech.option("facts.survey-method", "method"))
    var surveyMethod: SurveyMethod?

    @Option(name: .long, help: Speech.option("facts.accuracy", "metres"))
    var accuracy: Double?

    /// The facts.
    var facts: SubmittedFacts {
        var facts = SubmittedFacts()
        facts.crop = crop
        facts.variety = variety
        facts.holder = holder
        facts.commune = commune
        facts.surveyMethod = surveyMethod
        facts.accuracy = accuracy.map { Metres($0) }
        return facts
    }
}

/// How much of an area the public sees, and by which consent.
struct ConsentOptions: ParsableArguments {
    @Option(name: .long, help: Speech.option("facts.visibility", "full|generalised|code-only"))
    var visibility: Visibility?

    @Option(name: .long, help: Speech.option("facts.consent", "text"))
    var consent: String?

    /// Puts it among what is said of an area.
    func add(to facts: inout SubmittedFacts) {
        facts.visibility = visibility ?? facts.visibility
        facts.consent = consent ?? facts.consent
    }
}

/// In which system a file's coordinates are.
struct SystemOptions: ParsableArguments {
    @Option(name: .long, help: Speech.option("option.crs", "auto|EPSG:n"))
    var crs: String?

    @Option(name: .long, help: Speech.option("option.order", "xy|en|lonlat|latlon"))
    var order: AxisOrder?

    @Option(name: .long, help: Speech.option("option.notation", "decimal|dms|dms-as-decimal"))
    var notation: Notation?

    @OptionGroup var file: FileOptions

    /// The options of the reader.
    func reading() throws -> ReadingOptions {
        var reading = file.reading
        reading.findsSystem = crs?.lowercased() == "auto"
        if !reading.findsSystem { reading.system = try crs.map { try CoordinateReferenceSystem(text: $0) } }
        reading.order = order
        reading.notation = notation
        return reading
    }
}

struct AreaRegisterCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "register", abstract: Speech.help("area.register"), discussion: Speech.help("area.register.discussion"))

    @Argument(help: Speech.option("area.file", "file"))
    var file: String?

    @Option(name: .long, help: Speech.option("area.extent", "polygon|points|none"))
    var extent: SubmittedExtent = .polygon

    @Option(name: .long, help: Speech.option("facts.name", "name"))
    var name: String?

    @Option(name: .long, help: Speech.option("option.from", "date"))
    var from: Day?

    @Option(name: .long, help: Speech.option("facts.holder-person", "name"))
    var holderPerson: String?

    @Flag(name: .long, help: Speech.option("option.dry-run"))
    var dryRun = false

    @Option(name: .long, help: Speech.option("area.as", "areas|plots"))
    var `as`: Meaning = .areas

    @Option(name: .long, help: Speech.option("option.mend", "mend"))
    var mend: [String] = []

    @OptionGroup var facts: FactOptions
    @OptionGroup var consent: ConsentOptions
    @OptionGroup var system: SystemOptions
    @OptionGroup var plots: PlotOptions
    @OptionGroup var output: AnswerOptions
    @OptionGroup var options: RegistryOptions

    /// What the features of the file are.
    enum Meaning: String, ExpressibleByArgument, CaseIterable {
        case areas, plots
    }

    func validate() throws {
        if file == nil, extent != .none { throw ValidationError(Speech.text("error.file-needed")) }
        if `as` == .plots, extent != .polygon { throw ValidationError(Speech.text("error.extent-of-plots")) }
        if `as` == .plots, holderPerson != nil { throw ValidationError(Speech.text("error.person-of-plots")) }
    }

    func run() async throws {
        if `as` == .plots, let file { return try await registerPlots(file) }
        let desk = try options.desk()
        let office = Office(store: try options.store(), day: from ?? desk.today, today: desk.today)
        let knowledge = try await office.knowledge(commune: facts.commune, mends: mend)
        var reading = try system.reading()
        reading.extent = extent
        var submission = try file.map { try OneSubmission.read($0, reading, knowledge) } ?? .listed
        submission.facts = facts.facts.filled(from: submission.facts)
        submission.facts.name = name ?? submission.facts.name
        consent.add(to: &submission.facts)
        submission = try await office.lookAround(submission)
        let vault = options.vault
        if holderPerson != nil { try await desk.store.read { try vault.requireKey(of: $0) } }
        let person = try dryRun ? nil : holderPerson.map { try vault.seal($0, as: "name") }
        let outcome = try await RegisterArea(desk)(submission, from: from ?? desk.today, heldBy: person, isTrial: dryRun)
        FindingReport.say(outcome.examination.findings, offersMends: true)
        guard outcome.examination.isAcceptable else { throw Ended(status: .dataRefused) }
        let hectares = JSONValue.hectares(outcome.examination.shape == nil ? nil : outcome.examination.area.hectares)
        var values: [String: String] = [:]
        if outcome.examination.shape != nil { values["hectares"] = hectares.shown }
        let id = outcome.area.map { "area-\($0.number)" }
        values["area"] = id
        Speech.tell(id == nil ? "said.would-register" : "said.registered", values)
        switch output.format {
        case .json: print(JSONValue.members(["areaId": .text(id), "areaHectares": hectares]).text)
        case .table: if let id { print(id) }
        }
    }
}

struct AreaReviseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revise", abstract: Speech.help("area.revise"), discussion: Speech.help("area.revise.discussion"))

    @Argument(help: Speech.option("area.which", "area"))
    var area: String

    @Argument(help: Speech.option("option.file", "file"))
    var file: String

    @Option(name: .long, help: Speech.option("option.from", "date"))
    var from: Day?

    @Option(name: .long, help: Speech.option("option.reason", "text"))
    var reason: String?

    @Option(name: .long, help: Speech.option("facts.survey-method", "method"))
    var surveyMethod: SurveyMethod?

    @Option(name: .long, help: Speech.option("facts.accuracy", "metres"))
    var accuracy: Double?

    @Option(name: .long, help: Speech.option("option.mend", "mend"))
    var mend: [String] = []

    @Flag(name: .long, help: Speech.option("option.dry-run"))
    var dryRun = false

    @OptionGroup var system: SystemOptions
    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let desk = try options.desk()
        let id = try await desk.store.read { try $0.area(meantBy: area).area.id }
        let office = Office(store: try options.store(), day: from ?? desk.today, today: desk.today)
        let commune = try await office.commune(of: id)
        var submission = try OneSubmission.read(file, try system.reading(), try await office.knowledge(commune: commune, mends: mend))
        submission = try await office.lookAround(submission, except: id)
        submission.facts.surveyMethod = surveyMethod ?? submission.facts.surveyMethod
        submission.facts.accuracy = accuracy.map { Metres($0) } ?? submission.facts.accuracy
        let outcome = try await ReviseBoundary(desk)(id, submission, from: from ?? desk.today, reason: reason, isTrial: dryRun)
        FindingReport.say(outcome.examination.findings, offersMends: true)
        guard outcome.boundary != nil || dryRun && outcome.examination.isAcceptable else { throw Ended(status: .dataRefused) }
        var values = ["area": "area-\(id.number)", "hectares": JSONValue.hectares(outcome.examination.area.hectares).shown]
        guard let boundary = outcome.boundary else {
            return Speech.tell(outcome.isProposed ? "said.would-propose" : "said.would-revise", values)
        }
        values["boundary"] = "\(boundary.number)"
        Speech.tell(outcome.isProposed ? "said.proposed" : "said.revised", values)
    }
}
