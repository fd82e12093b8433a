@testable import GeoPrimitives

/// What a reader gives for a text, to its end.
struct Reading {
    var features: [GeoJSONFeature] = []
    var errors: [GeoJSONError] = []
    var collection = GeoJSONCollection()

    init(_ bytes: [UInt8], crsPolicy: GeoJSONReferenceSystemPolicy = .wgs84Only, limits: JSONLimits = JSONLimits()) {
        self.init(GeoJSONReader(bytes: bytes, crsPolicy: crsPolicy, limits: limits))
    }

    /// Reads the text a few bytes at a time.
    init(_ text: String, chunk: Int) {
        self.init(
            GeoJSONReader(window: ByteWindow(bytes: [UInt8](text.utf8), chunk: chunk), crsPolicy: .wgs84Only, limits: JSONLimits()))
    }

    init(_ reader: consuming GeoJSONReader) {
        var reader = reader
        while true {
            do throws(GeoJSONError) {
                guard let feature = try reader.next() else { break }
                features.append(feature)
            } catch {
                errors.append(error)
            }
        }
        collection = reader.collection
    }

    init(_ text: String, crsPolicy: GeoJSONReferenceSystemPolicy = .wgs84Only, limits: JSONLimits = JSONLimits()) {
        self.init([UInt8](text.utf8), crsPolicy: crsPolicy, limits: limits)
    }

    /// The identifiers of the errors in their order.
    var identifiers: [String] { errors.map(\.kind.identifier) }
}

extension GridMultiPolygon {
    /// Polygons of random shape: up to three parts, up to two holes, positions anywhere on the globe or close together.
    static func random(using generator: inout some RandomNumberGenerator) -> GridMultiPolygon {
        let spread = Bool.random(using: &generator) ? Int32(1_000) : 800_000_000
        return GridMultiPolygon(
            (0..<Int.random(in: 0...3, using: &generator)).map { _ in
                Polygon(
                    rings: (0..<Int.random(in: 1...3, using: &generator)).map { _ in
                        var positions = (0..<Int.random(in: 3...12, using: &generator)).map { _ in
                            GridPosition(
                                longitudeE7: .random(in: -spread...spread, using: &generator) * 2,
                                latitudeE7: .random(in: -spread...spread, using: &generator))
                        }
                        positions.append(positions[0])
                        return Ring(positions)
                    })
            })
    }
}
