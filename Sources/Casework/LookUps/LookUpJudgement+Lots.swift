import Registry

extension LookUpJudgement {
    /// A product alone: no growing area can be named without its lot.
    mutating func judge(_ product: Product) throws {
        try tell(product)
        doubts.append(
            product.crop == nil
                ? Remark("no-growing-area", ["product": product.name]) : Remark("product-without-lot", ["product": product.name]))
    }

    /// A lot: all its codes, and whatever stands against it.
    mutating func judge(_ lot: Lot, _ product: Product) throws {
        try tell(product)
        let reference = lot.reference(of: product)
        let packing = try lot.packing.map { try LookUpAnswer.LotFacts.Visit(facility($0.facility)?.facility, on: $0.on) }
        let treatment = try lot.treatment.map {
            try LookUpAnswer.LotFacts.Visit(facility($0.facility)?.facility, on: $0.on, treatment: $0.kind, number: $0.number)
        }
        answer.lot = LookUpAnswer.LotFacts(lot: lot, reference: reference, sources: [], packing: packing, treatment: treatment)
        var markets: Set<String> = []
        for source in lot.sources {
            switch source.code {
            case .registered(let id):
                guard let record = try reading.code(id) else { continue }
                if record.code.market != "VN" { markets.insert(record.code.market) }
                answer.lot?.sources.append(
                    .init(code: record.code.text, market: record.code.market, kilograms: source.kilograms, isRegistered: true))
                if !meant.contains(where: { $0.code.id == id }) { try judge(source: record) }
            case .unverified(let code):
                answer.lot?.sources.append(.init(code: code, market: nil, kilograms: source.kilograms, isRegistered: false))
                guard let canonical = CanonicalCode(code) else { continue }
                judgeUnregistered(code, canonical)
                answer.warnings += try reading.lookAlikes(of: canonical).map { Remark("code-resembles", ["code": code, "other": $0.text]) }
            }
        }
        if question.market == nil, markets.count > 1 {
            // No market takes all of it, and which one is meant was not said.
            doubts.append(Remark("mixes-markets", ["lot": reference, "markets": markets.sorted().joined(separator: ", ")]))
        }
        if lot.sources.isEmpty {
            doubts.append(
                product.crop == nil
                    ? Remark("no-growing-area", ["product": product.name]) : Remark("lot-without-source", ["lot": reference]))
        }
        warn(try LotExamination(lot, product, reading, today: question.today).findings, reference)
        try warnOfHandling(lot, reference)
        try judgeTreatment(lot, product)
    }

    private func facility(_ id: FacilityID?) throws -> FacilityRecord? { try id.flatMap { try reading.facility($0) } }

    /// What the examination of a lot found that a buyer should know; weights of rights are left out.
    private mutating func warn(_ findings: [Finding], _ reference: String) {
        for finding in findings {
            let values = finding.values
            switch finding.id {
            case "lot-code-not-in-force":
                answer.warnings.append(
                    Remark(
                        "code-not-in-force-then",
                        [
                            "code": values["code"] ?? "", "market": values["market"] ?? "", "day": values["day"] ?? "",
                            "status": values["status"] ?? "", "lot": reference,
                        ]))
            case "lot-out-of-season":
                answer.warnings.append(
                    Remark(
                        "out-of-season",
                        ["lot": reference, "code": values["code"] ?? "", "crop": values["crop"] ?? "", "day": values["day"] ?? ""]))
            case "lot-exceeds-ground":
                answer.warnings.append(
                    Remark(
                        "exceeds-ground",
                        [
                            "lot": reference, "area": values["area"] ?? "", "ceiling": values["ceiling"] ?? "",
                            "from": values["from"] ?? "", "to": values["to"] ?? "",
                        ]))
            case "lot-mixes-codes": answer.warnings.append(Remark("mixes-codes", ["lot": reference, "count": values["count"] ?? ""]))
            case "lot-without-right", "right-overdrawn":
                answer.warnings.append(Remark("lot-without-right", ["lot": reference, "code": values["code"] ?? ""]))
            case "lot-of-another-crop":
                answer.warnings.append(
                    Remark("other-crop", ["lot": reference, "code": values["code"] ?? "", "crop": values["crop"] ?? ""]))
            default: break
            }
        }
    }

