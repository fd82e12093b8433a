import GeoPrimitives
import Journal
import Registry

/// A feature of a collection that is listed at once.
struct ListedFeature: Sendable {
    /// What it looks like.
    enum Geometry: Sendable {
        case none
        case point(GridPosition)
        case polygons(GridMultiPolygon)
    }
    /// Unique within an answer; features are ordered by it.
    var id: String
    var geometry: Geometry
    /// All queryables but the geometry, null where nothing is known.
    var properties: JSONObject
}

/// A collection of features that are few enough to be listed: it says which there are, and everything else follows.
protocol ListedCollection: FeatureCollection {
    /// The features on some days, as the public may see them.
    func features(_ question: ItemsQuestion, _ reading: any RegistryReading, today: Day) throws -> [ListedFeature]
}

extension ListedCollection {
    func extent(_ reading: any RegistryReading, today: Day) throws -> GridBox? {
        var question = ItemsQuestion()
        question.time = .now
        return try features(question, reading, today: today).compactMap(\.box).reduce(nil) { $0?.joined(with: $1) ?? $1 }
    }

    func write(_ question: ItemsQuestion, _ reading: any RegistryReading, today: Day, to page: FeaturePage) throws {
        let kinds = Dictionary(uniqueKeysWithValues: queryables.map { ($0.name, $0.kind) })
        let after = question.after ?? ""
        for feature in try features(question, reading, today: today).sorted(by: { $0.id < $1.id }) where feature.id > after {
            try Task.checkCancellation()
            let isMeant = question.condition.map { $0.judge(ListedSubject(feature: feature, kinds: kinds)) == true } ?? true
            guard isMeant else { continue }
            guard !page.isFull else {
                page.next = page.lastID
                return
            }
            try page.add(feature)
        }
    }

    func write(feature id: String, _ question: ItemsQuestion, _ reading: any RegistryReading, today: Day, to page: FeaturePage) throws {
        if let found = try features(question, reading, today: today).first(where: { $0.id == id }) { try page.add(found) }
    }
}

/// A listed feature as a condition sees it.
struct ListedSubject: ConditionSubject {
    let feature: ListedFeature
    let kinds: [String: CQL2Parser.Kind]

    func value(of property: String) -> ConditionValue {
        if kinds[property] == .geometry { return feature.hasOutline ? .outline : .null }
        guard let value = feature.properties[property] else { return .null }
        switch value {
        case .string(let text) where kinds[property] == .time:
            return (Day(text).map { TimeSpan($0) } ?? TimeSpan(moment: text)).map { .time($0) } ?? .null
        case .string(let text): return .text(text)
        case .number: return value.double.map { .number($0) } ?? .null
        case .bool(let truth): return .truth(truth)
        default: return .null
        }
    }

    func meets(_ shape: GridShape) -> Bool? {
        switch feature.geometry {
        case .none: nil
        case .point(let position): shape.intersects(position)
        case .polygons(let polygons): shape.intersects(polygons)
        }
    }
}

extension ListedFeature {
    var hasOutline: Bool { if case .none = geometry { false } else { true } }

    var box: GridBox? {
        switch geometry {
        case .none: nil
        case .point(let position): GridBox(minimum: position, maximum: position)
        case .polygons(let polygons): polygons.box
        }
    }
}

extension FeaturePage {
    /// Adds a listed feature.
    func add(_ feature: ListedFeature) throws {
        counted()
        lastID = feature.id
        if form == .json {
            writer.beginFeature(id: .string(feature.id))
            try append(feature.geometry, to: &writer.buffer)
            writer.buffer.append(#","properties":"# as StaticString)
            feature.properties.append(to: &writer.buffer)
            writer.endFeature()
        } else {
            var shape = OutputBytes()
            try append(feature.geometry, to: &shape)
            add(Row(id: feature.id, properties: feature.properties, geometry: shape.text))
        }
    }

    private func append(_ shape: ListedFeature.Geometry, to bytes: inout OutputBytes) throws {
        switch shape {
        case .none: bytes.append("null" as StaticString)
        case .point(let position): try geometry.append(position, to: &bytes)
        case .polygons(let polygons): try geometry.append(polygons, to: &bytes)
        }
    }
}
