import Registry

/// What of a lot was packed, where and when.
struct LotPacking {
    /// How much.
    var kilograms: Kilograms
    /// The day.
    var day: Day
    /// The packing house.
    var house: Facility?

    /// The packing of the lot as a whole, as it is recorded with it; else that of each consignment by itself.
    static func all(of lot: Lot, _ shipments: [ShipmentRecord], _ reading: any RegistryReading) throws -> [LotPacking] {
        if let packing = lot.packing, let day = packing.on {
            let house = try packing.facility.flatMap { try reading.facility($0)?.facility }
            return [LotPacking(kilograms: lot.kilograms, day: day, house: house)]
        }
        return try shipments.compactMap { record in
            guard let day = record.day(.packed) else { return nil }
            let houses = try record.shipment.facilities.compactMap { try reading.facility($0)?.facility }
            let shipped = record.shipment.lots.filter { $0.lot == lot.id }.map(\.kilograms).sum
            return LotPacking(kilograms: shipped, day: day, house: houses.first { $0.kind == .packingHouse })
        }
    }
}
