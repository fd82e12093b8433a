import GeoPrimitives
import Registry

extension Connection {
    /// The condition for what was known up to an entry; binds two places.
    static let known = "recorded_from <= ? AND (recorded_to IS NULL OR recorded_to > ?)"
    /// The condition for what is in force on a day; binds two places.
    static let inForce = "(valid_from IS NULL OR valid_from <= ?) AND (valid_to IS NULL OR valid_to > ?)"

    static let codeColumns =
        "code_id, area_id, code, canonical, market, holder_organisation, holder_person, certificate, illustrative, valid_from, recorded_from"
    static let decisionColumns =
        "decision_id, code_id, kind, received_on, authority, document, reason, expires_on, boundary_id, holder_organisation, "
        + "holder_person, valid_from, stands_for"
    static let stretchColumns = "status, decision_id, boundary_id, granted_on, expires_on, valid_from, valid_to"
    static let boundaryColumns =
        "version, boundary_id, extent, area_square_metres, survey_method, accuracy_metres, surveyed_on, proposed, entry, valid_from, "
        + "valid_to, recorded_from"
    /// How much the public sees is what was set last, whatever day or knowledge is meant: what was taken back is taken back for the past.
    static let areaColumns =
        "area_id, name, crop, variety, holder_organisation, holder_person, commune, declared_hectares, households, sender_key, "
        + "coalesce((SELECT v.visibility FROM area_visibilities AS v WHERE v.area_id = areas.area_id AND v.recorded_to IS NULL "
        + "ORDER BY v.on_day DESC, v.change DESC LIMIT 1), visibility), illustrative, valid_from, valid_to, recorded_from"

    /// The facts of an area as known; the latest row where a day does not say which.
    func areaRow(_ id: AreaID, on day: Day?, known: Int64) throws -> AreaRow? {
        try first(
            """
            SELECT \(Connection.areaColumns) FROM areas WHERE area_id = ? AND \(Connection.known)
            \(day == nil ? "" : "AND \(Connection.inForce)") ORDER BY version DESC LIMIT 1
            """,
            {
                $0.bind(id.number)
                $0.bindKnown(known)
                if let day { $0.bindInForce(day) }
            }
        ) { $0.areaRow() }
    }

    /// A code by its number, as known now.
    func code(_ id: CodeID) throws -> GrowingAreaCode? {
        try first(
            "SELECT \(Connection.codeColumns) FROM codes WHERE code_id = ? AND recorded_to IS NULL ORDER BY version DESC LIMIT 1",
            { $0.bind(id.number) }
        ) { $0.code() }.flatMap { $0 }
    }

    /// The decisions on a code, in the order in which they were recorded.
    func decisions(on code: CodeID, known: Int64) throws -> [Decision] {
        try all(
            "SELECT \(Connection.decisionColumns) FROM decisions WHERE code_id = ? AND \(Connection.known) ORDER BY decision_id",
            {
                $0.bind(code.number)
                $0.bindKnown(known)
            }
        ) { $0.decision() }
    }

    /// The state of a code on a day before an authority; nil before its first decision.
    func stretch(of code: CodeID, _ authority: Authority, on day: Day, known: Int64) throws -> StatusTimeline.Stretch? {
        try first(
            """
            SELECT \(Connection.stretchColumns) FROM code_states
            WHERE code_id = ? AND authority = ? AND \(Connection.inForce) AND \(Connection.known) LIMIT 1
            """,
            {
                $0.bind(code.number)
                $0.bind(authority.rawValue)
                $0.bindInForce(day)
                $0.bindKnown(known)
            }
        ) { $0.stretch(from: 0) }
    }

