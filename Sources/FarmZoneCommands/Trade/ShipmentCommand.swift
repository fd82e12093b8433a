import ArgumentParser
import Casework
import Foundation
import GeoPackageStore
import GeoPrimitives
import Interchange
import Registry

struct ShipmentCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "shipment", abstract: Speech.help("shipment"),
        subcommands: [
            ShipmentListCommand.self, ShipmentShowCommand.self, ShipmentAddCommand.self, ShipmentRecordCommand.self,
            ShipmentCheckCommand.self,
        ])
}

struct ShipmentListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: Speech.help("shipment.list"))

    @OptionGroup var output: FormatOptions
    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let rows = try await options.store().read { reading in
            try reading.shipments(.all, knownAt: nil).map { try TradeAnswers(reading, today: options.today).shipment($0) }
        }
        let columns = ["shipment", "market", "exporter", "importer", "kilograms", "packedOn", "departedOn", "arrivedOn"]
        try Listing(columns: columns, rows: rows).print(as: output.format)
    }
}

struct ShipmentShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: Speech.help("shipment.show"))

    @Argument(help: Speech.option("shipment.number", "number"))
    var shipment: String

    @OptionGroup var output: AnswerOptions
    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let answer = try await options.store().read { reading in
            try TradeAnswers(reading, today: options.today).shipment(try reading.shipment(meantBy: shipment))
        }
        FactSheet.print(answer, as: output.format)
    }
}

struct ShipmentAddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: Speech.help("shipment.add"), discussion: Speech.help("shipment.add.discussion"))

    @Argument(help: Speech.option("shipment.file", "file"))
    var file: String

    @Flag(name: .long, help: Speech.option("shipment.revise"))
    var revise = false

    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let outcome = try await RecordShipment(try options.desk())(try ShipmentFile.read(file), isRevision: revise)
        FindingReport.say(outcome.findings)
        guard let shipment = outcome.shipment else { throw Ended(status: .dataRefused) }
        Speech.tell(
            "said.shipment-recorded",
            ["shipment": shipment.number, "kilograms": shipment.lots.map(\.kilograms).sum.description, "count": "\(shipment.lots.count)"])
        print(shipment.number)
    }
}

struct ShipmentRecordCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "record", abstract: Speech.help("shipment.record"), discussion: Speech.help("shipment.record.discussion"))

    @Argument(help: Speech.option("shipment.number", "number"))
    var shipment: String

    @Argument(help: Speech.option("shipment.step", "step"))
    var step: ShipmentStep.Kind

    @Option(name: .long, help: Speech.option("stamp.change-on", "date"))
    var on: Day?

    @Option(name: .long, help: Speech.option("shipment.part", "lot=kg"))
    var part: [SourceArgument] = []

    @Option(name: .long, help: Speech.option("code.document", "number"))
    var document: String?

    @Option(name: .long, help: Speech.option("option.reason", "text"))
    var reason: String?

    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let desk = try options.desk()
        let day = on ?? desk.today
        try await StepShipment(desk)(
            shipment, step, on: day, parts: part.map { ($0.source.code, $0.source.kilograms) }, document: document, reason: reason)
        Speech.tell("said.shipment-stepped", ["shipment": shipment, "step": Speech.text("step.\(step.rawValue)"), "day": day.description])
    }
}

struct ShipmentCheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: Speech.help("shipment.check"), discussion: Speech.help("shipment.check.discussion"))

    @Argument(help: Speech.option("shipment.check-which", "file|number"))
    var subject: String

    @OptionGroup var output: FormatOptions
    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let store = try options.store()
        let isFile = FileManager.default.fileExists(atPath: subject)
        let outcome = try await CheckShipment(store, today: options.today)(
            isFile ? .description(try ShipmentFile.read(subject)) : .registered(subject))
        switch output.format {
        case .json: print(outcome.json { FindingReport.sentence($0) }.text)
        case .table, .csv:
            let columns = ["code", "lot", "step", "date", "status", "importerStatus", "verdict"]
            let words = ["step": "step", "status": "status", "importerStatus": "status", "verdict": "verdict-word"]
            try Listing(columns: columns, rows: outcome.rows.map(\.json), words: words).print(as: output.format)
            FindingReport.say(outcome.findings)
            switch outcome.verdict {
            case .yes: Speech.tell("said.shipment-good", ["market": outcome.market])
            case .no: Speech.tell("said.shipment-not-good", ["market": outcome.market])
            case .unknown: Speech.tell("said.shipment-unknown", ["market": outcome.market])
            }
        }
        guard outcome.verdict != .no else { throw Ended(status: .dataRefused) }
    }
}
