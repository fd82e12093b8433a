import Geodesy
import GeoPrimitives
import Interchange

/// The coordinate reference systems in which features are served, and the way into and out of them.
enum Systems {
    /// OGC:CRS84, in which everything is stored, first; then those of the contract.
    static let all: [CoordinateReferenceSystem] = {
        let codes = [4326, 4756, 9214, 9209, 3405]
        return [.crs84] + codes.compactMap { try? CoordinateReferenceSystem(text: "EPSG:\($0)") }
    }()

    /// The system of a parameter: by one of the URIs that collections list under `crs`, and by no other name (OGC 18-058r1,
    /// `/req/crs/fc-crs-valid-value`).
    ///
    /// - Throws: `Problem` for anything else; it names the URIs.
    static func system(_ text: String, parameter: String) throws(Problem) -> CoordinateReferenceSystem {
        guard let known = all.first(where: { $0.uri == text }) else {
            throw Problem(
                .system, ["value": String(text.prefix(100)), "known": all.map(\.uri).joined(separator: ", ")], parameter: parameter)
        }
        return known
    }

    /// Positions as written in a system, on the grid; nil where one is not on the globe or the system is not defined there.
    static func onGrid(_ written: [PlanarPosition], from system: CoordinateReferenceSystem) -> [GridPosition]? {
        var positions = written.map { system.axisOrder.position($0.x, $0.y) }
        if system != .crs84, (try? Transformations.shared.transform(&positions, from: system, to: .crs84)) == nil { return nil }
        let placed = positions.compactMap { GridPosition(nearestTo: $0) }
        return placed.count == positions.count ? placed : nil
    }
}

/// Writes geometries as GeoJSON in a system, in the axis order of that system's URI (OGC 18-058r1 §7).
struct GeometryText {
    let system: CoordinateReferenceSystem

    /// Adds the geometry of a stored blob, `null` where it is empty.
    func append(blob: UnsafeRawBufferPointer, to writer: inout GeoJSONWriter) throws {
        if blob.isEmpty {
            writer.buffer.append("null" as StaticString)
        } else if system == .crs84 {
            try writer.appendGeometry(ofGeoPackageBlob: blob)
        } else {
            try append(GeoPackageBlob.gridMultiPolygon(of: blob), to: &writer.buffer)
        }
    }

    /// Adds a MultiPolygon.
    func append(_ polygons: GridMultiPolygon, to bytes: inout OutputBytes) throws {
        bytes.append(#"{"type":"MultiPolygon","coordinates":"# as StaticString)
        if system == .crs84 {
            bytes.appendCoordinates(of: polygons)
        } else {
            try appendTransformed(polygons, to: &bytes)
        }
        bytes.append(UInt8(ascii: "}"))
    }

    /// Adds a Point.
    func append(_ point: GridPosition, to bytes: inout OutputBytes) throws {
        var positions = [point.degrees]
        try Transformations.shared.transform(&positions, from: .crs84, to: system)
        bytes.append(#"{"type":"Point","coordinates":"# as StaticString)
        append(positions[0], to: &bytes)
        bytes.append(UInt8(ascii: "}"))
    }

    private func appendTransformed(_ polygons: GridMultiPolygon, to bytes: inout OutputBytes) throws {
        var positions: [PlanarPosition] = []
        positions.reserveCapacity(polygons.positionCount)
        for polygon in polygons.polygons {
            for ring in polygon.rings { positions += ring.positions.map(\.degrees) }
        }
        if system != .wgs84 { try Transformations.shared.transform(&positions, from: .crs84, to: system) }
        var place = 0
        bytes.append(UInt8(ascii: "["))
        for (part, polygon) in polygons.polygons.enumerated() {
            bytes.append(part > 0 ? ",[" : "[")
            for (index, ring) in polygon.rings.enumerated() {
                bytes.append(index > 0 ? ",[" : "[")
                for number in ring.positions.indices {
                    if number > 0 { bytes.append(UInt8(ascii: ",")) }
                    append(positions[place], to: &bytes)
                    place += 1
                }
                bytes.append(UInt8(ascii: "]"))
            }
            bytes.append(UInt8(ascii: "]"))
        }
        bytes.append(UInt8(ascii: "]"))
    }

    /// Millimetres where the system counts metres; a hundredth of a grid step where it counts degrees.
    private func append(_ position: PlanarPosition, to bytes: inout OutputBytes) {
        let (first, second) = system.axisOrder.numbers(of: position)
        let decimals = system.kind == .projected ? 3 : system == .crs84 || system == .wgs84 ? 7 : 9
        bytes.append(UInt8(ascii: "["))
        bytes.append(number: first, decimals: decimals)
        bytes.append(UInt8(ascii: ","))
        bytes.append(number: second, decimals: decimals)
        bytes.append(UInt8(ascii: "]"))
    }
}
