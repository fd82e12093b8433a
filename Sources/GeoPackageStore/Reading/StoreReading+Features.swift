import GeoPrimitives
import Journal
import Registry

extension StoreReading {
    func visitFeatures(_ filter: Filter, _ visit: (borrowing FeatureRow) throws -> Void) throws {
        guard var left = filter.limit else { return try visitAll(filter, visit) }
        guard left > 0 else { return }
        do {
            try visitAll(filter) { row in
                try visit(row)
                left -= 1
                if left == 0 { throw Enough() }
            }
        } catch is Enough {}
    }

    /// Ends a visit that has seen as many features as were asked for.
    private struct Enough: Error {}

    private func visitAll(_ filter: Filter, _ visit: (borrowing FeatureRow) throws -> Void) throws {
        var filter = filter
        if let identifier = filter.identifier {
            let named = try areas(of: identifier)
            filter.areas = filter.areas.map { $0.intersection(named) } ?? named
        }
        let gate = FeatureGate(filter)
        let projected = try connection.meta("projected_on").flatMap { Day($0) }
        if filter.knownAt == nil, filter.during == nil, let projected, filter.on >= projected {
            try visitPresent(filter, gate, visit)
        } else {
            try visitPast(filter, gate, visit)
        }
    }

    /// The areas that may have a feature of an identifier: `area-<number>`, or a canonical form with or without a suffix.
    private func areas(of identifier: String) throws -> Set<AreaID> {
        if identifier.hasPrefix("area-") { return Int64(identifier.dropFirst(5)).map { [AreaID($0)] } ?? [] }
        let canonical = identifier.prefix { $0 != "-" }
        return Set(
            try connection.all("SELECT DISTINCT area_id FROM codes WHERE canonical = ?", { $0.bind(String(canonical)) }) {
                AreaID($0.integer(0))
            })
    }

    /// Reads the present view as it is stored; only areas that have changed by themselves since it was projected are worked out anew.
    private func visitPresent(_ filter: Filter, _ gate: FeatureGate, _ visit: (borrowing FeatureRow) throws -> Void) throws {
        let day = filter.on.description
        let due = try connection.all(
            "SELECT area_id FROM upcoming_changes WHERE on_day <= ? AND area_id >= ? ORDER BY area_id",
            {
                $0.bind(day)
                $0.bind(filter.after?.area.number ?? 0)
            }
        ) { $0.integer(0) }
        let outdated = due.filter { area in filter.areas.map { $0.contains(AreaID(area)) } ?? true }
        let standing = outdated.isEmpty ? "? IS NOT NULL" : "area_id NOT IN (SELECT area_id FROM upcoming_changes WHERE on_day <= ?)"
        try visitRows(filter, gate, standing: standing, day: day, others: outdated, visit)
    }

    /// Shows what was the case on an earlier day, or known at an earlier moment.
    ///
    /// A row of the present view in which nothing has changed since the day is lent as it is stored, and the other areas are worked out
    /// from the truth. For an earlier moment, an interval of days or single areas all are worked out.
    private func visitPast(_ filter: Filter, _ gate: FeatureGate, _ visit: (borrowing FeatureRow) throws -> Void) throws {
        let known = try connection.lastEntry(knownAt: filter.knownAt)
        let areas = try candidates(filter, gate, known: known)
        guard filter.knownAt != nil || filter.during != nil || filter.areas != nil else {
            let standing = "(unchanged_since IS NULL OR unchanged_since <= ?)"
            return try visitRows(filter, gate, standing: standing, day: filter.on.description, others: areas, visit)
        }
        var lender = try FeatureLender(connection, known: known)
        for area in areas {
            guard let day = try shownDay(of: AreaID(area), filter, known: known) else { continue }
            try lender.lend(AreaID(area), on: day, gate, visit)
        }
    }

    /// Lends the rows of the present view that stand, and in their place the features of other areas, worked out from the truth.
    ///
    /// `standing` is the condition, with one place for the day, under which an area's rows are lent as they are stored; `others` are the
    /// areas to show whether they have rows or not, ascending.
    private func visitRows(
        _ filter: Filter, _ gate: FeatureGate, standing: String, day: String, others: [Int64],
        _ visit: (borrowing FeatureRow) throws -> Void
    ) throws {
        let first = filter.after?.area.number ?? 0
        var conditions: [String] = []
        let boxes = gate.searchedBoxes
        if !boxes.isEmpty {
            let box = "minx <= ? AND maxx >= ? AND miny <= ? AND maxy >= ?"
            let tree = "SELECT id FROM rtree_growing_areas_geom WHERE \(box)"
            conditions.append("fid IN (\(boxes.map { _ in tree }.joined(separator: " UNION ALL ")))")
        }
        if first > 0 { conditions.append("fid >= ?") }
        // Bound as one list: the text of the question is the same for all areas, however many they are.
        let source =
            filter.areas == nil
            ? "growing_areas"
            : "(SELECT value AS named FROM json_each(?)) CROSS JOIN growing_areas ON fid BETWEEN named << 12 AND named << 12 | 4095"
        let condition = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
        let statement = try connection.statement(
            "SELECT \(StoreReading.featureColumns), \(standing) FROM \(source) \(condition) ORDER BY fid")
        statement.bind(day)
        if let areas = filter.areas { statement.bind("[\(areas.map { String($0.number) }.joined(separator: ","))]") }
        for box in boxes { statement.bind(box) }
        if first > 0 { statement.bind(first << 12) }
        defer { statement.reset() }
        var lender = try FeatureLender(connection, known: .max)
        var others = others[...]
        var current: Int64?
        var stands = false
        while try statement.step() {
            let area = statement.integer(4)
            if area != current {
                // The others come in their place, also those that have no row now or whose present outline misses the box.
                while let next = others.first, next < area { try lender.lend(AreaID(others.removeFirst()), on: filter.on, gate, visit) }
                if others.first == area { others.removeFirst() }
                current = area
                // A draft must not take its area from the public, for whom it is not there.
                stands = statement.integer(26) != 0 && !(gate.isPublic && statement.text(10) == CodeStatus.draft.rawValue)
                if !stands { try lender.lend(AreaID(area), on: filter.on, gate, visit) }
            }
            if stands {
                var row = statement.feature()
                try lender.importers.tell(&row, on: day, known: .max, connection)
                try gate.pass(row, visit)
            }
        }
        for area in others { try lender.lend(AreaID(area), on: filter.on, gate, visit) }
    }

