public import Casework
public import GeoPrimitives
public import Registry
import Traceability

/// Products, lots, stamps and what belongs to them, as rows under the keys of the contract.
public struct TradeAnswers {
    let reading: any RegistryReading
    let today: Day

    /// From a registry, as of a day.
    public init(_ reading: any RegistryReading, today: Day) {
        self.reading = reading
        self.today = today
    }

    /// A product with its producer and where it is sold.
    public func product(_ product: Product) throws -> JSONValue {
        let producer = try reading.organisation(product.producer)
        let hosts = Dictionary(try reading.reference(.platforms).map { ($0.values[0], $0.values[1]) }) { first, _ in first }
        let listings = try reading.listings(of: product.number, knownAt: nil)
        var object = JSONObject(product, of: producer, on: today)
        object["platforms"] = .array(listings.map { .string($0.platform) })
        object["listings"] = .array(
            listings.map { .listing($0, name: hosts[$0.platform], isListed: $0.period.contains(today)) })
        object["lots"] = .array(try reading.lots(.product(product.number), knownAt: nil).map { .string($0.text) })
        return .object(object)
    }

    /// An organisation.
    public func organisation(_ organisation: Organisation) -> JSONValue {
        .members([
            "organisation": .string("organisation-\(organisation.id.number)"), "name": .string(organisation.name),
            "taxCode": .text(organisation.taxCode), "address": .text(organisation.address), "website": .text(organisation.website),
            "illustrative": .bool(organisation.isIllustrative),
        ])
    }

    /// A lot with what each code gave to it.
    public func lot(_ lot: Lot) throws -> JSONValue {
        let product = try reading.product(lot.product)
        let codes = try reading.codes(behind: lot)
        let stamps = try reading.stampRuns(.lot(lot.id), knownAt: nil).reduce(0) { $0 + $1.count }
        return .members([
            "lot": .string(product.map { lot.reference(of: $0) } ?? lot.text), "gtin": .text(product?.gtin),
            "product": .text(product?.name),
            "harvestFrom": .text(lot.harvestFrom?.description), "harvestTo": .text(lot.harvestTo?.description),
            "kilograms": .kilograms(lot.kilograms), "codes": .array(codes.map { .string($0.text) }),
            "sources": .array(codes.map { JSONValue($0) }),
            "packing": try packing(lot.packing), "treatment": try treatment(lot.treatment),
            "exporter": .text(try lot.exporter.flatMap { try reading.organisation($0)?.name }), "remark": .text(lot.remark),
            "stamps": .whole(stamps), "illustrative": .bool(lot.isIllustrative),
        ])
    }

    private func facility(_ id: FacilityID?) throws -> JSONValue { .text(try id.flatMap { try reading.facility($0)?.facility.text }) }

    private func packing(_ packing: Lot.Packing?) throws -> JSONValue {
        guard let packing else { return .null }
        return .members(["facility": try facility(packing.facility), "on": .text(packing.on?.description)])
    }

    private func treatment(_ treatment: Lot.Treatment?) throws -> JSONValue {
        guard let treatment else { return .null }
        return .members([
            "kind": .string(treatment.kind), "facility": try facility(treatment.facility), "on": .text(treatment.on?.description),
            "number": .text(treatment.number),
        ])
    }

    /// What a season's lots took from the ground of a code.
    public func balance(_ balance: GroundBalance) -> JSONValue {
        .members([
            "areaId": .string("area-\(balance.area.number)"),
            "areas": .array(balance.areas.map { .string("area-\($0.number)") }),
            "seasonFrom": .text(balance.season.period.from?.description),
            "seasonTo": .text(balance.season.period.to?.adding(days: -1).description), "areaHectares": .hectares(balance.hectares),
            "ceiling": .kilograms(balance.ceiling), "taken": .kilograms(balance.taken), "left": .kilograms(balance.left),
        ])
    }

