import GeoPrimitives
import Journal
import Registry

/// A collection of OGC API Features: what it is called, what can be asked of it, and how its features are written.
///
/// A collection whose features are few enough to be listed at once only says what they are (`ListedCollection`).
protocol FeatureCollection: Sendable {
    /// The name in addresses.
    var id: String { get }
    /// What can be filtered by.
    var queryables: [Queryable] { get }
    /// The type of its geometries, for clients that want to know before they look.
    var geometryType: String { get }

    /// A box around everything that is published.
    func extent(_ reading: any RegistryReading, today: Day) throws -> GridBox?

    /// Writes the features that a question means, and says whether there are more.
    func write(_ question: ItemsQuestion, _ reading: any RegistryReading, today: Day, to page: FeaturePage) throws

    /// Writes one feature, or nothing where there is none.
    func write(feature id: String, _ question: ItemsQuestion, _ reading: any RegistryReading, today: Day, to page: FeaturePage) throws
}

/// A page of features while it is written: as GeoJSON, or as rows that a page for people is made of.
final class FeaturePage {
    /// A feature as a person's page shows it.
    struct Row {
        var id: String
        var properties: JSONObject
        var geometry: String
    }

    /// After so many bytes a page ends, however many features were asked for: it is held whole until its client has taken it.
    static let mostBytes = 4 << 20

    let geometry: GeometryText
    let form: Form
    /// At most so many.
    let limit: Int
    var writer: GeoJSONWriter
    var rows: [Row] = []
    private(set) var count = 0
    private var rowBytes = 0
    /// The identifier of the last listed feature.
    var lastID: String?
    /// Where to go on; nil where this is the last page.
    var next: String?

    init(_ question: ItemsQuestion, form: Form, capacity: Int = 16 << 10) {
        geometry = GeometryText(system: question.system)
        self.form = form
        limit = question.limit
        writer = GeoJSONWriter(form: .collection, capacity: capacity)
    }

    /// Whether as many features are written as were asked for, or as many bytes as a page has at most.
    var isFull: Bool { count >= limit || count > 0 && writer.buffer.count + rowBytes >= FeaturePage.mostBytes }

    /// Counts a feature that was written.
    func counted() { count += 1 }

    /// Adds a row for a page for people.
    func add(_ row: Row) {
        rows.append(row)
        rowBytes += row.geometry.utf8.count + 1024
    }
}
