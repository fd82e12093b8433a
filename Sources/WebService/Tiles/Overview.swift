import GeoPrimitives
import Registry
import VectorTiles

/// Every area that the public may see on a day, as a place and a size.
///
/// Tiles from far away are made of it, where outlines are smaller than a step. About thirty bytes an area.
struct Overview: Sendable {
    private struct Entry {
        var centre: GridPosition
        var hectares: Float
        /// The longer side of its box in steps of the grid.
        var span: Int32
        var area: Int64
        var crop: UInt8
        var market: UInt8
        var status: UInt8
        var importer: UInt8
    }

    private var entries: [Entry] = []
    private var words: [String] = []

    /// Up to which zoom tiles are made from it.
    static let deepestZoom = 8

    /// Reads it.
    init(_ reading: any RegistryReading, on day: Day) throws {
        entries = try read(reading, on: day, nil)
    }

    /// Reads anew what may show otherwise of some areas.
    mutating func renew(_ areas: Set<AreaID>, _ reading: any RegistryReading, on day: Day) throws {
        guard !areas.isEmpty else { return }
        let added = try read(reading, on: day, areas)
        entries.removeAll { areas.contains(AreaID($0.area)) }
        // Both are in the order of the areas: they are merged from the end, where what is new most often belongs.
        var (left, right) = (entries.count - 1, added.count - 1)
        entries += added
        var place = entries.count - 1
        while right >= 0 {
            if left >= 0, entries[left].area > added[right].area {
                entries[place] = entries[left]
                left -= 1
            } else {
                entries[place] = added[right]
                right -= 1
            }
            place -= 1
        }
    }

    private mutating func read(_ reading: any RegistryReading, on day: Day, _ areas: Set<AreaID>?) throws -> [Entry] {
        var filter = Filter(on: day)
        filter.isPublic = true
        filter.areas = areas
        var words = words
        var known = Dictionary(uniqueKeysWithValues: words.enumerated().map { ($1, UInt8($0)) })
        func index(_ text: String?) -> UInt8 {
            guard let text else { return 255 }
            if let index = known[text] { return index }
            // More words than fit are told apart no longer; crops and markets are a few dozen.
            guard words.count < 255 else { return 255 }
            known[text] = UInt8(words.count)
            words.append(text)
            return UInt8(words.count - 1)
        }
        var found: [Entry] = []
        var lastCrop: [UInt8] = []
        var lastCropIndex: UInt8 = 255
        try reading.visitFeatures(filter) { row in
            guard !row.geometry.isEmpty, let bounds = try GeoPackageBlob.envelope(of: row.geometry),
                let centre = GridPosition(
                    nearestTo: PlanarPosition(
                        x: (bounds.minimum.x + bounds.maximum.x) / 2, y: (bounds.minimum.y + bounds.maximum.y) / 2))
            else { return }
            if !row.crop.bytes.elementsEqual(lastCrop) {
                lastCrop = Array(row.crop.bytes)
                lastCropIndex = index(row.crop.string)
            }
            let span = max(bounds.maximum.x - bounds.minimum.x, bounds.maximum.y - bounds.minimum.y) * GridPosition.stepsPerDegree
            found.append(
                Entry(
                    centre: centre, hectares: Float(row.areaHectares ?? 0), span: Int32(min(span, 1e9)), area: row.areaID,
                    crop: lastCropIndex, market: index(row.market?.string), status: index(row.status?.rawValue),
                    importer: index(row.importerStatus?.rawValue)))
        }
        self.words = words
        return found
    }

    /// A tile: of the areas that are smaller than a cell the largest of each, as a square or as wide as it is.
    func tile(_ address: TileAddress, cell: Int, layer: String) -> [UInt8] {
        let box = address.box
        let stepsPerUnit = 3.6e9 / Double(1 << address.zoom) / Double(TileAddress.extent)
        // One pass finds the largest of each cell; only those become features.
        let columns = (TileAddress.extent + 2 * TileAddress.margin) / cell + 1
        var best = [Int32](repeating: -1, count: columns * columns)
        for (place, entry) in entries.enumerated() where box.contains(entry.centre) {
            let (x, y) = address.step(of: entry.centre, box)
            let index = min(max(y / cell, 0), columns - 1) * columns + min(max(x / cell, 0), columns - 1)
            let known = best[index]
            if known < 0 || entries[Int(known)].hectares < entry.hectares { best[index] = Int32(place) }
        }
        var made = TileLayer(name: layer)
        for place in best where place >= 0 {
            let entry = entries[Int(place)]
            let half = Int64(Double(entry.span) / 2)
            let shape =
                Double(entry.span) > 4 * stepsPerUnit
                ? TileShape(GridShape(GridBox(around: entry.centre, half)).polygons, in: address)
                : TileShape(squareAround: entry.centre, in: address)
            var properties: [(key: StaticString, value: TileLayer.Value)] = []
            if entry.crop != 255 { properties.append(("crop", .text(words[Int(entry.crop)]))) }
            if entry.market != 255 { properties.append(("market", .text(words[Int(entry.market)]))) }
            if entry.status != 255 { properties.append(("status", .text(words[Int(entry.status)]))) }
            if entry.importer != 255 { properties.append(("importerStatus", .text(words[Int(entry.importer)]))) }
            made.add(.init(id: UInt64(entry.area), properties: properties, shape: shape))
        }
        return made.tile
    }
}

extension TileAddress {
    /// About which step a position of the tile's box lies at: good enough to tell cells apart.
    fileprivate func step(of position: GridPosition, _ box: GridBox) -> (x: Int, y: Int) {
        let whole = Double(TileAddress.extent + 2 * TileAddress.margin)
        let width = Double(box.maximum.longitudeE7) - Double(box.minimum.longitudeE7)
        let height = Double(box.maximum.latitudeE7) - Double(box.minimum.latitudeE7)
        return (
            Int((Double(position.longitudeE7) - Double(box.minimum.longitudeE7)) / width * whole),
            Int((Double(box.maximum.latitudeE7) - Double(position.latitudeE7)) / height * whole)
        )
    }
}

extension GridBox {
    fileprivate init(around centre: GridPosition, _ half: Int64) {
        func clamp(_ value: Int64, _ limit: Int64) -> Int32 { Int32(min(max(value, -limit), limit)) }
        self.init(
            minimum: GridPosition(
                longitudeE7: clamp(Int64(centre.longitudeE7) - half, 1_800_000_000),
                latitudeE7: clamp(Int64(centre.latitudeE7) - half, 900_000_000)),
            maximum: GridPosition(
                longitudeE7: clamp(Int64(centre.longitudeE7) + half, 1_800_000_000),
                latitudeE7: clamp(Int64(centre.latitudeE7) + half, 900_000_000)))
    }
}
