public import Registry

/// What an office has to see to: codes that expire, and dossiers that wait for a decision.
public struct DueList: Sendable {
    /// What is due.
    public enum Kind: String, CaseIterable, Sendable {
        /// A certificate ends.
        case expiry
        /// A dossier is to be decided.
        case dossier
    }

    /// One thing that is due.
    public struct Item: Sendable {
        /// What it is.
        public var kind: Kind
        /// The code.
        public var code: GrowingAreaCode
        /// Its state.
        public var status: CodeStatus
        /// The holder's name, where it is an organisation.
        public var holder: String?
        /// The day from which it is counted: of the grant, or on which the dossier came in.
        public var since: Day
        /// The last day.
        public var due: Day
        /// How many days are left; negative where it is overdue.
        public var daysLeft: Int
        /// The years between whose holidays that move the registry does not know: the last day may be too early by them.
        public var holidaysUnknown: [Int] = []

        /// Whether the last day is over.
        public var isOverdue: Bool { daysLeft < 0 }
    }

    /// Everything that is due, overdue first, then by the last day.
    public var items: [Item] = []

    /// Lists what is due within a number of days of a day, and what went overdue within the same number of days before; a dossier stays
    /// on the list until it is decided.
    ///
    /// - Throws: Why the store fails.
    public init(_ reading: any RegistryReading, on day: Day, within days: Int) throws {
        let calendar = WorkingCalendar(holidays: try reading.reference(.holidays))
        let domestic = try reading.setting(KnownSetting.domesticDays.rawValue, on: day).flatMap { Int($0) } ?? 3
        let export = try reading.setting(KnownSetting.exportDays.rawValue, on: day).flatMap { Int($0) } ?? 10
        var found: [Item] = []
        try reading.visitCodes { record in
            guard let stretch = record.timeline(of: .ours).stretch(on: day) else { return }
            var item = Item(
                kind: .expiry, code: record.code, status: stretch.status, since: stretch.grantedOn ?? day, due: day, daysLeft: 0)
            switch stretch.status {
            case .active, .suspended, .expired:
                guard let last = stretch.expiresOn else { return }
                item.due = last
            case .submitted, .inspected:
                guard let received = record.dossierReceived(on: day) else { return }
                item.kind = .dossier
                item.since = received
                item.due = calendar.day(after: received, workingDays: record.code.market == "VN" ? domestic : export)
                item.holidaysUnknown = calendar.unknownYears(from: received, to: item.due)
            default: return
            }
            item.daysLeft = Int(item.due.daysSinceEpoch) - Int(day.daysSinceEpoch)
            guard item.daysLeft <= days, item.kind == .dossier || item.daysLeft >= -days else { return }
            // What was left of an area that has ended is nothing to decide on.
            guard try reading.area(record.code.area, knownAt: nil)?.period.to.map({ $0 > day }) ?? true else { return }
            if case .organisation(let id)? = record.holder(on: day) { item.holder = try reading.organisation(id)?.name }
            found.append(item)
        }
        items = found.sorted {
            ($0.isOverdue ? 0 : 1, $0.due, $0.code.canonical) < ($1.isOverdue ? 0 : 1, $1.due, $1.code.canonical)
        }
    }
}

extension CodeRecord {
    /// The day on which the dossier that waits on a day came in.
    fileprivate func dossierReceived(on day: Day) -> Day? {
        decisions.last { $0.kind == .submit && $0.authority == .ours && $0.effectiveOn <= day }.map { $0.receivedOn ?? $0.effectiveOn }
    }
}
