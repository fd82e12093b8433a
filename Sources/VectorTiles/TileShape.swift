public import GeoPrimitives

/// The outline of a feature on the steps of a tile, as the commands of MVT 2.1 §4.3.
public struct TileShape: Hashable, Sendable {
    /// The commands; empty where nothing of the feature is left in the tile.
    public private(set) var commands: [UInt32] = []
    private var cursorX: Int32 = 0
    private var cursorY: Int32 = 0

    /// Brings polygons into a tile.
    public init(_ polygons: GridMultiPolygon, in tile: TileAddress) {
        let projection = TileProjection(tile)
        for polygon in polygons.polygons {
            for (index, ring) in polygon.rings.enumerated() {
                var cut = TileRing()
                cut.points = ring.positions.dropLast().map { projection.point(longitudeE7: $0.longitudeE7, latitudeE7: $0.latitudeE7) }
                cut.clip()
                cut.clean()
                let area = cut.doubledArea
                if index == 0 {
                    // Holes go with the outline they are in.
                    guard area != 0, cut.points.count > 2 else { break }
                    append(cut, reversed: area < 0)
                } else if area != 0, cut.points.count > 2 {
                    append(cut, reversed: area > 0)
                }
            }
        }
    }

    /// A square for what is too small to have an outline at a zoom, around a position; empty where that lies beyond the margin.
    public init(squareAround position: GridPosition, in tile: TileAddress) {
        let centre = TileProjection(tile).point(longitudeE7: position.longitudeE7, latitudeE7: position.latitudeE7)
        let allowed = Int32(-TileAddress.margin)...Int32(TileAddress.extent + TileAddress.margin)
        guard allowed.contains(centre.x), allowed.contains(centre.y) else { return }
        let square = TileRing(points: [
            TilePoint(x: centre.x - 2, y: centre.y - 2), TilePoint(x: centre.x + 2, y: centre.y - 2),
            TilePoint(x: centre.x + 2, y: centre.y + 2), TilePoint(x: centre.x - 2, y: centre.y + 2),
        ])
        append(square, reversed: false)
    }

    private mutating func append(_ ring: TileRing, reversed: Bool) {
        let points = reversed ? ring.points.reversed() : ring.points
        commands.append(1 | 1 << 3)
        step(to: points[0])
        commands.append(2 | UInt32(points.count - 1) << 3)
        for point in points.dropFirst() { step(to: point) }
        commands.append(7 | 1 << 3)
    }

    private mutating func step(to point: TilePoint) {
        commands.append(TileShape.zigzag(point.x - cursorX))
        commands.append(TileShape.zigzag(point.y - cursorY))
        (cursorX, cursorY) = (point.x, point.y)
    }

    private static func zigzag(_ value: Int32) -> UInt32 { UInt32(bitPattern: (value << 1) ^ (value >> 31)) }
}
