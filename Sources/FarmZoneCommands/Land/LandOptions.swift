import ArgumentParser
import Casework
import GeoPrimitives
import Interchange
import Journal
import Registry

/// Which zones or plots are meant, and as of when.
struct LandFilterOptions: ParsableArguments {
    @Option(name: .long, help: Speech.option("option.bbox", "west,south,east,north"))
    var bbox: BoxArgument?

    @Option(name: .long, help: Speech.option("option.at", "date"))
    var at: Day?

    @Option(name: .long, help: Speech.option("option.known-at", "time"))
    var knownAt: RecordedTime?

    func filter(today: Day) -> LandFilter {
        var filter = LandFilter(on: at ?? today)
        filter.box = bbox?.box
        filter.knownAt = knownAt
        return filter
    }
}

/// Which zone or plot ends, from when, and why.
struct LandClosingOptions: ParsableArguments {
    @Option(name: .long, help: Speech.option("land.close-on", "date"))
    var on: Day?

    @Option(name: .long, help: Speech.option("option.reason", "text"))
    var reason: String?

    @OptionGroup var options: RegistryOptions

    /// Ends something, and says so.
    func end(_ what: String, _ close: (CloseLand, Day, String?) async throws -> Void) async throws {
        let desk = try options.desk()
        let day = on ?? desk.today
        try await close(CloseLand(desk), day, reason)
        Speech.tell("said.land-closed", ["what": what, "day": day.description])
    }
}

/// Shows a zone or a plot to a person.
enum LandShowing {
    /// What a person is shown, in this order.
    static let shown = [
        "zoneId", "plotId", "areaId", "kind", "name", "parcels", "crop", "commune", "areaHectares", "declaredHectares", "surveyMethod",
        "accuracyMetres", "surveyedOn", "validFrom", "validTo", "key", "source", "illustrative",
    ]

    static func show(_ answer: JSONValue, as format: AnswerFormat) {
        guard format == .table else { return print(answer.text) }
        for key in shown {
            guard let text = answer[key]?.shown, !text.isEmpty else { continue }
            print("\(Speech.text("column.\(key)")): \(text)")
        }
        for part in answer["receipt"]?.object?.members ?? [] where part.key != "sourceText" {
            print("  \(Speech.text("column.receipt.\(part.key)")): \(part.value.shown)")
        }
        for state in answer["states"]?.array ?? [] {
            let period = "\(state["validFrom"]?.shown ?? "") – \(state["validTo"]?.shown ?? "")"
            print("  \(period)  \(state["areaHectares"]?.shown ?? "") ha")
        }
    }
}
