public import Registry

/// How an exporter's lots draw down the rights of use on one code.
public struct RightsAccount: Hashable, Sendable {
    /// A right with what lots drew from it.
    public struct Line: Hashable, Sendable {
        /// The right.
        public var right: RightOfUse
        /// What was drawn.
        public var drawn: Kilograms

        /// How much is left; nil where any amount may be exported.
        public var left: Kilograms? { right.kilograms.map { $0 - drawn } }
    }

    /// The rights, in the order of their numbers.
    public private(set) var lines: [Line]

    /// Draws the lots of an exporter, in the order of their days, from the rights that hold on each day.
    ///
    /// - Parameters:
    ///   - exporter: The exporter.
    ///   - code: The code.
    ///   - lot: A lot that is left out, as the one that is recorded anew.
    ///   - last: The last day whose lots are drawn; all are where nil.
    ///   - reading: Where to look.
    /// - Throws: Why the store fails.
    public init(
        of exporter: OrganisationID, on code: CodeID, without lot: LotID? = nil, upTo last: Day? = nil, _ reading: any RegistryReading
    ) throws {
        lines = try reading.rights(.code(code), knownAt: nil).filter { $0.exporter == exporter }.map { Line(right: $0, drawn: .zero) }
        guard !lines.isEmpty else { return }
        let lots = try reading.lots(.code(code), knownAt: nil).filter { $0.exporter == exporter && $0.id != lot }
        for lot in lots.sorted(by: { ($0.usedOn?.daysSinceEpoch ?? 0, $0.id) < ($1.usedOn?.daysSinceEpoch ?? 0, $1.id) }) {
            if let day = lot.usedOn, last.map({ day <= $0 }) ?? true { _ = draw(lot.kilograms(from: code), on: day) }
        }
    }

    /// Draws an amount on a day.
    ///
    /// - Returns: What no right was left for.
    public mutating func draw(_ kilograms: Kilograms, on day: Day) -> Kilograms {
        var rest = kilograms
        for index in lines.indices where rest > .zero && lines[index].right.holds(on: day) {
            let part = lines[index].left.map { min(max(.zero, $0), rest) } ?? rest
            lines[index].drawn += part
            rest = rest - part
        }
        return rest
    }

    /// Whether there is a right that holds on a day.
    public func holds(on day: Day) -> Bool { lines.contains { $0.right.holds(on: day) } }

    /// The most that the rights of a day allow, and what was drawn from them; nil where one of them allows any amount.
    public func limit(on day: Day) -> (granted: Kilograms, drawn: Kilograms)? {
        let held = lines.filter { $0.right.holds(on: day) }
        guard held.allSatisfy({ $0.right.kilograms != nil }) else { return nil }
        return (held.compactMap(\.right.kilograms).sum, held.map(\.drawn).sum)
    }
}

extension Lot {
    /// The day on which the codes behind it were used: that of its harvest's end.
    public var usedOn: Day? { harvestTo ?? harvestFrom ?? packing?.on }
}
