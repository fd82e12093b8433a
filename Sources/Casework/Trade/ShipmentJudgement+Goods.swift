import Registry

extension ShipmentJudgement {
    // MARK: Facilities

    /// The packing house and the plant of the lot, and those of the shipment, each with the day of the visit.
    private func visits(of item: Consignment.Item) throws -> [(facility: FacilityRecord, day: Day)] {
        let packed = packingDay(of: item) ?? leavingDay
        let (packing, treatment) = (item.lot?.lot.packing, item.lot?.lot.treatment)
        let own = try [(packing?.facility, packed), (treatment?.facility, treatment?.on ?? packed)].compactMap { id, day in
            try id.flatMap { try reading.facility($0) }.map { (facility: $0, day: day) }
        }
        return consignment.facilities.map { ($0, packed) } + own
    }

    /// Every facility must be in force for the market, and paired with the code.
    mutating func judgeFacilities(_ record: CodeRecord, _ item: Consignment.Item) throws {
        let codes = try reading.lineage(of: record).ids
        for (facility, day) in try visits(of: item) {
            var values = ["facility": facility.facility.text, "code": record.code.text, "day": day.description]
            switch rule.standing(of: facility, for: consignment.market, on: day...day).judgement {
            case .good: break
            case .refused(let status, _):
                values["status"] = status.rawValue
                note("facility-not-in-force", .error, values)
            case .closed: note("facility-closed", .error, values)
            case .stale(let asOf):
                doubt(
                    Finding(
                        "importer-stale", .warning,
                        values: ["name": facility.facility.text, "market": consignment.market, "day": asOf.description]))
            }
            guard !codes.contains(where: { facility.isPaired(with: $0, for: consignment.market, on: day) }) else { continue }
            // Where nothing was paired with it, pairings were perhaps never recorded.
            note("facility-not-paired", facility.pairings.isEmpty ? .warning : .error, values)
        }
    }

    /// An importer looks for the packing house on the box.
    mutating func judgePackingHouse(_ item: Consignment.Item) throws {
        guard consignment.market != "VN", !item.sources.isEmpty,
            try !visits(of: item).contains(where: { $0.facility.facility.kind == .packingHouse })
        else { return }
        note("packing-house-missing", .warning, ["goods": item.name])
    }

    // MARK: Rights

    /// An exporter who is not the holder needs a right on the day, and no more than it allows.
    mutating func judgeRight(_ record: CodeRecord, _ item: Consignment.Item) throws {
        guard let exporter = consignment.exporter else { return }
        let day = self.day(.departure) ?? packingDay(of: item) ?? item.harvest.last ?? rule.today
        guard record.holder(on: day) != .organisation(exporter.id) else { return }
        var values = ["exporter": exporter.name, "code": record.code.text, "day": day.description]
        let first = try reading.lineage(of: record).ids[0]
        var account =
            try accounts[first]
            ?? RightsAccount(of: exporter.id, on: record, except: consignment.registered.map { .shipment($0) }, reading)
        guard account.holds(on: day) else {
            note("shipment-without-right", .error, values)
            return
        }
        // A lot that is recorded for him drew from his rights when it was recorded.
        guard item.lot?.lot.exporter != exporter.id, let limit = account.limit(on: day) else { return }
        guard let weight = try wanted(of: item) else {
            doubt(Finding("shipment-weight-unknown", .warning, values: ["goods": item.name]))
            return
        }
        let kilograms = item.lot?.lot.kilograms(from: [record.code.id], in: weight) ?? weight
        (values["granted"], values["drawn"], values["kilograms"]) = (
            limit.granted.description, limit.drawn.description, kilograms.description
        )
        if account.draw(kilograms, on: day) > .zero { note("shipment-overdraws-right", .error, values) }
        accounts[first] = account
    }

    // MARK: Lots

    /// What of a lot is left for the shipment, after the rows before.
    private func left(of lot: Lot) throws -> Kilograms {
        try LotBalance(of: lot, on: day(.departure) ?? day(.packing) ?? leavingDay, without: consignment.registered, reading).left
            - (taken[lot.id] ?? .zero)
    }

    /// How much an item weighs: what it says, or all that is left of its lot; nil for goods without either.
    private func wanted(of item: Consignment.Item) throws -> Kilograms? {
        try item.kilograms ?? item.lot.map { max(.zero, try left(of: $0.lot)) }
    }

