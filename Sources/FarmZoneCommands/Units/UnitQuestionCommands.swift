import ArgumentParser
import Casework
import GeoPackageStore
import GeoPrimitives
import Interchange
import Registry

struct UnitShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: Speech.help("unit.show"), discussion: Speech.help("unit.show.discussion"))

    @Argument(help: Speech.option("unit.which", "unit"))
    var unit: String

    @Option(name: .long, help: Speech.option("option.on", "date"))
    var on: Day?

    @OptionGroup var output: AnswerOptions
    @OptionGroup var options: RegistryOptions

    /// What a person is shown, in this order.
    static let shown = [
        "code", "name", "level", "parent", "validFrom", "validTo", "squareKilometres", "outline", "source", "formedFrom", "became", "parts",
    ]

    func run() async throws {
        let day = on ?? options.today
        let answer = try await options.store().read { reading in
            let found = try reading.unit(meantBy: unit, on: day)
            let above = try found.parent.flatMap { code in try reading.units(nil, on: day).first { $0.code == code } }
            let successions = try reading.unitSuccessions()
            func name(_ code: String, _ on: Day) throws -> JSONValue {
                let known = try reading.units(nil, on: on).first { $0.code == code }
                return .string(known.map { "\($0.fullName) (\(code))" } ?? code)
            }
            let formed = try successions.filter { $0.successor == found.code && $0.on == found.period.from }.map {
                try name($0.code, $0.on.adding(days: -1))
            }
            let became = try successions.filter { $0.code == found.code && $0.on == found.period.to }.map { try name($0.successor, $0.on) }
            let parts = try reading.units(nil, on: day).filter { $0.parent == found.code && $0.code != found.code }.map { part in
                JSONValue.string("\(part.fullName) (\(part.code))")
            }
            return JSONValue.members([
                "code": .string(found.code), "name": .string(found.fullName), "level": .string(found.level.rawValue),
                "parent": .text(above?.fullName ?? found.parent), "parentCode": .text(found.parent),
                "validFrom": .text(found.period.from?.description), "validTo": .text(found.period.to?.description),
                "squareKilometres": .real(found.squareKilometres), "outline": .bool(found.outline != nil), "source": .text(found.source),
                "formedFrom": .array(formed), "became": .array(became), "parts": .array(parts),
            ])
        }
        guard output.format == .table else { return print(answer.text) }
        for key in UnitShowCommand.shown {
            guard let text = answer[key]?.shown, !text.isEmpty else { continue }
            print("\(Speech.text("column.\(key)")): \(text)")
        }
    }
}

struct UnitAreasCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "areas", abstract: Speech.help("unit.areas"), discussion: Speech.help("unit.areas.discussion"))

    @Argument(help: Speech.option("unit.which", "unit"))
    var unit: String

    @Option(name: .long, help: Speech.option("option.on", "date"))
    var on: Day?

    @OptionGroup var output: FormatOptions
    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let day = on ?? options.today
        try await options.store().read { reading in
            var filter = Filter(on: day)
            filter.communes = try reading.communes(of: try reading.unit(meantBy: unit, on: day), on: day)
            try FeatureListing.print(reading, filter, as: output.format)
        }
    }
}
