public import GeoPrimitives
public import Journal
public import Registry

/// An area with its boundary, its receipt and the decisions on its codes, as an answer.
public enum AreaAnswer {
    /// The answer under the keys of the contract.
    ///
    /// - Parameters:
    ///   - record: The area.
    ///   - features: Its features on the day, as exported; the first one gives the properties.
    ///   - lineage: The successions that the area takes part in.
    ///   - aliases: The aliases of its codes.
    ///   - visibilities: What was set of how much the public sees.
    ///   - day: The day.
    /// - Returns: The object.
    public static func json(
        _ record: AreaRecord, features: [JSONValue], lineage: [AreaSuccession] = [], aliases: [CodeAlias] = [],
        visibilities: [VisibilityChange] = [], on day: Day
    ) -> JSONValue {
        var members =
            features.first?.object?.members ?? [
                .init(key: "areaId", value: .string("area-\(record.area.id.number)")), .init(key: "name", value: .string(record.area.name)),
                .init(key: "crop", value: .string(record.area.crop)),
            ]
        members.append(.init(key: "codes", value: .array(features.filter { $0["code"]?.string != nil })))
        let inForce = record.boundary(on: day)
        members.append(.init(key: "boundary", value: inForce.map { boundary($0) } ?? .null))
        let proposed = record.boundaries.filter(\.isProposed).map { boundary($0) }
        members.append(.init(key: "proposedBoundaries", value: .array(proposed)))
        members.append(.init(key: "receipt", value: inForce.map { receipt($0.boundary.receipt) } ?? .null))
        let decisions = record.codes.flatMap { code in code.decisions.map { JSONValue.decision($0, on: code.code) } }
        members.append(.init(key: "decisions", value: .array(decisions)))
        members.append(.init(key: "lineage", value: .array(lineage.map { succession($0) })))
        members.append(.init(key: "visibility", value: .string(record.area.visibility.rawValue)))
        let consents = visibilities.map { change in
            JSONValue.members([
                "visibility": .string(change.visibility.rawValue), "consent": .string(change.consent), "on": .string(change.on.description),
            ])
        }
        members.append(.init(key: "consents", value: .array(consents)))
        members.append(.init(key: "aliases", value: .array(aliases.map { alias($0, record) })))
        return .object(JSONObject(members))
    }

    private static func succession(_ succession: AreaSuccession) -> JSONValue {
        func names(_ areas: [AreaID]) -> JSONValue { .array(areas.map { .string("area-\($0.number)") }) }
        return .members([
            "kind": .string(succession.kind.rawValue), "on": .string(succession.on.description), "from": names(succession.predecessors),
            "to": names(succession.successors), "hectaresBefore": .hectares(succession.before.hectares),
            "hectaresAfter": .hectares(succession.after.hectares), "reason": .text(succession.reason),
        ])
    }

    private static func alias(_ alias: CodeAlias, _ record: AreaRecord) -> JSONValue {
        .members([
            "code": .text(record.codes.first { $0.code.id == alias.code }?.code.text), "alias": .string(alias.text),
            "authority": .string(alias.authority), "validFrom": .text(alias.period.from?.description),
            "validTo": .text(alias.period.to?.adding(days: -1).description),
        ])
    }

    private static func boundary(_ dated: DatedBoundary) -> JSONValue {
        var geometry = JSONValue.null
        if case .polygon(let shape) = dated.boundary.extent {
            var writer = GeoJSONWriter(form: .lines)
            try? writer.append(.polygons(shape, bbox: false))
            geometry = (try? JSONValue.parse(writer.buffer.bytes)) ?? .null
        }
        return .members([
            "boundaryId": .integer(dated.boundary.id.number), "extent": .string(dated.boundary.extent.kind), "geometry": geometry,
            "areaHectares": .hectares(dated.boundary.extent.kind == "polygon" ? dated.boundary.area.hectares : nil),
            "validFrom": .text(dated.period.from?.description), "validTo": .text(dated.period.to?.description),
            "proposed": .bool(dated.isProposed), "surveyMethod": .string(dated.boundary.surveyMethod.rawValue),
            "accuracyMetres": .real(dated.boundary.accuracy?.value), "surveyedOn": .text(dated.boundary.surveyedOn?.description),
            "entry": .integer(dated.entry),
        ])
    }