    mutating func judge(_ lot: Lot, _ product: Product, _ item: Consignment.Item) throws {
        let reference = lot.reference(of: product)
        let shown = [
            "lot-out-of-season", "lot-harvest-over-seasons", "lot-exceeds-ground", "lot-mixes-codes", "right-overdrawn",
            "days-out-of-order",
        ]
        add(
            try LotExamination(lot, product, reading, today: rule.today).findings.filter { shown.contains($0.id) }.map { finding in
                var finding = finding
                if ["lot-exceeds-ground", "lot-harvest-over-seasons"].contains(finding.id) { finding.severity = .warning }
                return finding
            })
        if let exporter = lot.exporter, let own = consignment.exporter, exporter != own.id {
            let other = try reading.organisation(exporter)?.name ?? ""
            note("lot-of-another-exporter", .error, ["lot": reference, "exporter": own.name, "other": other])
        }
        try judgeBox(lot, reference, item)
        let left = try left(of: lot)
        let weight = try wanted(of: item) ?? left
        if weight > left || weight <= .zero {
            note("shipment-exceeds-lot", .error, ["lot": reference, "kilograms": weight.description, "left": left.description])
        }
        taken[lot.id] = (taken[lot.id] ?? .zero) + weight
        let rules = day(.departure) ?? packingDay(of: item) ?? lot.treatment?.on ?? lot.usedOn ?? rule.today
        let treatment = try TreatmentExamination(lot, product, for: consignment.market, on: rules, rule, reading)
        for finding in treatment.findings {
            // What is missing of a treatment that is wanted leaves open whether it was one.
            if treatment.isWanted, finding.severity == .warning { doubt(finding) } else { add([finding]) }
        }
        let void = try voidStamps(of: lot)
        if void > 0 { note("shipment-stamps-void", .note, ["lot": reference, "count": "\(void)"]) }
    }

    /// What the box says beside its lot must be what the registry knows of the lot.
    private mutating func judgeBox(_ lot: Lot, _ reference: String, _ item: Consignment.Item) throws {
        if let printed = item.printed, !lot.sources.contains(where: { $0.code.isMeant(by: printed.code) }) {
            let codes = try lot.sources.map { source in
                switch source.code {
                case .registered(let id): try reading.code(id)?.code.text ?? ""
                case .unverified(let text): text
                }
            }
            note(
                "shipment-box-of-other-code", .error,
                ["lot": reference, "code": printed.text, "codes": codes.uniqued.joined(separator: ", ")])
        }
        guard let from = lot.harvestFrom, let to = lot.harvestTo else { return }
        for day in item.printedHarvest.uniqued where day < from || day > to {
            note(
                "shipment-box-of-other-day", .error,
                ["lot": reference, "day": day.description, "from": from.description, "to": to.description])
        }
    }

    private func voidStamps(of lot: Lot) throws -> Int {
        try reading.stampRuns(.lot(lot.id), knownAt: nil).reduce(0) { sum, summary in
            try sum
                + reading.stampChanges(of: summary.run.id).filter { $0.state == .void }.flatMap(\.ranges)
                .reduce(0) { $0 + min($1.last, summary.count - 1) - $1.first + 1 }
        }
    }

    // MARK: Goods without a lot

    /// Goods that name a code only are held against season, ground and treatment as a lot is when it is recorded.
    mutating func judgeLoose(_ item: Consignment.Item) throws {
        let treatments = try reading.treatments(for: consignment.market, on: leavingDay)
        if !treatments.isEmpty {
            doubt(
                Finding(
                    "shipment-treatment-unknown", .warning,
                    values: ["goods": item.name, "market": consignment.market, "wanted": treatments.joined(separator: ", ")]))
        }
        guard let weight = item.kilograms else {
            doubt(Finding("shipment-weight-unknown", .warning, values: ["goods": item.name]))
            return
        }
        for case .registered(let id) in item.sources.uniqued {
            guard let record = try reading.code(id), let area = try reading.summary(of: record.code.area), let day = item.harvest.first
            else { continue }
            try weigh(weight, from: area, record.code.text, on: day, item)
        }
    }

    private mutating func weigh(
        _ weight: Kilograms, from area: AreaSummary, _ code: String, on day: Day, _ item: Consignment.Item
    ) throws {
        let id = area.area.id
        var besides = grounds
        let own = (besides.removeValue(forKey: id) ?? .zero) + weight
        grounds[id] = own
        for day in item.harvest.uniqued where try !Season(of: area.area.crop, on: day, reading).isInWindow {
            note("shipment-out-of-season", .warning, ["code": code, "crop": area.area.crop, "day": day.description])
        }
        let balance = try GroundBalance(of: area, on: day, besides: besides, reading)
        guard let ceiling = balance.ceiling, let left = balance.left, own > left else { return }
        let values = [
            "code": code, "kilograms": own.description, "ceiling": ceiling.description, "taken": balance.taken.description,
            "areas": balance.areas.map { "area-\($0.number)" }.joined(separator: ", "),
        ]
        // Where it would fit but for recorded lots, it may be of one of them.
        if own + balance.areas.compactMap({ besides[$0] }).sum > ceiling {
            note("shipment-exceeds-ground", .error, values)
        } else {
            doubt(Finding("shipment-exceeds-ground", .warning, values: values))
        }
    }
}

extension LotSource.Code {
    /// Whether a code on a box is this one, however it is spelled.
    fileprivate func isMeant(by printed: LotSource.Code) -> Bool {
        switch (self, printed) {
        case (.unverified(let one), .unverified(let other)): CanonicalCode(one) == CanonicalCode(other)
        default: self == printed
        }
    }
}