    /// A run of stamps.
    public func run(_ summary: StampRunSummary) throws -> JSONValue {
        let lot = try reading.lot(summary.run.lot)
        let product = try lot.flatMap { try reading.product($0.product) }
        let serials = try reading.serials(of: summary.run.id) ?? []
        return .members([
            "run": .integer(Int(summary.run.id.number)), "lot": .text(lot.flatMap { lot in product.map { lot.reference(of: $0) } }),
            "code": .text(try summary.run.code.flatMap { try reading.code($0)?.code.text }),
            "issuedOn": .string(summary.run.issuedOn.description), "count": .whole(summary.count), "first": .text(serials.first?.text),
            "last": .text(serials.last?.text), "signed": .bool(summary.run.key != nil),
        ])
    }

    /// A link of foreign stamps.
    public func link(_ summary: ForeignStampSummary) throws -> JSONValue {
        let target = try target(summary.target)
        return .members([
            "link": .integer(Int(summary.link)), "lot": target.lot, "code": target.code, "product": target.product,
            "from": .text(summary.period.from?.description), "to": .text(summary.period.to?.adding(days: -1).description),
            "count": .whole(summary.count),
        ])
    }

    private func target(_ target: StampTarget) throws -> (lot: JSONValue, code: JSONValue, product: JSONValue) {
        switch target {
        case .lot(let id):
            let lot = try reading.lot(id)
            let product = try lot.flatMap { try reading.product($0.product) }
            return (.text(lot.flatMap { lot in product.map { lot.reference(of: $0) } }), .null, .text(product?.reference))
        case .code(let id): return (.null, .text(try reading.code(id)?.code.text), .null)
        case .product(let number): return (.null, .null, .text(try reading.product(number)?.reference))
        }
    }

    /// A stamp of ours, with its state and how it came to it.
    public func stamp(_ stamp: StampRecord) throws -> JSONValue {
        let lot = try reading.lot(stamp.run.lot)
        return .members([
            "serial": .string(stamp.serial.text), "kind": .string("own"), "state": .text(stamp.change(on: today)?.state.rawValue),
            "since": .text(stamp.change(on: today)?.on.description), "reason": .text(stamp.change(on: today)?.reason),
            "lot": try lot.map { try self.lot($0) } ?? .null,
            "code": .text(try stamp.run.code.flatMap { try reading.code($0)?.code.text }),
            "run": .integer(Int(stamp.run.id.number)), "issuedOn": .string(stamp.run.issuedOn.description),
            "signed": .bool(stamp.run.key != nil),
            "changes": .array(
                stamp.changes.map {
                    .members([
                        "state": .string($0.state.rawValue), "on": .string($0.on.description), "reason": .text($0.reason),
                        "entry": .integer(Int($0.entry)),
                    ])
                }),
        ])
    }

    /// A stamp of another issuer.
    public func stamp(_ stamp: ForeignStampRecord) throws -> JSONValue {
        let target = try target(stamp.target)
        return .members([
            "serial": .string(stamp.text), "kind": .string("foreign"), "lot": target.lot, "code": target.code, "product": target.product,
            "from": .text(stamp.period.from?.description), "to": .text(stamp.period.to?.adding(days: -1).description),
            "valid": .bool(stamp.period.contains(today)),
        ])
    }
}

extension JSONValue {
    /// Kilograms, or null where there are none.
    public static func kilograms(_ kilograms: Kilograms?) -> JSONValue {
        guard let kilograms else { return .null }
        return kilograms.grams.isMultiple(of: 1000) ? .integer(Int(kilograms.grams / 1000)) : .double(kilograms.value)
    }

    /// What a code gave to a lot.
    init(_ source: LotCode) {
        let canonical = source.record?.code.canonical ?? CanonicalCode(source.text)
        self = .members([
            "code": .string(source.text), "canonical": .text(canonical?.text), "market": .text(source.record?.code.market),
            "kilograms": .kilograms(source.kilograms), "verified": .bool(source.record != nil),
        ])
    }
}
