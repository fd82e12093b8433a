import Casework
import GeoPrimitives
import Interchange
import Journal
import Registry
import Traceability

/// What an inspector's snapshot holds: every public code with its state, column by column, since columns compress well.
struct SnapshotData {
    /// The data as JSON.
    let json: JSONValue
    /// How many codes there are.
    let count: Int

    /// Reads it from a registry.
    init(_ reading: any RegistryReading, on day: Day, keys: [StoredKey]) throws {
        var (code, expires) = ([JSONValue](), [JSONValue]())
        var (areas, crops, markets, communes, statuses) = (Words(), Words(), Words(), Words(), Words())
        var filter = Filter(on: day)
        filter.isPublic = true
        try reading.visitFeatures(filter) { row in
            guard let text = row.code?.string, let status = row.status else { return }
            code.append(.string(text))
            expires.append(.text(row.expiresOn?.string))
            statuses.add(status.rawValue)
            // Of what shows its code only the name stays out: it can be that of a person's land.
            areas.add(row.visibility == .codeOnly ? "" : row.name.string)
            crops.add(row.crop.string)
            markets.add(row.market?.string ?? "")
            communes.add(row.visibility == .codeOnly ? "" : row.commune?.string ?? "")
        }
        let known = Dictionary(try reading.reference(.crops).map { ($0.values[0], $0.values) }, uniquingKeysWith: { first, _ in first })
        let cropNames = crops.words.map { key -> JSONValue in
            let names = known[key] ?? [key, key, key, key]
            return .members(["vi": .string(names[1]), "en": .string(names[2]), "zh": .string(names[3])])
        }
        let coverage = (try reading.setting("coverage.codePrefixes") ?? "").split(separator: ",").map { JSONValue.string(String($0)) }
        count = code.count
        json = .members([
            "asOf": .string(day.description), "recordedAt": .text(try reading.lastRecordedAt()?.description),
            "registry": .string(try reading.identity().identifier), "illustrative": .bool(try reading.identity().isIllustrative),
            "head": .string("\(try reading.head().number) \(String("\(try reading.head().hash)".prefix(16)))"),
            "host": .string(try reading.setting("host") ?? "id.example.vn"), "coverage": .array(coverage),
            "validStatuses": .array(CodeStatus.allCases.filter(\.isValid).map { .string($0.rawValue) }),
            "keys": .array(keys.compactMap { SnapshotData.json($0) }), "code": .array(code), "expires": .array(expires),
            "statuses": statuses.json, "status": statuses.column, "areas": areas.json, "area": areas.column, "crops": .array(cropNames),
            "crop": crops.column, "markets": markets.json, "market": markets.column, "communes": communes.json, "commune": communes.column,
        ])
    }

    private static func json(_ key: StoredKey) -> JSONValue? {
        guard let verifying = key.verifying, let begins = verifying.begins, let ends = verifying.ends else { return nil }
        return .members([
            "kid": .string(key.kid), "publicKey": .string(key.publicKeyText), "begins": .integer(begins.secondsSince1970),
            "ends": .integer(ends.secondsSince1970), "compromisedSince": .text(key.compromisedSince?.description),
            "compromisedAt": verifying.compromisedSince.map { .integer($0.secondsSince1970) } ?? .null,
        ])
    }

    /// A column of words that come again and again: each once, and for each row which one.
    private struct Words {
        private(set) var words: [String] = []
        private var places: [String: Int] = [:]
        private var rows: [JSONValue] = []

        mutating func add(_ word: String) {
            let place = places[word] ?? words.count
            if place == words.count {
                words.append(word)
                places[word] = place
            }
            rows.append(.integer(place))
        }

        var json: JSONValue { .array(words.map { .string($0) }) }
        var column: JSONValue { .array(rows) }
    }
}
