import Registry

/// Counts what becomes of the features of an import, and tells of each once it is certain.
struct ImportTally {
    private(set) var outcome = ImportAreas.Outcome()
    private let settled: ((ImportAreas.Feature) throws -> Void)?
    /// The features of which it is not certain yet; kept only where somebody is to be told.
    private var pending: [ImportAreas.Feature] = []

    /// How many findings are kept, then as many errors again; the others are counted.
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
        keep(feature.findings)
        if settled != nil { pending.append(feature) }
    }

    /// Adds what was found of features that were counted since the last settling.
    mutating func add(_ found: [Finding]) {
        keep(found)
        guard settled != nil, let first = pending.first?.index else { return }
        for finding in found {
            guard let feature = finding.feature, pending.indices.contains(feature - first) else { continue }
            pending[feature - first].findings.append(finding)
        }
    }

    /// Adds what was found of features that are areas already; one whose key was used for another place is refused.
    mutating func add(known found: [Finding]) {
        let refused = Set(found.filter { $0.severity == .error }.compactMap(\.feature))
        outcome.known -= refused.count
        outcome.refused += refused.count
        for place in pending.indices where refused.contains(pending[place].index) { pending[place].status = .refused }
        add(found)
    }

    private mutating func keep(_ found: [Finding]) {
        for finding in found {
            let limit = finding.severity == .error ? 2 * ImportTally.keptFindings : ImportTally.keptFindings
            if outcome.findings.count < limit {
                outcome.findings.append(finding)
            } else {
                outcome.notKept[finding.id, default: 0] += 1
            }
        }
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
