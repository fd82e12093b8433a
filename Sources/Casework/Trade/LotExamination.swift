import Registry

/// What stands against a lot, or is worth a look: its product, its codes, their season and ground, the exporter's rights.
struct LotExamination {
    private(set) var findings: [Finding] = []
    private let lot: Lot
    private let reference: String
    private let reading: any RegistryReading
    private let rule: StandingRule

    init(_ lot: Lot, _ product: Product, _ reading: any RegistryReading, today: Day) throws {
        self.lot = lot
        self.reading = reading
        rule = try StandingRule(reading, today: today)
        reference = lot.reference(of: product)
        examineFacts(product)
        var grounds: [AreaID: (area: AreaSummary, kilograms: Kilograms, code: String)] = [:]
        var exportCodes: Set<CodeID> = []
        // A code that is named twice is one code: its sources share what it gives and what a right to it allows.
        for code in lot.sources.map(\.code).uniqued {
            let kilograms = lot.sources.filter { $0.code == code }.map(\.kilograms).sum
            switch code {
            case .unverified(let text): try examine(unverified: text)
            case .registered(let id):
                guard let record = try reading.code(id), let area = try reading.summary(of: record.code.area) else {
                    continue
                }
                if record.code.market != "VN" { exportCodes.insert(id) }
                examine(record, area.area, product)
                let before = grounds[area.area.id]?.kilograms ?? .zero
                grounds[area.area.id] = (area, before + kilograms, record.code.text)
                try examineRights(record, kilograms)
            }
        }
        if exportCodes.count > 1 { note("lot-mixes-codes", .warning, ["count": "\(exportCodes.count)"]) }
        for ground in grounds.values.sorted(by: { $0.area.area.id < $1.area.area.id }) {
            let id = ground.area.area.id
            let besides = grounds.filter { $0.key != id }.mapValues(\.kilograms)
            try examine(ground.area, ground.kilograms, besides, ground.code)
        }
    }

    private mutating func note(_ id: String, _ severity: Severity, _ values: [String: String]) {
        findings.append(Finding(id, severity, values: values.merging(["lot": reference]) { own, _ in own }))
    }

    private mutating func examineFacts(_ product: Product) {
        if product.crop == nil, !lot.sources.isEmpty { note("lot-without-ground", .error, ["product": product.name]) }
        if product.crop != nil, lot.sources.isEmpty { note("lot-without-source", .error, ["product": product.name]) }
        if product.crop != nil, lot.harvestFrom == nil { note("lot-without-harvest", .error, [:]) }
        let sum = lot.sources.map(\.kilograms).sum
        if lot.kilograms <= .zero { note("lot-without-weight", .error, [:]) }
        if max(sum, lot.kilograms) > .limit {
            note("lot-beyond-measure", .error, ["kilograms": max(sum, lot.kilograms).description, "limit": Kilograms.limit.description])
        }
        if sum < lot.kilograms, !lot.sources.isEmpty {
            note("lot-heavier-than-sources", .error, ["kilograms": lot.kilograms.description, "sources": sum.description])
        }
        for values in DayOrder.faults(of: lot) { note("days-out-of-order", .error, values) }
    }

    private mutating func examine(unverified text: String) throws {
        note("lot-code-elsewhere", .warning, ["code": text])
        guard let canonical = CanonicalCode(text) else { return }
        for other in try reading.lookAlikes(of: canonical) {
            note("lot-code-resembles", canonical.hasForeignLetters ? .error : .warning, ["code": text, "other": other.text])
        }
    }

    private mutating func examine(_ record: CodeRecord, _ area: GrowingArea, _ product: Product) {
        if let crop = product.crop, area.crop != crop {
            note("lot-of-another-crop", .error, ["code": record.code.text, "crop": area.crop, "wanted": crop])
        }
        guard let first = lot.harvestFrom, let last = lot.harvestTo ?? lot.harvestFrom, first <= last else { return }
        let standing = rule.standing(of: record, on: first...last)
        guard case .refused(let status, _) = standing.judgement else { return }
        note(
            "lot-code-not-in-force", .warning,
            [
                "code": record.code.text, "market": record.code.market, "day": standing.day.description, "status": status.rawValue,
            ])
    }

    private mutating func examine(
        _ area: AreaSummary, _ kilograms: Kilograms, _ besides: [AreaID: Kilograms], _ code: String
    ) throws {
        guard let day = lot.harvestFrom else { return }
        let balance = try GroundBalance(of: area, on: day, without: lot.id, besides: besides, reading)
        try examineSeason(balance.season, area.area.crop, code)
        let crop = area.area.crop
        guard let ceiling = balance.ceiling, let left = balance.left else {
            note("lot-ground-without-ceiling", .note, ["area": "area-\(area.area.id.number)", "crop": crop])
            return
        }
        guard kilograms > left else { return }
        note(
            "lot-exceeds-ground", .error,
            [
                "area": balance.areas.map { "area-\($0.number)" }.joined(separator: ", "), "name": area.area.name,
                "ceiling": ceiling.description, "taken": balance.taken.description, "kilograms": kilograms.description,
                "from": balance.season.period.from?.description ?? "",
                "to": balance.season.period.to?.adding(days: -1).description ?? "",
            ])
    }

    /// Harvest begins and ends in the season, and in one season: what is counted in one cannot come from two.
    private mutating func examineSeason(_ season: Season, _ crop: String, _ code: String) throws {
        guard let first = lot.harvestFrom, let last = lot.harvestTo ?? lot.harvestFrom else { return }
        let end = try Season(of: crop, on: last, reading)
        for (day, isInWindow) in [(first, season.isInWindow), (last, first == last || end.isInWindow)] where !isInWindow {
            note("lot-out-of-season", .warning, ["crop": crop, "day": day.description, "code": code])
        }
        guard end.counted != season.counted else { return }
        note(
            "lot-harvest-over-seasons", season.isKnown ? .error : .warning,
            ["crop": crop, "from": first.description, "to": last.description, "code": code])
    }

    /// An exporter who is not the holder needs a right, and no more than it allows.
    private mutating func examineRights(_ record: CodeRecord, _ kilograms: Kilograms) throws {
        guard let exporter = lot.exporter, let day = lot.usedOn, record.holder(on: day) != .organisation(exporter) else { return }
        var account = try RightsAccount(of: exporter, on: record, except: .lot(lot.id), reading)
        let name = try reading.organisation(exporter)?.name ?? ""
        var values = ["code": record.code.text, "exporter": name, "day": day.description]
        guard account.holds(on: day) else {
            note("lot-without-right", .error, values)
            return
        }
        guard let limit = account.limit(on: day), account.draw(kilograms, on: day) > .zero else { return }
        (values["granted"], values["drawn"], values["kilograms"]) = (
            limit.granted.description, limit.drawn.description, kilograms.description
        )
        note("right-overdrawn", .error, values)
    }
}
