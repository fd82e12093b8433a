import Casework
import Crypto
import GeoPrimitives
import Registry
import Traceability

/// A registry in which fruit is on its way, and questions to it; today is 2026-05-11.
///
/// Area 1 has about 1.15 ha of lychee: 6.9 t a season at 6 t/ha, in May. Code 1 on it is for China, code 2 for Japan. Product 1 is its
/// fruit, product 2 is none. Organisation 1 holds the codes; organisation 2 exports, tax identifier 2400.
struct LookUpScene {
    static let gtin = "08938505970011"
    static let serials: [StampSerial] = (0..<6 as Range<Int64>).compactMap { StampSerial(number: 1_000_000_007 * ($0 + 1)) }
    let registry: TestRegistry

    init() async throws {
        registry = try await TestRegistry.withArea()
        try await registry.code("VN-BGOR-9001", .init(.grant, "2025-07-01", expires: "2027-06-30"))
        try await registry.code("VN-BGOR-9002", market: "JP", .init(.grant, "2025-07-01", expires: "2027-06-30"))
        let rows = [
            ReferenceRow(.seasons, ["lychee", "05-01", "05-31", "test"]), ReferenceRow(.yields, ["lychee", "6", "test"]),
            ReferenceRow(.platforms, ["voso", "Voso", "voso.vn", "test"]),
        ].compactMap { $0 }
        try await commit(
            rows.map { .referenceDefined($0) } + [
                .productAdded(Self.product(1, gtin: Self.gtin, crop: "lychee")), .productAdded(Self.product(2, gtin: nil, crop: nil)),
                .organisationAdded(Organisation(id: OrganisationID(2), name: "Xanh", taxCode: "2400")),
                .settingChanged(name: "host", value: "id.example.vn"),
            ])
    }

    static func product(_ number: Int64, gtin: String?, crop: String?, recognised: String = "2024-01-31") -> Product {
        Product(
            number: number, name: "Sản phẩm \(number)", gtin: gtin, ocopCode: "OCOP-\(number)", group: "food", stars: 4,
            recognisedOn: day(recognised), producer: OrganisationID(1), crop: crop, platforms: [], isIllustrative: false)
    }

    /// A lot of the first product, from code 1.
    static func lot(_ number: Int64 = 1, kilograms: Int64 = 100, codes: [Int64] = [1], on harvest: String = "2026-05-08") -> Lot {
        let part = Kilograms(grams: kilograms * 1000)
        return Lot(
            id: LotID(number), product: 1, text: "L\(number)", harvestFrom: day(harvest), harvestTo: day(harvest),
            kilograms: Kilograms(grams: part.grams * Int64(codes.count)),
            sources: codes.map { LotSource(code: .registered(CodeID($0)), kilograms: part) })
    }

    func commit(_ events: [RegistryEvent]) async throws {
        let head = try await registry.store.read { try $0.head() }
        try await registry.store.commit(ChangeSet(by: "lan", events), expecting: head)
    }

    func trade(_ events: TradeEvent...) async throws { try await commit(events.map { .trade($0) }) }

    /// A roll of stamps for a lot, printed on 2026-05-08.
    func stamps(of lot: Int64 = 1, code: Int64? = nil, signedWith key: [UInt8]? = nil) async throws {
        try await trade(
            .stampsIssued(
                StampRun(
                    id: StampRunID(1), lot: LotID(lot), code: code.map { CodeID($0) }, issuedOn: day("2026-05-08"), key: key,
                    serials: Self.serials)))
    }

    /// What becomes of a stamp of the roll.
    func stamp(_ place: Int, _ state: StampState, on text: String, reason: String? = nil) async throws {
        let range = StampRange(run: StampRunID(1), first: place, last: place)
        try await trade(.stampsChanged(StampChange(state: state, on: day(text), reason: reason, ranges: [range])))
    }

    /// A packing house that may work for China and Japan since May, and is paired with code 1 for China.
    func packingHouse() async throws {
        guard let canonical = CanonicalCode("VN-BGPH 001") else { return }
        let house = Facility(id: FacilityID(1), text: "VN-BGPH 001", canonical: canonical, kind: .packingHouse, name: "Cơ sở")
        let grants = ["CN", "JP"].enumerated().map { index, market in
            TradeEvent.facilityDecided(
                FacilityDecision(
                    id: DecisionID(Int64(index + 1)), facility: FacilityID(1), market: market, kind: .grant,
                    effectiveOn: day("2026-05-01")))
        }
        let pairing = Pairing(facility: FacilityID(1), code: CodeID(1), market: "CN", period: Period(from: day("2026-05-01")))
        try await commit(([.facilityRecorded(house)] + grants + [.facilityPaired(pairing)]).map { .trade($0) })
    }

    /// A right of the exporter to code 1 in May.
    func right(_ id: Int64 = 1, kilograms: Int64? = nil) async throws {
        try await trade(
            .rightGranted(
                RightOfUse(
                    id: RightID(id), code: CodeID(1), exporter: OrganisationID(2), letter: "LETTER-08",
                    period: Period(from: day("2026-05-01"), to: day("2026-06-01")),
                    kilograms: kilograms.map { Kilograms(grams: $0 * 1000) })))
    }

    func ask(
        _ text: String, market: String? = nil, on: String? = nil, exporter: String? = nil, keys: [StampKey]? = nil,
        isPublic: Bool = false
    ) async throws -> LookUpAnswer {
        try await LookUp(registry.store, trusting: keys)(
            .init(text, market: market, on: on.map { day($0) }, today: TestRegistry.today, exporter: exporter, isPublic: isPublic))
    }

    /// The identifiers of all that is said of a text.
    func said(
        _ text: String, market: String? = nil, on: String? = nil, exporter: String? = nil, keys: [StampKey]? = nil
    ) async throws -> Set<String> {
        let answer = try await ask(text, market: market, on: on, exporter: exporter, keys: keys)
        return Set((answer.reasons + answer.warnings).map(\.id))
    }

    /// The address of a stamp of the roll.
    static func address(_ place: Int, lot: String = "L1", host: String = "https://id.example.vn") -> String {
        "\(host)/01/\(gtin)/10/\(lot)/21/\(serials[place])"
    }
}