    /// The boundary of an area in force on a day, or one by its number.
    func boundaryRow(of area: AreaID, _ cited: BoundaryID?, on day: Day, known: Int64) throws -> BoundaryRow? {
        if let cited {
            return try first(
                """
                SELECT \(Connection.boundaryColumns) FROM area_boundaries WHERE boundary_id = ? AND recorded_from <= ?
                ORDER BY version DESC LIMIT 1
                """,
                {
                    // A code rests on the boundary it was granted for, also where the area has another by now.
                    $0.bind(cited.number)
                    $0.bind(known)
                }
            ) { $0.boundaryRow() }
        }
        return try first(
            """
            SELECT \(Connection.boundaryColumns) FROM area_boundaries
            WHERE area_id = ? AND proposed = 0 AND \(Connection.inForce) AND \(Connection.known) ORDER BY version DESC LIMIT 1
            """,
            {
                $0.bind(area.number)
                $0.bindInForce(day)
                $0.bindKnown(known)
            }
        ) { $0.boundaryRow() }
    }
}

/// The facts of an area with the days and the entry they hold from.
struct AreaRow {
    var area: GrowingArea
    var period: Period
    var recordedFrom: Int64
}

/// A boundary's facts without its geometry and its receipt.
struct BoundaryRow {
    var version: Int64
    var id: BoundaryID
    var extent: String
    var area: SquareMetres
    var surveyMethod: SurveyMethod
    var accuracy: Metres?
    var surveyedOn: Day?
    var isProposed: Bool
    var entry: Int64
    var period: Period
    var recordedFrom: Int64
}

extension SQLStatement {
    func bindKnown(_ known: Int64) {
        bind(known)
        bind(known)
    }

    func bindInForce(_ day: Day) {
        let text = day.description
        bind(text)
        bind(text)
    }

    func areaRow() -> AreaRow {
        let area = GrowingArea(
            id: AreaID(integer(0)), name: text(1), crop: text(2), variety: optionalText(3), holder: holder(4), commune: optionalText(6),
            declaredHectares: optionalDouble(7), households: optionalInteger(8).map { Int($0) }, senderKey: optionalText(9),
            visibility: Visibility(rawValue: text(10)) ?? .codeOnly, isIllustrative: integer(11) != 0)
        return AreaRow(area: area, period: Period(from: day(12), to: day(13)), recordedFrom: integer(14))
    }

    func boundaryRow() -> BoundaryRow {
        BoundaryRow(
            version: integer(0), id: BoundaryID(integer(1)), extent: text(2), area: SquareMetres(double(3)),
            surveyMethod: SurveyMethod(rawValue: text(4)) ?? .unknown, accuracy: optionalDouble(5).map { Metres($0) }, surveyedOn: day(6),
            isProposed: integer(7) != 0, entry: integer(8), period: Period(from: day(9), to: day(10)), recordedFrom: integer(11))
    }

    func code() -> GrowingAreaCode? {
        guard let canonical = CanonicalCode(text(3)) else { return nil }
        return GrowingAreaCode(
            id: CodeID(integer(0)), area: AreaID(integer(1)), text: text(2), canonical: canonical, market: text(4), holder: holder(5),
            certificate: optionalText(7), isIllustrative: integer(8) != 0)
    }

    func decision() -> Decision {
        Decision(
            id: DecisionID(integer(0)), code: CodeID(integer(1)), kind: DecisionKind(rawValue: text(2)) ?? .inspect,
            effectiveOn: day(11) ?? Day(daysSinceEpoch: 0), receivedOn: day(3), authority: Authority(rawValue: text(4)) ?? .ours,
            document: optionalText(5), reason: optionalText(6), expiresOn: day(7), boundary: optionalInteger(8).map { BoundaryID($0) },
            holder: holder(9), standsFor: optionalInteger(12).map { DecisionID($0) })
    }

    func stretch(from column: Int32) -> StatusTimeline.Stretch {
        StatusTimeline.Stretch(
            period: Period(from: day(column + 5), to: day(column + 6)), status: CodeStatus(rawValue: text(column)) ?? .draft,
            decision: DecisionID(integer(column + 1)), boundary: optionalInteger(column + 2).map { BoundaryID($0) },
            expiresOn: day(column + 4), grantedOn: day(column + 3))
    }
}
