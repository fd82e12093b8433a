import Phrases
import Registry

/// What crops and markets are called in a language, in the order in which the registry lists them.
struct ReferenceNames {
    let crops: [(key: String, name: String)]
    let markets: [(key: String, name: String)]

    init(_ reading: any RegistryReading, in language: Language) throws {
        let column = [Language.vietnamese: 1, .english: 2, .chinese: 3][language] ?? 2
        crops = try reading.reference(.crops).map { ($0.values[0], $0.values[column].isEmpty ? $0.values[2] : $0.values[column]) }
        // A registry has no Chinese names of markets.
        markets = try reading.reference(.markets).map { row -> (key: String, name: String) in
            let chinese = language == .chinese ? Phrases.known("market.\(row.values[0])", in: .chinese) : nil
            return (row.values[0], chinese ?? row.values[language == .vietnamese ? 1 : 2])
        }
    }

    /// The name of a crop, its key where it has none.
    func crop(_ key: String) -> String { ReferenceNames.name(of: key, in: crops) }
    /// The name of a market, its key where it has none.
    func market(_ key: String) -> String { ReferenceNames.name(of: key, in: markets) }

    private static func name(of key: String, in list: [(key: String, name: String)]) -> String {
        list.first { $0.key == key && !$0.name.isEmpty }?.name ?? key
    }
}
