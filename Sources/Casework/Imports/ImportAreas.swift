public import Registry

/// Registers many growing areas from one source.
public struct ImportAreas: Sendable {
    /// What happens to the areas of a file.
    public enum Mode: Hashable, Sendable {
        /// All are registered in one transaction, or none where one has an error.
        case allOrNothing
        /// Those without an error are registered, a thousand in each transaction.
        case keepGood
        /// All are examined, and nothing is written.
        case trial
    }

    /// What became of one feature.
    public enum Status: String, Sendable, CaseIterable {
        /// It is an area now.
        case registered
        /// It was one already, by the sender's key.
        case known
        /// It has an error; of an area that is known already, that its key was used for another place.
        case refused
        /// It has none, but nothing was written: another feature has one, or it was a trial.
        case skipped
    }

    /// One feature of the source.
    public struct Feature: Sendable {
        /// Which one it is, from 0.
        public var index: Int
        /// The sender's key.
        public var key: String?
        /// The name that was given.
        public var name: String?
        /// What became of it.
        public var status: Status
        /// The area that it is; nil where it is none.
        public var area: AreaID?
        /// Everything that was found in it.
        public var findings: [Finding]
    }

    /// What became of all of them.
    public struct Outcome: Sendable {
        /// How many were registered.
        public var registered = 0
        /// How many were there already, by the sender's key.
        public var known = 0
        /// How many features were read.
        public var features = 0
        /// How many features have an error.
        public var refused = 0
        /// What was found, in the order of the features, as much as is kept.
        public var findings: [Finding] = []
        /// How many there were beside those that are kept, by their identifiers.
        public var notKept: [String: Int] = [:]
    }

    /// Gives the submissions of a source in order, nil after the last.
    public typealias Source = @Sendable () throws -> Submission?

    /// How many areas `keepGood` registers in one transaction.
    public static let portion = 1000
    private static let triesWithoutProgress = 20

    private let desk: Desk

    /// At a desk.
    public init(_ desk: Desk) { self.desk = desk }

    /// Reads, examines and registers.
    ///
    /// Features are examined on several threads while the store writes, and written in the order of the source. Where one has an error
    /// all others are still examined. Where somebody else commits meanwhile the source is read from its beginning again, and what was
    /// registered already is passed over.
    ///
    /// - Parameters:
    ///   - defaults: What is true of a feature that does not say otherwise.
    ///   - day: The first day that the areas exist.
    ///   - mode: What happens where some have errors.
    ///   - progress: Told now and then how many features were examined.
    ///   - settled: Told of each feature in order once it is certain what became of it. What it throws is thrown.
    ///   - open: Opens the source at its beginning.
    /// - Returns: What became of them.
    /// - Throws: `RegistryError`, or what the source throws; what was not committed is not there then.
    public func callAsFunction(
        defaults: SubmittedFacts, from day: Day, mode: Mode = .allOrNothing, progress: @escaping (Int) -> Void = { _ in },
        settled: ((Feature) throws -> Void)? = nil, open: () throws -> Source
    ) async throws -> Outcome {
        var tally = ImportTally(settled)
        var tries = 0
        while true {
            let before = tally.outcome.features
            do {
                let batches = try await preparation(defaults, from: day, passing: before, open())
                defer { batches.stop() }
                let features = PreparedFeatures(batches, progress: progress, alreadyRead: before)
                switch mode {
                case .keepGood: try await keepGood(features, &tally, on: day)
                case .allOrNothing, .trial: try await allOrNothing(features, &tally, on: day, isTrial: mode == .trial)
                }
                return tally.outcome
            } catch let error as RegistryError where error.code == .moved {
                tries = tally.outcome.features > before ? 0 : tries + 1
                guard tries < ImportAreas.triesWithoutProgress else { throw RegistryError(.busy, ["path": ""]) }
            }
        }
    }

    /// Thrown inside the transaction to undo it.
    private struct Refusal: Error {}

    private func allOrNothing(_ features: PreparedFeatures, _ tally: inout ImportTally, on day: Day, isTrial: Bool) async throws {
        var draft = tally
        let ground = BatchGround()
        let known = KnownOutlines()
        var isRefusing = isTrial
        var pending: [ChangeSet.Change] = []
        let changes = ChangeSet(by: desk.officer) {
            while true {
                if let change = pending.popLast() { return change }
                guard let prepared = try features.next() else {
                    if isRefusing { throw Refusal() }
                    return nil
                }
                isRefusing = isRefusing || prepared.feature.status == .refused
                draft.add(prepared.feature)
                ground.add(prepared)
                known.add(prepared)
                if !isRefusing { pending = prepared.changes.reversed() }
            }
        }
        do {
            try await desk.commit(changes: changes, expecting: features.head) {
                let found = try known.findings($0, on: day)
                if found.contains(where: { $0.severity == .error }) { throw Refusal() }
                try ground.report($0, on: day) { draft.add($0) }
                draft.add(known: found)
            }
        } catch is Refusal {
            draft.withdraw()
            try await desk.store.read {
                try ground.report($0, on: day) { draft.add($0) }
                draft.add(known: try known.findings($0, on: day))
            }
        }
        try draft.settle()
        tally = draft
    }

    private func keepGood(_ features: PreparedFeatures, _ tally: inout ImportTally, on day: Day) async throws {
        var head = features.head
        // A holder comes with the first of its areas; where that one is refused, with the next.
        var waiting: [OrganisationID: RegistryEvent] = [:]
        var isOver = false
        while !isOver {
            var draft = tally
            let ground = BatchGround()
            let known = KnownOutlines()
            var changes: [ChangeSet.Change] = []
            var registered = 0
            while registered < ImportAreas.portion {
                guard let prepared = try features.next() else {
                    isOver = true
                    break
                }
                draft.add(prepared.feature)
                ground.add(prepared)
                known.add(prepared)
                switch prepared.feature.status {
                case .registered:
                    if case .organisation(let holder)? = prepared.holder, let due = waiting.removeValue(forKey: holder) {
                        changes.append(ChangeSet.Change(due))
                    }
                    changes += prepared.changes
                    registered += 1
                case .refused:
                    if case .organisation(let holder)? = prepared.holder, let added = prepared.added { waiting[holder] = added }
                case .known, .skipped: break
                }
            }
            if changes.isEmpty {
                draft.add(known: try await desk.store.read { try known.findings($0, on: day) })
            } else {
                var rest = changes.reversed().makeIterator()
                let portion = ChangeSet(by: desk.officer) { rest.next() }
                head = try await desk.commit(changes: portion, expecting: head) {
                    try ground.report($0, on: day) { draft.add($0) }
                    draft.add(known: try known.findings($0, on: day))
                }
            }
            try draft.settle()
            tally = draft
        }
    }

    /// Starts the threads that read and examine.
    private func preparation(
        _ defaults: SubmittedFacts, from day: Day, passing passed: Int, _ source: @escaping Source
    ) async throws -> PreparedFeatures.Batches {
        let sorter = try await Sorter(desk.store, defaults: defaults, day: day, source: source)
        let store = desk.store
        let pipeline = OrderedPipeline<[Sorted], [PreparedFeature]>(
            workers: 2, capacity: 32,
            source: {
                try sorter.pass(passed)
                var batch: [Sorted] = []
                while batch.count < ImportAreas.batch, let next = try sorter.next() { batch.append(next) }
                return batch.isEmpty ? nil : batch
            },
            work: { batch in try batch.map { try PreparedFeature($0, from: day, for: store) } })
        return PreparedFeatures.Batches(pipeline: pipeline, head: sorter.head)
    }

    private static let batch = 64
}
