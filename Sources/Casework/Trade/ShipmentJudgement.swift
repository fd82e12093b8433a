import Registry

/// Goes through a shipment: a row for each code and day, and what else stands against it.
struct ShipmentJudgement {
    let consignment: Consignment
    let reading: any RegistryReading
    let rule: StandingRule
    private var rows: [CheckShipment.Row] = []
    private var findings: [Finding] = []
    /// Whether something was found that leaves the verdict open.
    private var isUnknown = false
    /// What earlier rows of the shipment took: of lots, of rights, of ground.
    var taken: [LotID: Kilograms] = [:]
    var accounts: [CodeID: RightsAccount] = [:]
    var grounds: [AreaID: Kilograms] = [:]

    init(_ consignment: Consignment, _ reading: any RegistryReading, today: Day) throws {
        self.consignment = consignment
        self.reading = reading
        rule = try StandingRule(reading, today: today)
    }

    mutating func outcome() throws -> CheckShipment.Outcome {
        for step in [CheckShipment.Step.packing, .departure, .arrival] where day(step) == nil {
            if step == .packing, consignment.items.allSatisfy({ $0.lot?.lot.packing?.on != nil }) { continue }
            note("shipment-day-missing", .note, ["step": step.rawValue])
        }
        for item in consignment.items { try judge(item) }
        if consignment.exporter == nil { note("shipment-without-exporter", .warning, [:]) }
        let isRefused = rows.contains { $0.verdict == .no } || findings.contains { $0.severity == .error }
        let isUnknown = isUnknown || rows.isEmpty || rows.contains { $0.verdict == .unknown }
        return CheckShipment.Outcome(
            number: consignment.number, market: consignment.market, verdict: isRefused ? .no : isUnknown ? .unknown : .yes,
            rows: rows.uniqued, findings: findings.uniqued)
    }

    // MARK: Days

    func day(_ step: CheckShipment.Step) -> Day? { consignment.day(step) }

    func packingDay(of item: Consignment.Item) -> Day? { item.lot?.lot.packing?.on ?? day(.packing) }

    /// Today, where it is not known that the goods left: they can leave today at the earliest.
    var waitingDay: Day? { day(.departure) == nil && day(.arrival) == nil ? rule.today : nil }

    /// The day on which goods leave, or the nearest one to it that is known.
    var leavingDay: Day { day(.departure) ?? day(.arrival) ?? rule.today }

    // MARK: Findings

    mutating func note(_ id: String, _ severity: Severity, _ values: [String: String]) {
        findings.append(Finding(id, severity, values: values.merging(["market": consignment.market]) { own, _ in own }))
    }

    /// Notes what leaves the verdict open.
    mutating func doubt(_ finding: Finding) {
        isUnknown = true
        note(finding.id, finding.severity, finding.values)
    }

    mutating func add(_ found: [Finding]) { findings += found }

    // MARK: Codes, day by day

    private mutating func judge(_ item: Consignment.Item) throws {
        if item.sources.isEmpty { doubt(Finding("shipment-without-code", .warning, values: ["goods": item.name])) }
        if item.lot == nil, item.harvest.isEmpty { doubt(Finding("shipment-harvest-unknown", .warning, values: ["goods": item.name])) }
        for values in DayOrder.faults(
            harvest: item.harvest.first, packing: packingDay(of: item), treatment: item.lot?.lot.treatment?.on, consignment.steps)
        { note("days-out-of-order", .error, values.merging(["lot": item.name]) { own, _ in own }) }
        for source in item.sources.uniqued {
            switch source {
            case .unverified(let text): try judge(unverified: text, item)
            case .registered(let id):
                guard let record = try reading.code(id) else { continue }
                judge(record, item)
                try judgeFacilities(record, item)
                try judgeRight(record, item)
            }
        }
        try judgePackingHouse(item)
        if let (lot, product) = item.lot { try judge(lot, product, item) } else { try judgeLoose(item) }
    }

    /// The days on which the goods of an item need their codes: those of harvest all together, and what happened after it.
    private func stretches(of item: Consignment.Item) -> [(step: CheckShipment.Step, days: ClosedRange<Day>)] {
        var found: [(step: CheckShipment.Step, days: ClosedRange<Day>)] = []
        if let first = item.harvest.min(), let last = item.harvest.max() { found.append((.harvest, first...last)) }
        let later: [(CheckShipment.Step, Day?)] = [
            (.packing, packingDay(of: item)), (.departure, day(.departure)), (.arrival, day(.arrival)), (.today, waitingDay),
        ]
        return found + later.compactMap { step, day in day.map { (step, $0...$0) } }
    }

    private mutating func judge(unverified text: String, _ item: Consignment.Item) throws {
        // What this registry covers and does not have is mistyped or forged; what lies elsewhere nobody here can judge.
        let canonical = CanonicalCode(text)
        let alike = try canonical.map { try reading.lookAlikes(of: $0) } ?? []
        let isForged = try canonical.map { try reading.covers($0) || !alike.isEmpty && $0.hasForeignLetters } ?? false
        if isForged { note("shipment-code-not-here", .error, ["code": text]) }
        if !isForged { note("shipment-code-elsewhere", .warning, ["code": text]) }
        for other in alike { note("code-resembles", .warning, ["code": text, "other": other.text]) }
        for (step, days) in stretches(of: item) {
            for day in [days.lowerBound, days.upperBound].uniqued {
                rows.append(
                    .init(
                        code: text, lot: item.reference, step: step, date: day, status: nil, importer: nil,
                        verdict: isForged ? .no : .unknown))
            }
        }
    }

    private mutating func judge(_ record: CodeRecord, _ item: Consignment.Item) {
        let isForMarket = record.code.market == consignment.market
        if !isForMarket { note("shipment-code-of-other-market", .error, ["code": record.code.text, "own": record.code.market]) }
        for (step, days) in stretches(of: item) {
            // Between the first and the last day of harvest lies perhaps one on which the code was suspended.
            let worst = rule.standing(of: record, on: days).day
            for day in [days.lowerBound, worst, days.upperBound].uniqued {
                let standing = rule.standing(of: record, on: day...day)
                if case .stale(let asOf) = standing.judgement {
                    doubt(
                        Finding(
                            "importer-stale", .warning,
                            values: ["name": record.code.text, "market": consignment.market, "day": asOf.description]))
                }
                rows.append(
                    .init(
                        code: record.code.text, lot: item.reference, step: step, date: day, status: standing.ours,
                        importer: standing.importer, verdict: isForMarket ? standing.verdict : .no))
            }
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
