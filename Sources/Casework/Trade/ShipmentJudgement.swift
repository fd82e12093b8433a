import Registry

/// Goes through a shipment: a row for each code and day, and what else stands against it.
struct ShipmentJudgement {
    private let consignment: Consignment
    private let reading: any RegistryReading
    private var rows: [CheckShipment.Row] = []
    private var findings: [Finding] = []

    init(_ consignment: Consignment, _ reading: any RegistryReading) {
        self.consignment = consignment
        self.reading = reading
    }

    mutating func outcome() throws -> CheckShipment.Outcome {
        for step in CheckShipment.Step.allCases where step != .harvest && day(step) == nil {
            if step == .packing, consignment.items.allSatisfy({ $0.lot?.lot.packing?.on != nil }) { continue }
            note("shipment-day-missing", .note, ["step": step.rawValue])
        }
        for item in consignment.items {
            for source in item.sources { try judge(source, of: item) }
            try judgeLot(item)
        }
        if consignment.exporter == nil { note("shipment-without-exporter", .warning, [:]) }
        let isRefused = rows.contains { $0.verdict == .no } || findings.contains { $0.severity == .error }
        let isUnproven = findings.contains { ["treatment-plant-missing", "treatment-day-missing"].contains($0.id) }
        let isUnknown = rows.contains { $0.verdict == .unknown } || rows.isEmpty || isUnproven
        return CheckShipment.Outcome(
            number: consignment.number, market: consignment.market, verdict: isRefused ? .no : isUnknown ? .unknown : .yes, rows: rows,
            findings: findings.uniqued)
    }

    private func day(_ step: CheckShipment.Step) -> Day? { consignment.days[step] }

    private func packingDay(of item: Consignment.Item) -> Day? { item.lot?.lot.packing?.on ?? day(.packing) }

    private mutating func note(_ id: String, _ severity: Severity, _ values: [String: String]) {
        findings.append(Finding(id, severity, values: values.merging(["market": consignment.market]) { own, _ in own }))
    }

    // MARK: Codes, day by day

    private mutating func judge(_ source: LotSource.Code, of item: Consignment.Item) throws {
        var days: [(CheckShipment.Step, Day)] = item.harvest.uniqued.map { (.harvest, $0) }
        if let packed = packingDay(of: item) { days.append((.packing, packed)) }
        for step in [CheckShipment.Step.departure, .arrival] { if let day = day(step) { days.append((step, day)) } }
        if item.harvest.isEmpty { note("shipment-day-missing", .note, ["step": CheckShipment.Step.harvest.rawValue]) }
        let lot = item.lot.map { $0.lot.reference(of: $0.product) }
        switch source {
        case .unverified(let text):
            // What this registry covers and does not have is mistyped or forged; what lies elsewhere nobody here can judge.
            let isCovered = try CanonicalCode(text).map { try reading.covers($0) } ?? false
            if isCovered {
                note("shipment-code-not-here", .error, ["code": text])
            } else {
                note("shipment-code-elsewhere", .warning, ["code": text])
            }
            for (step, day) in days {
                rows.append(
                    .init(
                        code: text, lot: lot, step: step, date: day, status: nil, importer: nil, verdict: isCovered ? .no : .unknown))
            }
        case .registered(let id):
            guard let record = try reading.code(id) else { return }
            let isForMarket = record.code.market == consignment.market
            if !isForMarket {
                note("shipment-code-of-other-market", .error, ["code": record.code.text, "own": record.code.market])
            }
            for (step, day) in days {
                let ours = record.timeline(of: .ours).status(on: day)
                let importer = record.timeline(of: .importer).stretch(on: day)?.status
                let isGood = isForMarket && ours.isValid && (importer?.isValid ?? true)
                rows.append(
                    .init(
                        code: record.code.text, lot: lot, step: step, date: day, status: ours, importer: importer,
                        verdict: isGood ? .yes : .no))
            }
            try judgeFacilities(record, item)
            try judgeRight(record, item)
        }
    }

    /// The packing house and the plant of the lot, and those of the shipment: in force for the market, and paired with the code.
    private mutating func judgeFacilities(_ record: CodeRecord, _ item: Consignment.Item) throws {
        var visits: [(facility: FacilityRecord, day: Day?)] = consignment.facilities.map { ($0, packingDay(of: item)) }
        let own = [
            item.lot?.lot.packing.map { ($0.facility, packingDay(of: item)) },
            item.lot?.lot.treatment.map { ($0.facility, $0.on ?? packingDay(of: item)) },
        ].compactMap { $0 }
        for (id, day) in own { if let found = try id.flatMap({ try reading.facility($0) }) { visits.append((found, day)) } }
        for (facility, day) in visits {
            guard let day else { continue }
            let text = facility.facility.text
            if let status = facility.refusal(for: consignment.market, on: day) {
                note("facility-not-in-force", .error, ["facility": text, "day": day.description, "status": status.rawValue])
            }
            guard !facility.isPaired(with: record.code.id, for: consignment.market, on: day) else { continue }
            // Where nothing was paired with it, pairings were perhaps never recorded.
            note(
                "facility-not-paired", facility.pairings.isEmpty ? .warning : .error,
                ["facility": text, "code": record.code.text, "day": day.description])
        }
    }

    private mutating func judgeRight(_ record: CodeRecord, _ item: Consignment.Item) throws {
        guard let exporter = consignment.exporter,
            let day = day(.departure) ?? packingDay(of: item) ?? item.harvest.last,
            record.holder(on: day) != .organisation(exporter.id),
            try !RightsAccount(of: exporter.id, on: record.code.id, reading).holds(on: day)
        else { return }
        note("shipment-without-right", .error, ["exporter": exporter.name, "code": record.code.text, "day": day.description])
    }

    // MARK: Lots

    private mutating func judgeLot(_ item: Consignment.Item) throws {
        guard let (lot, product) = item.lot else { return }
        let reference = lot.reference(of: product)
        let shown = ["lot-out-of-season", "lot-exceeds-ground", "lot-mixes-codes", "right-overdrawn"]
        for var finding in try LotExamination(lot, product, reading).findings where shown.contains(finding.id) {
            if finding.id == "lot-exceeds-ground" { finding.severity = .warning }
            findings.append(finding)
        }
        if let exporter = lot.exporter, let own = consignment.exporter, exporter != own.id {
            let other = try reading.organisation(exporter)?.name ?? ""
            note("lot-of-another-exporter", .error, ["lot": reference, "exporter": own.name, "other": other])
        }
        let left = try LotBalance(of: lot, without: consignment.registered, reading).left
        if let wanted = item.kilograms, wanted > left {
            note("shipment-exceeds-lot", .error, ["lot": reference, "kilograms": wanted.description, "left": left.description])
        }
        if let rules = day(.departure) ?? packingDay(of: item) ?? lot.treatment?.on ?? lot.usedOn {
            findings += try TreatmentExamination(lot, product, for: consignment.market, on: rules, reading).findings
        }
        let void = try voidStamps(of: lot)
        if void > 0 { note("shipment-stamps-void", .note, ["lot": reference, "count": "\(void)"]) }
    }

    private func voidStamps(of lot: Lot) throws -> Int {
        try reading.stampRuns(.lot(lot.id), knownAt: nil).reduce(0) { sum, summary in
            try sum
                + reading.stampChanges(of: summary.run.id).filter { $0.state == .void }.flatMap(\.ranges)
                .reduce(0) { $0 + min($1.last, summary.count - 1) - $1.first + 1 }
        }
    }
}

extension Sequence where Element: Hashable {
    /// Each element once, where it came first.
    var uniqued: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
