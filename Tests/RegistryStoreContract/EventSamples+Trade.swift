import GeoPrimitives
package import Registry
import Traceability

extension EventSamples {
    /// Each kind of what is traded, with everything in it.
    package static let fullTrade: [RegistryEvent] = [
        .trade(.productRevised(product(full: true))),
        .trade(
            .productListed(
                Listing(
                    product: 1, platform: "voso", address: "https://voso.vn/1", period: Period(from: day, to: day.adding(days: 9))))),
        .trade(.organisationRevised(Organisation(id: OrganisationID(2), name: "HTX", website: "https://example.vn"))),
        .trade(.lotAdded(lot(full: true))),
        .trade(.lotRevised(lot(full: true), reason: "cân lại")),
        .trade(
            .stampsIssued(
                StampRun(
                    id: StampRunID(3), lot: LotID(2), code: CodeID(5), issuedOn: day, key: [1, 2, 3, 4],
                    serials: [0, 1, 1 << 50 - 1].compactMap { StampSerial(number: $0) }))),
        .trade(
            .stampsChanged(
                StampChange(
                    state: .void, on: day, reason: "rách",
                    ranges: [
                        StampRange(run: StampRunID(3), first: 0, last: 0),
                        StampRange(run: StampRunID(4), first: 7, last: StampRun.limit - 1),
                    ]))),
        .trade(
            .stampsLinked(
                ForeignStamps(
                    link: 6, target: .lot(LotID(2)), period: Period(from: day, to: day.adding(days: 30)),
                    texts: ["https://tem.example/check/A", "B"]))),
        .trade(.facilityRecorded(facility(full: true))),
        .trade(
            .facilityDecided(
                FacilityDecision(
                    id: DecisionID(2), facility: FacilityID(8), market: "CN", kind: .grant, effectiveOn: day, authority: .importer,
                    document: "12", reason: "vì", expiresOn: day.adding(days: 99)))),
        .trade(
            .facilityPaired(
                Pairing(
                    facility: FacilityID(8), code: CodeID(5), market: "CN", period: Period(from: day, to: day.adding(days: 1))))),
        .trade(
            .rightGranted(
                RightOfUse(
                    id: RightID(1), code: CodeID(5), exporter: OrganisationID(2), letter: "08/UQ", scanDigest: digest,
                    period: Period(from: day, to: day.adding(days: 60)), kilograms: Kilograms(grams: 12_345_678)))),
        .trade(.rightWithdrawn(RightID(1), on: day, reason: "lạm dụng")),
        .trade(
            .shipmentRecorded(
                Shipment(
                    id: ShipmentID(4), number: "TK-1", market: "CN", exporter: OrganisationID(2), importer: "广西",
                    facilities: [FacilityID(8)],
                    phytosanitary: "PC-1", container: "TEMU1234567", gate: "Hữu Nghị",
                    lots: [ShippedLot(lot: LotID(2), kilograms: Kilograms(grams: 1))]))),
        .trade(
            .shipmentStepped(
                ShipmentStep(
                    shipment: ShipmentID(4), kind: .returned, on: day,
                    lots: [ShippedLot(lot: LotID(2), kilograms: Kilograms(grams: 1000))], document: "BB-1", reason: "nấm"))),
    ]

    /// Each kind of what is traded, with as little in it as it allows.
    package static let bareTrade: [RegistryEvent] = [
        .trade(.productRevised(product(full: false))),
        .trade(.productListed(Listing(product: 1, platform: ""))),
        .trade(.organisationRevised(Organisation(id: OrganisationID(1), name: ""))),
        .trade(.lotAdded(lot(full: false))),
        .trade(.lotRevised(lot(full: false), reason: "")),
        .trade(.stampsIssued(StampRun(id: StampRunID(1), lot: LotID(1), issuedOn: day, serials: []))),
        .trade(.stampsChanged(StampChange(state: .activated, on: day, ranges: []))),
        .trade(.stampsLinked(ForeignStamps(link: 1, target: .product(1), texts: []))),
        .trade(.facilityRecorded(facility(full: false))),
        .trade(
            .facilityDecided(
                FacilityDecision(id: DecisionID(1), facility: FacilityID(1), market: "", kind: .submit, effectiveOn: day))),
        .trade(.facilityPaired(Pairing(facility: FacilityID(1), code: CodeID(1), market: "", period: Period()))),
        .trade(
            .rightGranted(
                RightOfUse(id: RightID(1), code: CodeID(1), exporter: OrganisationID(1), letter: "", period: Period()))),
        .trade(.rightWithdrawn(RightID(1), on: day, reason: nil)),
        .trade(.shipmentRecorded(Shipment(id: ShipmentID(1), number: "", market: "", lots: []))),
        .trade(.shipmentStepped(ShipmentStep(shipment: ShipmentID(1), kind: .packed, on: day))),
    ]

    private static func product(full: Bool) -> Product {
        Product(
            number: 1, name: "Gà đồi", gtin: full ? "08938505970011" : nil, ocopCode: full ? "OCOP-1" : nil, group: "food", stars: 4,
            recognisedOn: day, decision: full ? "12/QĐ" : nil, producer: OrganisationID(2), crop: full ? "lychee" : nil,
            image: full ? "https://example.vn/1.jpg" : nil, platforms: [], isIllustrative: full)
    }

    private static func lot(full: Bool) -> Lot {
        guard full else {
            return Lot(id: LotID(1), product: 1, text: "", harvestFrom: nil, harvestTo: nil, kilograms: .zero)
        }
        return Lot(
            id: LotID(2), product: 1, text: "VT260612", harvestFrom: day, harvestTo: day.adding(days: 4),
            kilograms: Kilograms(grams: 18_400_500),
            sources: [
                LotSource(code: .registered(CodeID(5)), kilograms: Kilograms(grams: 400_500)),
                LotSource(code: .unverified("VN-HDOR-0012"), kilograms: Kilograms(grams: 18_000_000)),
            ],
            packing: Lot.Packing(facility: FacilityID(8), on: day), treatment: exportTreatment, exporter: OrganisationID(2),
            remark: "ghi chú",
            isIllustrative: true)
    }

    private static let exportTreatment = Lot.Treatment(kind: "methyl-bromide", facility: FacilityID(9), on: day, number: "T-1")

    private static func facility(full: Bool) -> Facility {
        let text = "VN-BGPH-036"
        guard full else { return Facility(id: FacilityID(1), text: text, canonical: canonical(text), kind: .treatmentPlant, name: "") }
        return Facility(
            id: FacilityID(8), text: text, canonical: canonical(text), kind: .packingHouse, name: "Cơ sở đóng gói",
            organisation: OrganisationID(2), address: "Yên Thế",
            position: GridPosition(longitudeE7: 1_061_000_000, latitudeE7: 214_900_000),
            period: Period(from: day, to: day.adding(days: 900)), isIllustrative: true)
    }
}
