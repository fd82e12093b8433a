import GRDB
import GeoPrimitives
import Journal
import Registry

extension Projector {
    /// A new area with its first boundary; nothing else can be known of it yet, so nothing is read.
    func register(
        _ area: GrowingArea, _ boundary: Boundary, _ prepared: PreparedArea, from: Day, _ entry: Int64, _ recordedAt: RecordedTime,
        _ today: Day
    ) throws {
        try bulk?.countArea()
        let statement = try connection.statement(Projector.areaInsertion)
        statement.bind(area.id.number)
        statement.bind(area.name)
        statement.bind(area.crop)
        statement.bind(area.variety)
        statement.bind(area.holder)
        statement.bind(area.commune)
        statement.bind(area.declaredHectares)
        statement.bind(area.households)
        statement.bind(area.senderKey)
        statement.bind(area.visibility.rawValue)
        statement.bind(area.isIllustrative)
        statement.bind(from.description)
        statement.bind(nil as String?)
        statement.bind(entry)
        try statement.run()
        let row = BoundaryKey.first(of: area.id)
        try insert(boundary, of: area.id, blob: prepared.blob, row: row, period: Period(from: from), proposed: false, brought: entry, entry)
        bulk?.index(prepared.box, in: "area_boundaries", row: row)
        try index(prepared.name)
        if from <= today {
            let feature = PresentFeature(area: area, boundary: boundary, from: from, recordedAt: recordedAt)
            try presentView.show(feature, blob: prepared.blob, on: today)
            bulk?.index(prepared.box, in: "growing_areas", row: feature.fid)
        } else {
            try presentView.note(area.id, changesOn: from)
        }
    }

    /// A new boundary: in force from a day, where the one before ends, or proposed.
    func revise(_ area: AreaID, _ boundary: Boundary, from: Day?, _ entry: Int64) throws {
        let next = try from.flatMap { try endBoundary(of: area, on: $0, entry) ?? end(of: area) }
        try insert(
            boundary, of: area, blob: boundary.extent.blob, row: nextBoundaryRow(of: area), period: Period(from: from, to: next),
            proposed: from == nil, brought: entry, entry)
    }

    /// Puts a proposed boundary in force from a day.
    func putInForce(_ boundary: BoundaryID, of area: AreaID, on day: Day, _ entry: Int64) throws {
        let proposed = try connection.all(
            "SELECT version FROM area_boundaries WHERE boundary_id = ? AND area_id = ? AND proposed = 1 AND recorded_to IS NULL",
            {
                $0.bind(boundary.number)
                $0.bind(area.number)
            }
        ) { $0.integer(0) }
        for version in proposed {
            let next = try endBoundary(of: area, on: day, entry) ?? end(of: area)
            try copyBoundary(version, validFrom: day, validTo: next, entry)
            try close("area_boundaries", where: "version = ?", entry) { $0.bind(version) }
        }
        // What was proposed before it is overtaken: a later amendment must not bring it back.
        try close("area_boundaries", where: "area_id = ? AND proposed = 1 AND boundary_id < ?", entry) {
            $0.bind(area.number)
            $0.bind(boundary.number)
        }
    }

    private func insert(
        _ boundary: Boundary, of area: AreaID, blob: [UInt8]?, row: Int64, period: Period, proposed: Bool, brought: Int64, _ entry: Int64
    ) throws {
        let statement = try connection.statement(Projector.boundaryInsertion)
        statement.bind(row)
        statement.bind(blob)
        statement.bind(boundary.id.number)
        statement.bind(area.number)
        statement.bind(boundary.extent.kind)
        statement.bind(boundary.area.value)
        statement.bind(boundary.surveyMethod.rawValue)
        statement.bind(boundary.accuracy?.value)
        statement.bind(boundary.surveyedOn?.description)
        statement.bind(proposed)
        statement.bind(brought)
        statement.bind(period.from?.description)
        statement.bind(period.to?.description)
        statement.bind(entry)
        try statement.run()
    }

