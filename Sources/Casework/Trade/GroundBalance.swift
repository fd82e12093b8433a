import GeoPrimitives
public import Registry

/// How much the ground of an area can yield in a season, and how much was said to come from it, over all codes on it.
///
/// Ground is ground, whatever areas are drawn on it: where lots of the season also came from areas that share it, or that it went over
/// into, the whole of that ground is weighed as well, and what is tighter counts.
public struct GroundBalance: Hashable, Sendable {
    /// The area that was asked for.
    public var area: AreaID
    /// The areas that are weighed together, that one first.
    public var areas: [AreaID]
    /// The season.
    public var season: Season
    /// The hectares of their ground, counted once; nil where nothing was measured or declared.
    public var hectares: Double?
    /// The most that the ground yields in a season; nil where hectares or yield are not known.
    public var ceiling: Kilograms?
    /// What lots of the season took from it.
    public var taken: Kilograms

    /// Adds up what lots took from the ground of an area in the season of a day.
    ///
    /// - Parameters:
    ///   - area: The area.
    ///   - day: A day of the season.
    ///   - lot: A lot that is left out, as the one that is recorded anew.
    ///   - besides: What is being taken from other areas at the same time.
    ///   - reading: Where to look.
    /// - Throws: Why the store or the overlay fails.
    public init(
        of area: AreaSummary, on day: Day, without lot: LotID? = nil, besides: [AreaID: Kilograms] = [:], _ reading: any RegistryReading
    ) throws {
        let crop = area.area.crop
        let own = area.area.id
        let season = try Season(of: crop, on: day, reading)
        var sharing = GroundSharing(reading, crop: crop, on: day, in: season.counted, without: lot, besides: besides)
        (self.area, self.season, areas) = (own, season, [own])
        hectares = area.hectares(by: day)
        taken = try sharing.taken(from: own)
        let yield = try reading.reference(.yields).first { $0.values[0] == crop }.flatMap { Double($0.values[1]) }
        guard let yield else { return }
        ceiling = hectares.flatMap { Kilograms($0 * yield * 1000) }
        let others = try sharing.others(around: own)
        guard !others.isEmpty, let whole = try sharing.hectares(of: [own] + others.keys.sorted()),
            let common = Kilograms(whole * yield * 1000)
        else { return }
        let together = taken + others.values.sum
        if let left, left <= common - together { return }
        (areas, hectares, ceiling, taken) = ([own] + others.keys.sorted(), whole, common, together)
    }

    /// How much more it can give; nil where its ceiling is not known.
    public var left: Kilograms? { ceiling.map { $0 - taken } }
}

extension AreaSummary {
    /// The hectares of the boundary in force on a day, or of the last one before it, since fruit of an area that ended grew somewhere;
    /// those that were declared where none was measured.
    fileprivate func hectares(by day: Day) -> Double? {
        let size = size(nil, on: day) ?? sizes.last { size in size.period.from.map { $0 <= day } ?? true }
        return size?.size?.hectares ?? area.declaredHectares
    }
}

extension Lot {
    /// How much a code gave to it.
    public func kilograms(from code: CodeID) -> Kilograms {
        sources.filter { $0.code == .registered(code) }.map(\.kilograms).sum
    }
}
