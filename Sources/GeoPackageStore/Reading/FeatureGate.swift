import GeoPrimitives
import Registry

/// Lets through what a filter means, and keeps from the public what it may not see.
struct FeatureGate {
    private let filter: Filter
    /// Whether it keeps from the public what it may not see.
    var isPublic: Bool { filter.isPublic }
    private let crops: [[UInt8]]
    private let markets: [[UInt8]]
    private let communes: [[UInt8]]
    private let identifier: [UInt8]?

    init(_ filter: Filter) {
        self.filter = filter
        crops = filter.crops.map { Array($0.utf8) }
        markets = filter.markets.map { Array($0.utf8) }
        communes = filter.communes.map { Array($0.utf8) }
        identifier = filter.identifier.map { Array($0.utf8) }
    }

    /// Shows a row to the visitor where the filter lets it through.
    ///
    /// What the public may not see is taken away before the row is judged, or a box moved about would find it.
    func pass(_ row: FeatureRow, _ visit: (borrowing FeatureRow) throws -> Void) throws {
        // Who asked may have gone, or have used up what time there is for a question.
        try Task.checkCancellation()
        if let after = filter.after, FeaturePlace(area: AreaID(row.areaID), code: row.codeID) <= after { return }
        guard filter.isPublic else {
            if isMeant(row) { try visit(row) }
            return
        }
        // What was written down and never submitted is nobody's business yet.
        guard row.status != .draft else { return }
        var shown = row
        shown.isForPublic = true
        // What the sender calls it may be anything, also the number of somebody's identity card.
        shown.senderKey = nil
        switch row.visibility {
        case .full:
            if isMeant(shown) { try visit(shown) }
            return
        case .codeOnly:
            unsafe shown.geometry = UnsafeRawBufferPointer(start: nil, count: 0)
            shown.name = shown.code ?? shown.id
            (shown.variety, shown.holder, shown.surveyMethod, shown.accuracyMetres) = (nil, nil, nil, nil)
            (shown.commune, shown.communeCode, shown.communeAtRegistration) = (nil, nil, nil)
            (shown.areaHectares, shown.declaredHectares, shown.households) = (nil, nil, nil)
            if isMeant(shown) { try visit(shown) }
            return
        case .generalised: break
        }
        let bounds = try? unsafe GeoPackageBlob.envelope(of: row.geometry)
        let blob = bounds.map { GeoPackageBlob.bytes(of: GridMultiPolygon(generalising: $0)) } ?? []
        unsafe try blob.withUnsafeBytes { bytes in
            unsafe shown.geometry = bytes
            if isMeant(shown) { try visit(shown) }
        }
    }

    /// The boxes that rows are looked up by, none where they may be anywhere; a condition on places narrows the search too.
    var searchedBoxes: [GridBox] {
        guard filter.boxes.isEmpty else { return filter.boxes.map(searched) }
        return filter.condition?.box.map { [searched($0)] } ?? []
    }

    /// For the public wide enough to find what it sees generalised.
    private func searched(_ box: GridBox) -> GridBox {
        guard filter.isPublic else { return box }
        func clamp(_ value: Int64, _ limit: Int64) -> Int32 { Int32(min(max(value, -limit), limit)) }
        let cell: Int64 = 100_000
        return GridBox(
            minimum: GridPosition(
                longitudeE7: clamp(Int64(box.minimum.longitudeE7) - cell, 1_800_000_000),
                latitudeE7: clamp(Int64(box.minimum.latitudeE7) - cell, 900_000_000)),
            maximum: GridPosition(
                longitudeE7: clamp(Int64(box.maximum.longitudeE7) + cell, 1_800_000_000),
                latitudeE7: clamp(Int64(box.maximum.latitudeE7) + cell, 900_000_000)))
    }

    private func isMeant(_ row: FeatureRow) -> Bool {
        if !crops.isEmpty, !row.crop.isOne(of: crops) { return false }
        if !markets.isEmpty, !(row.market.map { $0.isOne(of: markets) } ?? false) { return false }
        if !filter.statuses.isEmpty, !(row.status.map { filter.statuses.contains($0) } ?? false) { return false }
        if !communes.isEmpty, !(row.communeCode.map { $0.isOne(of: communes) } ?? false) { return false }
        if let identifier, unsafe !identifier.elementsEqual(row.id.bytes) { return false }
        guard filter.boxes.isEmpty || isInBoxes(row) else { return false }
        return filter.condition.map { $0.judge(FeatureSubject(row: row, day: row.shownOn ?? filter.on)) == true } ?? true
    }

    /// The tree's boxes are rounded outwards: the blob's own box decides.
    private func isInBoxes(_ row: FeatureRow) -> Bool {
        guard let bounds = try? unsafe GeoPackageBlob.envelope(of: row.geometry) else { return false }
        return filter.boxes.contains { box in
            let (minimum, maximum) = (box.minimum.degrees, box.maximum.degrees)
            return bounds.minimum.x <= maximum.x && bounds.maximum.x >= minimum.x && bounds.minimum.y <= maximum.y
                && bounds.maximum.y >= minimum.y
        }
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
