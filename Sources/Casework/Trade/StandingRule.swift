import Registry

/// The one rule by which look-ups, lots and shipments judge codes and facilities: our authority and the importer's, every day of a period.
struct StandingRule {
    /// How many days an importer's word is relied on; nil for any number.
    let importerDays: Int?
    /// Today, by which that is counted.
    let today: Day

    /// The rule that a registry goes by.
    init(_ reading: any RegistryReading, today: Day) throws {
        self.init(importerDays: try reading.setting(KnownSetting.importerDays.rawValue).flatMap { Int($0) }, today: today)
    }

    init(importerDays: Int?, today: Day) {
        self.importerDays = importerDays
        self.today = today
    }

    /// Whether a word of an importer's authority is too old to rely on.
    func isStale(_ word: Decision) -> Bool {
        importerDays.map { word.knownOn.adding(days: $0) < today } ?? false
    }

    /// How a code stood for its own market.
    func standing(of record: CodeRecord, on days: ClosedRange<Day>) -> Standing {
        worst(of: days, StatusTimeline(record.decisions(of: .ours)), record.decisions(of: .importer), Period())
    }

    /// How a facility stood for a market.
    func standing(of record: FacilityRecord, for market: String, on days: ClosedRange<Day>) -> Standing {
        let importer = record.decisions.filter { $0.market == market && $0.authority == .importer }.map(\.onCode)
        return worst(of: days, record.timeline(for: market), importer, record.facility.period)
    }

    /// The worst of the days, and the first one among those that are as bad; between changes every day is like the one before.
    private func worst(of days: ClosedRange<Day>, _ ours: StatusTimeline, _ importer: [Decision], _ period: Period) -> Standing {
        let theirs = StatusTimeline(importer)
        let changes = (ours.stretches + theirs.stretches).compactMap(\.period.from) + [period.from, period.to].compactMap { $0 }
        let judged = ([days.lowerBound] + changes.filter { days.contains($0) }.sorted()).map { day in
            let stretch = theirs.stretch(on: day)
            let state = (ours: ours.status(on: day), importer: stretch?.status)
            // What the importer has not decided on is as if it had never spoken.
            let word = importer.first { $0.id == stretch?.decision && stretch?.status.isUndecided == false }
            let judgement: Standing.Judgement =
                if !period.contains(day) {
                    .closed
                } else if !state.ours.isValid {
                    .refused(state.ours, by: .ours)
                } else if let word, isStale(word) {
                    .stale(asOf: word.knownOn)
                } else if let status = state.importer, status.isRefusal {
                    .refused(status, by: .importer)
                } else {
                    .good
                }
            return Standing(judgement: judgement, day: day, ours: state.ours, importer: state.importer)
        }
        return judged.first { $0.verdict == .no } ?? judged.first { $0.verdict == .unknown } ?? judged[0]
    }
}

extension CodeRecord {
    /// The decisions of one authority.
    fileprivate func decisions(of authority: Authority) -> [Decision] { decisions.filter { $0.authority == authority } }
}

extension CodeStatus {
    /// Whether an importer's authority in this state stands against a code or a facility.
    var isRefusal: Bool { !isValid && !isUndecided }
}

extension Decision {
    /// The day on which the office knew of it, as far as that was said.
    var knownOn: Day { receivedOn ?? effectiveOn }
}
