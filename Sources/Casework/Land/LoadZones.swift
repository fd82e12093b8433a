public import Registry

/// Loads production zones from a day on.
public struct LoadZones: Sendable {
    /// One zone of a file.
    public struct Input: Sendable {
        /// The outline, and what was said about it.
        public var submission: Submission
        /// What kind of zone it is, where the file says so; the words as they stand there.
        public var kind: String?
        /// Where it is known from.
        public var source: String?

        /// Makes an input from its parts.
        public init(submission: Submission, kind: String?, source: String?) {
            self.submission = submission
            self.kind = kind
            self.source = source
        }
    }

    /// What became of them.
    public struct Outcome: Sendable {
        /// The zones recorded; none where an error stands against one of them.
        public var zones: [ProductionZone] = []
        /// How many were known already, just so.
        public var known = 0
        /// Everything that was found.
        public var findings: [Finding] = []
    }

    private let desk: Desk

    /// At a desk.
    public init(_ desk: Desk) { self.desk = desk }

    /// Examines zones and records them, all or none.
    ///
    /// A zone with the sender's key, or else the kind and the name, of one that is there on the day is that zone: recorded anew from
    /// the day on, or left alone where nothing is new. One that the file has twice, or that is there only from a later day on, is refused.
    ///
    /// - Parameters:
    ///   - inputs: The zones.
    ///   - defaults: What is true of a zone that does not say otherwise.
    ///   - kind: What they are, where the file does not say.
    ///   - day: The first day that they are so.
    ///   - source: Where they are known from, where the file does not say.
    ///   - reason: Why they are recorded anew.
    ///   - isTrial: Whether nothing is written.
    /// - Returns: What became of them.
    /// - Throws: `RegistryError` where the store fails.
    public func callAsFunction(
        _ inputs: [Input], defaults: SubmittedFacts, kind: ZoneKind?, from day: Day, source: String?, reason: String?, isTrial: Bool = false
    ) async throws -> Outcome {
        let examined = try inputs.map { input in
            var input = input
            input.submission.facts = input.submission.facts.filled(from: defaults)
            return (input, try Examination(of: input.submission))
        }
        return try await desk.retryingWhenMoved {
            let (events, outcome, head) = try await desk.store.read { reading in
                let all = try reading.zones(LandFilter())
                var numbers = try reading.freeNumbers()
                let resolver = try Resolver(reading, on: day, numbers: numbers)
                var outcome = Outcome()
                var events: [RegistryEvent] = []
                var read: [(zone: ProductionZone, feature: Int)] = []
                for (input, examination) in examined {
                    outcome.findings += examination.findings
                    guard let facts = try LoadZones.zone(input, kind, resolver, &outcome.findings),
                        let outline = examination.outline(input.submission.facts)
                    else { continue }
                    var zone = facts
                    zone.source = input.source ?? source
                    let states = all.filter { $0.subject.isSame(as: zone) }
                    let same = states.first { $0.period.contains(day) }
                    let twin = LoadZones.twin(of: zone, read, same == nil ? states : [], from: day, feature: input.submission.index)
                    outcome.findings += [twin].compactMap { $0 }
                    read.append((zone, input.submission.index))
                    zone.id = same?.subject.id ?? zone.id
                    if let same, same.subject == zone, same.shape == outline.shape {
                        outcome.known += 1
                        continue
                    }
                    if same == nil { zone.id = numbers.takeZone() }
                    events.append(.land(.zoneRecorded(zone, outline, from: day, reason: reason)))
                    outcome.zones.append(zone)
                }
                return (events, outcome, try reading.head())
            }
            guard !outcome.findings.contains(where: { $0.severity == .error }) else { return Outcome(findings: outcome.findings) }
            guard !isTrial, !events.isEmpty else { return outcome }
            try await desk.commit(events, expecting: head)
            return outcome
        }
    }

    /// What stands against a zone whose key is taken: by another of the file, or by one that is there only from a later day on.
    private static func twin(
        of zone: ProductionZone, _ read: [(zone: ProductionZone, feature: Int)], _ states: [ZoneRecord], from day: Day, feature: Int
    ) -> Finding? {
        let name = zone.senderKey ?? zone.name
        if let other = read.first(where: { $0.zone.isSame(as: zone) }) {
            return Finding("zone-repeated", .error, feature: feature, values: ["zone": name, "other": "\(other.feature)"])
        }
        guard let known = states.first(where: { $0.period.from.map { $0 > day } ?? false }) else { return nil }
        let values = [
            "zone": name, "known": "zone-\(known.subject.id.number)", "from": known.period.from?.description ?? "",
            "day": day.description,
        ]
        return Finding("zone-known-later", .error, feature: feature, values: values)
    }

    /// The facts of a zone, its words understood; nil where they are not.
    private static func zone(
        _ input: Input, _ given: ZoneKind?, _ resolver: Resolver, _ findings: inout [Finding]
    ) throws -> ProductionZone? {
        let facts = input.submission.facts
        let index = input.submission.index
        guard let kind = input.kind.map({ ZoneKind(words: $0) }) ?? given else {
            let values = ["kind": input.kind ?? "", "known": ZoneKind.allCases.map(\.rawValue).joined(separator: ", ")]
            findings.append(Finding("zone-kind-unknown", .error, feature: index, values: values))
            return nil
        }
        guard let name = facts.name ?? facts.senderKey else {
            findings.append(Finding("zone-without-name", .error, feature: index))
            return nil
        }
        do {
            let crop = try facts.crop.map { try resolver.crop($0) }
            let commune = try resolver.commune(facts.commune)
            return ProductionZone(
                id: ZoneID(0), kind: kind, name: name, crop: crop, commune: commune, declaredHectares: facts.declaredHectares,
                senderKey: facts.senderKey)
        } catch let error as RegistryError {
            findings.append(Finding(error.code.rawValue, .error, feature: index, values: error.values))
            return nil
        }
    }
}

extension ProductionZone {
    /// Whether another record is of the same zone: the same key of its sender, or else the same kind and name.
    fileprivate func isSame(as other: ProductionZone) -> Bool {
        if senderKey != nil || other.senderKey != nil { return senderKey == other.senderKey }
        return kind == other.kind && name == other.name
    }
}

extension ZoneKind {
    /// The kind that words in a file mean: its token, or what the district's papers call it.
    init?(words: String) {
        switch VietnameseFolding.folded(words) {
        case "concentrated", "tap trung", "san xuat tap trung", "vung san xuat tap trung": self = .concentrated
        case "high tech", "cong nghe cao", "ung dung cong nghe cao", "vung ung dung cong nghe cao", "cnc": self = .highTech
        default: return nil
        }
    }
}
