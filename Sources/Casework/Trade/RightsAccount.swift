public import Registry

/// How an exporter's lots and shipments draw down the rights of use on one code, under whichever text it goes on.
public struct RightsAccount: Hashable, Sendable {
    /// A right with what was drawn from it.
    public struct Line: Hashable, Sendable {
        /// The right.
        public var right: RightOfUse
        /// What was drawn.
        public var drawn: Kilograms
        /// The first day on which who gave it no longer holds the code; nil while he does.
        public var lapsedOn: Day?

        /// How much is left; nil where any amount may be exported.
        public var left: Kilograms? { right.kilograms.map { $0 - drawn } }

        /// Whether it can be relied on on a day: it holds, and who gave it still holds the code.
        public func holds(on day: Day) -> Bool { right.holds(on: day) && (lapsedOn.map { day < $0 } ?? true) }
    }

    /// What is left out of an account.
    public enum Exception: Hashable, Sendable {
        /// A lot, with all its shipments, as the one that is recorded anew or asked for.
        case lot(LotID)
        /// A shipment, as the one that is judged.
        case shipment(ShipmentID)
    }

    /// The rights, in the order of their numbers.
    public private(set) var lines: [Line]

    /// Draws what an exporter took, in the order of the days, from the rights that hold on each day: the lots that are recorded for him,
    /// and what he shipped of lots that are recorded for nobody, or for somebody else.
    ///
    /// - Parameters:
    ///   - exporter: The exporter.
    ///   - record: The code.
    ///   - exception: What is left out.
    ///   - day: The last day that counts; any where nil.
    ///   - reading: Where to look.
    /// - Throws: Why the store fails.
    public init(
        of exporter: OrganisationID, on record: CodeRecord, except exception: Exception? = nil, until day: Day? = nil,
        _ reading: any RegistryReading
    ) throws {
        let lineage = try reading.lineage(of: record)
        let (codes, whole) = (Set(lineage.ids), lineage.asOne)
        let rights = try lineage.ids.flatMap { try reading.rights(.code($0), knownAt: nil) }.filter { $0.exporter == exporter }
        lines = rights.sorted { $0.id.number < $1.id.number }.map { right in
            Line(right: right, drawn: .zero, lapsedOn: whole.lapse(ofRightFrom: right.period.from))
        }
        guard !lines.isEmpty else { return }
        var draws: [(day: Day, kilograms: Kilograms)] = []
        var seen: Set<LotID> = []
        for lot in try lineage.ids.flatMap({ try reading.lots(.code($0), knownAt: nil) })
        where exception != .lot(lot.id) && seen.insert(lot.id).inserted {
            if lot.exporter == exporter {
                if let used = lot.usedOn { draws.append((used, codes.map { lot.kilograms(from: $0) }.sum)) }
                continue
            }
            for shipment in try reading.shipments(.lot(lot.id), knownAt: nil)
            where shipment.shipment.exporter == exporter && exception != .shipment(shipment.shipment.id) {
                guard let used = shipment.leftOn ?? lot.usedOn else { continue }
                draws.append((used, lot.kilograms(from: codes, in: shipment.shipped(of: lot.id) - shipment.returned(of: lot.id))))
            }
        }
        for draw in draws.sorted(by: { $0.day < $1.day }) where day.map({ draw.day <= $0 }) ?? true {
            _ = self.draw(draw.kilograms, on: draw.day)
        }
    }

    /// Draws an amount on a day.
    ///
    /// - Returns: What no right was left for.
    public mutating func draw(_ kilograms: Kilograms, on day: Day) -> Kilograms {
        var rest = kilograms
        for index in lines.indices where rest > .zero && lines[index].holds(on: day) {
            let part = lines[index].left.map { min(max(.zero, $0), rest) } ?? rest
            lines[index].drawn += part
            rest = rest - part
        }
        return rest
    }

    /// Whether there is a right that holds on a day.
    public func holds(on day: Day) -> Bool { lines.contains { $0.holds(on: day) } }

    /// The most that the rights of a day allow, and what was drawn from them; nil where one of them allows any amount.
    public func limit(on day: Day) -> (granted: Kilograms, drawn: Kilograms)? {
        let held = lines.filter { $0.holds(on: day) }
        guard held.allSatisfy({ $0.right.kilograms != nil }) else { return nil }
        return (held.compactMap(\.right.kilograms).sum, held.map(\.drawn).sum)
    }
}

extension Lot {
    /// The day on which the codes behind it were used: that of its harvest's end.
    public var usedOn: Day? { harvestTo ?? harvestFrom ?? packing?.on }

    /// How much some codes gave to a part of it, where all of it is mixed alike.
    func kilograms(from codes: Set<CodeID>, in part: Kilograms) -> Kilograms {
        let whole = sources.map(\.kilograms).sum
        guard whole > .zero else { return .zero }
        return Kilograms(part.value * codes.map { kilograms(from: $0) }.sum.value / whole.value) ?? part
    }
}

extension ShipmentRecord {
    /// The day on which its goods left, as far as that is known.
    var leftOn: Day? { day(.departed) ?? day(.packed) }

    /// How much of a lot is on it.
    func shipped(of lot: LotID) -> Kilograms { shipment.lots.filter { $0.lot == lot }.map(\.kilograms).sum }
}

extension CodeRecord {
    /// The days on which the code went over to another holder, the first one first.
    var transfers: [Day] { decisions.filter { $0.kind == .transfer && $0.authority == .ours }.map(\.effectiveOn).sorted() }

    /// The day on which a right of its holder lapses, since the code went over to somebody else; nil while it did not.
    ///
    /// - Parameter first: The first day of the right; one that is open there was given by the first holder.
    /// - Returns: The day of the transfer.
    fileprivate func lapse(ofRightFrom first: Day?) -> Day? {
        let giver = first.map { holder(on: $0) } ?? code.holder
        return transfers.first { day in first.map { day > $0 } ?? true && holder(on: day) != giver }
    }
}
