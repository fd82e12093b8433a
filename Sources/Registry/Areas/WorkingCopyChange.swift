public import GeoPrimitives

/// What was changed in one feature of a working copy since it was made.
public struct WorkingCopyChange: Hashable, Sendable {
    /// One attribute that was changed.
    public struct Attribute: Hashable, Sendable {
        /// The column.
        public var name: String
        /// What stood there; nil where nothing did.
        public var before: String?
        /// What stands there now; nil where nothing does.
        public var after: String?

        /// Makes an attribute from its parts.
        public init(name: String, before: String?, after: String?) {
            self.name = name
            self.before = before
            self.after = after
        }
    }

    /// The working copy it was found in, by the name that the copy was given when it was made.
    public var copy: String
    /// The row of the feature.
    public var row: Int64
    /// The area that it showed; nil for a new feature.
    public var area: AreaID?
    /// The identifier of the feature; of a new one its name, empty where it has none.
    public var name: String
    /// Whether it was deleted.
    public var isDeleted = false
    /// The outline that it had; nil where it had none.
    public var before: PlanarMultiPolygon?
    /// The outline that it has now, where that is another one.
    public var outline: PlanarMultiPolygon?
    /// Whether the outline was changed into something that is no polygon, or taken away.
    public var isOutlineLost = false
    /// The attributes that were changed; all that are filled for a new feature.
    public var attributes: [Attribute] = []

    /// What now stands in an attribute that was changed; nil where nothing does, or it was not changed.
    public subscript(attribute: String) -> String? { attributes.first { $0.name == attribute }?.after }

    /// Makes a change without anything in it yet.
    public init(copy: String, row: Int64, area: AreaID?, name: String) {
        self.copy = copy
        self.row = row
        self.area = area
        self.name = name
    }
}
