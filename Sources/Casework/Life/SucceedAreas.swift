import Geodesy
public import GeoPrimitives
public import Registry
import Topology

/// Ends areas: closed at replanting, split into several, or merged into one, with the lineage kept.
public struct SucceedAreas: Sendable {
    /// From when, and why.
    public struct Order: Sendable {
        /// The first day of the new order.
        public var on: Day
        /// Why; needed where the ground of both sides differs by more than the registry tolerates.
        public var reason: String?
        /// The document of the decisions that end codes.
        public var document: String?
        /// The decision that ends the codes which are in force on the areas; nil where none may be.
        public var ending: DecisionKind?
        /// The holder of what goes on, by name; the one of before where nil.
        public var holder: String?
        /// The commune of what goes on; the one of before where nil.
        public var commune: String?
        /// Whether it is only tried: nothing is written.
        public var isTrial = false

        /// Orders something from a day on.
        public init(on day: Day, reason: String? = nil, document: String? = nil, ending: DecisionKind? = nil) {
            on = day
            self.reason = reason
            self.document = document
            self.ending = ending
        }
    }

    /// What became of it.
    public struct Outcome: Sendable {
        /// The areas that go on; empty where they are closed, or where an outline was refused.
        public var successors: [AreaID] = []
        /// The ground of those that ended.
        public var before = SquareMetres(0)
        /// The ground of those that go on.
        public var after = SquareMetres(0)
        /// The codes that were ended with them.
        public var ended: [GrowingAreaCode] = []
        /// How many plots go on in an area of the successors.
        public var plotsMoved = 0
        /// How many plots end with their area.
        public var plotsEnded = 0
        /// What was found in the new outlines and around them.
        public var findings: [Finding] = []

        /// Whether nothing stands against it.
        public var isAcceptable: Bool { !findings.contains { $0.severity == .error } }
    }

    private let desk: Desk

    /// At a desk.
    public init(_ desk: Desk) { self.desk = desk }

    /// Closes an area: nothing goes on.
    ///
    /// - Throws: `.noSuchArea`, `.areaNotOpen`, `.codesInForce` where codes rest on it and no decision is named that ends them, or why
    ///   the store fails.
    @discardableResult
    public func close(_ area: String, _ order: Order) async throws -> Outcome {
        try await succeed(.close, [area], order) { _ in [] }
    }

    /// Splits an area into those of a file; crop, holder and commune go on where the file says nothing else.
    ///
    /// - Throws: As `close`, and where no reason is given `.groundNotConserved` where the hectares differ, `.groundMoved` where the new
    ///   outlines take ground from outside the old ones, or have some twice.
    public func split(_ area: String, into parts: [Submission], _ order: Order) async throws -> Outcome {
        try await succeed(.split, [area], order) { records in
            parts.enumerated().map { number, part in
                var submission = part
                submission.facts.name = part.facts.name ?? "\(records[0].area.name) \(number + 1)"
                return submission
            }
        }
    }

    /// Merges areas of one crop into one: what they cover together, or the outline of a file.
    ///
    /// - Throws: As `split`, and `.cropsDiffer`, `.mergeOfOne`, and where the areas have several holders or lie in several communes and the
    ///   order names none, `.holdersDiffer`, `.communesDiffer`.
    public func merge(_ areas: [String], into outline: Submission?, name: String?, _ order: Order) async throws -> Outcome {
        try await succeed(.merge, areas, order) { records in
            var submission = try outline ?? Submission(uniting: records, on: order.on)
            submission.facts.name = name ?? submission.facts.name ?? records.map(\.area.name).joined(separator: " + ")
            return [submission]
        }
    }

