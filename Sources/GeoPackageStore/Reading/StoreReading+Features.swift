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
        let first = filter.after?.area.number ?? 0
        let due = try connection.all(
            "SELECT area_id FROM upcoming_changes WHERE on_day <= ? AND area_id >= ? ORDER BY area_id",
            {
                $0.bind(filter.on.description)
                $0.bind(first)
            }
        ) { $0.integer(0) }
        var outdated = due.filter { area in filter.areas.map { $0.contains(AreaID(area)) } ?? true }[...]
        var conditions: [String] = []
        let boxes = gate.searchedBoxes
        if !boxes.isEmpty {
            let box = "minx <= ? AND maxx >= ? AND miny <= ? AND maxy >= ?"
            let tree = "SELECT id FROM rtree_growing_areas_geom WHERE \(box)"
            conditions.append("fid IN (\(boxes.map { _ in tree }.joined(separator: " UNION ALL ")))")
        }
        if first > 0 { conditions.append("fid >= \(first << 12)") }
        if let areas = filter.areas {
            let ranges = areas.sorted().map { "fid BETWEEN \($0.number << 12) AND \($0.number << 12 | 0xFFF)" }
            conditions.append(ranges.isEmpty ? "0" : "(" + ranges.joined(separator: " OR ") + ")")
        }
        let condition = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
        let statement = try connection.statement("SELECT \(StoreReading.featureColumns) FROM growing_areas \(condition) ORDER BY fid")
        for box in boxes { statement.bind(box) }
        defer { statement.reset() }
        var lender = outdated.isEmpty ? nil : FeatureLender(connection, known: .max)
        var lent: Int64 = 0
        while try statement.step() {
            let area = lender == nil ? 0 : statement.integer(4)
            // Outdated areas come in their place, also those that were not shown before or whose old outline missed the box.
            while let next = outdated.first, next <= area {
                outdated.removeFirst()
                try lender?.lend(AreaID(next), on: filter.on, gate, visit)
                lent = next
            }
            if lender != nil, lent == area { continue }
            try gate.pass(statement.feature(), visit)
        }
        for area in outdated { try lender?.lend(AreaID(area), on: filter.on, gate, visit) }
    }

    /// Works out every area from the truth: through the R-tree over all times where there is a box.
    private func visitPast(_ filter: Filter, _ gate: FeatureGate, _ visit: (borrowing FeatureRow) throws -> Void) throws {
        let known = try connection.lastEntry(knownAt: filter.knownAt)
        let first = filter.after?.area ?? AreaID(0)
        var lender = FeatureLender(connection, known: known)
        func lend(_ area: AreaID) throws {
            guard area >= first, let day = try shownDay(of: area, filter, known: known) else { return }
            try lender.lend(area, on: day, gate, visit)
        }
        let boxes = gate.searchedBoxes
        if let areas = filter.areas {
            for area in areas.sorted() { try lend(area) }
        } else if !boxes.isEmpty {
            var areas: Set<AreaID> = []
            for box in boxes { areas.formUnion(try self.areas(everIn: box, known: known)) }
            for area in areas.sorted() { try lend(area) }
        } else {
            let statement = try connection.statement(
                """
                SELECT DISTINCT area_id FROM areas WHERE \(Connection.known) AND (valid_from IS NULL OR valid_from <= ?)
                AND (valid_to IS NULL OR valid_to > ?) AND area_id >= ? ORDER BY area_id
                """)
            defer { statement.reset() }
            statement.bindKnown(known)
            statement.bind((filter.during?.upperBound ?? filter.on).description)
            statement.bind((filter.during?.lowerBound ?? filter.on).description)
            statement.bind(first.number)
            while try statement.step() { try lend(AreaID(statement.integer(0))) }
        }
    }

    private func areas(everIn box: GridBox, known: Int64) throws -> [AreaID] {
        try connection.all(
            """
            SELECT DISTINCT b.area_id FROM rtree_area_boundaries_geom AS t CROSS JOIN area_boundaries AS b ON b.version = t.id
            WHERE t.minx <= ? AND t.maxx >= ? AND t.miny <= ? AND t.maxy >= ? AND \(Connection.known)
            """,
            {
                $0.bind(box)
                $0.bindKnown(known)
            }
        ) { AreaID($0.integer(0)) }
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
