public import Registry

/// What a suspension of a code from a day on would touch: lots, stamps, shipments, exporters.
public struct CodeImpact: Sendable {
    /// How a lot is touched.
    public enum Reason: String, CaseIterable, Sendable {
        /// Its harvest goes on, or begins, on the day or after it.
        case harvested
        /// Some of it is still here.
        case inStock = "in-stock"
        /// Some of it is on its way.
        case underWay = "under-way"
    }

    /// A lot that is touched.
    public struct TouchedLot: Hashable, Sendable {
        /// The lot.
        public var lot: Lot
        /// The lot as it is asked for.
        public var reference: String
        /// Why.
        public var reasons: [Reason]
        /// How much of it is from the code.
        public var fromCode: Kilograms
        /// How much of it is still here.
        public var left: Kilograms
        /// Its rolls of stamps, each with how many are not void on the day.
        public var runs: [StampRunSummary]
    }

    /// What was found.
    public struct Outcome: Sendable {
        /// The code.
        public var code: CodeRecord
        /// The day.
        public var on: Day
        /// The lots, in the order of their numbers.
        public var lots: [TouchedLot]
        /// The shipments that are not over on the day.
        public var shipments: [ShipmentRecord]
        /// The exporters of all these, and those who may use the code on the day.
        public var exporters: [Organisation]
        /// Stamps of other issuers on the code or one of the lots.
        public var foreignStamps: Int

        /// How many stamps of ours are touched.
        public var stamps: Int { lots.flatMap(\.runs).map(\.count).reduce(0, +) }
    }

    private let store: any RegistryStore

    /// In a registry.
    public init(_ store: any RegistryStore) { self.store = store }

    /// Looks for everything that depends on a code on a day or after it.
    ///
    /// - Throws: `.noSuchCode`, `.ambiguousCode`, or why the store fails.
    public func callAsFunction(_ text: String, market: String?, on day: Day) async throws -> Outcome {
        try await store.read { reading in
            let record = try reading.code(meantBy: text, market: market)
            var lots: [TouchedLot] = []
            var shipments: [ShipmentID: ShipmentRecord] = [:]
            var exporters: Set<OrganisationID> = []
            for lot in try reading.lots(.code(record.code.id), knownAt: nil) {
                let consignments = try reading.shipments(.lot(lot.id), knownAt: nil)
                let underWay = consignments.filter { $0.isUnderWay(on: day) }
                let left = lot.left(on: day, consignments)
                var reasons: [Reason] = []
                if let last = lot.harvestTo, last >= day { reasons.append(.harvested) }
                if left > .zero { reasons.append(.inStock) }
                if !underWay.isEmpty { reasons.append(.underWay) }
                guard !reasons.isEmpty else { continue }
                for shipment in underWay { shipments[shipment.shipment.id] = shipment }
                exporters.formUnion([lot.exporter].compactMap { $0 } + underWay.compactMap(\.shipment.exporter))
                let product = try reading.product(lot.product)
                lots.append(
                    TouchedLot(
                        lot: lot, reference: product.map { lot.reference(of: $0) } ?? lot.text, reasons: reasons,
                        fromCode: lot.kilograms(from: record.code.id), left: left,
                        runs: try reading.liveRuns(of: lot.id, on: day)))
            }
            let rights = try reading.lineage(of: record).ids.flatMap { try reading.rights(.code($0), knownAt: nil) }.filter {
                $0.holds(on: day)
            }
            exporters.formUnion(rights.map(\.exporter))
            let touched = Set(lots.map { StampTarget.lot($0.lot.id) } + [.code(record.code.id)])
            let foreign = try reading.foreignStampLinks().filter { touched.contains($0.target) }.map(\.count).reduce(0, +)
            return Outcome(
                code: record, on: day, lots: lots, shipments: shipments.values.sorted { $0.shipment.id < $1.shipment.id },
                exporters: try exporters.sorted { $0.number < $1.number }.compactMap { try reading.organisation($0) },
                foreignStamps: foreign)
        }
    }
}

extension ShipmentRecord {
    /// Whether it has not come to an end before a day: neither arrived nor released, rejected, returned or destroyed as a whole.
    func isUnderWay(on day: Day) -> Bool {
        !steps.contains { step in
            step.on < day && ![.packed, .departed].contains(step.kind) && step.lots.isEmpty
        }
    }
}

extension Lot {
    /// How much of it is here on a day: what had not departed by then, and what had come back.
    func left(on day: Day, _ consignments: [ShipmentRecord]) -> Kilograms {
        var left = kilograms
        for record in consignments {
            guard let departed = record.day(.departed) ?? record.day(.packed), departed < day else { continue }
            left = left - record.shipment.lots.filter { $0.lot == id }.map(\.kilograms).sum
            var known = record
            known.steps = record.steps.filter { $0.on < day }
            left += known.returned(of: id)
        }
        return max(.zero, left)
    }
}