    /// Packing house and treatment plant, for each market that the lot is good for or is asked for.
    private mutating func warnOfHandling(_ lot: Lot, _ reference: String) throws {
        let records = meant
        let packed = lot.packing?.on ?? lot.harvestTo
        if let day = lot.packing?.on {
            for record in records where !record.timeline(of: .ours).status(on: day).isValid {
                answer.warnings.append(
                    Remark(
                        "code-not-in-force-then",
                        [
                            "code": record.code.text, "market": record.code.market, "day": day.description,
                            "status": record.timeline(of: .ours).status(on: day).rawValue, "lot": reference,
                        ]))
            }
        }
        let visits = [
            (try facility(lot.packing?.facility), packed), (try facility(lot.treatment?.facility), lot.treatment?.on ?? packed),
        ]
        for record in records where record.code.market != "VN" {
            for case (let facility?, let day?) in visits { try warn(of: facility, record, day) }
        }
        if lot.packing?.facility == nil, records.contains(where: { $0.code.market != "VN" }) {
            answer.warnings.append(Remark("packing-house-unknown", ["lot": reference]))
        }
    }

    /// The treatment, for each market that the lot is good for or is asked for: what a market asks for decides, all else is a warning.
    private mutating func judgeTreatment(_ lot: Lot, _ product: Product) throws {
        for market in Set(meant.map(\.code.market)).sorted() {
            let examination = try TreatmentExamination(lot, product, for: market, on: question.on, rule, reading)
            for finding in examination.findings {
                let remark = Remark(LookUpJudgement.treatmentRemarks[finding.id] ?? finding.id, finding.values)
                if !examination.isWanted {
                    answer.warnings.append(remark)
                } else if finding.severity == .error, finding.id != "treatment-missing" {
                    refusals.append(remark)
                } else {
                    // A lot that was not treated yet may still be.
                    doubts.append(remark)
                }
            }
        }
    }

    /// What a look-up calls findings that others have a name of their own for.
    private static let treatmentRemarks = [
        "treatment-missing": "treatment-not-there", "facility-not-in-force": "facility-refused",
        "importer-stale": "facility-importer-stale",
    ]

    private mutating func warn(of facility: FacilityRecord, _ record: CodeRecord, _ day: Day) throws {
        let market = record.code.market
        answer.warnings += [remark(against: facility, for: market, on: day)].compactMap { $0 }
        let codes = try reading.lineage(of: record).ids
        guard !codes.contains(where: { facility.isPaired(with: $0, for: market, on: day) }) else { return }
        answer.warnings.append(
            Remark(
                "facility-unpaired",
                ["facility": facility.facility.text, "code": record.code.text, "market": market, "day": day.description]))
    }

    // MARK: What is told of a product

    private mutating func tell(_ product: Product) throws {
        answer.product = LookUpAnswer.ProductFacts(
            product: product, producer: try reading.organisation(product.producer), day: question.on)
        if product.stars < 3 {
            answer.warnings.append(Remark("not-recognised", ["product": product.name, "stars": "\(product.stars)"]))
        } else if product.recognisedOn > question.on {
            answer.warnings.append(Remark("recognised-later", ["product": product.name, "from": product.recognisedOn.description]))
        } else if product.recognisedUntil < question.on {
            answer.warnings.append(
                Remark("recognition-expired", ["product": product.name, "until": product.recognisedUntil.description]))
        }
        let listings = try reading.listings(of: product.number, knownAt: nil)
        guard !listings.isEmpty else { return }
        let names = Dictionary(try reading.reference(.platforms).map { ($0.values[0], $0.values[1]) }) { first, _ in first }
        answer.listings = listings.map {
            .init(listing: $0, name: names[$0.platform], isListed: $0.period.contains(question.on))
        }
    }
}
