public import Registry

/// Puts right what was recorded of an area beside its outline and its holder.
public struct CorrectArea: Sendable {
    /// What is right, in the words of an officer; what is nil stays.
    public struct Request: Sendable {
        /// The area, by number or code.
        public var area: String
        /// Its name.
        public var name: String?
        /// Its crop, by key, name or EPPO code.
        public var crop: String?
        /// The variety.
        public var variety: String?
        /// The commune that it lay in when it was registered, by code or name.
        public var commune: String?
        /// The hectares that somebody declared.
        public var declaredHectares: Double?
        /// How many households farm it.
        public var households: Int?
        /// Why.
        public var why: String

        /// Makes a request that changes nothing yet.
        public init(area: String, why: String) {
            self.area = area
            self.why = why
        }
    }

    /// What became of it.
    public struct Outcome: Sendable {
        /// The facts before.
        public var before: GrowingArea
        /// The facts after.
        public var after: GrowingArea
        /// What was found; where an error is among it nothing was written.
        public var findings: [Finding]
    }

    private let desk: Desk

    /// At a desk.
    public init(_ desk: Desk) { self.desk = desk }

    /// Corrects an area.
    ///
    /// - Parameters:
    ///   - request: What is right.
    ///   - isTrial: Whether nothing is written.
    /// - Returns: The facts before and after, and what was found.
    /// - Throws: `.correctionWithoutReason`, `.noSuchArea`, `.unknownCrop`, `.noSuchUnit`, `.ambiguousUnit`, `.areaFactsSame` where nothing
    ///   would change, `.cropHasCodes` where a code was ever granted for the crop, or why the store fails.
    public func callAsFunction(_ request: Request, isTrial: Bool = false) async throws -> Outcome {
        guard !VietnameseFolding.exact(request.why).isEmpty else { throw RegistryError(.correctionWithoutReason) }
        return try await desk.retryingWhenMoved {
            let (correction, outcome, head) = try await desk.store.read { reading in
                let record = try reading.area(meantBy: request.area)
                let correction = try request.correction(of: record, reading)
                let findings = try findings(of: correction, record, reading)
                let outcome = Outcome(before: record.area, after: record.area.corrected(by: correction), findings: findings)
                return (correction, outcome, try reading.head())
            }
            guard !isTrial, !outcome.findings.contains(where: { $0.severity == .error }) else { return outcome }
            try await desk.commit([.life(.areaCorrected(correction))], expecting: head)
            return outcome
        }
    }

    /// What is to be said of the facts, as at the registration: what cannot be true, and how far the ground lies from the commune.
    private func findings(of correction: AreaCorrection, _ record: AreaRecord, _ reading: any RegistryReading) throws -> [Finding] {
        // Also one that has ended: it can be renewed, and what it was granted for is asked about for years.
        if correction.crop != nil, let code = record.codes.first(where: \.hasGrant) {
            throw RegistryError(.cropHasCodes, ["area": "area-\(record.area.id.number)", "code": code.code.text])
        }
        var facts = SubmittedFacts()
        (facts.name, facts.variety) = (correction.name, correction.variety)
        (facts.declaredHectares, facts.households) = (correction.declaredHectares, correction.households)
        var findings = facts.findings(feature: 0).map { finding in
            var finding = finding
            finding.feature = nil
            return finding
        }
        if let commune = correction.commune, case .polygon(let shape)? = record.boundary(on: desk.today)?.boundary.extent {
            let day = record.period.from ?? desk.today
            let unit = try reading.units(.commune, on: day).first { $0.code == commune }
            findings += try reading.placeFindings(of: shape, in: unit, on: day, today: desk.today)
        }
        let area = "area-\(record.area.id.number)"
        if correction.crop != nil, correction.variety == nil, let variety = record.area.variety {
            findings.append(Finding("variety-left", .warning, values: ["area": area, "variety": variety]))
        }
        if correction.commune != nil {
            let placed = try reading.unitAssignments().filter { $0.area == record.area.id }
            if let last = placed.max(by: { $0.on < $1.on }) {
                findings.append(Finding("placing-ends", .warning, values: ["area": area, "unit": last.unit, "day": last.on.description]))
            }
        }
        return findings
    }
}

extension CodeRecord {
    /// Whether our authority ever granted it.
    fileprivate var hasGrant: Bool { decisions.contains { $0.kind == .grant && $0.authority == .ours } }
}

extension CorrectArea.Request {
    /// What it changes of an area.
    ///
    /// - Throws: `.unknownCrop`, `.noSuchUnit`, `.ambiguousUnit`, or `.areaFactsSame`.
    fileprivate func correction(of record: AreaRecord, _ reading: any RegistryReading) throws -> AreaCorrection {
        let area = record.area
        func changed<Fact: Equatable>(_ fact: Fact?, _ known: Fact?) -> Fact? { fact == known ? nil : fact }
        var correction = AreaCorrection(area: area.id, reason: why)
        func words(_ text: String?) -> String? { text.map(\.tidied).flatMap { $0.isEmpty ? nil : $0 } }
        correction.name = changed(words(name), area.name)
        correction.variety = changed(words(variety), area.variety)
        if let crop { correction.crop = changed(try reading.crop(meantBy: crop), area.crop) }
        if let commune {
            // Communes are named as of the day of the registration: what became of them since is known from there on.
            let day = record.period.from ?? Day(daysSinceEpoch: 0)
            correction.commune = changed(try reading.commune(meantBy: commune, on: day), area.commune)
        }
        correction.declaredHectares = changed(declaredHectares, area.declaredHectares)
        correction.households = changed(households, area.households)
        guard !correction.isEmpty else { throw RegistryError(.areaFactsSame, ["area": "area-\(area.id.number)"]) }
        return correction
    }
}

extension GrowingArea {
    /// The facts after a correction.
    fileprivate func corrected(by correction: AreaCorrection) -> GrowingArea {
        var area = self
        area.name = correction.name ?? name
        area.crop = correction.crop ?? crop
        area.variety = correction.variety ?? variety
        area.commune = correction.commune ?? commune
        area.declaredHectares = correction.declaredHectares ?? declaredHectares
        area.households = correction.households ?? households
        return area
    }
}
