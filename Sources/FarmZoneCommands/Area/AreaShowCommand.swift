import ArgumentParser
import Casework
import GeoPackageStore
import GeoPrimitives
import Interchange
import Journal
import Registry

struct AreaShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: Speech.help("area.show"))

    @Argument(help: Speech.option("area.which", "area"))
    var area: String

    @OptionGroup var output: AnswerOptions
    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let store = try options.store()
        let today = options.today
        let vault = options.vault
        let (answer, person) = try await store.read { reading in
            let record = try reading.area(meantBy: area)
            var filter = Filter(on: today)
            filter.areas = [record.area.id]
            var features: [JSONValue] = []
            try reading.visitFeatures(filter) { features.append(JSONValue($0, on: today)) }
            var person: String?
            if case .person(let id)? = record.area.holder {
                person = try reading.sealedFields(of: id).first { $0.field == "name" }.flatMap { try vault.open($0) }
            }
            let lineage = try reading.successions(of: record.area.id)
            let aliases = try record.codes.flatMap { try reading.aliases(of: $0.code.id) }
            let visibilities = try reading.visibilities(of: record.area.id)
            return (
                AreaAnswer.json(
                    record, features: features, lineage: lineage, aliases: aliases, visibilities: visibilities, on: today), person
            )
        }
        switch output.format {
        case .json: print(answer.text)
        case .table:
            if let person { print(Speech.text("said.held-by-person", ["name": person])) }
            let members = answer.object?.members ?? []
            let lists = ["boundary", "codes", "decisions", "lineage", "aliases", "consents"]
            for member in members where !lists.contains(member.key) {
                if member.key == "receipt" {
                    for part in member.value.object?.members ?? [] where part.key != "sourceText" {
                        print("  \(Speech.text("column.receipt.\(part.key)")): \(part.value.shown)")
                    }
                } else if !member.value.shown.isEmpty {
                    print("\(Speech.text("column.\(member.key)")): \(member.value.shown)")
                }
            }
            let decisions = answer["decisions"]?.array ?? []
            if !decisions.isEmpty {
                print("")
                try Listing(
                    columns: ["decisionId", "code", "kind", "on", "authority", "expires", "document", "reason"], rows: decisions
                ).print(as: .table)
            }
            if let lineage = answer["lineage"]?.array, !lineage.isEmpty {
                print("")
                try Listing(columns: ["kind", "on", "from", "to", "hectaresBefore", "hectaresAfter", "reason"], rows: lineage)
                    .print(as: .table)
            }
            if let aliases = answer["aliases"]?.array, !aliases.isEmpty {
                print("")
                try Listing(columns: ["code", "alias", "authority", "validFrom", "validTo"], rows: aliases).print(as: .table)
            }
        }
    }
}

struct AreaHistoryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "history", abstract: Speech.help("area.history"))

    @Argument(help: Speech.option("area.which", "area"))
    var area: String

    @OptionGroup var output: FormatOptions
    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let store = try options.store()
        let rows = try await store.read { reading in
            let record = try reading.area(meantBy: area)
            return try reading.history(of: record.area.id).map { entry in
                let event = try RegistryEvent(kind: entry.kind.description, payload: entry.payload)
                return HistoryAnswer.json(entry, event, record)
            }
        }
        try Listing(
            columns: ["entry", "recordedAt", "officer", "kind", "on", "subject", "areaHectares", "changeSquareMetres", "reason"],
            rows: HistoryAnswer.withChanges(rows)
        )
        .print(as: output.format)
    }
}
