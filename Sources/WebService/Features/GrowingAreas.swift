import GeoPrimitives
import Interchange
import Journal
import Registry

/// The growing areas: straight from what the store lends into the answer.
struct GrowingAreas: FeatureCollection {
    let id = "growing-areas"
    let geometryType = "MultiPolygon"

    let queryables: [Queryable] = [
        Queryable("geometry", .geometry), Queryable("code"), Queryable("canonical"), Queryable("areaId"), Queryable("name"),
        Queryable("crop"), Queryable("variety"), Queryable("market"),
        Queryable("status", values: CodeStatus.allCases.filter { $0 != .draft }.map(\.rawValue)), Queryable("statusOn", .time),
        Queryable("importerStatus", values: CodeStatus.allCases.filter { !$0.isUndecided }.map(\.rawValue)),
        Queryable("holder"), Queryable("commune"), Queryable("communeCode"), Queryable("communeAtRegistration"),
        Queryable("areaHectares", .number), Queryable("declaredHectares", .number), Queryable("households", .number),
        Queryable("surveyMethod", values: SurveyMethod.allCases.map(\.rawValue)), Queryable("accuracyMetres", .number),
        Queryable("importerStatusSince", .time), Queryable("validFrom", .time), Queryable("expiresOn", .time),
        Queryable("recordedAt", .time, format: "date-time"), Queryable("illustrative", .truth),
    ]

    func extent(_ reading: any RegistryReading, today: Day) throws -> GridBox? { try reading.extent() }

    func write(_ question: ItemsQuestion, _ reading: any RegistryReading, today: Day, to page: FeaturePage) throws {
        var filter = GrowingAreas.filter(question, today: today)
        filter.condition = question.condition
        // One more than the page holds: it tells whether there is a next one.
        filter.limit = question.limit + 1
        if let after = question.after {
            guard let place = FeaturePlace(token: after) else { throw Problem.value("after", after, expected: "1.1") }
            filter.after = place
        }
        let day = Array(filter.on.description.utf8)
        var last: FeaturePlace?
        do {
            try reading.visitFeatures(filter) { row in
                guard !page.isFull else { throw PageEnd() }
                last = FeaturePlace(area: AreaID(row.areaID), code: row.codeID)
                try page.add(row, on: day)
            }
        } catch is PageEnd {
            page.next = last?.token
        }
    }

    /// Ends a visit whose page is full.
    private struct PageEnd: Error {}

    func write(feature id: String, _ question: ItemsQuestion, _ reading: any RegistryReading, today: Day, to page: FeaturePage) throws {
        var filter = GrowingAreas.filter(question, today: today)
        filter.identifier = id
        filter.limit = 1
        let day = Array(filter.on.description.utf8)
        try reading.visitFeatures(filter) { row in try page.add(row, on: day) }
    }

    /// The public's filter as of the days that a question means.
    static func filter(_ question: ItemsQuestion, today: Day) -> Filter {
        let (range, shown) = question.time.days(today: today)
        var filter = Filter(on: shown)
        if case .during = question.time { filter.during = range }
        filter.knownAt = question.knownAt
        filter.isPublic = true
        return filter
    }
}

extension FeaturePage {
    /// Adds a feature that the store lends.
    func add(_ row: borrowing FeatureRow, on day: [UInt8]) throws {
        counted()
        guard form == .json else {
            var text = OutputBytes()
            text.appendProperties(of: row, on: day)
            var shape = GeoJSONWriter(form: .lines, capacity: 4096)
            try geometry.append(blob: row.geometry, to: &shape)
            let properties = (try? JSONValue.parse(text.bytes))?.object ?? JSONObject()
            add(Row(id: row.id.string, properties: properties, geometry: shape.buffer.text))
            return
        }
        writer.beginFeature(lentID: row.id)
        try geometry.append(blob: row.geometry, to: &writer)
        writer.buffer.append(#","properties":"# as StaticString)
        writer.buffer.appendProperties(of: row, on: day)
        writer.endFeature()
    }
}

extension FeaturePlace {
    /// The place as a link holds it.
    var token: String { "\(area.number).\(code)" }

    init?(token: String) {
        let parts = token.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let area = Int64(parts[0]), let code = Int64(parts[1]), (0...Int64(1) << 50).contains(area), code >= 0
        else {
            return nil
        }
        self.init(area: AreaID(area), code: code)
    }
}
