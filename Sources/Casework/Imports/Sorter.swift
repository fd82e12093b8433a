import Journal
import Registry

/// A submission whose words are understood and whose numbers are set aside.
struct Sorted: Sendable {
    var submission: Submission
    /// The area that it becomes; nil where its words are not understood.
    var area: GrowingArea?
    /// The number of its boundary; nil where the area is known already, which uses up no number.
    var boundary: BoundaryID?
    /// What must be added before it, as a new holder.
    var added: RegistryEvent?
    var findings: [Finding] = []
    /// The area that it is already, by the sender's key.
    var known: AreaID?
    /// What is said of an area that is known already.
    var facts: KnownFacts?
}

/// Draws submissions and sorts them, one after the other; used by one thread at a time.
final class Sorter: @unchecked Sendable {
    // Sound because the pipeline's reading thread is the only one that calls `next`.
    private let source: () throws -> Submission?
    private let defaults: SubmittedFacts
    private var resolver: Resolver
    private var numbers: FreeNumbers
    private let organisations: [String: Organisation]
    private let knownKeys: [String: AreaID]
    private let former: FormerUnits
    private var seenKeys: Set<String> = []
    private var passed = 0
    /// The head of the journal that the numbers are free at.
    let head: JournalHead

    init(_ store: any RegistryStore, defaults: SubmittedFacts, day: Day, source: @escaping @Sendable () throws -> Submission?) async throws
    {
        self.source = source
        self.defaults = defaults
        let (head, numbers, resolver, keys, named, former) = try await store.read { reading in
            let numbers = try reading.freeNumbers()
            let keys = try reading.senderKeys()
            let named = try reading.organisations()
            let (resolver, former) = (try Resolver(reading, on: day, numbers: numbers), try FormerUnits(reading, on: day))
            return (try reading.head(), numbers, resolver, keys, named, former)
        }
        self.head = head
        self.numbers = numbers
        self.resolver = resolver
        self.former = former
        organisations = Dictionary(named.map { ($0.name.tidied, $0) }, uniquingKeysWith: { first, _ in first })
        // Keys were kept with their blanks once.
        let trimmed = keys.compactMap { key, area in SubmittedFacts.key(key).map { ($0, area) } }
        knownKeys = Dictionary(trimmed, uniquingKeysWith: { min($0, $1) })
    }

    /// Passes over the first submissions, up to a number of them, whose fate is certain.
    func pass(_ count: Int) throws {
        while passed < count, let submission = try source() {
            passed += 1
            if let key = submission.facts.filled(from: defaults).senderKey { seenKeys.insert(key) }
        }
    }

    /// The next submission; nil after the last.
    func next() throws -> Sorted? {
        guard var submission = try source() else { return nil }
        submission.facts = submission.facts.filled(from: defaults)
        let isRepeated = submission.facts.senderKey.map { !seenKeys.insert($0).inserted } ?? false
        if let key = submission.facts.senderKey, let known = knownKeys[key], !isRepeated {
            let said = submission.facts
            // A commune of before a reorganisation is no other one; a crop that is not understood is.
            let facts = KnownFacts(
                said, crop: said.crop.map { crop in (try? resolver.crop(crop)) ?? crop },
                commune: said.commune.flatMap { commune in try? resolver.commune(commune) })
            return Sorted(submission: submission, known: known, facts: facts)
        }
        var sorted = Sorted(submission: submission, boundary: numbers.takeBoundary())
        let id = numbers.takeArea()
        if let key = submission.facts.senderKey, isRepeated {
            sorted.findings.append(Finding("key-repeated", .error, feature: submission.index, values: ["key": key]))
        }
        do {
            let crop = try resolver.crop(submission.facts.crop)
            let commune = try resolver.commune(submission.facts.commune)
            let holder = resolver.holder(submission.facts.holder, among: organisations)
            sorted.added = holder.added
            sorted.area = GrowingArea(submission.facts, id: id, crop: crop, holder: holder.holder, commune: commune)
        } catch let error as RegistryError {
            let told = former.explained(error)
            sorted.findings.append(Finding(told.code.rawValue, .error, feature: submission.index, values: told.values))
        }
        return sorted
    }
}
