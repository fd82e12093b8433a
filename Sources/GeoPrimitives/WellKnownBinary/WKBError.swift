/// Why bytes are not well-known binary, or not a GeoPackage geometry.
public struct WKBError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong; the raw value is a stable identifier.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// The bytes end inside a geometry.
        case unexpectedEnd = "wkb-unexpected-end"
        /// A byte order other than 0 (big) or 1 (little).
        case unknownByteOrder = "wkb-unknown-byte-order"
        /// A geometry type that neither ISO 13249-3 nor EWKB has.
        case unknownType = "wkb-unknown-type"
        /// A count of more things than the remaining bytes can hold.
        case impossibleCount = "wkb-impossible-count"
        /// Geometries nested deeper than 32 levels.
        case tooDeep = "wkb-too-deep"
        /// A geometry inside another that may not hold it, as a line in a MultiPolygon.
        case misplacedType = "wkb-misplaced-type"
        /// A geometry with other dimensions than the one it is in.
        case mixedDimensions = "wkb-mixed-dimensions"
        /// A coordinate that is infinite or not a number.
        case coordinateNotFinite = "wkb-coordinate-not-finite"
        /// More bytes after the geometry.
        case trailingBytes = "wkb-trailing-bytes"
        /// The bytes do not start with `GP`.
        case noMagic = "gpkg-no-magic"
        /// A version of the blob other than 0.
        case unknownVersion = "gpkg-unknown-version"
        /// An envelope kind above 4, or a reserved bit that is set.
        case reservedFlags = "gpkg-reserved-flags"
        /// An extended geometry, whose content another specification defines.
        case extendedGeometry = "gpkg-extended-geometry"
        /// A header that contradicts its geometry (the empty flag, or an envelope whose minimum exceeds its maximum).
        case contradiction = "gpkg-contradiction"
        /// A geometry other than a Polygon or MultiPolygon where only those are read.
        case notPolygonal = "wkb-not-polygonal"
        /// A position that is not one of the grid (k/1e7 degrees), or leaves the globe.
        case offGrid = "wkb-off-grid"
    }

    /// What is wrong.
    public var kind: Kind
    /// How many bytes come before the fault.
    public var offset: Int
    /// The number found there (a count, type, flag byte or coordinate), in decimal; empty where there is none.
    public var value: String

    /// Makes an error from its kind, its offset and what was found.
    public init(kind: Kind, offset: Int, value: String) {
        self.kind = kind
        self.offset = offset
        self.value = value
    }

    init(_ kind: Kind, at offset: Int, _ value: String = "") {
        self.kind = kind
        self.offset = offset
        self.value = value
    }

    /// The error in one English phrase.
    public var description: String { "\(kind.rawValue) at byte \(offset)\(value.isEmpty ? "" : ", found \(value)")" }
}
