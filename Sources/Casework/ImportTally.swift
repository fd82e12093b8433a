import Registry

/// Counts what becomes of the features of an import, and tells of each once it is certain.
struct ImportTally {
    private(set) var outcome = ImportAreas.Outcome()
    private let settled: ((ImportAreas.Feature) throws -> Void)?
    /// The features of which it is not certain yet; kept only where somebody is to be told.
    private var pending: [ImportAreas.Feature] = []

    /// How many findings are kept, then as many errors again.
    ///
    /// Of the others only the number of refused features is known.
    static let keptFindings = 10_000

    init(_ settled: ((ImportAreas.Feature) throws -> Void)?) { self.settled = settled }

    /// Counts a feature as what it is going to be.
    mutating func add(_ feature: ImportAreas.Feature) {
        outcome.features += 1
        switch feature.status {
        case .registered: outcome.registered += 1
        case .known: outcome.known += 1
        case .refused: outcome.refused += 1
        case .skipped: break
        }
        if outcome.findings.count < ImportTally.keptFindings {
            outcome.findings += feature.findings
        } else if outcome.findings.count < 2 * ImportTally.keptFindings {
            outcome.findings += feature.findings.filter { $0.severity == .error }
        }
        if settled != nil { pending.append(feature) }
    }

    /// Nothing was registered after all.
    mutating func withdraw() {
        outcome.registered = 0
        for index in pending.indices where pending[index].status == .registered {
            pending[index].status = .skipped
            pending[index].area = nil
        }
    }

    /// Tells of all that is pending.
    mutating func settle() throws {
        if let settled { for feature in pending { try settled(feature) } }
        pending = []
    }
}
