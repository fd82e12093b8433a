import GeoPrimitives
import HTTPTypes
import Hummingbird
import Interchange
import NIOCore
import Registry
import VectorTiles

extension Service {
    static let tileLayer = "growing-areas"

    /// A vector tile of the growing areas on a day.
    func tile(_ address: TileAddress, _ request: WebRequest) async throws -> Answer {
        let (today, now) = (self.today, self.now)
        let day = try Service.tileDay(request) ?? today
        let state = try await store.read { try RegistryState($0, today: today) }
        let key = TileCache.Key(address: address, day: day)
        let validator = validator(request, state, form: "tile", now)
        if let known = tiles.tile(key, state) { return validator.stamped(Answer(MediaTypes.tile, .bytes(known)), request) }
        if validator.isNamed(by: request) { return validator.stamped(Answer(status: .notModified), request) }
        let made = try await reading(for: request) {
            try await self.store.read { reading in
                // What is made now may be of a later state than was looked at before: it is kept under that one.
                let state = try RegistryState(reading, today: today)
                let bytes = ByteBuffer(bytes: try self.bytes(of: key, state, reading))
                self.tiles.keep(bytes, key, state)
                return (bytes, state)
            }
        }
        let late = self.validator(request, made.1, form: "tile", now)
        return late.stamped(Answer(MediaTypes.tile, .bytes(made.0)), request)
    }

    /// The day that tiles are asked for; nil where none is said.
    ///
    /// - Throws: `Problem` for an interval too: a tile shows one day.
    private static func tileDay(_ request: WebRequest) throws(Problem) -> Day? {
        try request.allow(["datetime"])
        guard let text = request["datetime"] else { return nil }
        guard case .on(let day) = try TimeQuestion(text) else { throw .value("datetime", text, expected: "2026-05-11") }
        return day
    }

    /// Makes ready what far tiles are made from, so that the first who asks need not wait for it.
    func warm() async {
        let today = today
        try? await store.read { reading in
            try tiles.overview(today, RegistryState(reading, today: today), reading) { _ in }
        }
    }

    private func bytes(of key: TileCache.Key, _ state: RegistryState, _ reading: any RegistryReading) throws -> [UInt8] {
        var bytes: [UInt8] = []
        if key.address.zoom <= Overview.deepestZoom {
            return try tiles.overview(key.day, state, reading) { overview in
                for cell in TileThinning.cells(atZoom: key.address.zoom) {
                    bytes = overview.tile(key.address, cell: cell, layer: Service.tileLayer)
                    if bytes.count <= TileThinning.mostBytes { break }
                }
                return bytes
            }
        }
        for cell in TileThinning.cells(atZoom: key.address.zoom) {
            bytes = try Service.tile(key, cell: cell, reading)
            if bytes.count <= TileThinning.mostBytes { break }
        }
        return bytes
    }

    private static func tile(_ key: TileCache.Key, cell: Int, _ reading: any RegistryReading) throws -> [UInt8] {
        var thinning = TileThinning(cell: cell)
        var filter = Filter(on: key.day)
        filter.isPublic = true
        filter.box = key.address.box
        try reading.visitFeatures(filter) { row in
            guard !row.geometry.isEmpty else { return }
            let outline = try GeoPackageBlob.gridMultiPolygon(of: row.geometry)
            guard let box = outline.box else { return }
            let (centre, span) = key.address.place(of: box)
            var shape = TileShape(outline, in: key.address)
            if shape.commands.isEmpty, span < 4 {
                let middle = GridPosition(
                    longitudeE7: box.minimum.longitudeE7 / 2 + box.maximum.longitudeE7 / 2,
                    latitudeE7: box.minimum.latitudeE7 / 2 + box.maximum.latitudeE7 / 2)
                shape = TileShape(squareAround: middle, in: key.address)
            }
            guard !shape.commands.isEmpty else { return }
            let feature = TileLayer.Feature(id: UInt64(row.areaID), properties: properties(of: row), shape: shape)
            thinning.add(feature, size: row.areaHectares ?? 0, span: span, centre: centre)
        }
        return thinning.tile(layer: tileLayer)
    }

    private static func properties(of row: borrowing FeatureRow) -> [(key: StaticString, value: TileLayer.Value)] {
        var found: [(key: StaticString, value: TileLayer.Value)] = [
            ("id", .text(row.id.string)), ("areaId", .text("area-\(row.areaID)")), ("name", .text(row.name.string)),
            ("crop", .text(row.crop.string)),
        ]
        if let code = row.code { found.append(("code", .text(code.string))) }
        if let market = row.market { found.append(("market", .text(market.string))) }
        if let status = row.status { found.append(("status", .text(status.rawValue))) }
        if let importer = row.importerStatus { found.append(("importerStatus", .text(importer.rawValue))) }
        if let since = row.importerStatusSince { found.append(("importerStatusSince", .text(since.description))) }
        if let hectares = row.areaHectares { found.append(("areaHectares", .number((hectares * 10_000).rounded() / 10_000))) }
        if row.isIllustrative { found.append(("illustrative", .truth(true))) }
        return found
    }

    /// TileJSON 3.0.0.
    func tileDescription(_ request: WebRequest) async throws -> Answer {
        let query = try Service.tileDay(request).map { "?datetime=\($0)" } ?? ""
        return try await reading(for: request) { try await self.describedTiles(request, query: query) }
    }

    private func describedTiles(_ request: WebRequest, query: String) async throws -> Answer {
        try await tagged(request, form: "json") { reading, state in
            let extent = try self.extents.extent(self.collections[0], reading, state)
            let fields: JSONObject = [
                "id": "string", "areaId": "string", "code": "string", "name": "string", "crop": "string", "market": "string",
                "status": "string", "importerStatus": "string", "importerStatusSince": "string", "areaHectares": "number",
                "illustrative": "boolean",
            ]
            var description: JSONObject = [
                "tilejson": "3.0.0", "name": "growing-areas", "scheme": "xyz",
                "tiles": .array([.string("\(request.base)/tiles/growing-areas/{z}/{x}/{y}.mvt\(query)")]), "minzoom": 0, "maxzoom": 18,
                "vector_layers": .array([
                    .object(["id": .string(Service.tileLayer), "fields": .object(fields), "minzoom": 0, "maxzoom": 18])
                ]),
            ]
            if let extent { description["bounds"] = extent.json }
            return Answer(MediaTypes.json, .object(description))
        }
    }
}

extension TileAddress {
    /// The tile of the segments of an address.
    init?(_ zoom: String, _ column: String, _ row: String) {
        guard row.hasSuffix(".mvt"), let zoom = Int(zoom), let column = Int(column), let row = Int(row.dropLast(4)) else { return nil }
        self.init(zoom: zoom, column: column, row: row)
    }
}
