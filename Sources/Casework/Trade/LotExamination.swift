import Registry

/// What stands against a lot, or is worth a look: its product, its codes, their season and ground, the exporter's rights.
struct LotExamination {
    private(set) var findings: [Finding] = []
    private let lot: Lot
    private let reference: String
    private let reading: any RegistryReading

    init(_ lot: Lot, _ product: Product, _ reading: any RegistryReading) throws {
        self.lot = lot
        self.reading = reading
        reference = lot.reference(of: product)
        if product.crop == nil, !lot.sources.isEmpty { note("lot-without-ground", .error, ["product": product.name]) }
        if product.crop != nil, lot.sources.isEmpty { note("lot-without-source", .error, ["product": product.name]) }
        if product.crop != nil, lot.harvestFrom == nil { note("lot-without-harvest", .error, [:]) }
        let sum = lot.sources.map(\.kilograms).sum
        if lot.kilograms <= .zero { note("lot-without-weight", .error, [:]) }
        if sum < lot.kilograms, !lot.sources.isEmpty {
            note("lot-heavier-than-sources", .error, ["kilograms": lot.kilograms.description, "sources": sum.description])
        }
        var grounds: [AreaID: (area: AreaSummary, kilograms: Kilograms, code: String)] = [:]
        var exportCodes: Set<CodeID> = []
        for source in lot.sources {
            switch source.code {
            case .unverified(let text): note("lot-code-elsewhere", .warning, ["code": text])
            case .registered(let id):
                guard let record = try reading.code(id), let area = try reading.summary(of: record.code.area) else {
                    continue
                }
                if record.code.market != "VN" { exportCodes.insert(id) }
                examine(record, area.area, product)
                let before = grounds[area.area.id]?.kilograms ?? .zero
                grounds[area.area.id] = (area, before + source.kilograms, record.code.text)
                try examineRights(record, source.kilograms)
            }
        }
        if exportCodes.count > 1 { note("lot-mixes-codes", .warning, ["count": "\(exportCodes.count)"]) }
        for ground in grounds.values.sorted(by: { $0.area.area.id < $1.area.area.id }) {
            try examine(ground.area, ground.kilograms, ground.code)
        }
    }

    private mutating func note(_ id: String, _ severity: Severity, _ values: [String: String]) {
        findings.append(Finding(id, severity, values: values.merging(["lot": reference]) { own, _ in own }))
    }

    private mutating func examine(_ record: CodeRecord, _ area: GrowingArea, _ product: Product) {
        if let crop = product.crop, area.crop != crop {
            note("lot-of-another-crop", .error, ["code": record.code.text, "crop": area.crop, "wanted": crop])
        }
        for day in [lot.harvestFrom, lot.harvestTo].compactMap({ $0 }) {
            for authority in Authority.allCases {
                guard let stretch = record.timeline(of: authority).stretch(on: day) else {
                    if authority == .importer { continue }
                    note("lot-code-not-in-force", .warning, values(record, day, .draft))
                    return
                }
                if !stretch.status.isValid {
                    note("lot-code-not-in-force", .warning, values(record, day, stretch.status))
                    return
                }
            }
        }
    }

    private func values(_ record: CodeRecord, _ day: Day, _ status: CodeStatus) -> [String: String] {
        ["code": record.code.text, "market": record.code.market, "day": day.description, "status": status.rawValue]
    }

    private mutating func examine(_ area: AreaSummary, _ kilograms: Kilograms, _ code: String) throws {
        guard let day = lot.harvestFrom else { return }
        let balance = try GroundBalance(of: area, on: day, without: lot.id, reading)
        let crop = area.area.crop
        if !balance.season.isInWindow { note("lot-out-of-season", .warning, ["crop": crop, "day": day.description, "code": code]) }
        guard let ceiling = balance.ceiling, let left = balance.left else {
            note("lot-ground-without-ceiling", .note, ["area": "area-\(area.area.id.number)", "crop": crop])
            return
        }
        guard kilograms > left else { return }
        note(
            "lot-exceeds-ground", .error,
            [
                "area": "area-\(area.area.id.number)", "name": area.area.name, "ceiling": ceiling.description,
                "taken": balance.taken.description, "kilograms": kilograms.description,
                "from": balance.season.period.from?.description ?? "",
                "to": balance.season.period.to?.adding(days: -1).description ?? "",
            ])
    }

    /// An exporter who is not the holder needs a right, and no more than it allows.
    private mutating func examineRights(_ record: CodeRecord, _ kilograms: Kilograms) throws {
        guard let exporter = lot.exporter, let day = lot.usedOn, record.holder(on: day) != .organisation(exporter) else { return }
        var account = try RightsAccount(of: exporter, on: record.code.id, without: lot.id, reading)
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
