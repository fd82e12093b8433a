import Casework
import GeoData
import Geodesy
import GeoPrimitives
import Interchange
import Registry

extension Beginning {
    /// Adds the 26 illustrative codes on their areas, and the 33 illustrative products with lots and stamps.
    ///
    /// The outlines go the way of everybody's: through the readers, the examination and the reprojection.
    mutating func addDemonstration(today: Day) async throws {
        var holders: [String: OrganisationID] = [:]
        var areas: [String: (id: AreaID, boundary: BoundaryID)] = [:]
        var codes: [Int: CodeID] = [:]
        for row in GeoData.areas { areas[row.key] = try addArea(row) }
        for row in GeoData.codes {
            guard let area = areas[row.area] else { throw RegistryError(.noSuchArea, ["area": row.area]) }
            codes[row.serial] = try addCode(row, area.id, area.boundary, holder(row.holder, &holders))
        }
        try addProducts(codes, &holders)
    }

    mutating func holder(_ name: String, _ known: inout [String: OrganisationID]) -> OrganisationID {
        if let id = known[name] { return id }
        let id = numbers.takeOrganisation()
        known[name] = id
        // Each cooperative has a website; those of the illustration lie under a domain that is nobody's (RFC 2606).
        add(.organisationAdded(Organisation(id: id, name: name, website: "https://htx-\(id.number).example", isIllustrative: true)))
        return id
    }

    private mutating func addArea(_ row: AreaRow) throws -> (id: AreaID, boundary: BoundaryID) {
        guard let outline = GeoData.outline(of: row.key) else { throw RegistryError(.nothingToRegister, ["path": row.key]) }
        var reading = ReadingOptions()
        if outline.format == .cornerTable { reading.system = try CoordinateReferenceSystem.epsg(outline.epsg) }
        let file = SubmissionFile(
            bytes: outline.bytes, format: outline.format == .cornerTable ? .cornerTable : .geoJSON, options: reading)
        guard let submission = file.next() else { throw RegistryError(.nothingToRegister, ["path": row.key]) }
        let examination = try Examination(of: submission)
        guard let shape = examination.shape, examination.isAcceptable else {
            throw RegistryError(.faults, ["path": row.key, "count": "\(examination.findings.count)"])
        }
        let variety = GeoData.varieties.first { $0.key == row.variety }?.vietnamese
        let area = GrowingArea(
            id: numbers.takeArea(), name: row.name, crop: row.crop, variety: variety, commune: Beginning.commune(of: row),
            declaredHectares: row.declaredHectares, households: row.households, senderKey: row.key,
            visibility: Visibility(rawValue: row.visibility.rawValue) ?? .full, isIllustrative: row.isIllustrative)
        let boundary = Boundary(
            id: numbers.takeBoundary(), extent: .polygon(shape), area: examination.area,
            surveyMethod: SurveyMethod(rawValue: row.surveyMethod.rawValue) ?? .unknown, accuracy: Metres(row.accuracyMetres),
            surveyedOn: Day(row.surveyedOn), receipt: examination.receipt)
        // An area is there from its survey on.
        let from = Day(row.surveyedOn) ?? Day(daysSinceEpoch: 0)
        add(.areaRegistered(area, boundary, from: from))
        if let consent = row.consent {
            add(.life(.visibilitySet(VisibilityChange(area: area.id, visibility: area.visibility, consent: consent, on: from))))
        }
        return (area.id, boundary.id)
    }

    /// The commune that the area lay in on the day of its survey: the old one, or what that had gone over into by then.
    private static func commune(of row: AreaRow) -> String? {
        let successors = GeoData.unitSuccessors.filter { $0.oldCode == row.oldUnit }.map(\.newCode)
        return ([row.oldUnit] + successors + [row.unit]).first { code in
            GeoData.units.contains { $0.code == code && $0.isValid(on: row.surveyedOn) }
        } ?? row.oldUnit
    }

    private mutating func addCode(_ row: CodeRow, _ area: AreaID, _ boundary: BoundaryID, _ holder: OrganisationID) throws -> CodeID {
        guard let canonical = CanonicalCode(row.text) else { throw RegistryError(.notACode, ["code": row.text]) }
        let code = GrowingAreaCode(
            id: numbers.takeCode(), area: area, text: row.text, canonical: canonical, market: row.market, holder: .organisation(holder),
            certificate: row.certificate, isIllustrative: row.isIllustrative)
        let decisions = GeoData.codeDecisions.filter { $0.serial == row.serial }.sorted { $0.sequence < $1.sequence }
        guard let first = decisions.compactMap({ Day($0.effectiveOn) }).min() else { return code.id }
        add(.codeIssued(code, from: first))
        for decision in decisions {
            guard let kind = DecisionKind(rawValue: decision.kind.rawValue), let day = Day(decision.effectiveOn) else { continue }
            add(
                .decisionMade(
                    Decision(
                        id: numbers.takeDecision(), code: code.id, kind: kind, effectiveOn: day, receivedOn: Day(decision.receivedOn),
                        authority: Authority(rawValue: decision.side.rawValue) ?? .ours, document: decision.document,
                        reason: decision.reason, expiresOn: decision.expiresOn.flatMap { Day($0) },
                        boundary: kind == .grant ? boundary : nil)))
        }
        return code.id
    }
}