    private func succeed(
        _ kind: SuccessionKind, _ names: [String], _ order: Order, _ parts: ([AreaRecord]) throws -> [Submission]
    ) async throws -> Outcome {
        try await desk.retryingWhenMoved {
            let (events, outcome, head) = try await desk.store.read { reading in
                var outcome = Outcome()
                let records = try predecessors(names, order, reading)
                if kind == .merge, records.count < 2 { throw RegistryError(.mergeOfOne) }
                var numbers = try reading.freeNumbers()
                var events = try endings(of: records, order, &numbers, &outcome)
                let made = try parts(records).map { submission in (submission, try Examination(of: submission)) }
                outcome.findings += made.flatMap { $0.1.findings }
                var resolver = try Resolver(reading, on: order.on, numbers: numbers)
                let old = records.compactMap { $0.lastGround(before: order.on) }
                let common = kind == .close ? nil : try CommonFacts(of: records, order, reading)
                var moved = MovedGround()
                var heirs: [Heir] = []
                for (submission, examination) in made {
                    guard let common, let ground = examination.ground(submission.facts) else { continue }
                    var facts = submission.facts
                    facts.holder = facts.holder ?? order.holder
                    facts.commune = facts.commune ?? order.commune
                    let holder = try resolver.holder(facts.holder, reading)
                    let area = try common.successor(facts, numbers.takeArea(), holder.holder, resolver)
                    guard let boundary = examination.boundary(numbers.takeBoundary(), facts) else { continue }
                    events += [holder.added].compactMap { $0 }
                    outcome.successors.append(area.id)
                    outcome.after = SquareMetres(outcome.after.value + boundary.area.value)
                    for other in heirs {
                        let shared = try SharedGround(of: ground, with: other.ground)
                        outcome.findings += [shared?.finding(with: other.area.name, .allowed, feature: submission.index)].compactMap { $0 }
                        moved.twice += shared?.size.value ?? 0
                    }
                    let kept = try old.reduce(0) { try $0 + (SharedGround(of: ground, with: $1)?.size.value ?? 0) }
                    moved.outside += max(0, ground.size.value - kept)
                    heirs.append(Heir(area: area, boundary: boundary, ground: ground))
                    if submission.knowledge == nil, let commune = area.commune {
                        let unit = try reading.successor(of: commune, since: order.on, on: order.on)
                        outcome.findings += try reading.placeFindings(of: ground.shape, in: unit, on: order.on, today: desk.today)
                    }
                    let around = try NeighbourSearch(reading: reading, day: order.on)(
                        ground, crop: area.crop, holder: area.holder, except: Set(records.map(\.area.id)))
                    outcome.findings += around.map { $0.finding(feature: submission.index) }
                }
                if outcome.isAcceptable {
                    let plots = try PlotSuccession(
                        of: records.map(\.area.id), into: heirs.map { ($0.area.id, $0.ground) }, order, reading)
                    events += heirs.map { heir in
                        var area = heir.area
                        area.households = area.households ?? plots.households[area.id]
                        return .areaRegistered(area, heir.boundary, from: order.on)
                    }
                    events += plots.events
                    outcome.findings += plots.findings
                    (outcome.plotsMoved, outcome.plotsEnded) = (plots.moved, plots.ended)
                }
                outcome.before = SquareMetres(old.reduce(0) { $0 + $1.size.value })
                if !outcome.isAcceptable { outcome.successors = [] }
                if outcome.isAcceptable, kind != .close { try requireConservation(outcome, moved, order, reading) }
                events.append(
                    .life(
                        .areaSucceeded(
                            AreaSuccession(
                                kind: kind, predecessors: records.map(\.area.id), successors: outcome.successors, on: order.on,
                                before: outcome.before, after: outcome.after, reason: order.reason))))
                return (events, outcome, try reading.head())
            }
            guard outcome.isAcceptable, !order.isTrial else { return outcome }
            try await desk.commit(events, expecting: head)
            return outcome
        }
    }

    /// The areas that end, all of them open on the day.
    private func predecessors(_ names: [String], _ order: Order, _ reading: any RegistryReading) throws -> [AreaRecord] {
        var records: [AreaRecord] = []
        for name in names {
            let record = try reading.area(meantBy: name)
            try record.requireUnended(on: order.on, reading)
            if record.period.from == order.on {
                let values = ["what": "area-\(record.area.id.number)", "day": order.on.description, "from": order.on.description]
                throw RegistryError(.closedBeforeBeginning, values)
            }
            if !records.contains(where: { $0.area.id == record.area.id }) { records.append(record) }
        }
        let crops = Set(records.map(\.area.crop))
        guard crops.count == 1 else { throw RegistryError(.cropsDiffer, ["crops": crops.sorted().joined(separator: ", ")]) }
        return records
    }

