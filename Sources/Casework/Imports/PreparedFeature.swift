import Journal
import Registry

/// A feature that was read and examined, with the changes that register it.
struct PreparedFeature: Sendable {
    /// What is going to become of it.
    var feature: ImportAreas.Feature
    /// Who holds it.
    var holder: Holder?
    /// The event that adds the holder, where the source names it here for the first time.
    var added: RegistryEvent?
    /// What registers it, `added` included; nothing where it is refused or known.
    var changes: [ChangeSet.Change] = []

    /// The area and its boundary, to be held against neighbours; nothing where it is refused or known.
    var land: (area: GrowingArea, boundary: Boundary)?

    /// What is kept of the outline or the points of an area that is known already.
    var knownOutline: KnownOutlines.Print?
    /// What is kept of what is said of an area that is known already.
    var knownFacts: KnownFacts?

    /// Examines what was sorted, and prepares it for a store.
    init(_ sorted: Sorted, from day: Day, for store: any RegistryStore) throws {
        let facts = sorted.submission.facts
        feature = ImportAreas.Feature(
            index: sorted.submission.index, key: facts.senderKey, name: facts.name, status: .refused, area: sorted.known,
            findings: [])
        guard sorted.known == nil else {
            feature.status = .known
            knownOutline = KnownOutlines.Print(sorted.submission)
            knownFacts = sorted.facts
            return
        }
        holder = sorted.area?.holder
        added = sorted.added
        var examination = try Examination(of: sorted.submission)
        examination.findings += sorted.findings
        feature.findings = examination.findings
        guard let area = sorted.area, let boundary = sorted.boundary.flatMap({ examination.boundary($0, facts) }), examination.isAcceptable
        else { return }
        feature.status = .registered
        feature.area = area.id
        land = (area, boundary)
        changes = [added].compactMap { $0.map { ChangeSet.Change($0) } } + [store.prepare(.areaRegistered(area, boundary, from: day))]
        changes += [facts.consent(of: area, on: day)].compactMap { $0.map { ChangeSet.Change($0) } }
    }
}

/// Prepared features one after the other, as they come out of the pipeline.
final class PreparedFeatures {
    /// A pipeline under way, and the head of the journal that it was begun for.
    struct Batches {
        let pipeline: OrderedPipeline<[Sorted], [PreparedFeature]>
        let head: JournalHead

        /// Lets the threads end.
        func stop() { pipeline.stop() }
    }

    private let batches: Batches
    private let progress: (Int) -> Void
    private var batch: ArraySlice<PreparedFeature> = []
    private var count: Int

    init(_ batches: Batches, progress: @escaping (Int) -> Void, alreadyRead: Int) {
        self.batches = batches
        self.progress = progress
        count = alreadyRead
    }

    /// The head of the journal that the numbers of the areas are free at.
    var head: JournalHead { batches.head }

    /// The next feature; nil after the last.
    func next() throws -> PreparedFeature? {
        while batch.isEmpty {
            guard let more = try batches.pipeline.next() else { return nil }
            batch = more[...]
            count += more.count
            progress(count)
        }
        return batch.removeFirst()
    }
}
