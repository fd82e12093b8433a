import GeoPrimitives
import Journal
import Registry

extension StoreReading {
    func extent() throws -> GridBox? {
        // Rounded, so that the edge of what the public sees only generalised is not given away.
        func tenths(_ degrees: Double, _ rule: FloatingPointRoundingRule, _ limit: Int32) -> Int32 {
            Int32(max(min((degrees * 10).rounded(rule), Double(limit)), -Double(limit))) * 1_000_000
        }
        return try connection.first(
            "SELECT min(minx), min(miny), max(maxx), max(maxy), count(*) FROM rtree_growing_areas_geom"
        ) { row in
            guard row.integer(4) > 0 else { return nil }
            return GridBox(
                minimum: GridPosition(
                    longitudeE7: tenths(row.double(0), .down, 1800), latitudeE7: tenths(row.double(1), .down, 900)),
                maximum: GridPosition(longitudeE7: tenths(row.double(2), .up, 1800), latitudeE7: tenths(row.double(3), .up, 900)))
        }.flatMap { $0 }
    }

    func units(on days: ClosedRange<Day>, knownAt: RecordedTime?) throws -> [AdministrativeUnit] {
        let known = try connection.lastEntry(knownAt: knownAt)
        return try connection.all(
            """
            SELECT \(UnitDirectory.columns), geom FROM administrative_units WHERE \(Connection.known)
            AND (valid_from IS NULL OR valid_from <= ?) AND (valid_to IS NULL OR valid_to > ?) ORDER BY code, valid_from, version
            """,
            {
                $0.bindKnown(known)
                $0.bind(days.upperBound.description)
                $0.bind(days.lowerBound.description)
            }
        ) { try $0.unit() }
    }
}
