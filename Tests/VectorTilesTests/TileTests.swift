import GeoPrimitives
import TestSupport
import Testing

@testable import VectorTiles

@Suite("Vector tiles")
struct TileTests {
    private static let tile = TileAddress(zoom: 14, column: 13_021, row: 7189)

    private func ring(_ points: [(Int32, Int32)]) -> TileRing { TileRing(points: points.map { TilePoint(x: $0.0, y: $0.1) }) }

    @Test("a tile has the box of its column and row with the margin, and only tiles that are there have an address")
    func addresses() throws {
        let tile = try #require(TileAddress(zoom: 0, column: 0, row: 0))
        #expect(tile.box.minimum.longitudeE7 == -1_800_000_000 && tile.box.maximum.longitudeE7 == 1_800_000_000)
        let half = try #require(TileAddress(zoom: 1, column: 1, row: 0))
        #expect(half.box.minimum.longitudeE7 == -28_125_000, "a sixty-fourth of 180 degrees west of Greenwich")
        for (zoom, column, row) in [(23, 0, 0), (-1, 0, 0), (1, 2, 0), (1, 0, 2), (1, -1, 0)] {
            #expect(TileAddress(zoom: zoom, column: column, row: row) == nil)
        }
    }

    @Test("the projection is that of the web's map: corners of a tile are its first and last steps")
    func projection() throws {
        let tile = try #require(TileAddress(zoom: 1, column: 1, row: 0))
        let projection = TileProjection(tile)
        #expect(projection.point(longitudeE7: 0, latitudeE7: 0) == TilePoint(x: 0, y: 4096))
        // 85.0511287798066° is where the map ends in the north.
        #expect(projection.point(longitudeE7: 1_800_000_000, latitudeE7: 850_511_288) == TilePoint(x: 4096, y: 0))
    }

    @Test("a square is drawn with its outline clockwise as seen, steps from place to place, by the example of MVT 2.1 §4.3.5.6")
    func commands() throws {
        var layer = TileLayer(name: "a")
        let tile = try #require(TileTests.tile)
        let box = tile.box
        let middle = GridPosition(
            longitudeE7: box.minimum.longitudeE7 / 2 + box.maximum.longitudeE7 / 2,
            latitudeE7: box.minimum.latitudeE7 / 2 + box.maximum.latitudeE7 / 2)
        let shape = TileShape(squareAround: middle, in: tile)
        // MoveTo 1, LineTo 3, ClosePath; four steps east, four south, four west.
        #expect(shape.commands[0] == 9 && shape.commands[3] == 26 && shape.commands.last == 15)
        #expect(Array(shape.commands[4...9]) == [8, 0, 0, 8, 7, 0])
        #expect(layer.tile.isEmpty, "a layer without features is no layer")
        layer.add(.init(id: 7, properties: [("k", .text("v")), ("n", .number(1.5)), ("w", .whole(3)), ("t", .truth(true))], shape: shape))
        #expect(layer.tile.first == 0x1A)
    }

    @Test("rings are cleaned of what draws nothing: repeats, spikes, places on a straight line; what encloses nothing goes")
    func cleaning() {
        var square = ring([(0, 0), (5, 0), (10, 0), (10, 0), (10, 10), (10, 20), (10, 10), (0, 10), (0, 5)])
        square.clean()
        #expect(square.doubledArea == 200)
        #expect(Set(square.points) == Set(ring([(0, 0), (10, 0), (10, 10), (0, 10)]).points))
        for flat in [ring([(0, 0), (10, 10)]), ring([(0, 0), (10, 0), (20, 0)]), ring([(3, 3), (3, 3)]), ring([])] {
            var flat = flat
            flat.clean()
            #expect(flat.points.count <= 2 && flat.doubledArea == 0)
        }
    }

