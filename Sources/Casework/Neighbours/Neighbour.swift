import GeoPrimitives
public import Registry

/// An area whose ground another one shares, and whether that is allowed.
public struct Neighbour: Sendable {
    /// Whether two areas may share ground.
    public enum Rule: String, CaseIterable, Sendable {
        /// Another crop, another market, the same holder, or no more than surveys differ: normal.
        case allowed
        /// The same crop and two holders: a grant for the same market at the same time would be refused.
        case refusedAtGrant = "refused-at-grant"
        /// The same crop, and nobody said who holds one of them.
        case holderUnknown = "holder-unknown"
        /// Nobody said which crop one of them has, and they are not known to be one holder's.
        case cropUnknown = "crop-unknown"
    }

    /// The area.
    public var area: GrowingArea
    /// Its boundary.
    public var boundary: BoundaryID
    /// What is shared.
    public var shared: SharedGround
    /// The codes in force or suspended on the area that day.
    public var codes: [GrowingAreaCode]
    /// Whether it is allowed.
    public var rule: Rule
}

extension Neighbour.Rule {
    /// The rule for two areas by their crops and holders (decision 0010): between crops or markets and inside one holder it is normal.
    init(_ own: (crop: String?, holders: GroundHolders), _ other: (crop: String, holders: GroundHolders), _ kind: SharedGround.Kind) {
        let strangers = own.holders.meeting(other.holders).filter { $0.one == nil || $0.one != $0.other }
        if kind == .noise || own.crop != nil && own.crop != other.crop || strangers.isEmpty {
            self = .allowed
        } else if own.crop == nil {
            self = .cropUnknown
        } else {
            self = strangers.contains { $0.one != nil && $0.other != nil } ? .refusedAtGrant : .holderUnknown
        }
    }
}

extension Neighbour {
    /// The finding that reports it: a warning where a grant could be refused, a note where it is normal.
    public func finding(feature: Int? = nil) -> Finding {
        let name = codes.isEmpty ? "area-\(area.id.number)" : "area-\(area.id.number) (\(codes.map(\.text).joined(separator: ", ")))"
        return shared.finding(with: name, rule, feature: feature)
    }
}

extension SharedGround {
    /// The finding that reports shared ground with a neighbour of a name.
    func finding(with other: String, _ rule: Neighbour.Rule, feature: Int?) -> Finding {
        let severity: Severity = rule == .allowed && kind != .identical ? .note : .warning
        return Finding(
            "neighbour-\(kind.rawValue)", severity, feature: feature, position: place.polygons.first?.exterior?.positions.first,
            values: [
                "other": other, "squareMetres": size.value.formatted(decimals: 0), "percent": (share * 100).formatted(decimals: 1),
                "otherPercent": (otherShare * 100).formatted(decimals: 1), "thickness": thickness.value.formatted(decimals: 1),
                "tolerance": tolerance.value.formatted(decimals: 1), "rule": rule.rawValue,
            ])
    }
}

/// Asks the registry which areas share ground with a boundary.
struct NeighbourSearch {
    let reading: any RegistryReading
    let day: Day

    /// The neighbours of some ground on a day, the greatest share first.
    ///
    /// - Parameters:
    ///   - ground: The ground.
    ///   - crop: Its crop, where it is known.
    ///   - holder: Its holder, where it is known and no code is held on it.
    ///   - excluded: The areas that it belongs to or comes from, which are not its neighbours.
    /// - Returns: The neighbours.
    /// - Throws: Why the store or the overlay fails.
    func callAsFunction(_ ground: Ground, crop: String?, holder: Holder?, except excluded: Set<AreaID> = []) throws -> [Neighbour] {
        try callAsFunction(ground, crop: crop, holders: GroundHolders(area: holder), except: excluded)
    }

    /// The neighbours of some ground on a day, the greatest share first, by whoever has it for which market.
    func callAsFunction(_ ground: Ground, crop: String?, holders: GroundHolders, except excluded: Set<AreaID>) throws -> [Neighbour] {
        guard let box = ground.shape.box else { return [] }
        var found: [Neighbour] = []
        for row in try reading.ground(meeting: box, before: nil) where !excluded.contains(row.area) && row.period.contains(day) {
            guard let shared = try SharedGround(of: ground, with: Ground(row)), let area = try reading.facts(of: row.area) else { continue }
            let codes = try reading.codes(of: row.area, knownAt: nil)
            found.append(
                Neighbour(
                    area: area, boundary: row.boundary, shared: shared,
                    codes: codes.filter { $0.timeline(of: .ours).status(on: day).isHeld }.map(\.code),
                    rule: Neighbour.Rule((crop, holders), (area.crop, GroundHolders(codes, of: area, on: day)), shared.kind)))
        }
        return found.sorted { ($0.shared.share, $1.area.id.number) > ($1.shared.share, $0.area.id.number) }
    }
}
