public import Registry

/// What of a lot is left to be shipped.
public struct LotBalance: Hashable, Sendable {
    /// What the lot weighs.
    public private(set) var kilograms: Kilograms
    /// What went out, over all days.
    public private(set) var shipped = Kilograms.zero
    /// What is left for a shipment on the day: no more than there is on that day and on any day after it.
    public private(set) var left: Kilograms

    /// Adds up the shipments of a lot, but for one that is recorded anew; what came back counts from the day on which it did.
    ///
    /// - Parameters:
    ///   - lot: The lot.
    ///   - day: The day on which something is to leave.
    ///   - shipment: A shipment that is left out.
    ///   - reading: Where to look.
    /// - Throws: Why the store fails.
    public init(of lot: Lot, on day: Day, without shipment: ShipmentID? = nil, _ reading: any RegistryReading) throws {
        kilograms = lot.kilograms
        left = lot.kilograms
        var later: [(day: Day, change: Kilograms)] = []
        func move(_ change: Kilograms, on moved: Day?) {
            if let moved, moved > day { later.append((moved, change)) } else { left += change }
        }
        for record in try reading.shipments(.lot(lot.id), knownAt: nil) where record.shipment.id != shipment {
            shipped += record.shipped(of: lot.id)
            move(.zero - record.shipped(of: lot.id), on: record.leftOn)
            var before = Kilograms.zero
            for step in record.steps.indices where [.returned, .destroyed].contains(record.steps[step].kind) {
                let until = ShipmentRecord(shipment: record.shipment, steps: Array(record.steps[...step]))
                move(until.returned(of: lot.id) - before, on: record.steps[step].on)
                before = until.returned(of: lot.id)
            }
        }
        // What comes back on a day can go out on it again.
        var stock = left
        for change in later.sorted(by: { ($0.day, $1.change) < ($1.day, $0.change) }) {
            stock += change.change
            left = min(left, stock)
        }
    }
}
