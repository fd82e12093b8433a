import Journal
public import Registry

/// What an office has to see to: codes that expire, and dossiers and new boundaries that wait for a decision.
public struct DueList: Sendable {
    /// What is due.
    public enum Kind: String, CaseIterable, Sendable {
        /// A certificate ends.
        case expiry
        /// A dossier is to be decided.
        case dossier
        /// A new boundary waits for an amendment of the code that rests on the one before.
        case boundary
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
        /// The day from which it is counted: of the grant, or on which the dossier came in or the boundary was proposed.
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

    /// Lists what is due within a number of days of a day, and what went overdue within the same number of days before; a dossier or a
    /// new boundary stays on the list until it is decided.
    ///
    /// - Throws: Why the store fails.
    public init(_ reading: any RegistryReading, on day: Day, within days: Int) throws {
        let calendar = WorkingCalendar(holidays: try reading.reference(.holidays))
        let domestic = try reading.setting(KnownSetting.domesticDays.rawValue, on: day).flatMap { Int($0) } ?? 3
        let export = try reading.setting(KnownSetting.exportDays.rawValue, on: day).flatMap { Int($0) } ?? 10
        var found: [Item] = []
        try reading.visitCodes { record in
            guard let stretch = record.timeline(of: .ours).stretch(on: day) else { return }
            func item(_ kind: Kind, since: Day, due: Day) -> Item {
                let left = Int(due.daysSinceEpoch) - Int(day.daysSinceEpoch)
                return Item(kind: kind, code: record.code, status: stretch.status, since: since, due: due, daysLeft: left)
            }
            func waiting(_ kind: Kind, since received: Day) -> Item {
                let last = calendar.day(after: received, workingDays: record.code.market == "VN" ? domestic : export)
                var waiting = item(kind, since: received, due: last)
                waiting.holidaysUnknown = calendar.unknownYears(from: received, to: last)
                return waiting
            }
            var due: [Item] = []
            switch stretch.status {
            case .active, .suspended, .expired:
                if let last = stretch.expiresOn { due.append(item(.expiry, since: stretch.grantedOn ?? day, due: last)) }
            case .submitted, .inspected:
                if let received = record.dossierReceived(on: day) { due.append(waiting(.dossier, since: received)) }
            default: return
            }
            if stretch.status.isHeld, let proposal = try reading.proposals(of: record.code.area).last {
                let proposed = Day(inVietnamAtMilliseconds: proposal.recordedAt.millisecondsSince1970)
                if proposed <= day { due.append(waiting(.boundary, since: proposed)) }
            }
            due.removeAll { $0.daysLeft > days || $0.kind == .expiry && $0.daysLeft < -days }
            guard !due.isEmpty else { return }
            // What was left of an area that has ended is nothing to decide on.
            guard try reading.area(record.code.area, knownAt: nil)?.period.to.map({ $0 > day }) ?? true else { return }
            var holder: String?
            if case .organisation(let id)? = record.holder(on: day) { holder = try reading.organisation(id)?.name }
            for var item in due {
                item.holder = holder
                found.append(item)
            }
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
