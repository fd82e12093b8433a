import Casework
public import Registry
import Traceability

/// The ten items that Circular 02/2024/TT-BKHCN asks for of a traced product, with what is missing.
public struct TraceabilityItems {
    /// An item, in the order of the circular.
    public enum Item: String, CaseIterable, Sendable {
        case productName = "product-name"
        case image
        case trader
        case address
        case stages
        case time
        case tracingCode = "tracing-code"
        case brandOrSerial = "brand-or-serial"
        case shelfLife = "shelf-life"
        case standard
    }

    /// Something that is not known.
    public enum Gap: String, CaseIterable, Sendable {
        /// Nothing of the item is recorded.
        case all = "missing"
        /// The registry has no place for it.
        case notKept = "missing-not-kept"
        /// The product has no GTIN.
        case productCode = "missing-product-code"
        /// It is not known when the lot was harvested.
        case harvestTime = "missing-harvest-time"
        /// No code says where the lot was harvested.
        case harvestPlace = "missing-harvest-place"
        /// It is not known when the lot was packed.
        case packingTime = "missing-packing-time"
        /// It is not known where the lot was packed.
        case packingPlace = "missing-packing-place"
        /// It is not known when the lot was treated.
        case treatmentTime = "missing-treatment-time"
        /// It is not known where the lot was treated.
        case treatmentPlace = "missing-treatment-place"
        /// It is not known when a shipment left.
        case shippingTime = "missing-shipping-time"
    }

    /// What is known of an item.
    public struct Row: Hashable, Sendable {
        /// The item.
        public var item: Item
        /// What is known.
        public var values: [String] = []
        /// What is missing.
        public var gaps: [Gap] = []
    }

    /// The ten items, in the order of the circular.
    public private(set) var rows: [Row] = []

    /// Gathers them for a lot.
    ///
    /// - Parameters:
    ///   - lot: The lot.
    ///   - product: Its product.
    ///   - reading: The registry.
    ///   - say: The word for a stage, as `step.harvest`.
    /// - Throws: Why the registry cannot be read.
    public init(_ lot: Lot, of product: Product, _ reading: any RegistryReading, say: (String) -> String) throws {
        let producer = try reading.organisation(product.producer)
        let exporter = try lot.exporter.flatMap { try reading.organisation($0) }
        let organisations = [producer, exporter].compactMap { $0 }
        add(.productName, [product.name])
        add(.image, [product.image].compactMap { $0 })
        add(.trader, organisations.map(\.name))
        add(.address, organisations.compactMap(\.address))
        rows.append(try stages(lot, product, reading, say))
        let harvest = [lot.harvestFrom, lot.harvestTo].compactMap { $0?.description }
        add(.time, [Array(Set(harvest)).sorted().joined(separator: "/"), lot.packing?.on?.description ?? ""].filter { !$0.isEmpty })
        let origin = try reading.linkOrigin()
        let link = try product.gtin.map {
            try DigitalLink(origin: origin, key: .init("01", $0), qualifiers: [.init("10", lot.text)]).uri
        }
        add(.tracingCode, [link].compactMap { $0 })
        let runs = try reading.stampRuns(.lot(lot.id), knownAt: nil)
        let foreign = try reading.foreignStampLinks().filter { $0.target == .lot(lot.id) }.reduce(0) { $0 + $1.count }
        let serials = try runs.first.flatMap { try reading.serials(of: $0.run.id)?.first?.text }
        let count = runs.reduce(foreign) { $0 + $1.count }
        add(.brandOrSerial, [serials, count > 0 ? "× \(count)" : nil].compactMap { $0 })
        for item in [Item.shelfLife, .standard] { rows.append(Row(item: item, gaps: [.notKept])) }
    }

    private mutating func add(_ item: Item, _ values: [String]) {
        rows.append(Row(item: item, values: values, gaps: values.isEmpty ? [.all] : []))
    }

    /// Each stage with the code of the product, the code of the place and the time.
    private func stages(_ lot: Lot, _ product: Product, _ reading: any RegistryReading, _ say: (String) -> String) throws -> Row {
        var row = Row(item: .stages)
        func add(_ stage: String, _ place: String?, _ time: String?, _ placeGap: Gap?, _ timeGap: Gap) {
            row.values.append([say(stage), product.gtin, place, time].compactMap { $0 }.joined(separator: " · "))
            if place == nil, let placeGap { row.gaps.append(placeGap) }
            if time == nil { row.gaps.append(timeGap) }
        }
        if product.gtin == nil { row.gaps.append(.productCode) }
        let harvest = lot.harvestTo.map { last in (lot.harvestFrom ?? last) == last ? "\(last)" : "\(lot.harvestFrom ?? last)/\(last)" }
        for source in try reading.codes(behind: lot) {
            add("step.harvest", source.text, harvest, .harvestPlace, .harvestTime)
        }
        // Where a crop stands behind the product, somewhere it was picked.
        if lot.sources.isEmpty, product.crop != nil { add("step.harvest", nil, harvest, .harvestPlace, .harvestTime) }
        let shipments = try reading.shipments(.lot(lot.id), knownAt: nil)
        let packings = try LotPacking.all(of: lot, shipments, reading)
        for packing in packings { add("step.packing", packing.house?.text, packing.day.description, .packingPlace, .packingTime) }
        if packings.isEmpty {
            let house = try lot.packing?.facility.flatMap { try reading.facility($0)?.facility.text }
            add("step.packing", house, nil, .packingPlace, .packingTime)
        }
        if let treatment = lot.treatment {
            let plant = try treatment.facility.flatMap { try reading.facility($0)?.facility.text }
            add("step.treatment", plant, treatment.on?.description, .treatmentPlace, .treatmentTime)
        }
        for record in shipments {
            add("step.departure", record.shipment.gate, record.day(.departed)?.description, nil, .shippingTime)
        }
        return row
    }
}
