public import GeoPrimitives
public import Registry

/// Two codes of one crop and market that two holders would hold on the same ground at the same time.
public struct GrantConflict: Sendable {
    /// The code on the other side.
    public var other: GrowingAreaCode
    /// The first day on which both are held.
    public var from: Day
    /// What is shared; nil where it is the same area.
    public var shared: SharedGround?
    /// The ground that is shared.
    public var size: SquareMetres
}

/// Holds a code against those around it: two holders, the same crop, the same market, overlapping in time (decision 0010).
struct ConflictSearch {
    let reading: any RegistryReading

    init(_ reading: any RegistryReading) { self.reading = reading }

    /// The conflicts that a decision brings: those of the code with it that it does not have without it.
    mutating func conflicts(of record: CodeRecord, with decision: Decision) throws -> [GrantConflict] {
        var after = record
        after.decisions.append(decision)
        return try conflicts(of: after, since: record)
    }

    /// The conflicts of a code that it did not have before.
    mutating func conflicts(of record: CodeRecord, since before: CodeRecord) throws -> [GrantConflict] {
        guard let area = try reading.area(record.code.area, knownAt: nil) else { return [] }
        let own = try holdings(of: record, area)
        var boxes: [GridBox] = []
        for holding in own {
            if let box = holding.ground?.shape.box, !boxes.contains(box) { boxes.append(box) }
        }
        let around = Set(try boxes.flatMap { try reading.ground(meeting: $0, before: nil).map(\.area) }).union([record.code.area])
        var found: [GrantConflict] = []
        let earlier = try holdings(of: before, area)
        for other in around.sorted() {
            guard let neighbour = other == record.code.area ? area : try reading.area(other, knownAt: nil),
                neighbour.area.crop == area.area.crop
            else { continue }
            for code in neighbour.codes where code.code.id != record.code.id && code.code.market == record.code.market {
                let theirs = try holdings(of: code, neighbour)
                // What stood there before is not brought by this decision; a longer time, another holder or more ground is.
                let known = try encounters(of: earlier, against: theirs, code.code, sameArea: other == record.code.area)
                let brought = try encounters(of: own, against: theirs, code.code, sameArea: other == record.code.area)
                    .compactMap { $0.beyond(known) }
                found += [brought.min { $0.from < $1.from }].compactMap { $0 }
            }
        }
        return found
    }

    /// What a decision leaves open about the ground that it rests on: how it differs from the ground before an amendment, that it lies
    /// outside its commune, and areas of the same crop on it where nobody said who holds one of the two.
    func doubts(of record: CodeRecord, with decision: Decision, today: Day) throws -> [Finding] {
        guard let area = try reading.area(record.code.area, knownAt: nil) else { return [] }
        var after = record
        after.decisions.append(decision)
        let day = decision.effectiveOn
        guard let cited = area.boundary(behind: after, on: day), let ground = Ground(cited) else { return [] }
        let before = decision.kind == .amend ? area.boundary(behind: record, on: day) : nil
        let changes = try before.map { try cited.findings(replacing: $0, RuleSettings(reading)) } ?? []
        let holder = after.holder(on: day) ?? area.area.holder
        let unit = try reading.unit(of: area.area.id, on: day)
        let around = try NeighbourSearch(reading: reading, day: day)(
            ground, crop: area.area.crop, holders: GroundHolders(of: record.code.market, holder), except: [area.area.id])
        return try changes + reading.placeFindings(of: ground.shape, in: unit, on: day, today: today)
            + around.filter { $0.rule == .holderUnknown }.map { $0.finding() }
    }

    /// A stretch of days on which a code is one holder's, on one boundary.
    private struct Holding {
        var period: Period
        var holder: Holder
        var ground: Ground?
    }

    /// The days on which a code is held, by whom and on which ground; days without a known holder are nobody's.
    private mutating func holdings(of record: CodeRecord, _ area: AreaRecord) throws -> [Holding] {
        let transfers = record.decisions.filter { $0.kind == .transfer && $0.authority == .ours }.map(\.effectiveOn)
        var found: [Holding] = []
        for stretch in record.timeline(of: .ours).stretches where stretch.status.isHeld {
            let edges = transfers.filter { stretch.period.contains($0) && $0 != stretch.period.from }.sorted()
            let starts = [stretch.period.from] + edges
            for (index, start) in starts.enumerated() {
                let end = index + 1 < starts.count ? starts[index + 1] : stretch.period.to
                guard let start, let holder = record.holder(on: start) ?? area.area.holder else { continue }
                let cited = area.boundaries.first { $0.boundary.id == stretch.boundary } ?? area.boundary(on: start)
                found.append(Holding(period: Period(from: start, to: end), holder: holder, ground: cited.flatMap { Ground($0.boundary) }))
            }
        }
        return found
    }

    /// The days on which two codes are two holders' on the same ground.
    private func encounters(
        of own: [Holding], against theirs: [Holding], _ code: GrowingAreaCode, sameArea: Bool
    ) throws -> [Encounter] {
        var found: [Encounter] = []
        for holding in own {
            for other in theirs where holding.holder != other.holder {
                guard let common = holding.period.intersection(other.period), let start = common.from else { continue }
                let shared = try holding.ground.flatMap { ground in try other.ground.flatMap { try SharedGround(of: ground, with: $0) } }
                guard sameArea || shared != nil && shared?.kind != .noise else { continue }
                let size = shared?.size ?? holding.ground?.size ?? SquareMetres(0)
                found.append(
                    Encounter(
                        holder: holding.holder, to: common.to,
                        conflict: GrantConflict(other: code, from: start, shared: shared, size: size)))
            }
        }
        return found
    }
}

/// Days on which a holder has ground that another holds as well.
private struct Encounter {
    var holder: Holder
    /// The first day after them; nil where they do not end.
    var to: Day?
    var conflict: GrantConflict

    /// The conflict from the first day on that was not one before: for the same holder, on as much ground at least.
    func beyond(_ known: [Encounter]) -> GrantConflict? {
        var conflict = conflict
        let alike = known.filter { $0.holder == holder && $0.conflict.size >= conflict.size }
        for before in alike.sorted(by: { $0.conflict.from < $1.conflict.from }) where before.conflict.from <= conflict.from {
            guard let end = before.to else { return nil }
            conflict.from = max(conflict.from, end)
        }
        if let to, conflict.from >= to { return nil }
        return conflict
    }
}

extension Period {
    /// The days that lie in both periods; nil where there are none.
    func intersection(_ other: Period) -> Period? {
        let from = [self.from, other.from].compactMap { $0 }.max()
        let to = [self.to, other.to].compactMap { $0 }.min()
        if let from, let to, from >= to { return nil }
        return Period(from: from, to: to)
    }
}
