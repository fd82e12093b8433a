import GeoPrimitives
public import Registry

/// What the rows of a new area hold beside what its event says word for word; worked out on any thread.
struct PreparedArea: Sendable {
    /// The outline as it is stored; nil where there is none.
    var blob: [UInt8]?
    /// The box around it.
    var box: GridBox?
    /// What finds it by name.
    var name: IndexedName

    init(_ area: GrowingArea, _ boundary: Boundary) {
        blob = boundary.extent.blob
        box = boundary.extent.box
        name = IndexedName(area.name, also: area.variety, row: searchRow(.area, area.id.number))
    }
}

/// A name as the search index holds it.
struct IndexedName: Sendable {
    var row: Int64
    var exact: String
    var folded: String
    var name: String
    var reference: String

    init(_ name: String, also words: String? = nil, row: Int64, reference: String = "") {
        let text = words.map { "\(name) \($0)" } ?? name
        self.row = row
        self.name = name
        self.reference = reference
        exact = VietnameseFolding.exact(text)
        folded = VietnameseFolding.folded(text)
    }
}

extension GeoPackageStore {
    /// Encodes an event, and works out what the rows of a new area hold.
    public func prepare(_ event: RegistryEvent) -> ChangeSet.Change {
        guard case .areaRegistered(let area, let boundary, _) = event else { return ChangeSet.Change(event) }
        return ChangeSet.Change(event, preparation: PreparedArea(area, boundary))
    }
}
