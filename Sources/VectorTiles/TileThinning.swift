public import GeoPrimitives

/// Keeps a tile within its size where thousands of areas are smaller than what can be told apart.
///
/// A tile is divided into cells. Of the features that are smaller than a cell, the largest of each cell is kept; larger ones all are. So
/// what is drawn is always a real area where one is, and which one does not change from request to request.
public struct TileThinning: Sendable {
    /// The edge of a cell in steps; zero where everything is kept.
    public let cell: Int
    private var best: [Int: (size: Double, place: Int)] = [:]
    /// The features, those that gave way as nil.
    private var features: [TileLayer.Feature?] = []

    /// The most bytes that a tile may have before compression.
    public static let mostBytes = 500_000

    /// Begins with an edge of cells.
    public init(cell: Int) { self.cell = cell }

    /// The edges that are tried at a zoom, until a tile is small enough.
    public static func cells(atZoom zoom: Int) -> [Int] {
        zoom < 12 ? [32, 64, 128, 256, 512, 1024] : [0, 16, 32, 64, 128, 256, 512, 1024]
    }

    /// The cell of a step of the tile.
    private func index(_ x: Int32, _ y: Int32) -> Int {
        // The margin is part of the numbering, hence the shift.
        let columns = (TileAddress.extent + 4 * TileAddress.margin) / cell + 2
        return (Int(y) + 2 * TileAddress.margin) / cell * columns + (Int(x) + 2 * TileAddress.margin) / cell
    }

    /// Adds a feature.
    ///
    /// - Parameters:
    ///   - feature: The feature.
    ///   - size: By which the larger is told from the smaller, as its hectares.
    ///   - span: The longer side of its box in steps.
    ///   - centre: The middle of its box in steps.
    public mutating func add(_ feature: TileLayer.Feature, size: Double, span: Int32, centre: (x: Int32, y: Int32)) {
        guard cell > 0, Int(span) < cell else { return features.append(feature) }
        let limit = Int32(2 * TileAddress.margin)
        let index = index(
            min(max(centre.x, -limit), Int32(TileAddress.extent) + limit), min(max(centre.y, -limit), Int32(TileAddress.extent) + limit))
        if let known = best[index] {
            guard known.size < size else { return }
            features[known.place] = nil
        }
        best[index] = (size, features.count)
        features.append(feature)
    }

    /// The tile of what was kept.
    public func tile(layer name: String) -> [UInt8] {
        var layer = TileLayer(name: name)
        for case let feature? in features { layer.add(feature) }
        return layer.tile
    }
}

extension TileAddress {
    /// Where the box of a feature lies in the tile: its middle and its longer side, in steps.
    public func place(of box: GridBox) -> (centre: (x: Int32, y: Int32), span: Int32) {
        let projection = TileProjection(self)
        let southWest = projection.point(longitudeE7: box.minimum.longitudeE7, latitudeE7: box.minimum.latitudeE7)
        let northEast = projection.point(longitudeE7: box.maximum.longitudeE7, latitudeE7: box.maximum.latitudeE7)
        return (
            (southWest.x / 2 + northEast.x / 2, southWest.y / 2 + northEast.y / 2),
            max(northEast.x - southWest.x, southWest.y - northEast.y)
        )
    }
}
