import GeoPrimitives
import Registry

/// Lets through what a filter means, and keeps from the public what it may not see.
struct FeatureGate {
    private let filter: Filter
    private let crops: [[UInt8]]
    private let markets: [[UInt8]]
    private let communes: [[UInt8]]

    init(_ filter: Filter) {
        self.filter = filter
        crops = filter.crops.map { Array($0.utf8) }
        markets = filter.markets.map { Array($0.utf8) }
        communes = filter.communes.map { Array($0.utf8) }
    }

    /// Shows a row to the visitor where the filter lets it through.
    func pass(_ row: FeatureRow, _ visit: (borrowing FeatureRow) throws -> Void) throws {
        guard isMeant(row) else { return }
        guard filter.isPublic else { return try visit(row) }
        // What was written down and never submitted is nobody's business yet.
        guard row.status != .draft else { return }
        guard row.visibility != .full else { return try visit(row) }
        var shown = row
        if row.visibility == .codeOnly {
            unsafe shown.geometry = UnsafeRawBufferPointer(start: nil, count: 0)
            (shown.commune, shown.communeCode, shown.communeAtRegistration) = (nil, nil, nil)
            (shown.areaHectares, shown.declaredHectares, shown.households) = (nil, nil, nil)
            return try visit(shown)
        }
        let bounds = try? unsafe GeoPackageBlob.envelope(of: row.geometry)
        let blob = bounds.map { GeoPackageBlob.bytes(of: GridMultiPolygon(generalising: $0)) } ?? []
        unsafe try blob.withUnsafeBytes { bytes in
            unsafe shown.geometry = bytes
            try visit(shown)
        }
    }

    private func isMeant(_ row: FeatureRow) -> Bool {
        if !crops.isEmpty, !row.crop.isOne(of: crops) { return false }
        if !markets.isEmpty, !(row.market.map { $0.isOne(of: markets) } ?? false) { return false }
        if !filter.statuses.isEmpty, !(row.status.map { filter.statuses.contains($0) } ?? false) { return false }
        if !communes.isEmpty, !(row.communeCode.map { $0.isOne(of: communes) } ?? false) { return false }
        guard let box = filter.box else { return true }
        // The tree's boxes are rounded outwards, and a generalised boundary must not betray itself: the true box decides.
        guard let bounds = try? unsafe GeoPackageBlob.envelope(of: row.geometry) else { return false }
        let (minimum, maximum) = (box.minimum.degrees, box.maximum.degrees)
        return bounds.minimum.x <= maximum.x && bounds.maximum.x >= minimum.x && bounds.minimum.y <= maximum.y && bounds.maximum.y >= minimum.y
    }
}

extension LentText {
    fileprivate func isOne(of words: [[UInt8]]) -> Bool { words.contains { unsafe $0.elementsEqual(bytes) } }
}

extension MultiPolygon where Position == GridPosition {
    /// The cells of a hundredth of a degree (about 1 km) that a box touches, as one rectangle: says where about, and no more.
    init(generalising bounds: PlanarBounds) {
        func down(_ degrees: Double) -> Int32 { Int32((degrees * 100).rounded(.down)) * 100_000 }
        func up(_ degrees: Double) -> Int32 { Int32((degrees * 100).rounded(.up)) * 100_000 }
        let (west, south) = (down(bounds.minimum.x), down(bounds.minimum.y))
        let (east, north) = (max(up(bounds.maximum.x), west + 100_000), max(up(bounds.maximum.y), south + 100_000))
        let corners = [(west, south), (east, south), (east, north), (west, north), (west, south)]
        self.init([Polygon(rings: [Ring(corners.map { GridPosition(longitudeE7: $0.0, latitudeE7: $0.1) })])])
    }
}
