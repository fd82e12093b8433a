import Geodesy
import GeoPrimitives
import Registry
import Topology

/// Finds from which areas lots of a season came that stand on common ground: they share an outline, or one went over into the other.
struct GroundSharing {
    private let reading: any RegistryReading
    private let crop: String
    private let day: Day
    private let season: Period
    private let lot: LotID?
    private let besides: [AreaID: Kilograms]
    private var outlines: [AreaID: Ground?] = [:]

    /// Looks around on a day of a season.
    ///
    /// - Parameters:
    ///   - reading: Where to look.
    ///   - crop: The crop: others grow beside it, and have a yield of their own.
    ///   - day: The day.
    ///   - season: The days on which a harvest is counted.
    ///   - lot: A lot that is left out.
    ///   - besides: What is being taken from areas at the same time.
    init(
        _ reading: any RegistryReading, crop: String, on day: Day, in season: Period, without lot: LotID?, besides: [AreaID: Kilograms]
    ) {
        self.reading = reading
        self.crop = crop
        self.day = day
        self.season = season
        self.lot = lot
        self.besides = besides
    }

    /// What lots of the season took from an area, over all its codes.
    func taken(from area: AreaID) throws -> Kilograms {
        try reading.codes(of: area, knownAt: nil).reduce(besides[area] ?? .zero) { sum, record in
            try sum + reading.harvest(from: record.code.id, in: season, without: lot)
        }
    }

    /// The other areas from whose common ground something was taken, near an area or near one of those, with how much.
    ///
    /// Boxes and weights are asked first: an outline is read only where two areas with lots could meet.
    mutating func others(around first: AreaID) throws -> [AreaID: Kilograms] {
        var found: [AreaID: Kilograms] = [:]
        var open = [first]
        while let area = open.popLast() {
            let kin = Set(try reading.kin(of: area))
            for other in try kin.union(reading.areas(near: area)).sorted() where other != first && found[other] == nil {
                guard try reading.facts(of: other)?.crop == crop else { continue }
                let taken = try taken(from: other)
                guard taken > .zero, try kin.contains(other) || shareGround(area, other) else { continue }
                found[other] = taken
                open.append(other)
            }
        }
        return found
    }

    /// The hectares that areas cover together, counted once; of those without an outline the most that one declared.
    mutating func hectares(of areas: [AreaID]) throws -> Double? {
        var shapes: [GridMultiPolygon] = []
        var declared: Double?
        for area in areas {
            if let shape = try outline(of: area)?.shape {
                shapes.append(shape)
            } else if let hectares = try reading.facts(of: area)?.declaredHectares {
                declared = max(declared ?? 0, hectares)
            }
        }
        let covered = shapes.isEmpty ? nil : Ellipsoid.area(of: try Overlap.union(of: shapes)).hectares
        return [covered, declared].compactMap { $0 }.max()
    }

    /// Whether two areas share more ground than two surveys of one border do.
    private mutating func shareGround(_ one: AreaID, _ other: AreaID) throws -> Bool {
        guard let first = try outline(of: one), let second = try outline(of: other) else { return false }
        return try SharedGround(of: first, with: second).map { $0.kind != .noise } ?? false
    }

    /// The outline in force on the day, else the last one before it, else the first one after it; nil where there is none.
    private mutating func outline(of area: AreaID) throws -> Ground? {
        if let known = outlines[area] { return known }
        let all = try reading.area(area, knownAt: nil)?.boundaries.filter { !$0.isProposed && Ground($0.boundary) != nil } ?? []
        let chosen =
            all.last { $0.period.contains(day) } ?? all.last { dated in dated.period.from.map { $0 <= day } ?? true } ?? all.first
        let ground = chosen.flatMap { Ground($0.boundary) }
        outlines[area] = .some(ground)
        return ground
    }
}
