import Registry

/// How something that authorities decide on stands for a market over some days.
struct Standing: Hashable {
    /// What is to be held of it.
    enum Judgement: Hashable {
        /// It was good on every day.
        case good
        /// An authority says otherwise.
        case refused(CodeStatus, by: Authority)
        /// It is not there any more, or not yet.
        case closed
        /// What the importer's authority said is too old to rely on.
        case stale(asOf: Day)
    }

    /// What is to be held of it.
    var judgement: Judgement
    /// The day that it is held because of: the first one on which it was not good.
    var day: Day
    /// The state before our authority on that day.
    var ours: CodeStatus
    /// The state before the importer's authority on that day; nil where it never spoke.
    var importer: CodeStatus?

    /// A stale word makes it unknown, never no (decision 0020).
    var verdict: LookUpAnswer.Verdict {
        switch judgement {
        case .good: .yes
        case .refused, .closed: .no
        case .stale: .unknown
        }
    }
}
