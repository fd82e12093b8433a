import Registry

extension RegistryStoreContract {
    static var facilityPromises: [Promise] {
        [
            Promise("A facility comes back with its decisions per market and the codes it is paired with") { scene in
                var facility = try Sample.facility(1)
                let decision = FacilityDecision(
                    id: DecisionID(1), facility: FacilityID(1), market: "CN", kind: .grant, effectiveOn: Sample.day(-50), document: "1",
                    reason: "đạt", expiresOn: Sample.day(50))
                let suspension = FacilityDecision(
                    id: DecisionID(2), facility: FacilityID(1), market: "CN", kind: .suspend, effectiveOn: Sample.day(5),
                    authority: .importer)
                let other = FacilityDecision(
                    id: DecisionID(3), facility: FacilityID(1), market: "JP", kind: .grant, effectiveOn: Sample.day(1))
                let pairing = Pairing(facility: FacilityID(1), code: CodeID(1), market: "CN", period: Period(from: Sample.day(-5)))
                try await scene.commit(
                    try Sample.ground() + [
                        .trade(.facilityRecorded(facility)), .trade(.facilityRecorded(try Sample.facility(2, "VN-BGPH 002"))),
                        .trade(.facilityDecided(decision)), .trade(.facilityDecided(suspension)), .trade(.facilityDecided(other)),
                        .trade(.facilityPaired(pairing)),
                    ])
                let before = scene.clock.now
                var ended = pairing
                ended.period.to = Sample.day(20)
                (facility.name, facility.position) = ("Tên mới", nil)
                try await scene.commit([.trade(.facilityPaired(ended)), .trade(.facilityRecorded(facility))])
                let canonical = try there(CanonicalCode("vn-bgph 001"), "a canonical form")
                let record = FacilityRecord(facility: facility, decisions: [decision, suspension, other], pairings: [ended])
                try await scene.store.read { reading in
                    try expect(try reading.facilities(.id(FacilityID(1)), knownAt: nil), is: [record], "by number")
                    try expect(try reading.facilities(.canonical(canonical), knownAt: nil), is: [record], "by code")
                    try expect(try reading.facilities(.pairedWith(CodeID(1)), knownAt: nil), is: [record], "by the code it handles")
                    try expect(try reading.facilities(.all, knownAt: nil).map(\.facility.id.number), is: [1, 2], "all")
                    let known = try there(try reading.facilities(.all, knownAt: before).first, "the facility as known before")
                    try expect(known.facility, is: try Sample.facility(1), "its facts as known before")
                    try expect(known.pairings, is: [pairing], "its pairings as known before")
                    try expect(try reading.freeNumbers().trade.facility, is: 3, "the next number")
                    try expect(try reading.freeNumbers().trade.facilityDecision, is: 4, "the next number of a decision")
                }
                try expect(record.timeline(for: "CN").status(on: Sample.day(6)), is: .active, "ours")
                try expect(record.timeline(for: "CN", of: .importer).status(on: Sample.day(6)), is: .suspended, "the importer's")
                try expect(record.timeline(for: "CN").status(on: Sample.day(51)), is: .expired, "after its last day")
                try expect(record.timeline(for: "US").status(on: Sample.day(6)), is: .draft, "for a market without a decision")
                try expect(record.isPaired(with: CodeID(1), for: "CN", on: Sample.day(19)), "paired on the last day")
                try expect(!record.isPaired(with: CodeID(1), for: "CN", on: Sample.day(20)), "no longer on the day after")
            },
            Promise("A right of use is found by code and exporter, and a withdrawal ends it without forgetting it") { scene in
                let right = RightOfUse(
                    id: RightID(1), code: CodeID(1), exporter: OrganisationID(2), letter: "08/UQ", scanDigest: [UInt8](0..<32),
                    period: Period(from: Sample.day(0), to: Sample.day(60)), kilograms: Kilograms(grams: 20_000_000))
                let open = RightOfUse(id: RightID(2), code: CodeID(1), exporter: OrganisationID(1), letter: "09/UQ", period: Period())
                try await scene.commit(try Sample.ground() + [.trade(.rightGranted(right)), .trade(.rightGranted(open))])
                let before = scene.clock.now
                try await scene.commit(.trade(.rightWithdrawn(RightID(1), on: Sample.day(9), reason: "lạm dụng")))
                var withdrawn = right
                withdrawn.withdrawnOn = Sample.day(9)
                try await scene.store.read { reading in
                    try expect(try reading.rights(.all, knownAt: nil), is: [withdrawn, open], "all")
                    try expect(try reading.rights(.id(RightID(2)), knownAt: nil), is: [open], "by number")
                    try expect(try reading.rights(.code(CodeID(1)), knownAt: nil), is: [withdrawn, open], "by code")
                    try expect(try reading.rights(.exporter(OrganisationID(2)), knownAt: nil), is: [withdrawn], "by exporter")
                    try expect(try reading.rights(.exporter(OrganisationID(2)), knownAt: before), is: [right], "as known before")
                    try expect(try reading.freeNumbers().trade.right, is: 3, "the next number")
                }
                try expect(withdrawn.holds(on: Sample.day(8)) && !withdrawn.holds(on: Sample.day(9)), "it holds until it is withdrawn")
                try expect(!right.holds(on: Sample.day(60)) && right.holds(on: Sample.day(59)), "it holds to its last day")
            },
            Promise("A shipment comes back with its lots and what happened to it, and replaces its lots when recorded anew") { scene in
                var shipment = Shipment(
                    id: ShipmentID(1), number: "TK-1", market: "CN", exporter: OrganisationID(2), importer: "广西",
                    facilities: [FacilityID(1), FacilityID(2)], phytosanitary: "PC", container: "TEMU", gate: "Hữu Nghị",
                    lots: [ShippedLot(lot: LotID(1), kilograms: Kilograms(grams: 3_000_000))])
                let bare = Shipment(id: ShipmentID(2), number: "TK-2", market: "JP", lots: [])
                let steps = [
                    ShipmentStep(shipment: ShipmentID(1), kind: .packed, on: Sample.day(13)),
                    ShipmentStep(shipment: ShipmentID(1), kind: .departed, on: Sample.day(14), document: "D", reason: "R"),
                    ShipmentStep(
                        shipment: ShipmentID(1), kind: .returned, on: Sample.day(20),
                        lots: [ShippedLot(lot: LotID(1), kilograms: Kilograms(grams: 500_000))]),
                ]
                try await scene.commit(
                    try Sample.ground() + [
                        .trade(.lotAdded(Sample.lot(1))), .trade(.shipmentRecorded(shipment)), .trade(.shipmentRecorded(bare)),
                    ] + steps.reversed().map { .trade(.shipmentStepped($0)) })
                let before = scene.clock.now
                let first = ShipmentRecord(shipment: shipment, steps: steps)
                shipment.lots = [ShippedLot(lot: LotID(2), kilograms: Kilograms(grams: 1))]
                shipment.gate = nil
                try await scene.commit(.trade(.shipmentRecorded(shipment)))
                let second = ShipmentRecord(shipment: shipment, steps: steps)
                try await scene.store.read { reading in
                    try expect(try reading.shipments(.number("TK-1"), knownAt: nil), is: [second], "by number")
                    try expect(try reading.shipments(.number("TK-1"), knownAt: before), is: [first], "as known before")
                    try expect(try reading.shipments(.lot(LotID(1)), knownAt: nil), is: [], "by a lot that is no longer on it")
                    try expect(try reading.shipments(.lot(LotID(2)), knownAt: nil), is: [second], "by its lot")
                    try expect(try reading.shipments(.exporter(OrganisationID(2)), knownAt: nil), is: [second], "by exporter")
                    try expect(try reading.shipments(.all, knownAt: nil).map(\.shipment), is: [shipment, bare], "all")
                    try expect(try reading.freeNumbers().trade.shipment, is: 3, "the next number")
                }
                try expect(first.day(.departed), is: Sample.day(14), "the day it departed")
                try expect(first.returned(of: LotID(1)), is: Kilograms(grams: 500_000), "what came back")
            },
        ]
    }
}
