import Casework
import GeoPrimitives
import Interchange
import Registry

/// What of the codes of a snapshot changes without the network: the importer's word, decisions that are known for later, other names.
struct SnapshotLife {
    /// For each code the state before the importer's authority and the day since when that is known, as `suspended 2026-05-02`; empty where
    /// it never spoke.
    private(set) var importers = SnapshotWords()
    /// The states that begin after the day: the code's place, the day, whose word it is, and the state as above.
    private(set) var coming: [JSONValue] = []
    /// Other names: the code's place, the text, whose it is, the first day and the last.
    private(set) var aliases: [JSONValue] = []

    /// Reads it for the codes that have a place, by their numbers.
    init(_ places: [Int64: Int], on day: Day, _ reading: any RegistryReading) throws {
        var words = [String](repeating: "", count: places.count)
        var changes: [(place: Int, day: Day, json: JSONValue)] = []
        try reading.visitCodes { record in
            guard let place = places[record.code.id.number] else { return }
            let importer = record.timeline(of: .importer)
            if let stretch = importer.stretch(on: day) { words[place] = SnapshotLife.word(stretch, record) }
            let last = record.timeline(of: .ours).stretch(on: day)?.expiresOn
            for (authority, timeline) in [("ours", record.timeline(of: .ours)), ("importer", importer)] {
                for stretch in timeline.stretches {
                    guard let begins = stretch.period.from, begins > day else { continue }
                    // The end of the certificate in force stands in a column of its own.
                    if authority == "ours", stretch.status == .expired, begins == last?.adding(days: 1) { continue }
                    let word = authority == "ours" ? stretch.status.rawValue : SnapshotLife.word(stretch, record)
                    changes.append(
                        (place, begins, .array([.integer(place), .string(begins.description), .string(authority), .string(word)])))
                }
            }
        }
        for word in words { importers.add(word) }
        coming = changes.sorted { ($0.place, $0.day) < ($1.place, $1.day) }.map(\.json)
        for (number, place) in places.sorted(by: { $0.value < $1.value }) {
            for alias in try reading.aliases(of: CodeID(number)) where alias.period.to.map({ $0 > day }) ?? true {
                // It means the text under which the code goes on by then.
                let going = try reading.code(alias.code).map { try reading.lineage(of: $0).record(on: day).code.id.number }
                aliases.append(
                    .array([
                        .integer(going.flatMap { places[$0] } ?? place), .string(alias.text), .string(alias.authority),
                        .text(alias.period.from?.description),
                        .text(alias.period.to?.adding(days: -1).description),
                    ]))
            }
        }
    }

    private static func word(_ stretch: StatusTimeline.Stretch, _ record: CodeRecord) -> String {
        let decision = record.decisions.first { $0.id == stretch.decision }
        let known = decision?.receivedOn ?? decision?.effectiveOn
        return [stretch.status.rawValue, known?.description].compactMap { $0 }.joined(separator: " ")
    }
}
