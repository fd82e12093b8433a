import Casework
import Foundation
import Geodesy
import GeoPrimitives
import Registry

/// Submissions from GeoJSON, with constant memory however long the file is.
final class GeoJSONSubmissions {
    private var reader: GeoJSONReader
    private let options: ReadingOptions
    private var index = 0
    private var isOver = false
    private let size: Int

    /// Which part of the text was read, from 0 to 1.
    var shareRead: Double { size == 0 ? 0 : min(1, Double(reader.bytesRead) / Double(size)) }

    init(path: String, options: ReadingOptions) throws(FileError) {
        do throws(GeoJSONError) {
            reader = try GeoJSONReader(path: path, crsPolicy: options.system == nil && !options.findsSystem ? .wgs84Only : .report)
        } catch {
            throw FileError(.fileUnreadable, path: path, detail: error.description)
        }
        self.options = options
        // A pipe or a device has no size to speak of.
        size = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
    }

    init(bytes: [UInt8], options: ReadingOptions) {
        reader = GeoJSONReader(bytes: bytes, crsPolicy: options.system == nil && !options.findsSystem ? .wgs84Only : .report)
        self.options = options
        size = bytes.count
    }

    /// The next feature; nil after the last.
    func next() -> Submission? { nextWithFeature()?.submission }

    /// The next feature with the submission that it makes; no feature where it could not be read.
    func nextWithFeature() -> (submission: Submission, feature: GeoJSONFeature?)? {
        guard !isOver else { return nil }
        do throws(GeoJSONError) {
            guard let feature = try reader.next() else {
                isOver = true
                return nil
            }
            index = feature.index + 1
            return (submission(feature), feature)
        } catch {
            isOver = !error.canContinue
            defer { index += 1 }
            let place = error.featureIndex ?? index
            return (submission(at: place, shape: nil, source: [], findings: [Finding(error, feature: place)]), nil)
        }
    }

    private func submission(_ feature: GeoJSONFeature) -> Submission {
        var findings = feature.notes.map { Finding($0.rawValue, .warning, feature: feature.index) }
        let shape = feature.geometry?.multiPolygon
        if let geometry = feature.geometry, shape == nil {
            findings.append(Finding("geometry-not-polygon", .error, feature: feature.index, values: ["type": geometry.type]))
        }
        if let declared = feature.declaredCRS ?? reader.collection.declaredCRS, let system = options.system, declared != system.epsgCode,
            !(declared == 4326 && system == .crs84)
        {
            let values = ["declared": "EPSG:\(declared)", "given": system.identifier]
            findings.append(Finding("crs-contradicts", .error, feature: feature.index, values: values))
        }
        var made = submission(at: feature.index, shape: shape, source: feature.geometrySource, findings: findings)
        let read = SubmittedFacts.reading(feature, options)
        made.facts = read.facts
        made.findings += read.findings
        made.properties = feature.properties
        if let code = feature.declaredCRS ?? reader.collection.declaredCRS, let declared = try? CoordinateReferenceSystem.epsg(code) {
            made.open?.declared = declared
        }
        if let key = options.keyColumn, made.facts.senderKey == nil {
            made.findings.append(Finding("key-missing", .error, feature: feature.index, values: ["key": key]))
        }
        return made
    }

    private func submission(at index: Int, shape: PlanarMultiPolygon?, source: [UInt8], findings: [Finding]) -> Submission {
        let system = options.system ?? .crs84
        let standard: AxisOrder = system.kind == .projected ? .eastingNorthing : .longitudeLatitude
        var made = Submission(
            index: index, shape: shape, system: system, order: options.order ?? standard, sourceText: source, sourceFormat: "geojson",
            findings: findings)
        if options.findsSystem {
            made.open = OpenNumbers(named: options.order, given: options.order, declared: .crs84)
        } else if let order = options.order, order.kind != system.kind {
            let values = ["order": order.rawValue, "system": system.description]
            made.findings.append(Finding("order-not-of-crs", .error, feature: index, values: values))
        } else if let order = options.order, order.eastFirst != standard.eastFirst {
            made.shape = shape?.exchangingAxes()
        }
        return made
    }
}

extension MultiPolygon where Position == PlanarPosition {
    /// The outline with the two numbers of each position exchanged.
    func exchangingAxes() -> PlanarMultiPolygon {
        PlanarMultiPolygon(
            polygons.map { polygon in
                Polygon(rings: polygon.rings.map { Ring($0.positions.map { PlanarPosition(x: $0.y, y: $0.x) }) })
            })
    }
}

extension Finding {
    /// What the reader of GeoJSON refuses, with its place in the text.
    init(_ error: GeoJSONError, feature: Int) {
        self.init(
            error.kind.identifier, .error, feature: feature, row: error.place.line, column: error.place.column,
            values: [
                "line": "\(error.place.line)", "column": "\(error.place.column)", "offset": "\(error.place.offset)", "value": error.value,
                "expected": error.expected, "path": error.path,
            ])
    }
}
