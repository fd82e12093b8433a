import GeoPrimitives
import Journal
import Registry

extension StoreReading {
    func extent() throws -> GridBox? {
        let found = try connection.first(
            "SELECT min(minx), min(miny), max(maxx), max(maxy), count(*) FROM rtree_growing_areas_geom"
        ) { row -> [Double]? in row.integer(4) > 0 ? [row.double(0), row.double(1), row.double(2), row.double(3)] : nil }
        guard let edges = found.flatMap({ $0 }) else { return nil }
        // Rounded, so that the edge of what the public sees only generalised is not given away.
        func tenths(_ degrees: Double, _ rule: FloatingPointRoundingRule) -> Int { Int((degrees * 10).rounded(rule)) }
        let (west, south) = (tenths(edges[0], .down), tenths(edges[1], .down))
        let (east, north) = (tenths(edges[2], .up), tenths(edges[3], .up))
        // What shows its code only draws no edge: from each side inwards to the first tenth of a degree in which some ground is shown.
        guard let fromWest = try inwards(east - west, { try isShown("minx <", Double(west + $0 + 1) / 10) }),
            let fromSouth = try inwards(north - south, { try isShown("miny <", Double(south + $0 + 1) / 10) }),
            let fromEast = try inwards(east - west, { try isShown("maxx >", Double(east - $0 - 1) / 10) }),
            let fromNorth = try inwards(north - south, { try isShown("maxy >", Double(north - $0 - 1) / 10) })
        else { return nil }
        func position(_ longitude: Int, _ latitude: Int) -> GridPosition {
            GridPosition(
                longitudeE7: Int32(max(min(longitude, 1800), -1800)) * 1_000_000,
                latitudeE7: Int32(max(min(latitude, 900), -900)) * 1_000_000)
        }
        return GridBox(
            minimum: position(west + fromWest, south + fromSouth), maximum: position(east - fromEast, north - fromNorth))
    }

    /// The least number of steps, up to a most, after which something is shown; nil where nothing ever is.
    private func inwards(_ most: Int, _ isShown: (Int) throws -> Bool) throws -> Int? {
        // Nearly always the edge itself is shown, and one row of the tree answers.
        if try isShown(0) { return 0 }
        guard try isShown(most) else { return nil }
        var (hidden, shown) = (0, most)
        while shown - hidden > 1 {
            let middle = (hidden + shown) / 2
            if try isShown(middle) { shown = middle } else { hidden = middle }
        }
        return shown
    }

    /// Whether ground of which the public sees the place, be it generalised, reaches beyond a line.
    private func isShown(_ condition: String, _ degrees: Double) throws -> Bool {
        let sql = """
            SELECT 1 FROM rtree_growing_areas_geom AS box CROSS JOIN growing_areas AS feature ON feature.fid = box.id
            WHERE box.\(condition) ? AND feature.visibility <> 'code-only' LIMIT 1
            """
        return try connection.first(sql, { $0.bind(degrees) }) { _ in true } ?? false
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
