import ArgumentParser
import Casework
import GeoPackageStore
import GeoPrimitives
import Interchange
import Registry

struct LookUpCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lookup", abstract: Speech.help("lookup"), discussion: Speech.help("lookup.discussion"))

    @Argument(help: Speech.option("lookup.text", "text"))
    var text: String

    @Option(name: .long, help: Speech.option("lookup.market", "market"))
    var market: String?

    @Option(name: .long, help: Speech.option("lookup.on", "date"))
    var on: Day?

    @OptionGroup var output: AnswerOptions
    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let store = try options.store()
        let answer = try await LookUp(store)(
            .init(text, market: market.flatMap { $0.isEmpty ? nil : $0.uppercased() }, on: on, today: options.today))
        switch output.format {
        case .json: print(answer.json { Speech.text("remark.\($0.id)", $0.values) }.text)
        case .table: show(answer)
        }
        guard answer.isFound else { throw Ended(status: .dataRefused) }
    }

    private func show(_ answer: LookUpAnswer) {
        print("\(Speech.text("verdict.\(answer.verdict.rawValue)"))")
        for reason in answer.reasons { print("  \(Speech.text("remark.\(reason.id)", reason.values))") }
        for code in answer.codes {
            print("")
            let hectares = JSONValue.hectares(code.hectares).shown
            print("\(code.record.text)  \(code.record.market)  \(code.area.name)  \(hectares) ha  \(code.commune ?? "")")
            for state in [code.on, code.today] {
                print("  \(state.date): \(Speech.text("status.\(state.status.rawValue)"))")
                if code.on.date == code.today.date { break }
            }
        }
        if !answer.warnings.isEmpty { print("") }
        for warning in answer.warnings { print("! \(Speech.text("remark.\(warning.id)", warning.values))") }
        if !answer.isFound, !answer.nearest.isEmpty {
            print(Speech.text("said.nearest", ["codes": answer.nearest.joined(separator: ", ")]))
        }
    }
}

struct SearchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: Speech.help("search"), discussion: Speech.help("search.discussion"))

    @Argument(help: Speech.option("search.words", "words"))
    var words: [String]

    @Option(name: .long, help: Speech.option("search.limit", "number"))
    var limit = 20

    @OptionGroup var output: FormatOptions
    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let store = try options.store()
        let hits = try await store.read { try $0.search(words.joined(separator: " "), limit: max(1, limit)) }
        let rows = hits.map { hit in
            let reference = hit.kind == .area ? "area-\(hit.reference)" : hit.reference
            return JSONValue.members([
                "kind": .string(hit.kind.rawValue), "reference": .string(reference), "name": .string(hit.name), "exact": .bool(hit.isExact),
            ])
        }
        try Listing(columns: ["kind", "reference", "name", "exact"], rows: rows).print(as: output.format)
        if hits.isEmpty { Speech.tell("said.nothing-found") }
    }
}
