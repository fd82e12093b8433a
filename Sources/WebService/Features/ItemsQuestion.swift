import Geodesy
import GeoPrimitives
import Journal
import Registry

/// What is asked of a collection's items.
struct ItemsQuestion: Sendable {
    /// How many a page holds where it is not said, and at most.
    static let usual = 100
    static let most = 10_000

    var time: TimeQuestion = .now
    var knownAt: RecordedTime?
    var condition: Condition?
    var system: CoordinateReferenceSystem = .crs84
    var limit = ItemsQuestion.usual
    /// Where the page before ended, as its link has it.
    var after: String?

    /// The parameters that every collection knows beside its properties.
    static let parameters: Set<String> = [
        "f", "lang", "bbox", "bbox-crs", "crs", "limit", "datetime", "known-at", "filter", "filter-lang", "filter-crs", "after",
    ]

    /// Those that one feature knows.
    static let featureParameters: Set<String> = ["f", "lang", "crs", "datetime", "known-at"]

    /// Whether more than the next few features of the present view may have to be gone through, or written in another system.
    var isLong: Bool {
        limit > ItemsQuestion.usual || condition != nil || knownAt != nil || time != .now || system != .crs84 && system != .wgs84
    }

    /// Asks for everything today.
    init() {}

    /// Reads a request for items.
    ///
    /// - Throws: `Problem` for the first parameter that is not understood.
    init(_ request: WebRequest, of queryables: [Queryable]) throws(Problem) {
        let filterable = queryables.filter { $0.kind != .geometry }
        try request.allow(ItemsQuestion.parameters.union(filterable.map(\.name)))
        try self.init(featureOf: request)
        after = request["after"]
        if let text = request["limit"] {
            // A number that is too large for any machine is one all the same.
            let isNumber = !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
            guard let asked = Int(text) ?? (isNumber ? .max : nil), asked >= 1 else {
                throw .value("limit", text, expected: "1…\(ItemsQuestion.most)")
            }
            // More than the most is no error: Core has the page made smaller.
            limit = min(asked, ItemsQuestion.most)
        }
        var conditions: [Condition] = []
        // Judged whether or not there is a box: a system that is not known must not be taken for one that is.
        let named = try request["bbox-crs"].map { (text) throws(Problem) in try Systems.system(text, parameter: "bbox-crs") }
        if let text = request["bbox"] { conditions.append(try BoxQuestion(text, in: named ?? .crs84).condition) }
        for property in filterable {
            if let text = request[property.name] { conditions.append(try property.equals(text)) }
        }
        if let filter = try ItemsQuestion.filter(request, queryables) { conditions.append(filter) }
        condition = conditions.isEmpty ? nil : conditions.count == 1 ? conditions[0] : .all(conditions)
    }

    /// Reads a request for one feature.
    init(featureOf request: WebRequest) throws(Problem) {
        if let text = request["crs"] { system = try Systems.system(text, parameter: "crs") }
        if let text = request["datetime"] { time = try TimeQuestion(text) }
        if let text = request["known-at"] { knownAt = try TimeQuestion.knownAt(text) }
    }

    private static func filter(_ request: WebRequest, _ queryables: [Queryable]) throws(Problem) -> Condition? {
        if let language = request["filter-lang"], language != "cql2-text" {
            throw .value("filter-lang", language, expected: "cql2-text")
        }
        let system = try request["filter-crs"].map { (text) throws(Problem) in try Systems.system(text, parameter: "filter-crs") } ?? .crs84
        guard let text = request["filter"] else { return nil }
        let properties = Dictionary(uniqueKeysWithValues: queryables.map { ($0.name, $0.kind) })
        do throws(CQL2Error) {
            return try CQL2Parser.parse(
                text, properties: properties, placing: { Systems.onGrid($0, from: system) },
                boxing: { BoxQuestion.shape($0, $1, in: system) })
        } catch {
            throw Problem(
                .condition, ["reason": error.kind.rawValue, "offset": "\(error.offset)", "detail": error.detail], parameter: "filter")
        }
    }
}
