public import Registry
import Traceability

/// Adds a lot of a product, or records the facts of one anew.
public struct RecordLot: Sendable {
    /// What a code gave, in words.
    public struct Source: Sendable {
        /// The code, in any spelling.
        public var code: String
        /// How much.
        public var kilograms: Kilograms

        /// Names a code.
        public init(code: String, kilograms: Kilograms) {
            self.code = code
            self.kilograms = kilograms
        }

        /// Reads `CODE=KG`, as `VN-BGOR-9001=1200`; nil for what is none, or has no weight.
        public init?(_ text: String) {
            guard let place = text.lastIndex(of: "="), let kilograms = Kilograms(text: text[text.index(after: place)...].trimmed) else {
                return nil
            }
            self.init(code: text[..<place].trimmed, kilograms: kilograms)
        }
    }

    /// What is said about a lot; of one that is recorded anew, what is not given stays as it is.
    public struct Request: Sendable {
        /// `GTIN/LOT` or `product-<number>/LOT`.
        public var reference: String
        /// The first day of harvest.
        public var harvestFrom: Day?
        /// The last day of harvest; the first one where nil.
        public var harvestTo: Day?
        /// What it weighs; the sum of its sources where nil.
        public var kilograms: Kilograms?
        /// What each code gave.
        public var sources: [Source] = []
        /// The market, where several codes are spelled alike.
        public var market: String?
        /// The code of the packing house.
        public var packingHouse: String?
        /// The day of packing.
        public var packedOn: Day?
        /// How it was treated.
        public var treatment: String?
        /// The code of the treatment plant.
        public var treatmentPlant: String?
        /// The day of the treatment.
        public var treatedOn: Day?
        /// The treatment number.
        public var treatmentNumber: String?
        /// The exporter: tax identifier or name.
        public var exporter: String?
        /// Why a lot is taken that is heavier than the ground yields; nil refuses it.
        public var despite: String?
        /// Why a lot that is there is recorded anew; nil refuses it.
        public var revising: String?

        /// Names a lot.
        public init(_ reference: String) { self.reference = reference }
    }

    /// What became of it.
    public struct Outcome: Sendable {
        /// The lot; nil where an error stands against it.
        public var lot: Lot?
        /// The product.
        public var product: Product
        /// What was found.
        public var findings: [Finding]
    }

    private let desk: Desk

    /// At a desk.
    public init(_ desk: Desk) { self.desk = desk }

    /// Checks a lot against product, season, ground and rights, and records it where nothing stands against it.
    ///
    /// - Throws: `.noSuchProduct`, `.notALot`, `.lotTaken`, `.noSuchFacility`, `.noSuchOrganisation`, `.ambiguousCode`,
    ///   `.endBeforeBeginning`, or why the store fails.
    public func callAsFunction(_ request: Request) async throws -> Outcome {
        try await desk.retryingWhenMoved {
            let (outcome, isNew, head) = try await desk.store.read { reading in
                let parts = request.reference.split(separator: "/", maxSplits: 1).map { String($0) }
                guard parts.count == 2 else { throw RegistryError(.notALot, ["lot": request.reference]) }
                let product = try reading.product(meantBy: parts[0])
                let text = try RecordLot.checked(parts[1])
                let before = try reading.lots(.text(text), knownAt: nil).first { $0.product == product.number }
                if before != nil, request.revising == nil { throw RegistryError(.lotTaken, ["lot": request.reference]) }
                var numbers = try reading.freeNumbers()
                let lot = try lot(request, text, product, before, before?.id ?? numbers.trade.takeLot(), reading)
                var findings = try LotExamination(lot, product, reading, today: desk.today).findings
                if let before {
                    findings += try contradictions(of: lot, before, product, reading)
                } else {
                    findings += try alike(text, product, reading)
                }
                if request.despite != nil {
                    for index in findings.indices where findings[index].id == "lot-exceeds-ground" { findings[index].severity = .warning }
                }
                let isAcceptable = !findings.contains { $0.severity == .error }
                return (Outcome(lot: isAcceptable ? lot : nil, product: product, findings: findings), before == nil, try reading.head())
            }
            guard let lot = outcome.lot else { return outcome }
            let event: TradeEvent = isNew ? .lotAdded(lot) : .lotRevised(lot, reason: request.revising ?? "")
            try await desk.commit([.trade(event)], expecting: head)
            return outcome
        }
    }

    /// The lots of a product that are easily taken for one.
    private func alike(_ text: String, _ product: Product, _ reading: any RegistryReading) throws -> [Finding] {
        guard let skeleton = CanonicalCode(text)?.skeleton else { return [] }
        return try reading.lots(.product(product.number), knownAt: nil).filter { CanonicalCode($0.text)?.skeleton == skeleton }.map {
            Finding("lot-resembles", .warning, values: ["lot": "\(product.reference)/\(text)", "other": $0.text])
        }
    }

