import GeoPrimitives
public import Registry
import Traceability

extension Sample {
    /// A product of the first organisation.
    public static func product(_ number: Int64 = 1, gtin: String? = "09522150000019") -> Product {
        Product(
            number: number, name: "Vải \(number)", gtin: gtin, ocopCode: "24-\(number)", group: "food", stars: 4, recognisedOn: day(-300),
            decision: "1/QĐ", producer: OrganisationID(1), crop: "lychee", image: "https://example.vn/\(number).jpg", platforms: [],
            isIllustrative: true)
    }

    /// A lot of the first product with what the first code gave.
    public static func lot(_ number: Int64, _ change: (inout Lot) -> Void = { _ in }) -> Lot {
        var lot = Lot(
            id: LotID(number), product: 1, text: "L\(number)", harvestFrom: day(10), harvestTo: day(12),
            kilograms: Kilograms(grams: 5_000_000),
            sources: [LotSource(code: .registered(CodeID(1)), kilograms: Kilograms(grams: 5_000_000))])
        change(&lot)
        return lot
    }

    /// A run of stamps whose serials count up from a number.
    public static func run(_ number: Int64, lot: Int64 = 1, count: Int, from first: Int64 = 0) -> StampRun {
        StampRun(
            id: StampRunID(number), lot: LotID(lot), code: CodeID(1), issuedOn: day(12), key: [1, 2, 3, 4],
            serials: (0..<Int64(count)).compactMap { StampSerial(number: (first + $0) * 7919 % (1 << 50)) })
    }

    /// A packing house.
    public static func facility(_ number: Int64, _ text: String = "VN-BGPH-001") throws -> Facility {
        Facility(
            id: FacilityID(number), text: text, canonical: try there(CanonicalCode(text), "a canonical form"), kind: .packingHouse,
            name: "Cơ sở \(number)", organisation: OrganisationID(1), address: "Yên Thế", position: box(5, 5).minimum,
            period: Period(from: day(-100)), isIllustrative: true)
    }

    /// What products, lots, stamps, rights and shipments stand on: an organisation, an area and a code on it.
    static func ground() throws -> [RegistryEvent] {
        [created, organisation(1, "HTX Vải"), organisation(2, "Cty XK"), registration(1), try issue(1, area: 1), .productAdded(product())]
    }
}
