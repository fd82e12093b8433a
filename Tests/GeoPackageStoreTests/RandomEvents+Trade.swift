import Registry
import RegistryStoreContract
import Traceability

/// What of trade was made up so far.
struct RandomTrade {
    var products: Int64 = 0
    var lots: [Lot] = []
    /// How many stamps each run has.
    var runs: [Int] = []
    var serials: Int64 = 0
    var rights: Int64 = 0
    var shipments: [Shipment] = []
    var facilities: Int64 = 0
}

extension RandomEvents {
    /// Something that is traded, made into what it is traded as, or what befell it; the first of all is a maker.
    mutating func traded(_ today: Int) -> [RegistryEvent] {
        guard numbers.organisation > 1 else {
            return [.organisationAdded(Organisation(id: numbers.takeOrganisation(), name: "HTX \(number(1...999))"))]
        }
        guard trade.products > 0 else { return product() }
        let event: TradeEvent? =
            switch number(0...11) {
            case 0: nil
            case 1, 2: lot(today)
            case 3: run(today)
            case 4: change(today)
            case 5: link(today)
            case 6: facility(today)
            case 7: facilityWork(today)
            case 8: right(today)
            case 9, 10: shipment(today)
            default: revision()
            }
        return event.map { [.trade($0)] } ?? product()
    }

    private mutating func organisation() -> OrganisationID { OrganisationID(Int64(number(1...Int(numbers.organisation - 1)))) }

    private mutating func kilograms() -> Kilograms { Kilograms(grams: Int64(number(1...9_000_000))) }

    private mutating func code() -> CodeID? { codes.randomElement(using: &generator).map { CodeID($0.code) } }

    private mutating func days(_ today: Int) -> Period {
        Period(
            from: number(0...3) == 0 ? nil : Sample.day(today + number(-9...3)),
            to: number(0...2) == 0 ? nil : Sample.day(today + number(4...20)))
    }

    private mutating func product() -> [RegistryEvent] {
        var product = Sample.product(numbers.takeProduct(), gtin: number(0...1) == 0 ? nil : "0952215000\(1000 + number(0...20))")
        trade.products = product.number
        product.producer = organisation()
        return [.productAdded(product)]
    }

    private mutating func revision() -> TradeEvent? {
        let number = Int64(number(1...Int(trade.products)))
        switch self.number(0...2) {
        case 0:
            var product = Sample.product(number, gtin: "0952215000\(1000 + self.number(0...20))")
            (product.name, product.stars, product.producer) = ("Vải \(self.number(1...9))", self.number(1...5), organisation())
            return .productRevised(product)
        case 1:
            let platform = ["voso", "shopee"][self.number(0...1)]
            return .productListed(Listing(product: number, platform: platform, period: days(0)))
        default:
            return .organisationRevised(
                Organisation(id: organisation(), name: "Công ty \(self.number(1...999))", taxCode: "\(self.number(1...5))"))
        }
    }

    private mutating func lot(_ today: Int) -> TradeEvent? {
        var sources: [LotSource] = []
        for _ in 0..<number(0...3) {
            let code: LotSource.Code = code().map { .registered($0) } ?? .unverified("VN-HDOR \(number(1...9))")
            sources.append(LotSource(code: code, kilograms: kilograms()))
        }
        let known = number(0...2) == 0 ? trade.lots.randomElement(using: &generator) : nil
        let harvest = Sample.day(today + number(-20...0))
        var lot = Sample.lot((known?.id ?? numbers.trade.takeLot()).number) { lot in
            (lot.sources, lot.harvestFrom, lot.harvestTo) = (sources, harvest, harvest)
        }
        lot.product = known?.product ?? Int64(number(1...Int(trade.products)))
        if number(0...1) == 0 { lot.exporter = organisation() }
        if number(0...1) == 0 { lot.packing = Lot.Packing(facility: FacilityID(Int64(number(1...3))), on: harvest) }
        if number(0...1) == 0 { lot.treatment = Lot.Treatment(kind: "irradiation", number: "\(number(1...99))") }
        if known != nil { return .lotRevised(lot, reason: "cân lại") }
        trade.lots.append(lot)
        return .lotAdded(lot)
    }

