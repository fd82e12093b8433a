import GeoPrimitives
import Registry

extension Projector {
    func apply(_ event: LandEvent, _ entry: Int64, _ today: Day) throws {
        switch event {
        case .zoneRecorded(let zone, let outline, let from, _): try record(zone, outline, from: from, entry)
        case .zoneClosed(let zone, let day, _):
            try end(Schema.productionZones, "zone_id", zone.number, on: day, entry, withLater: true)
        case .plotRecorded(let plot, let outline, let from): try record(plot, outline, from: from, entry)
        case .plotClosed(let plot, let day, _): try end(Schema.plots, "plot_id", plot.number, on: day, entry, withLater: true)
        case .areaAssigned(let assignment): try apply(assignment, entry, today)
        }
    }

    private func record(_ zone: ProductionZone, _ outline: MeasuredOutline, from: Day, _ entry: Int64) throws {
        let next = try end(Schema.productionZones, "zone_id", zone.id.number, on: from, entry)
        let columns = [
            "geom", "zone_id", "kind", "name", "crop", "commune", "declared_hectares", "sender_key", "source", "illustrative",
        ]
        try insert("production_zones", columns + Projector.outlineColumns, entry) {
            $0.bind(GeoPackageBlob.bytes(of: outline.shape))
            $0.bind(zone.id.number)
            $0.bind(zone.kind.rawValue)
            $0.bind(zone.name)
            $0.bind(zone.crop)
            $0.bind(zone.commune)
            $0.bind(zone.declaredHectares)
            $0.bind(zone.senderKey)
            $0.bind(zone.source)
            $0.bind(zone.isIllustrative)
            $0.bind(outline, Period(from: from, to: next), entry)
        }
        let row = searchRow(.zone, zone.id.number)
        try unindex(row)
        try index(zone.name, as: row, reference: "zone-\(zone.id.number)")
    }

    private func record(_ plot: Plot, _ outline: MeasuredOutline, from: Day, _ entry: Int64) throws {
        let next = try end(Schema.plots, "plot_id", plot.id.number, on: from, entry)
        // A label may be anybody's name after all: plots are not in the search index.
        try insert("plots", ["geom", "plot_id", "area_id", "label", "parcels", "household"] + Projector.outlineColumns, entry) {
            $0.bind(GeoPackageBlob.bytes(of: outline.shape))
            $0.bind(plot.id.number)
            $0.bind(plot.area.number)
            $0.bind(plot.label)
            $0.bind(plot.parcels.isEmpty ? nil : plot.parcels.joined(separator: "\n"))
            $0.bind(plot.household?.number)
            $0.bind(outline, Period(from: from, to: next), entry)
        }
    }

    private func apply(_ assignment: UnitAssignment, _ entry: Int64, _ today: Day) throws {
        try close("unit_assignments", where: "area_id = ? AND on_day = ?", entry) {
            $0.bind(assignment.area.number)
            $0.bind(assignment.on.description)
        }
        try insert("unit_assignments", ["area_id", "unit", "on_day", "doubtful"], entry) {
            $0.bind(assignment.area.number)
            $0.bind(assignment.unit)
            $0.bind(assignment.on.description)
            $0.bind(assignment.isDoubtful)
        }
        try presentView.project(assignment.area, on: today)
    }

    private static let outlineColumns = [
        "area_square_metres", "survey_method", "accuracy_metres", "surveyed_on", "entry", "valid_from", "valid_to",
    ]

    /// Ends what is in force of a thing on a day: the rows are known as they were until this entry, and anew from it on.
    ///
    /// - Parameters:
    ///   - table: The table.
    ///   - key: The column that holds the thing's number.
    ///   - number: The number.
    ///   - day: The first day on which it is no longer so.
    ///   - entry: The entry that says so.
    ///   - withLater: Whether what comes into force later is taken back too.
    /// - Returns: The day on which a state that is known already comes into force later; nil where there is none.
    /// - Throws: `DatabaseError` where the table cannot be changed.
    @discardableResult
    private func end(
        _ table: Table, _ key: String, _ number: Int64, on day: Day, _ entry: Int64, withLater: Bool = false
    ) throws -> Day? {
        var next: Day?
        let open = try connection.all(
            """
            SELECT version, valid_from FROM "\(table.name)" WHERE "\(key)" = ? AND recorded_to IS NULL
            AND (valid_to IS NULL OR valid_to > ?) ORDER BY version
            """,
            {
                $0.bind(number)
                $0.bind(day.description)
            }
        ) { ($0.integer(0), $0.day(1)) }
        let kept = table.columns.map(\.name).filter { !["version", "valid_to", "recorded_from", "recorded_to"].contains($0) }
        let list = kept.map { "\"\($0)\"" }.joined(separator: ", ")
        for (version, from) in open {
            if let from, from > day, !withLater {
                next = min(next ?? from, from)
                continue
            }
            if from.map({ $0 < day }) ?? true {
                let copy = try connection.statement(
                    """
                    INSERT INTO "\(table.name)" (\(list), valid_to, recorded_from) SELECT \(list), ?, ? FROM "\(table.name)" WHERE version = ?
                    """)
                copy.bind(day.description)
                copy.bind(entry)
                copy.bind(version)
                try copy.run()
            }
            try close(table.name, where: "version = ?", entry) { $0.bind(version) }
        }
        return next
    }
}

extension SQLStatement {
    /// Binds the measures of an outline with its days and the entry that brought it.
    fileprivate func bind(_ outline: MeasuredOutline, _ period: Period, _ entry: Int64) {
        bind(outline.area.value)
        bind(outline.surveyMethod.rawValue)
        bind(outline.accuracy?.value)
        bind(outline.surveyedOn?.description)
        bind(entry)
        bind(period.from?.description)
        bind(period.to?.description)
    }
}
