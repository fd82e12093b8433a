import CBOR
import GeoPrimitives
import Geodesy
import Interchange
import Registry
import Traceability

/// The readers of what comes from outside; each takes any bytes and says what is wrong with them.
enum Reader: String, CaseIterable {
    case geojson, geometry, corners, detection, link, cbor, cql2, journal

    /// Reads some bytes; whatever they are, this returns.
    func read(_ bytes: [UInt8]) {
        switch self {
        case .geojson: areas(bytes, .geoJSON)
        case .geometry: geometry(bytes)
        case .corners: areas(bytes, .cornerTable)
        case .detection: detection(bytes)
        case .link: link(String(decoding: bytes, as: UTF8.self))
        case .cbor: cbor(bytes)
        case .cql2: condition(String(decoding: bytes, as: UTF8.self))
        case .journal: event(bytes)
        }
    }

    private func areas(_ bytes: [UInt8], _ format: SubmissionFile.Format) {
        let file = SubmissionFile(bytes: bytes, format: format)
        var count = 0
        while file.next() != nil {
            count += 1
            // No file has more areas than bytes.
            precondition(count <= bytes.count + 1, "areas without end")
        }
    }

    private func geometry(_ bytes: [UInt8]) {
        _ = try? WKBGeometry(wkb: bytes)
        guard let blob = try? GeoPackageBlob(bytes) else { return }
        precondition(blob.header.length <= bytes.count)
        if let shape = try? GeoPackageBlob.gridMultiPolygon(of: bytes) {
            // What was read can be written, and read again as the same.
            let again = try? GeoPackageBlob.gridMultiPolygon(of: GeoPackageBlob.bytes(of: shape))
            precondition(again == shape, "a shape that is another after writing")
        }
    }

    /// Pairs of numbers: eight bytes each, as the bits of a double, so that all of them can come.
    private func detection(_ bytes: [UInt8]) {
        var numbers: [Double] = []
        for start in stride(from: 0, to: bytes.count - 7, by: 8) {
            numbers.append(Double(bitPattern: bytes[start..<(start + 8)].reduce(0) { $0 << 8 | UInt64($1) }))
        }
        let pairs = stride(from: 0, to: numbers.count - 1, by: 2).map { (numbers[$0], numbers[$0 + 1]) }
        guard (1...32).contains(pairs.count) else { return }
        let found = CRSDetection.candidates(for: pairs)
        precondition(found.candidates.allSatisfy { (0...1).contains($0.inside) }, "a share that is none")
    }

    private func link(_ text: String) {
        _ = try? DigitalLink(text)
        _ = StampSerial(text)
        _ = ForeignStampText(text)?.key
        if let code = CanonicalCode(text) { precondition(CanonicalCode(code.text) == code, "a canonical code that has another") }
    }

    private func cbor(_ bytes: [UInt8]) {
        _ = try? COSESign1.decode(bytes)
        guard let value = try? CBORValue.decode(bytes) else { return }
        precondition(value.encoded() == bytes, "two encodings of one value")
    }

    private func condition(_ text: String) {
        let properties: [String: CQL2Parser.Kind] = [
            "name": .text, "areaHectares": .number, "illustrative": .truth, "validFrom": .time, "geometry": .geometry,
        ]
        _ = try? CQL2Parser.parse(text, properties: properties) { positions in positions.compactMap { GridPosition(nearestTo: $0) } }
    }

    /// The first byte says which kind; the rest is the payload, as somebody who edits a file could leave it there.
    private func event(_ bytes: [UInt8]) {
        guard let first = bytes.first else { return }
        let kind = Reader.kinds[Int(first) % Reader.kinds.count]
        guard let event = try? RegistryEvent(kind: kind, payload: Array(bytes.dropFirst())) else { return }
        _ = try? RegistryEvent(kind: event.kind, payload: event.payload.encoded)
    }

    private static let kinds = [
        "area.registered/1", "boundary.revised/1", "area.succeeded/1", "area.assigned/1", "zone.recorded/1", "plot.recorded/1",
        "code.issued/1", "code.aliased/1", "decision.made/1", "decision.corrected/1", "overlap.accepted/1", "unit.recorded/1",
        "lot.added/1", "stamps.issued/1", "stamps.changed/1", "stamps.linked/1", "facility.recorded/1", "right.granted/1",
        "shipment.recorded/1", "shipment.stepped/1", "person.added/1", "product.added/2", "reference.defined/1",
    ]
}