    private mutating func run(_ today: Int) -> TradeEvent? {
        guard let lot = trade.lots.randomElement(using: &generator) else { return nil }
        let count = number(1...40)
        var run = Sample.run(numbers.trade.takeStampRun().number, lot: lot.id.number, count: count, from: trade.serials)
        (run.code, run.issuedOn, run.key) = (code(), Sample.day(today), number(0...1) == 0 ? [1, 2, 3, 4] : nil)
        trade.serials += Int64(count)
        trade.runs.append(count)
        return .stampsIssued(run)
    }

    private mutating func change(_ today: Int) -> TradeEvent? {
        guard let run = trade.runs.indices.randomElement(using: &generator) else { return nil }
        let first = number(0...(trade.runs[run] - 1))
        let range = StampRange(run: StampRunID(Int64(run + 1)), first: first, last: number(first...(trade.runs[run] - 1)))
        let state = StampState.allCases[number(0...(StampState.allCases.count - 1))]
        return .stampsChanged(StampChange(state: state, on: Sample.day(today + number(-3...3)), reason: "r", ranges: [range]))
    }

    private mutating func link(_ today: Int) -> TradeEvent? {
        var target = StampTarget.product(Int64(number(1...Int(trade.products))))
        if let lot = trade.lots.randomElement(using: &generator), number(0...1) == 0 { target = .lot(lot.id) }
        if let code = code(), number(0...2) == 0 { target = .code(code) }
        // Few texts, so that some are linked twice.
        let texts = (0..<number(1...5)).map { _ in "https://tem.example/\(number(1...30))" }
        return .stampsLinked(ForeignStamps(link: numbers.trade.takeStampLink(), target: target, period: days(today), texts: texts))
    }

    private mutating func facility(_ today: Int) -> TradeEvent? {
        let isNew = trade.facilities == 0 || number(0...1) == 0
        let id = isNew ? numbers.trade.takeFacility() : FacilityID(Int64(number(1...Int(trade.facilities))))
        trade.facilities = max(trade.facilities, id.number)
        guard var facility = try? Sample.facility(id.number, "VN-BGPH \(number(1...9))") else { return nil }
        facility.organisation = organisation()
        if number(0...1) == 0 { facility.position = nil }
        return .facilityRecorded(facility)
    }

    private mutating func facilityWork(_ today: Int) -> TradeEvent? {
        guard trade.facilities > 0 else { return facility(today) }
        let id = FacilityID(Int64(number(1...Int(trade.facilities))))
        let market = ["CN", "JP"][number(0...1)]
        if let code = code(), number(0...1) == 0 {
            return .facilityPaired(Pairing(facility: id, code: code, market: market, period: days(today)))
        }
        return .facilityDecided(
            FacilityDecision(
                id: numbers.trade.takeFacilityDecision(), facility: id, market: market,
                kind: [.grant, .suspend, .restore, .revoke][number(0...3)], effectiveOn: Sample.day(today + number(-9...5))))
    }

    private mutating func right(_ today: Int) -> TradeEvent? {
        if trade.rights > 0, number(0...1) == 0 {
            return .rightWithdrawn(RightID(Int64(number(1...Int(trade.rights)))), on: Sample.day(today), reason: "vì")
        }
        guard let code = code() else { return nil }
        let id = numbers.trade.takeRight()
        trade.rights = id.number
        return .rightGranted(
            RightOfUse(
                id: id, code: code, exporter: organisation(), letter: "\(number(1...99))", period: days(today),
                kilograms: number(0...1) == 0 ? kilograms() : nil))
    }

    private mutating func shipment(_ today: Int) -> TradeEvent? {
        guard let lot = trade.lots.randomElement(using: &generator) else { return nil }
        let part = ShippedLot(lot: lot.id, kilograms: kilograms())
        if let shipment = trade.shipments.randomElement(using: &generator), number(0...1) == 0 {
            guard number(0...2) > 0 else {
                var again = shipment
                (again.lots, again.exporter) = ([part], organisation())
                return .shipmentRecorded(again)
            }
            let kinds: [ShipmentStep.Kind] = [.packed, .departed, .arrived, .returned]
            return .shipmentStepped(
                ShipmentStep(
                    shipment: shipment.id, kind: kinds[number(0...3)], on: Sample.day(today), lots: number(0...1) == 0 ? [] : [part]))
        }
        let id = numbers.trade.takeShipment()
        let shipment = Shipment(id: id, number: "TK-\(id.number)", market: "CN", lots: [part])
        trade.shipments.append(shipment)
        return .shipmentRecorded(shipment)
    }
}
