import Foundation
import GeoPrimitives
import Registry
import Synchronization

/// The ground of many areas that come at once: holds each against the others and against those that were there before.
///
/// Outlines are kept as runs of whole numbers, a hundred or two bytes each, so that a million of them fit. The pairs whose boxes meet are
/// found by one sweep from west to east; only those whose edges meet too go to the overlay.
final class BatchGround {
    /// What is known of an area beside its outline.
    struct Facts: Sendable {
        var feature: Int
        var area: AreaID
        var crop: String
        var holder: Holder?
        var size: SquareMetres
        var surveyMethod: SurveyMethod
        var accuracy: Metres?
    }

    /// The first area of the batch; those before are the registry's.
    private var registered: AreaID { facts.first?.area ?? AreaID(1) }
    private var facts = BlockArray<Facts>()
    private var outlines = OutlineArena()
    private var sweep = BoxSweep()

    /// For areas that come in the order of their numbers.
    init() {}

    /// Takes an area in.
    func add(_ area: GrowingArea, _ boundary: Boundary, feature: Int) {
        guard case .polygon(let shape) = boundary.extent, let box = shape.box else { return }
        sweep.add(box, Int32(facts.count))
        outlines.append(shape)
        facts.append(
            Facts(
                feature: feature, area: area.id, crop: area.crop, holder: area.holder, size: boundary.area,
                surveyMethod: boundary.surveyMethod, accuracy: boundary.accuracy))
    }

    /// How many areas are reported on at a time: what is found of a million is never held as a whole.
    private static let wave = 4096

    /// Reports every area of the batch that shares ground with another of it or with one of the registry on a day, in the order of the
    /// areas.
    ///
    /// A pair within the batch is reported once, at the later of the two.
    func report(_ reading: any RegistryReading, on day: Day, _ visit: ([Finding]) throws -> Void) throws {
        var pairs = sweep.pairs()
        pairs.sort { ($0.1, $0.0) < ($1.1, $1.0) }
        var next = 0
        for start in stride(from: 0, to: facts.count, by: BatchGround.wave) {
            let end = min(facts.count, start + BatchGround.wave)
            let first = next
            while next < pairs.count, Int(pairs[next].1) < end { next += 1 }
            let found = try judged(pairs[first..<next]) + registryPairs(start..<end, reading, on: day)
            guard !found.isEmpty else { continue }
            try visit(found.sorted { ($0.feature ?? 0, $0.values["other"] ?? "") < ($1.feature ?? 0, $1.values["other"] ?? "") })
        }
    }

    // MARK: Within the batch

    /// What the pairs share, worked out by several threads.
    private func judged(_ pairs: ArraySlice<(Int32, Int32)>) throws -> [Finding] {
        let portion = 256
        let portions = (pairs.count + portion - 1) / portion
        let results = Mutex<[(Int, [Finding])]>([])
        let failure = Mutex<(any Error)?>(nil)
        let (outlines, facts) = (outlines, facts)
        DispatchQueue.concurrentPerform(iterations: portions) { number in
            do {
                let from = pairs.startIndex + number * portion
                let found = try pairs[from..<min(pairs.endIndex, from + portion)].compactMap { earlier, later in
                    try BatchGround.finding(outlines, facts[Int(later)], Int(later), facts[Int(earlier)], Int(earlier))
                }
                if !found.isEmpty { results.withLock { $0.append((number, found)) } }
            } catch {
                failure.withLock { $0 = error }
            }
        }
        if let error = failure.withLock({ $0 }) { throw error }
        return results.withLock { $0 }.sorted { $0.0 < $1.0 }.flatMap(\.1)
    }

    private static func finding(
        _ outlines: OutlineArena, _ own: Facts, _ place: Int, _ other: Facts, _ otherPlace: Int
    ) throws -> Finding? {
        let ground = own.ground(outlines.shape(place))
        guard let shared = try SharedGround(of: ground, with: other.ground(outlines.shape(otherPlace))) else { return nil }
        let (holders, others) = (GroundHolders(area: own.holder), GroundHolders(area: other.holder))
        let rule = Neighbour.Rule((own.crop, holders), (other.crop, others), shared.kind)
        return shared.finding(with: "area-\(other.area.number)", rule, feature: own.feature)
    }

    // MARK: Against the registry

    /// What some areas of the batch share with those that were there before.
    private func registryPairs(_ places: Range<Int>, _ reading: any RegistryReading, on day: Day) throws -> [Finding] {
        guard registered.number > 1 else { return [] }
        var found: [Finding] = []
        for place in places {
            let entry = sweep.entries[place]
            let own = facts[Int(entry.place)]
            var shape: GridMultiPolygon?
            for row in try reading.ground(meeting: entry.box, before: registered) where row.period.contains(day) {
                let outline = shape ?? outlines.shape(Int(entry.place))
                shape = outline
                guard let shared = try SharedGround(of: own.ground(outline), with: Ground(row)), let area = try reading.facts(of: row.area)
                else { continue }
                let others = GroundHolders(try reading.codes(of: row.area, knownAt: nil), of: area, on: day)
                let rule = Neighbour.Rule((own.crop, GroundHolders(area: own.holder)), (area.crop, others), shared.kind)
                found.append(shared.finding(with: "area-\(row.area.number)", rule, feature: own.feature))
            }
        }
        return found
    }
}

extension BatchGround.Facts {
    fileprivate func ground(_ shape: GridMultiPolygon) -> Ground {
        Ground(shape: shape, size: size, surveyMethod: surveyMethod, accuracy: accuracy)
    }
}

extension BatchGround {
    /// Takes in the area of a prepared feature, where it is one.
    func add(_ prepared: PreparedFeature) {
        if let land = prepared.land { add(land.area, land.boundary, feature: prepared.feature.index) }
    }
}
