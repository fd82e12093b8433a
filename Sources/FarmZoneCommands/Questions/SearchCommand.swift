import ArgumentParser
import GeoPackageStore
import GeoPrimitives
import Interchange
import Registry

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
