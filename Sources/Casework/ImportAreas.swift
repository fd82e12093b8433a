public import Registry

/// Registers many growing areas in one transaction: all of them, or none.
public struct ImportAreas: Sendable {
    /// What became of them.
    public struct Outcome: Sendable {
        /// How many were registered.
        public var registered = 0
        /// How many were there already, by the sender's key.
        public var known = 0
        /// How many features were read.
        public var features = 0
        /// What was found, at most as many as were asked for; errors first stay, notes fall off.
        public var findings: [Finding] = []
        /// How many features have an error.
        public var refused = 0
    }

    private let desk: Desk

    /// At a desk.
    public init(_ desk: Desk) { self.desk = desk }

    /// A feature that was read and examined, with the change that registers it.
    private struct Prepared: Sendable {
        var feature = 0
        var changes: [ChangeSet.Change] = []
        var findings: [Finding] = []
        var isRefused = false
        var isKnown = false
    }

    private static let batch = 64

    /// Reads, examines and registers.
    ///
    /// Features are examined on several threads while the store writes, and written in the order of the file. Where one has an error
    /// all others are still examined, and nothing is written.
    ///
    /// - Parameters:
    ///   - defaults: What is true of a feature that does not say otherwise.
    ///   - day: The first day that the areas exist.
    ///   - isTrial: Whether nothing is written in any case.
    ///   - progress: Told now and then how many features were written.
    ///   - source: Gives the submissions in order, nil after the last.
    /// - Returns: What became of them.
    /// - Throws: `RegistryError`, or what the source throws; nothing is written then.
    public func callAsFunction(
        defaults: SubmittedFacts, from day: Day, isTrial: Bool = false, progress: @escaping (Int) -> Void = { _ in },
        source: @escaping @Sendable () throws -> Submission?
    ) async throws -> Outcome {
        let (head, first) = try await desk.store.read { (try $0.head(), AreaID(try $0.freeNumbers().area)) }
        let ground = BatchGround(from: first)
        var outcome = Outcome()
        do {
            let preparing = try await preparation(defaults, from: day, source)
            defer { preparing.stop() }
            var pending: [ChangeSet.Change] = []
            var isRefusing = isTrial
            let changes = ChangeSet(by: desk.officer) {
                while true {
                    if !isRefusing, let change = pending.popLast() { return change }
                    guard let batch = try preparing.next() else {
                        if outcome.refused > 0 || isTrial { throw Refusal() }
                        return nil
                    }
                    for prepared in batch {
                        outcome.add(prepared.findings, isRefused: prepared.isRefused, isKnown: prepared.isKnown)
                        if case .areaRegistered(let area, let boundary, _)? = prepared.changes.last?.event {
                            ground.add(area, boundary, feature: prepared.feature)
                        }
                    }
                    isRefusing = isRefusing || outcome.refused > 0
                    pending = batch.flatMap(\.changes).reversed()
                    progress(outcome.features)
                }
            }
            try await desk.store.commit(changes, expecting: head) { outcome.add(try ground.findings($0, on: day)) }
            outcome.registered = outcome.features - outcome.known
        } catch is Refusal {
            outcome.registered = 0
            outcome.add(try await desk.store.read { try ground.findings($0, on: day) })
        }
        return outcome
    }

    /// Thrown inside the transaction to undo it.
    private struct Refusal: Error {}

    /// Starts the threads that read and examine.
    private func preparation(
        _ defaults: SubmittedFacts, from day: Day, _ source: @escaping @Sendable () throws -> Submission?
    ) async throws -> OrderedPipeline<[Sorted], [Prepared]> {
        let sorter = try await Sorter(desk.store, defaults: defaults, day: day, source: source)
        return OrderedPipeline(
            workers: 2, capacity: 32,
            source: {
                var batch: [Sorted] = []
                while batch.count < ImportAreas.batch, let next = try sorter.next() { batch.append(next) }
                return batch.isEmpty ? nil : batch
            },
            work: { batch in try batch.map { try ImportAreas.prepare($0, from: day) } })
    }

    private static func prepare(_ sorted: Sorted, from day: Day) throws -> Prepared {
        var prepared = Prepared()
        prepared.feature = sorted.submission.index
        prepared.isKnown = sorted.isKnown
        if sorted.isKnown { return prepared }
        prepared.changes = sorted.added.map { ChangeSet.Change($0) }
        var examination = try Examination(of: sorted.submission)
        examination.findings += sorted.findings
        prepared.findings = examination.findings
        if let area = sorted.area, let boundary = sorted.boundary.flatMap({ examination.boundary($0, sorted.submission.facts) }),
            examination.isAcceptable
        {
            prepared.changes.append(ChangeSet.Change(.areaRegistered(area, boundary, from: day)))
        } else {
            prepared.isRefused = true
        }
        return prepared
    }
}

extension ImportAreas.Outcome {
    /// How many findings are kept, then as many errors again.
    ///
    /// Of the others only the number of refused features is known.
    static let keptFindings = 10_000

    fileprivate mutating func add(_ found: [Finding], isRefused: Bool, isKnown: Bool) {
        features += 1
        known += isKnown ? 1 : 0
        refused += isRefused ? 1 : 0
        add(found)
    }

    fileprivate mutating func add(_ found: [Finding]) {
        if findings.count < Self.keptFindings {
            findings += found
        } else if findings.count < 2 * Self.keptFindings {
            findings += found.filter { $0.severity == .error }
        }
    }
}
