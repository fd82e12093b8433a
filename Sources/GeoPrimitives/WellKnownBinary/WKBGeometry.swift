/// A geometry read from well-known binary: ISO 13249-3 (types + 1000, 2000, 3000) or EWKB (flags in the high bits).
///
/// Polygons are kept in full and a point as its position; of other kinds it is known what they are and how many positions they have.
public struct WKBGeometry: Hashable, Sendable {
    /// The kinds of geometry, by their code without dimensions.
    public enum Kind: UInt32, Hashable, Sendable, CaseIterable {
        /// One position.
        case point = 1
        /// A line of straight pieces.
        case lineString
        /// An outline with holes.
        case polygon
        /// Several points.
        case multiPoint
        /// Several lines.
        case multiLineString
        /// Several polygons.
        case multiPolygon
        /// Geometries of any kinds.
        case geometryCollection
        /// A line of arcs.
        case circularString
        /// A line of straight pieces and arcs.
        case compoundCurve
        /// A polygon whose rings may be curved.
        case curvePolygon
        /// Several lines that may be curved.
        case multiCurve
        /// Several polygons that may be curved.
        case multiSurface
        /// Faces that share edges.
        case polyhedralSurface = 15
        /// Triangles that share edges.
        case triangulatedSurface
        /// One triangle.
        case triangle
    }

    /// What it is.
    public var kind: Kind
    /// Whether positions have a third number, a height; it is not kept.
    public var hasZ: Bool
    /// Whether positions have a measure; it is not kept.
    public var hasM: Bool
    /// The SRID of EWKB; nil where there is none.
    public var srid: Int?
    /// How many positions there are in all; an empty point has none.
    public var positionCount: Int
    /// The position of a point that is not empty; `x` is the first number.
    public var point: PlanarPosition?
    /// The polygons of a Polygon or MultiPolygon, in which an empty polygon has no rings; nil for other kinds.
    public var multiPolygon: PlanarMultiPolygon?

    /// Whether there is no position at all.
    public var isEmpty: Bool { positionCount == 0 }

    /// Reads one geometry in either byte order; all bytes must belong to it.
    /// - Throws: `WKBError` with the offset of the first fault. Memory is never taken by a count that was not checked.
    public init(wkb bytes: [UInt8]) throws(WKBError) {
        let result = bytes.withUnsafeBytes { buffer -> Result<WKBGeometry, WKBError> in
            do throws(WKBError) { return .success(try WKBGeometry(wkb: buffer)) } catch { return .failure(error) }
        }
        self = try result.get()
    }

    /// Reads one geometry in either byte order; all bytes must belong to it.
    /// - Throws: `WKBError` with the offset of the first fault. Memory is never taken by a count that was not checked.
    public init(wkb bytes: UnsafeRawBufferPointer) throws(WKBError) {
        var reader = WKBReader(bytes: bytes, offset: 0)
        self = try reader.wholeGeometry()
    }

    init(kind: Kind, hasZ: Bool, hasM: Bool) {
        self.kind = kind
        self.hasZ = hasZ
        self.hasM = hasM
        positionCount = 0
    }
}
