import Registry

/// Whether a lot was treated as a market asks: in one of its ways, at a plant that works for it on that day, after the harvest.
struct TreatmentExamination {
    /// What is found: errors and what is not known where the market asks for a treatment, warnings otherwise.
    private(set) var findings: [Finding] = []
    /// Whether the market asks for a treatment.
    let isWanted: Bool

    private let values: [String: String]

    /// Holds a lot against the rules of a market on a day.
    init(
        _ lot: Lot, _ product: Product, for market: String, on day: Day, _ rule: StandingRule, _ reading: any RegistryReading
    ) throws {
        let wanted = product.crop == nil ? [] : try reading.treatments(for: market, on: day)
        isWanted = !wanted.isEmpty
        values = ["lot": lot.reference(of: product), "market": market]
        let known = Set(wanted.map { VietnameseFolding.exact($0) })
        guard let treatment = lot.treatment, wanted.isEmpty || known.contains(VietnameseFolding.exact(treatment.kind)) else {
            if isWanted { note("treatment-missing", .error, ["wanted": wanted.joined(separator: ", ")]) }
            return
        }
        if isWanted, treatment.facility == nil { note("treatment-plant-missing", .warning, [:]) }
        if isWanted, treatment.on == nil { note("treatment-day-missing", .warning, [:]) }
        // What was picked after the treatment was not treated.
        if let done = treatment.on, let harvest = lot.harvestTo ?? lot.harvestFrom, done < harvest {
            note("treatment-before-harvest", .error, ["day": done.description, "harvest": harvest.description])
        }
        guard let plant = try treatment.facility.flatMap({ try reading.facility($0) }) else { return }
        if plant.facility.kind != .treatmentPlant { note("treatment-not-at-plant", .error, ["facility": plant.facility.text]) }
        guard isWanted, let done = treatment.on else { return }
        let place = ["facility": plant.facility.text, "day": done.description]
        switch rule.standing(of: plant, for: market, on: done...done).judgement {
        case .good: break
        case .refused(let status, _): note("facility-not-in-force", .error, place.merging(["status": status.rawValue]) { $1 })
        case .closed: note("facility-closed", .error, place)
        case .stale(let asOf):
            note("importer-stale", .warning, place.merging(["name": plant.facility.text, "day": asOf.description]) { $1 })
        }
    }

    private mutating func note(_ id: String, _ severity: Severity, _ own: [String: String]) {
        findings.append(Finding(id, isWanted ? severity : .warning, values: values.merging(own) { $1 }))
    }
}

extension RegistryReading {
    /// The treatments of which a market asks for one on a day; empty where it asks for none.
    func treatments(for market: String, on day: Day) throws -> [String] {
        (try setting(KnownSetting.treatment.name(for: market), on: day) ?? "").split(separator: ",").map { String($0).trimmed }
    }
}
