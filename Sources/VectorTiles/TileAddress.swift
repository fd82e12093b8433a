import Foundation
public import GeoPrimitives

/// A tile of the web's map: column and row from the north-west at a zoom (OGC TileMatrixSet WebMercatorQuad).
public struct TileAddress: Hashable, Sendable {
    /// The zoom, from 0 to 22.
    public let zoom: Int
    /// The column, from the west.
    public let column: Int
    /// The row, from the north.
    public let row: Int

    /// The steps along each edge of a tile.
    public static let extent = 4096
    /// How many steps of what lies around a tile it holds too, so that outlines are not drawn along its edge.
    public static let margin = 64

    /// Names a tile; nil where there is no such one.
    public init?(zoom: Int, column: Int, row: Int) {
        guard (0...22).contains(zoom), (0..<(1 << zoom)).contains(column), (0..<(1 << zoom)).contains(row) else { return nil }
        self.zoom = zoom
        self.column = column
        self.row = row
    }

    /// The box of the tile with its margin, rounded outwards.
    public var box: GridBox {
        let span = Double(1 << zoom)
        let around = Double(TileAddress.margin) / Double(TileAddress.extent)
        let west = (Double(column) - around) / span * 360 - 180
        let east = (Double(column + 1) + around) / span * 360 - 180
        func latitude(_ row: Double) -> Double { atan(sinh(.pi * (1 - 2 * row / span))) * 180 / .pi }
        let north = latitude(Double(row) - around)
        let south = latitude(Double(row + 1) + around)
        func steps(_ degrees: Double, _ limit: Double, _ rule: FloatingPointRoundingRule) -> Int32 {
            Int32((min(max(degrees, -limit), limit) * GridPosition.stepsPerDegree).rounded(rule))
        }
        return GridBox(
            minimum: GridPosition(longitudeE7: steps(west, 180, .down), latitudeE7: steps(south, 90, .down)),
            maximum: GridPosition(longitudeE7: steps(east, 180, .up), latitudeE7: steps(north, 90, .up)))
    }
}

/// A place on the steps of one tile, from its north-western corner, south positive.
struct TilePoint: Hashable {
    var x: Int32
    var y: Int32
}

/// Brings positions onto the steps of one tile.
///
/// Each position is rounded by itself, whatever it belongs to: where two outlines share positions they share steps, in each tile and at
/// each zoom, so that neighbours stay edge to edge.
struct TileProjection {
    private let scale: Double
    private let left: Double
    private let top: Double

    init(_ tile: TileAddress) {
        scale = Double(1 << tile.zoom) * Double(TileAddress.extent)
        left = Double(tile.column * TileAddress.extent)
        top = Double(tile.row * TileAddress.extent)
    }

    /// Far away steps are cut off at what an Int32 holds well; the clipping needs their side only.
    func point(longitudeE7: Int32, latitudeE7: Int32) -> TilePoint {
        let x = (Double(longitudeE7) / 3.6e9 + 0.5) * scale - left
        let sine = sin(Double(latitudeE7) * (.pi / 1.8e9))
        let y = (0.5 - log((1 + sine) / (1 - sine)) / (4 * .pi)) * scale - top
        return TilePoint(x: TileProjection.step(x), y: TileProjection.step(y))
    }

    private static func step(_ value: Double) -> Int32 { Int32(min(max(value.rounded(), -1e9), 1e9)) }
}
