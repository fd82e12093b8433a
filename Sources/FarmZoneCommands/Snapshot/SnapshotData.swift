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
        var code = Sequels()
        var places: [Int64: Int] = [:]
        var (areas, crops, markets, communes, statuses, days) =
            (SnapshotWords(), SnapshotWords(), SnapshotWords(), SnapshotWords(), SnapshotWords(), SnapshotWords())
        var filter = Filter(on: day)
        filter.isPublic = true
        try reading.visitFeatures(filter) { row in
            guard let text = row.code?.string, let status = row.status else { return }
            places[row.codeID] = code.rows.count
            code.add(text)
            days.add(row.expiresOn?.string ?? "")
            statuses.add(status.rawValue)
            // Of what shows its code only the name stays out: it can be that of a person's land.
            areas.add(row.visibility == .codeOnly ? "" : row.name.string)
            crops.add(row.crop.string)
            markets.add(row.market?.string ?? "")
            communes.add(row.visibility == .codeOnly ? "" : row.commune?.string ?? "")
        }
        let life = try SnapshotLife(places, on: day, reading)
        let known = Dictionary(try reading.reference(.crops).map { ($0.values[0], $0.values) }, uniquingKeysWith: { first, _ in first })
        let cropNames = crops.map { key in
            let names = known[key] ?? [key, key, key, key]
            return .members(["vi": .string(names[1]), "en": .string(names[2]), "zh": .string(names[3])])
        }
        let coverage = (try reading.setting("coverage.codePrefixes") ?? "").split(separator: ",").map { JSONValue.string(String($0)) }
        count = code.rows.count
        json = .members([
            "asOf": .string(day.description), "recordedAt": .text(try reading.lastRecordedAt()?.description),
            "registry": .string(try reading.identity().identifier), "illustrative": .bool(try reading.identity().isIllustrative),
            "head": .string("\(try reading.head().number) \(String("\(try reading.head().hash)".prefix(16)))"),
            "host": .string(try reading.linkHost()), "coverage": .array(coverage),
            "validStatuses": .array(CodeStatus.allCases.filter(\.isValid).map { .string($0.rawValue) }),
            "openStatuses": .array(CodeStatus.allCases.filter(\.isUndecided).map { .string($0.rawValue) }),
            "keys": .array(keys.compactMap { SnapshotData.json($0) }), "code": .array(code.rows), "days": days.json,
            "expires": days.column, "statuses": statuses.json, "status": statuses.column, "areas": areas.json, "area": areas.column,
            "crops": cropNames, "lookAlikes": SnapshotData.lookAlikes,
            "importerDays": .text(try reading.setting(KnownSetting.importerDays.rawValue)), "importers": life.importers.json,
            "importer": life.importers.column, "coming": .array(life.coming), "aliases": .array(life.aliases), "crop": crops.column,
            "markets": markets.json, "market": markets.column, "communes": communes.json, "commune": communes.column,
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

    /// A column of texts of which many begin as the one before: of each how many characters it shares with it, in base 36, and the rest.
    private struct Sequels {
        private(set) var rows: [JSONValue] = []
        private var last: [UInt16] = []

        mutating func add(_ text: String) {
            // A browser counts in units of UTF-16.
            let units = Array(text.utf16)
            var shared = min(zip(units, last).prefix { $0 == $1 }.count, 35)
            if shared < units.count, UTF16.isTrailSurrogate(units[shared]) { shared -= 1 }
            rows.append(.string(String(shared, radix: 36) + String(decoding: units[shared...], as: UTF16.self)))
            last = units
        }
    }

    private static let lookAlikes = JSONValue.object(
        JSONObject(
            CanonicalCode.lookAlikes.sorted { $0.key < $1.key }.map {
                JSONObject.Member(key: String($0.key), value: .string(String($0.value)))
            }))
}