    static func receipt(_ receipt: Receipt) -> JSONValue {
        .members([
            "crs": .string("EPSG:\(receipt.crs)"), "order": .string(receipt.axisOrder), "format": .string(receipt.sourceFormat),
            "operation": .text(receipt.operation.map { "EPSG:\($0)" }), "pipeline": .string(receipt.pipeline),
            "proj": .string(receipt.projVersion), "epsg": .string(receipt.epsgVersion), "accuracyMetres": .real(receipt.accuracy?.value),
            "systemFrom": .text(receipt.system?.how.rawValue), "systemEvidence": .evidence(receipt.system),
            "mends": .array(receipt.mends.map { .string($0) }), "rewound": .bool(receipt.wasRewound),
            "roundedCoordinates": .integer(receipt.roundedCoordinates),
            "sourceText": .string(String(decoding: receipt.sourceText, as: UTF8.self)),
        ])
    }
}

/// The history of an area as an answer: what was recorded, when, by whom, and by how much the ground changed.
public enum HistoryAnswer {
    /// One entry.
    public static func json(_ entry: JournalEntry, _ event: RegistryEvent, _ record: AreaRecord) -> JSONValue {
        func code(_ id: CodeID) -> String? { record.codes.first { $0.code.id == id }?.code.text }
        var subject: String?
        var on: Day?
        var hectares: Double?
        var reason: String?
        var kind = entry.kind.name
        switch event {
        case .areaRegistered(let area, let boundary, let from):
            (subject, on, hectares) = (area.name, from, boundary.area.hectares)
        case .boundaryRevised(_, let boundary, let from, let why):
            (subject, on, hectares, reason) = ("boundary \(boundary.id.number)", from, boundary.area.hectares, why)
        case .codeIssued(let issued, let from): (subject, on) = (issued.text, from)
        case .decisionMade(let decision):
            (subject, on, reason) = (code(decision.code), decision.effectiveOn, decision.reason)
            kind = decision.kind.rawValue
        case .life(let event): (subject, on, reason) = subjectOfLife(event, code)
        default: break
        }
        return .members([
            "entry": .integer(entry.number), "recordedAt": .string(entry.recordedAt.description), "officer": .string(entry.officer),
            "kind": .string(kind), "on": .text(on?.description), "subject": .text(subject), "areaHectares": .hectares(hectares),
            "reason": .text(reason),
        ])
    }

    /// What an entry on the life of an area or a code is about.
    private static func subjectOfLife(_ event: LifeEvent, _ code: (CodeID) -> String?) -> (String?, Day?, String?) {
        switch event {
        case .overlapAccepted(let acceptance): (code(acceptance.code), nil, "\(acceptance.reason) (\(acceptance.secondOfficer))")
        case .areaSucceeded(let succession):
            (
                "\(succession.kind.rawValue): " + succession.predecessors.map { "area-\($0.number)" }.joined(separator: ", ") + " → "
                    + succession.successors.map { "area-\($0.number)" }.joined(separator: ", "), succession.on, succession.reason
            )
        case .codeAliased(let alias): ("\(code(alias.code) ?? "") = \(alias.text)", alias.period.from, nil)
        case .codeRenumbered(let renumbering):
            ("\(code(renumbering.old) ?? "") → \(code(renumbering.new) ?? "")", renumbering.on, renumbering.reason)
        case .decisionCorrected(let correction):
            ("decision \(correction.corrected.number)", correction.replacement?.effectiveOn, correction.reason)
        case .settingDated(let setting): (setting.name, setting.from, nil)
        case .visibilitySet(let change): (change.visibility.rawValue, change.on, change.consent)
        case .areaCorrected(let correction): (facts(of: correction), nil, correction.reason)
        }
    }

    /// What a correction says of an area, as `name: Đồi Vải, households: 12`.
    private static func facts(of correction: AreaCorrection) -> String {
        let facts: [(String, String?)] = [
            ("name", correction.name), ("crop", correction.crop), ("variety", correction.variety), ("commune", correction.commune),
            ("declaredHectares", correction.declaredHectares.map { "\($0)" }), ("households", correction.households.map { "\($0)" }),
        ]
        return facts.compactMap { name, value in value.map { "\(name): \($0)" } }.joined(separator: ", ")
    }

    /// The entries, each boundary with the difference in square metres to the one before.
    public static func withChanges(_ rows: [JSONValue]) -> [JSONValue] {
        var before: Double?
        return rows.map { row in
            guard let hectares = row["areaHectares"]?.double, var members = row.object?.members else { return row }
            let change = before.map { ((hectares - $0) * 10_000).rounded() }
            before = hectares
            members.append(.init(key: "changeSquareMetres", value: .real(change)))
            return .object(JSONObject(members))
        }
    }
}
