import GeoPrimitives

/// Tries out repairs on a boundary and keeps what they improve.
struct Trial {
    let boundary: PlanarMultiPolygon
    let faults: [Fault]
    private let flatRings: Set<RingRepairs.RingPlace>

    /// Kinds that say nothing about the shape in a plane.
    private static let ignored: Set<Fault.Kind> = [.outOfRange, .swappedAxes]

    /// To compare before and after, all faults must be known, also where only the first are listed.
    private static let faultLimit = 50 * Validity.faultLimit

    /// Of how many faults parts are built anew: of a line that crosses itself more often the pieces take minutes to find, and nobody drew
    /// it.
    private static let mostRebuilt = Validity.faultLimit

    /// How many groups of faults are tried one by one, each at the cost of judging the boundary.
    private static let mostGroups = 32

    init(boundary: PlanarMultiPolygon, faults: [Fault]) {
        self.boundary = boundary
        let isCut = faults.contains { $0.kind == .moreFaults }
        let known = isCut ? Validity.faults(in: boundary, limit: Trial.faultLimit) : faults
        self.faults = known.filter { !Trial.ignored.contains($0.kind) }
        flatRings = RingRepairs.flatRings(of: boundary, at: known)
    }

    /// The mend of a repair of all faults that it is for; where that does harm, of those of each part that it does good to.
    func attempt(_ repair: Repair) -> Mend? {
        let concerned = faults.filter { fault in
            guard repair.concerns(fault, in: boundary) else { return false }
            return repair.ofFlatRings.map { flatRings.contains(.init(part: fault.part, ring: fault.ring)) == $0 } ?? true
        }
        guard !concerned.isEmpty, !faults.contains(where: { $0.kind == .moreFaults }) else { return nil }
        guard repair.tolerated == nil || concerned.count <= Trial.mostRebuilt else { return nil }
        if let mended = outcome(repair, concerned) { return mended }
        for group in [Dictionary(grouping: concerned, by: \.kind.rawValue).sorted { $0.key < $1.key }.map(\.value), byPart(concerned)] {
            for own in group.prefix(Trial.mostGroups) where own.count < concerned.count {
                if let mended = outcome(repair, own) { return mended }
            }
        }
        return nil
    }

    private func byPart(_ concerned: [Fault]) -> [[Fault]] {
        Dictionary(grouping: concerned, by: \.part).sorted { $0.key < $1.key }.map(\.value)
    }

    private func hasOnlyTolerated(_ repair: Repair, _ concerned: [Fault]) -> Bool {
        guard let tolerated = repair.tolerated else { return true }
        let parts = Set(concerned.flatMap { [$0.part, $0.otherPlace?.part ?? $0.part] })
        return faults.allSatisfy { fault in
            !fault.kind.isInvalidating || tolerated.contains(fault.kind)
                || !(parts.contains(fault.part) || fault.otherPlace.map { parts.contains($0.part) } ?? false)
        }
    }

    private func outcome(_ repair: Repair, _ concerned: [Fault]) -> Mend? {
        guard hasOnlyTolerated(repair, concerned) else { return nil }
        guard let mended = repair.apply(boundary, concerned), mended != boundary, mended.positionCount > 0 else { return nil }
        let after = Validity.faults(in: mended, limit: Trial.faultLimit)
        guard isBetter(after, without: concerned) else { return nil }
        return Mend(repair.mend, solves: concerned, boundary: mended)
    }

    /// Whether the faults concerned are gone, and of no kind there are more than before.
    private func isBetter(_ after: [Fault], without concerned: [Fault]) -> Bool {
        let before = counts(faults)
        let solved = counts(concerned)
        for (kind, count) in counts(after) where count > (before[kind] ?? 0) - (solved[kind] ?? 0) { return false }
        return true
    }

    private func counts(_ faults: [Fault]) -> [Fault.Kind: Int] { faults.reduce(into: [:]) { $0[$1.kind, default: 0] += 1 } }
}
