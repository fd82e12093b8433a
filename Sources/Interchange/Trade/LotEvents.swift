import Casework
import Foundation
import GeoPrimitives
public import Journal
public import Registry
public import Traceability

/// What happened to lots, as events for partners (EPCIS 2.0).
///
/// The registry knows days: an event is dated by the beginning of its day in Vietnam, and the order of the list is that of what happened.
public struct LotEvents {
    private let reading: any RegistryReading
    private let origin: LinkOrigin
    private let registry: String

    /// From a registry.
    ///
    /// - Throws: Why it cannot be read.
    public init(_ reading: any RegistryReading) throws {
        self.reading = reading
        origin = try reading.linkOrigin()
        registry = try reading.identity().identifier
    }

    /// The document of some lots.
    ///
    /// - Parameters:
    ///   - lots: The lots, each with its product.
    ///   - created: When the document is made.
    /// - Returns: Harvest, packing, treatment and shipping, lot by lot.
    /// - Throws: `.lotNeedsGTIN` where a product has none, since a lot is named by it; `.lotWithoutEvents` where nothing happened yet;
    ///   `.demonstrationPrefix` where a number of that prefix would leave a registry that is no illustration; `CancellationError` where nobody
    ///   waits for it any more: a roll has up to a million stamps.
    public func document(_ lots: [(lot: Lot, product: Product)], created: RecordedTime) throws -> EPCISDocument {
        var events: [EPCISEvent] = []
        for (lot, product) in lots { events += try self.events(lot, product) }
        guard !events.isEmpty else {
            throw RegistryError(
                .lotWithoutEvents, ["lot": lots.map { $0.lot.reference(of: $0.product) }.joined(separator: ", ")])
        }
        return EPCISDocument(
            created: EventTime(millisecondsSince1970: created.millisecondsSince1970),
            events: try events.map {
                try Task.checkCancellation()
                return try $0.identified(in: registry)
            }, codeNamespace: origin.prefix + "ns/puc#")
    }

    private func events(_ lot: Lot, _ product: Product) throws -> [EPCISEvent] {
        guard let gtin = try product.gtin.map({ try GTIN($0) }) else {
            throw RegistryError(.lotNeedsGTIN, ["lot": lot.reference(of: product)])
        }
        try reading.requireOwnPrefix(gtin)
        let traded = try TradeLot(gtin: gtin, lot: lot.text)
        var events: [(day: Day, event: EPCISEvent)] = []
        if let last = lot.harvestTo {
            for source in try reading.codes(behind: lot) {
                events.append((last, try harvest(source, of: traded, from: lot.harvestFrom ?? last, to: last)))
            }
        }
        let shipments = try reading.shipments(.lot(lot.id), knownAt: nil)
        let packings = try LotPacking.all(of: lot, shipments, reading)
        // Stamps say when they went, not with what: where one consignment alone left on that day it was that one.
        let alone = Dictionary(grouping: shipments.compactMap { $0.day(.departed) }) { $0 }.filter { $0.value.count == 1 }.keys
        let stamps = try StampedItems(
            of: lot, gtin, origin, reading, namesPacked: packings.count == 1, namesShippedOn: Set(alone))
        for packing in packings {
            let event = try EPCISEvent.packing(
                [try quantity(traded, packing.kilograms)], stamps: stamps.packed,
                time: EventTime(startOf: packing.day), location: location(packing.house))
            events.append((packing.day, event))
        }
        if let treatment = lot.treatment, let day = treatment.on {
            let plant = try treatment.facility.flatMap { try reading.facility($0)?.facility }
            let event = try EPCISEvent.treatment(
                [try quantity(traded, lot.kilograms)], kind: treatment.kind, number: treatment.number, time: EventTime(startOf: day),
                location: location(plant))
            events.append((day, event))
        }
        for record in shipments {
            guard let day = record.day(.departed) else { continue }
            let items = stamps.shipped[day] ?? []
            for event in try leaving(record.shipment, with: traded, items, of: lot.id, on: day) { events.append((day, event)) }
        }
        // Of one day: in the order in which it is done.
        return events.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element.event)
    }

    /// A consignment that leaves, and its container, where it has a number that every container of the world has alone.
    private func leaving(
        _ shipment: Shipment, with traded: TradeLot, _ items: [StampLink], of lot: LotID, on day: Day
    ) throws -> [EPCISEvent] {
        let shipped = shipment.lots.filter { $0.lot == lot }.map(\.kilograms).sum
        let lots = items.isEmpty ? [try quantity(traded, shipped)] : []
        let time = EventTime(startOf: day)
        let papers = EPCISEvent.Consignment(
            number: shipment.number, market: shipment.market, phytosanitary: shipment.phytosanitary, container: shipment.container)
        let shipping = try EPCISEvent.shipping(stamps: items, lots: lots, consignment: papers, time: time)
        guard let container = shipment.container.flatMap({ ContainerCode($0) }) else { return [shipping] }
        return [shipping, try .departure(of: container, stamps: items, lots: lots, time: time)]
    }

    private func location(_ facility: Facility?) -> EventLocation? { facility.map { .lookUp(origin, code: $0.text) } }

    private func quantity(_ lot: TradeLot, _ kilograms: Kilograms) throws -> LotQuantity {
        try LotQuantity(lot: lot, kilograms: kilograms.value)
    }

    /// What one code gave: a lot of three codes is harvested three times.
    private func harvest(_ source: LotCode, of lot: TradeLot, from first: Day, to last: Day) throws -> EPCISEvent {
        var harvest = EPCISEvent.Harvest(
            quantity: try quantity(lot, source.kilograms), time: EventTime(startOf: last), firstDay: try EventDay(first.description),
            lastDay: try EventDay(last.description), code: source.text)
        // Of a code of elsewhere this registry's address says nothing, and land that is not shown to all is not shown here.
        if let record = source.record {
            harvest.location = .growingArea(try GrowingAreaLink(origin: origin, code: record.code.canonical.text))
            if let area = try reading.area(record.code.area, knownAt: nil), record.showsGround(of: area.area, on: last) {
                harvest.point = area.boundary(on: last).flatMap { EventPoint(of: $0.boundary) }
            }
        }
        return .harvest(harvest)
    }
}