    @Test("cut rings stay within the margin and keep the area that is there")
    func clipping() {
        var large = ring([(-100_000, -100_000), (100_000, -100_000), (100_000, 100_000), (-100_000, 100_000)])
        large.clip()
        large.clean()
        #expect(large.doubledArea == 2 * 4224 * 4224)
        var outside = ring([(5000, 0), (6000, 0), (6000, 100)])
        outside.clip()
        #expect(outside.points.isEmpty)
    }

    @Test("neighbours that share an edge share it in every tile: what both draw covers their union without a gap or an overlap")
    func neighbours() throws {
        for seed in UInt64(1)...40 {
            var random = SeededGenerator(seed: seed)
            // A jagged line from south to north that two areas share, walked upwards by the one and downwards by the other.
            let west: Int32 = 1_061_000_000
            let line = (0...30).map { step in
                GridPosition(
                    longitudeE7: west + 300_000 + Int32.random(in: -90_000...90_000, using: &random),
                    latitudeE7: 214_000_000 + Int32(step) * 20_000)
            }
            func corner(_ east: Int32, _ north: Int32) -> GridPosition {
                GridPosition(longitudeE7: west + east, latitudeE7: 214_000_000 + north)
            }
            let left = [corner(0, 0)] + line + [corner(0, 600_000), corner(0, 0)]
            let right = [corner(700_000, 0), corner(700_000, 600_000)] + line.reversed() + [corner(700_000, 0)]
            let whole = [corner(0, 0), line[0], corner(700_000, 0), corner(700_000, 600_000), line[30], corner(0, 600_000), corner(0, 0)]
            for zoom in [8, 11, 13, 14, 16] {
                let span = Double(1 << zoom)
                let column = Int((106.13 + 180) / 360 * span)
                // The middle of the areas lies at 21.43 N: log((1 + sin) / (1 - sin)) / 4π from the equator.
                let middle = Int(0.439034 * span)
                for row in [middle, middle + 1, middle - 1] {
                    guard let tile = TileAddress(zoom: zoom, column: column, row: row) else { continue }
                    func area(_ positions: [GridPosition]) -> Int64 {
                        let projection = TileProjection(tile)
                        var ring = TileRing(
                            points: positions.dropLast().map { projection.point(longitudeE7: $0.longitudeE7, latitudeE7: $0.latitudeE7) })
                        ring.clip()
                        ring.clean()
                        return ring.doubledArea
                    }
                    #expect(abs(area(left)) + abs(area(right)) == abs(area(whole)), "seed \(seed), zoom \(zoom), row \(row)")
                }
            }
        }
    }

    @Test("of what is smaller than a cell the largest stays, and what is larger always does")
    func thinning() throws {
        let tile = try #require(TileTests.tile)
        func feature(_ id: UInt64) -> TileLayer.Feature {
            let box = tile.box
            let middle = GridPosition(
                longitudeE7: box.minimum.longitudeE7 / 2 + box.maximum.longitudeE7 / 2,
                latitudeE7: box.minimum.latitudeE7 / 2 + box.maximum.latitudeE7 / 2)
            return .init(id: id, properties: [("k", .whole(id))], shape: TileShape(squareAround: middle, in: tile))
        }
        func kept(cell: Int) -> Int {
            var thinning = TileThinning(cell: cell)
            thinning.add(feature(1), size: 1, span: 4, centre: (10, 10))
            thinning.add(feature(2), size: 3, span: 4, centre: (12, 12))
            thinning.add(feature(3), size: 2, span: 4, centre: (11, 11))
            thinning.add(feature(4), size: 9, span: 4, centre: (1000, 1000))
            thinning.add(feature(5), size: 9, span: 900, centre: (10, 10))
            thinning.add(feature(6), size: 9, span: 4, centre: (-9999, 9999))
            return thinning.tile(layer: "x").count
        }
        #expect(kept(cell: 0) > kept(cell: 32))
        #expect(TileThinning.cells(atZoom: 5).allSatisfy { $0 > 0 } && TileThinning.cells(atZoom: 14).first == 0)
    }
}