    /// A lot's text as a Digital Link can carry it: 1 to 20 of GS1's 82 characters.
    static func checked(_ text: String) throws -> String {
        // In a path a dot alone, or two, is no segment: every browser leaves it out (RFC 3986 §5.2.4).
        guard text != ".", text != ".." else { throw RegistryError(.notALot, ["lot": text]) }
        // Lots and serials obey one rule (application identifiers 10 and 21), and a serial's link needs no GTIN beside it.
        do throws(LinkError) {
            _ = try StampLink(origin: .gs1, identity: .serial(text))
        } catch {
            throw RegistryError(.notALot, ["lot": text], underlying: error)
        }
        return text
    }

    private func lot(
        _ request: Request, _ text: String, _ product: Product, _ before: Lot?, _ id: LotID, _ reading: any RegistryReading
    ) throws -> Lot {
        // A harvest of one day that is moved by its first day moves as a whole.
        let isOneDay = before?.harvestFrom == before?.harvestTo
        let from = request.harvestFrom ?? before?.harvestFrom
        let to = request.harvestTo ?? (isOneDay ? nil : before?.harvestTo) ?? from
        if let from, let to, to < from {
            throw RegistryError(.endBeforeBeginning, ["from": from.description, "to": to.description])
        }
        var sources = try request.sources.map { source in
            LotSource(code: try code(source.code, market: request.market, on: from ?? to, reading), kilograms: source.kilograms)
        }
        let sum = sources.isEmpty ? before?.kilograms ?? .zero : sources.map(\.kilograms).sum
        if sources.isEmpty { sources = before?.sources ?? [] }
        var lot = Lot(
            id: id, product: product.number, text: text, harvestFrom: from ?? to, harvestTo: to, kilograms: request.kilograms ?? sum,
            sources: sources, packing: before?.packing, treatment: before?.treatment,
            exporter: try request.exporter.map { try reading.organisation(meantBy: $0).id } ?? before?.exporter,
            remark: request.despite ?? before?.remark, isIllustrative: product.isIllustrative)
        if request.packingHouse != nil || request.packedOn != nil {
            let house = try request.packingHouse.map { try reading.facility(meantBy: $0).facility.id }
            lot.packing = Lot.Packing(facility: house ?? lot.packing?.facility, on: request.packedOn ?? lot.packing?.on)
        }
        if let kind = request.treatment ?? lot.treatment?.kind {
            let plant = try request.treatmentPlant.map { try reading.facility(meantBy: $0).facility.id }
            lot.treatment = Lot.Treatment(
                kind: kind, facility: plant ?? lot.treatment?.facility, on: request.treatedOn ?? lot.treatment?.on,
                number: request.treatmentNumber ?? lot.treatment?.number)
        }
        return lot
    }

    /// Where the facts of a lot would no longer be those that it was shipped and stamped with.
    private func contradictions(
        of lot: Lot, _ before: Lot, _ product: Product, _ reading: any RegistryReading
    ) throws -> [Finding] {
        var found: [Finding] = []
        let reference = lot.reference(of: product)
        let shipments = try reading.shipments(.lot(lot.id), knownAt: nil)
        let gone = shipments.map { $0.shipped(of: lot.id) - $0.returned(of: lot.id) }.sum
        if gone > lot.kilograms {
            found.append(
                Finding(
                    "lot-below-shipped", .error,
                    values: ["lot": reference, "kilograms": lot.kilograms.description, "shipped": gone.description]))
        }
        let (codes, runs) = (Set(lot.sources.map(\.code)), try reading.stampRuns(.lot(lot.id), knownAt: nil))
        for code in runs.compactMap(\.run.code).uniqued where !codes.contains(.registered(code)) {
            let text = try reading.code(code)?.code.text ?? ""
            found.append(Finding("lot-without-stamped-code", .error, values: ["lot": reference, "code": text]))
        }
        if codes != Set(before.sources.map(\.code)), !runs.isEmpty || !shipments.isEmpty {
            found.append(
                Finding(
                    "lot-codes-changed", .warning,
                    values: [
                        "lot": reference, "stamps": "\(runs.map(\.count).reduce(0, +))", "shipments": "\(shipments.count)",
                    ]))
        }
        return found
    }

    /// A code or an alias of this registry, or one of elsewhere as it is printed; what this registry covers and does not have is refused.
    private func code(_ text: String, market: String?, on day: Day?, _ reading: any RegistryReading) throws -> LotSource.Code {
        guard let canonical = CanonicalCode(text) else { throw RegistryError(.notACode, ["code": text]) }
        if try reading.codesOrAliases(canonical).isEmpty {
            guard try !reading.covers(canonical) else { throw RegistryError(.noSuchCode, ["code": text]) }
            return .unverified(text)
        }
        let record = try reading.code(meantBy: text, market: market)
        return .registered(try reading.record(record, meantBy: canonical, on: day).code.id)
    }
}

extension RegistryReading {
    /// Whether a code belongs to what this registry covers, so that it is nowhere if it is not here.
    func covers(_ canonical: CanonicalCode) throws -> Bool {
        (try setting("coverage.codePrefixes") ?? "").split(separator: ",").contains { canonical.text.hasPrefix($0) }
    }
}