    /// The decisions that end the codes of the areas.
    private func endings(
        of records: [AreaRecord], _ order: Order, _ numbers: inout FreeNumbers, _ outcome: inout Outcome
    ) throws -> [RegistryEvent] {
        var events: [RegistryEvent] = []
        for record in records {
            let held = record.codes.filter { $0.isHeld(onOrAfter: order.on) }
            let waiting = record.codes.filter { $0.timeline(of: .ours).status(on: order.on).isUndecided }
            if !waiting.isEmpty {
                let values = [
                    "area": "area-\(record.area.id.number)", "codes": waiting.map(\.code.text).joined(separator: ", "),
                    "day": order.on.description,
                ]
                outcome.findings.append(Finding("codes-left-waiting", .warning, values: values))
            }
            guard !held.isEmpty else { continue }
            guard let ending = order.ending else {
                let codes = held.map(\.code.text).joined(separator: ", ")
                throw RegistryError(
                    .codesInForce, ["area": "area-\(record.area.id.number)", "codes": codes, "day": order.on.description])
            }
            for code in held {
                let status = code.timeline(of: .ours).status(on: order.on)
                if let later = code.decisions.first(where: { $0.authority == .ours && $0.effectiveOn > order.on }),
                    let after = status.after(ending)
                {
                    throw RegistryError(leavingBehind: later, on: code.code, in: after)
                }
                guard status.after(ending) != nil else {
                    throw RegistryError(
                        .illegalTransition,
                        [
                            "code": code.code.text, "kind": ending.rawValue, "status": status.rawValue, "day": order.on.description,
                            "legal": "",
                        ])
                }
                events.append(
                    .decisionMade(
                        Decision(
                            id: numbers.takeDecision(), code: code.code.id, kind: ending, effectiveOn: order.on, document: order.document,
                            reason: order.reason)))
                outcome.ended.append(code.code)
            }
        }
        return events
    }

    /// An area that goes on, its events not yet made.
    private struct Heir {
        var area: GrowingArea
        var boundary: Boundary
        var ground: Ground
    }

    /// Ground of the new outlines that is not that of the old ones, in square metres.
    private struct MovedGround {
        /// What lies outside the old outlines.
        var outside = 0.0
        /// What lies in two of the new ones.
        var twice = 0.0
    }

    /// Hectares alone would let land be given away and other land be taken for it.
    private func requireConservation(_ outcome: Outcome, _ moved: MovedGround, _ order: Order, _ reading: any RegistryReading) throws {
        let (before, after) = (outcome.before.value, outcome.after.value)
        guard before > 0, order.reason == nil else { return }
        let tolerance = try reading.setting(KnownSetting.groundTolerance.rawValue, on: desk.today).flatMap { Double($0) } ?? 2
        let limit = before * tolerance / 100
        guard moved.outside <= limit, moved.twice <= limit else {
            throw RegistryError(
                .groundMoved,
                [
                    "outside": moved.outside.formatted(decimals: 0), "twice": moved.twice.formatted(decimals: 0),
                    "tolerance": tolerance.formatted(decimals: 1),
                ])
        }
        guard (after - before).magnitude > limit else { return }
        throw RegistryError(
            .groundNotConserved,
            [
                "before": (before / 10_000).formatted(decimals: 4), "after": (after / 10_000).formatted(decimals: 4),
                "difference": (after - before).formatted(decimals: 0), "percent": ((after - before) / before * 100).formatted(decimals: 1),
                "tolerance": tolerance.formatted(decimals: 1),
            ])
    }
}

extension AreaRecord {
    /// The ground that the area had on the day before one, or on the day itself.
    fileprivate func lastGround(before day: Day) -> Ground? {
        (boundary(on: day.adding(days: -1)) ?? boundary(on: day)).flatMap { Ground($0.boundary) }
    }
}

extension Submission {
    /// The ground of several areas as one outline.
    fileprivate init(uniting records: [AreaRecord], on day: Day) throws {
        let boundaries = records.compactMap { ($0.boundary(on: day.adding(days: -1)) ?? $0.boundary(on: day))?.boundary }
        let shapes = boundaries.compactMap { boundary in
            if case .polygon(let shape) = boundary.extent { shape } else { nil as GridMultiPolygon? }
        }
        let source = "union of boundaries " + boundaries.map { "\($0.id.number)" }.joined(separator: ", ")
        self.init(
            index: 0, shape: shapes.isEmpty ? nil : try Overlap.union(of: shapes), system: .crs84, order: .longitudeLatitude,
            sourceText: Array(source.utf8), sourceFormat: Submission.unionFormat)
        let methods = Set(boundaries.map(\.surveyMethod))
        facts.surveyMethod = methods.count == 1 ? methods.first : .unknown
        facts.accuracy = boundaries.compactMap(\.accuracy).max()
    }
}