/// The stamped items of a lot, by what became of them.
///
/// A roll is long and a link dear to make: there are those that an event names, and no others.
private struct StampedItems {
    /// Those that were put on boxes and not made void; none where no event names them.
    private(set) var packed: [StampLink] = []
    /// Those of them that left, by the day; none on days on which no event names them.
    private(set) var shipped: [Day: [StampLink]] = [:]

    init(
        of lot: Lot, _ gtin: GTIN, _ origin: LinkOrigin, _ reading: any RegistryReading, namesPacked: Bool, namesShippedOn days: Set<Day>
    ) throws {
        for summary in try reading.stampRuns(.lot(lot.id), knownAt: nil) {
            let changes = try reading.stampChanges(of: summary.run.id)
            let leaving = changes.filter { $0.state == .shipped && days.contains($0.on) }
            guard namesPacked || !leaving.isEmpty, changes.contains(where: { $0.state == .activated }),
                let serials = try reading.serials(of: summary.run.id)
            else { continue }
            /// The places of a change; it can name more than the roll has.
            func places(_ change: StampChange) -> [Int] {
                change.ranges.flatMap { min($0.first, serials.count)..<min($0.last + 1, serials.count) }
            }
            var isPacked = [Bool](repeating: false, count: serials.count)
            for change in changes where change.state == .activated { for place in places(change) { isPacked[place] = true } }
            for change in changes where change.state == .void { for place in places(change) { isPacked[place] = false } }
            var made: [Int: StampLink] = [:]
            func link(_ place: Int) throws -> StampLink {
                if let link = made[place] { return link }
                try Task.checkCancellation()
                let link = try StampLink(origin: origin, identity: .item(gtin: gtin, lot: lot.text, serial: serials[place].text))
                made[place] = link
                return link
            }
            if namesPacked { packed += try isPacked.indices.filter { isPacked[$0] }.map { try link($0) } }
            for change in leaving { shipped[change.on, default: []] += try places(change).filter { isPacked[$0] }.map { try link($0) } }
        }
    }
}

extension EventTime {
    /// The moment at which a day begins in Vietnam.
    fileprivate init(startOf day: Day) {
        self.init(
            millisecondsSince1970: (Int64(day.daysSinceEpoch) * 24 * 60 - Int64(EventTime.vietnamOffsetMinutes)) * 60_000)
    }
}

extension EventPoint {
    /// The middle of a boundary's box, with the distance to its corner, so that the circle holds all of the land.
    fileprivate init?(of boundary: Boundary) {
        guard case .polygon(let shape) = boundary.extent, let box = shape.box else { return nil }
        let (west, east) = (Int64(box.minimum.longitudeE7), Int64(box.maximum.longitudeE7))
        let (south, north) = (Int64(box.minimum.latitudeE7), Int64(box.maximum.latitudeE7))
        // A degree on a sphere of the Earth's mean radius (6 371 km) is 111.2 km; whole metres are enough here.
        let degree = 111_195.0
        let upward = Double(north - south) / 2e7 * degree
        let sideward = Double(east - west) / 2e7 * degree * cos(Double(south + north) / 2e7 * .pi / 180)
        self.init(
            latitudeE7: (south + north) / 2, longitudeE7: (west + east) / 2,
            uncertaintyMetres: Int((upward * upward + sideward * sideward).squareRoot().rounded(.up)))
    }
}