    /// The numbers of the areas that may have a feature on a day of the past, ascending: where there is a box, those ever in it.
    private func candidates(_ filter: Filter, _ gate: FeatureGate, known: Int64) throws -> [Int64] {
        let first = filter.after?.area.number ?? 0
        if let areas = filter.areas { return areas.map(\.number).filter { $0 >= first }.sorted() }
        let boxes = gate.searchedBoxes
        guard boxes.isEmpty else {
            var areas: Set<Int64> = []
            for box in boxes {
                let rows = try connection.all(
                    "SELECT id FROM rtree_area_boundaries_geom WHERE minx <= ? AND maxx >= ? AND miny <= ? AND maxy >= ?",
                    { $0.bind(box) }
                ) { BoundaryKey.area(of: $0.integer(0)).number }
                areas.formUnion(rows)
            }
            return areas.filter { $0 >= first }.sorted()
        }
        return try connection.all(
            """
            SELECT DISTINCT area_id FROM areas WHERE \(Connection.known) AND (valid_from IS NULL OR valid_from <= ?)
            AND (valid_to IS NULL OR valid_to > ?) AND area_id >= ? ORDER BY area_id
            """,
            {
                $0.bindKnown(known)
                $0.bind((filter.during?.upperBound ?? filter.on).description)
                $0.bind((filter.during?.lowerBound ?? filter.on).description)
                $0.bind(first)
            }
        ) { $0.integer(0) }
    }

    /// The day as on which an area is shown: the one asked for, or, among several, the nearest to it on which the area is there.
    private func shownDay(of area: AreaID, _ filter: Filter, known: Int64) throws -> Day? {
        guard let during = filter.during else { return filter.on }
        let existence = try connection.all(
            "SELECT valid_from, valid_to FROM areas WHERE area_id = ? AND \(Connection.known)",
            {
                $0.bind(area.number)
                $0.bindKnown(known)
            }
        ) { Period(from: $0.day(0), to: $0.day(1)) }
        return existence.compactMap { period -> Day? in
            let first = max(during.lowerBound, period.from ?? during.lowerBound)
            let last = min(during.upperBound, period.to?.adding(days: -1) ?? during.upperBound)
            return first <= last ? min(max(filter.on, first), last) : nil
        }.min { abs($0.daysSinceEpoch - filter.on.daysSinceEpoch) < abs($1.daysSinceEpoch - filter.on.daysSinceEpoch) }
    }

    static let featureColumns =
        "geom, id, code, canonical, area_id, code_id, name, crop, variety, market, status, holder, commune, commune_code, "
        + "commune_at_registration, area_hectares, declared_hectares, households, survey_method, accuracy_metres, valid_from, "
        + "expires_on, recorded_at, illustrative, visibility, sender_key"
}

extension SQLStatement {
    /// Lends a row of the present view.
    func feature() -> FeatureRow {
        var row = FeatureRow()
        unsafe row.geometry = unsafe lentBytes(0)
        row.id = lentOrEmpty(1)
        row.code = lent(2)
        row.canonical = lent(3)
        row.areaID = integer(4)
        row.codeID = integer(5)
        row.name = lentOrEmpty(6)
        row.crop = lentOrEmpty(7)
        row.variety = lent(8)
        row.market = lent(9)
        row.status = unsafe lentText(10).flatMap { unsafe CodeStatus(lent: $0) }
        row.holder = lent(11)
        row.commune = lent(12)
        row.communeCode = lent(13)
        row.communeAtRegistration = lent(14)
        row.areaHectares = optionalDouble(15)
        row.declaredHectares = optionalDouble(16)
        row.households = optionalInteger(17)
        row.surveyMethod = lent(18)
        row.accuracyMetres = optionalDouble(19)
        row.validFrom = lent(20)
        row.expiresOn = lent(21)
        row.recordedAt = lent(22)
        row.isIllustrative = integer(23) != 0
        row.visibility = unsafe lentText(24).flatMap { unsafe Visibility(rawValue: String(decoding: $0, as: UTF8.self)) } ?? .codeOnly
        row.senderKey = lent(25)
        return row
    }

    private func lent(_ column: Int32) -> LentText? { unsafe lentText(column).map { unsafe LentText($0) } }
    private func lentOrEmpty(_ column: Int32) -> LentText { lent(column) ?? FeatureRow().id }
}

extension CodeStatus {
    /// The state that a lent word names.
    init?(lent: UnsafeBufferPointer<UInt8>) {
        for status in CodeStatus.allCases where unsafe status.rawValue.utf8.elementsEqual(lent) {
            self = status
            return
        }
        return nil
    }
}
