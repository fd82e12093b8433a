import Phrases
import Registry

extension CodeRecord {
    /// The state before the importer's authority on a day, where it has one that is not in force: no fruit goes there whatever ours says.
    func importerObjection(on day: Day) -> StatusTimeline.Stretch? {
        timeline(of: .importer).stretch(on: day).flatMap { $0.status.isValid ? nil : $0 }
    }
}

extension StatusTimeline.Stretch {
    /// A state before the importer's authority in words, with the day on which it began.
    func words(_ language: Language) -> String {
        Phrases.text("office.importer-state", ["status": status.rawValue, "day": period.from?.description ?? ""], in: language)
    }
}