    /// Ends what is in force on a day: the rows are known as they were until this entry, and anew from it on.
    ///
    /// - Returns: The day on which a boundary that is known already comes into force later; nil where there is none.
    func endBoundary(of area: AreaID, on day: Day, _ entry: Int64) throws -> Day? {
        var next: Day?
        let open = try connection.all(
            """
            SELECT version, valid_from FROM area_boundaries
            WHERE area_id = ? AND proposed = 0 AND recorded_to IS NULL AND (valid_to IS NULL OR valid_to > ?) ORDER BY version
            """,
            {
                $0.bind(area.number)
                $0.bind(day.description)
            }
        ) { ($0.integer(0), $0.optionalText(1)) }
        for (version, from) in open {
            if let start = from.flatMap({ Day($0) }), start != day {
                guard start < day else {
                    next = min(next ?? start, start)
                    continue
                }
                try copyBoundary(version, validFrom: start, validTo: day, entry)
            }
            try close("area_boundaries", where: "version = ?", entry) { $0.bind(version) }
        }
        return next
    }

    /// The day on which an area is recorded to end: no boundary goes beyond it.
    private func end(of area: AreaID) throws -> Day? {
        try connection.first(
            "SELECT valid_to FROM areas WHERE area_id = ? AND recorded_to IS NULL ORDER BY version DESC LIMIT 1",
            { $0.bind(area.number) }
        ) { $0.day(0) } ?? nil
    }

    /// The key of the next row of an area's boundaries.
    private func nextBoundaryRow(of area: AreaID) throws -> Int64 {
        let keys = BoundaryKey.all(of: area)
        let last = try connection.first(
            "SELECT max(version) FROM area_boundaries WHERE version BETWEEN ? AND ?",
            {
                $0.bind(keys.lowerBound)
                $0.bind(keys.upperBound)
            }
        ) { $0.optionalInteger(0) }
        return last.flatMap { $0 }.map { $0 + 1 } ?? BoundaryKey.first(of: area)
    }

    /// Records a boundary anew with other days, or as a proposal.
    func copyBoundary(_ version: Int64, validFrom: Day?, validTo: Day?, isProposed: Bool = false, _ entry: Int64) throws {
        let row = try nextBoundaryRow(of: BoundaryKey.area(of: version))
        let statement = try connection.statement(
            """
            INSERT INTO area_boundaries (version, geom, boundary_id, area_id, extent, area_square_metres, survey_method, accuracy_metres,
            surveyed_on, proposed, entry, valid_from, valid_to, recorded_from)
            SELECT ?, geom, boundary_id, area_id, extent, area_square_metres, survey_method, accuracy_metres,
            surveyed_on, ?, entry, ?, ?, ? FROM area_boundaries WHERE version = ?
            """)
        statement.bind(row)
        statement.bind(isProposed)
        statement.bind(validFrom?.description)
        statement.bind(validTo?.description)
        statement.bind(entry)
        statement.bind(version)
        try statement.run()
    }

    private static let areaInsertion = """
        INSERT INTO areas (area_id, name, crop, variety, holder_organisation, holder_person, commune, declared_hectares, households,
        sender_key, visibility, illustrative, valid_from, valid_to, recorded_from) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """

    private static let boundaryInsertion = """
        INSERT INTO area_boundaries (version, geom, boundary_id, area_id, extent, area_square_metres, survey_method, accuracy_metres,
        surveyed_on, proposed, entry, valid_from, valid_to, recorded_from) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
}

extension Extent {
    /// The box around the outline; nil where there is none.
    var box: GridBox? { if case .polygon(let shape) = self { shape.box } else { nil } }

    /// The outline as GeoPackage stores it; nil where there is none, or loose points that nobody is to join up.
    var blob: [UInt8]? { if case .polygon(let shape) = self { GeoPackageBlob.bytes(of: shape) } else { nil } }
}

extension SQLStatement {
    func bind(_ flag: Bool) { bind(flag ? 1 as Int64 : 0) }

    /// Binds a holder to two columns: an organisation's number, a person's number.
    func bind(_ holder: Holder?) {
        switch holder {
        case .organisation(let id)?:
            bind(id.number)
            bind(nil as Int64?)
        case .person(let id)?:
            bind(nil as Int64?)
            bind(id.number)
        case nil:
            bind(nil as Int64?)
            bind(nil as Int64?)
        }
    }

    /// Reads a holder from two columns.
    func holder(_ column: Int32) -> Holder? {
        if let organisation = optionalInteger(column) { return .organisation(OrganisationID(organisation)) }
        return optionalInteger(column + 1).map { .person(PersonID($0)) }
    }

    /// Reads a day; nil for NULL or what is none.
    func day(_ column: Int32) -> Day? { optionalText(column).flatMap { Day($0) } }
}
