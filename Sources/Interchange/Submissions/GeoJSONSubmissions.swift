import Casework
import Foundation
import Geodesy
import GeoPrimitives
import Registry

/// Submissions from GeoJSON, with constant memory however long the file is; also from what GDAL made of a foreign file.
final class GeoJSONSubmissions {
    private var reader: GeoJSONReader
    private let options: ReadingOptions
    private var layer: LayerContext?
    private var index = 0
    private var isOver = false
    private let size: Int

    /// Which part of the text was read, from 0 to 1.
    var shareRead: Double { size == 0 ? 0 : min(1, Double(reader.bytesRead) / Double(size)) }

    init(path: String, options: ReadingOptions, layer: LayerContext? = nil) throws(FileError) {
        do throws(GeoJSONError) {
            reader = try GeoJSONReader(
                path: path, crsPolicy: options.system == nil && layer == nil && !options.findsSystem ? .wgs84Only : .report)
        } catch {
            throw FileError(.fileUnreadable, path: path, detail: error.description)
        }
        self.options = options
        self.layer = layer
        // What cannot be looked at has no size to speak of.
        size = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
    }

    init(bytes: [UInt8], options: ReadingOptions) {
        reader = GeoJSONReader(bytes: bytes, crsPolicy: options.system == nil && !options.findsSystem ? .wgs84Only : .report)
        self.options = options
        size = bytes.count
    }

    /// How many features were met, those of the layers before it included.
    var count: Int { (layer?.base ?? 0) + index }

    /// Says how many features the layers before it have.
    func follow(_ count: Int) { layer?.base = count }

    /// The next feature; nil after the last.
    func next() -> Submission? { nextWithFeature()?.submission }

    /// The next feature with the submission that it makes; no feature where it could not be read.
    func nextWithFeature() -> (submission: Submission, feature: GeoJSONFeature?)? {
        guard !isOver else { return nil }
        do throws(GeoJSONError) {
            guard var feature = try reader.next() else {
                isOver = true
                return nil
            }
            index = feature.index + 1
            feature.index += layer?.base ?? 0
            return submission(&feature)
        } catch {
            isOver = !error.canContinue
            defer { index += 1 }
            let place = (error.featureIndex ?? index) + (layer?.base ?? 0)
            return (submission(at: place, shape: nil, source: [], findings: [Finding(error, feature: place)]), nil)
        }
    }

    private func submission(_ feature: inout GeoJSONFeature) -> (Submission, GeoJSONFeature) {
        var findings: [Finding] = layer?.findings ?? []
        for place in findings.indices { findings[place].feature = feature.index }
        layer?.findings = []
        findings += feature.notes.map { Finding($0.rawValue, .warning, feature: feature.index) }
        var shape: PlanarMultiPolygon?
        if let geometry = feature.geometry {
            let taken =
                options.extent == .points
                ? OutlineTaking(pointsOf: geometry, feature: feature.index)
                : OutlineTaking(geometry, closingLines: options.closesLines, feature: feature.index)
            shape = taken.shape
            findings += taken.findings
        }
        if let declared = feature.declaredCRS ?? reader.collection.declaredCRS, let system = options.system, declared != system.epsgCode,
            !(declared == 4326 && system == .crs84)
        {
            let values = ["declared": "EPSG:\(declared)", "given": system.identifier]
            findings.append(Finding("crs-contradicts", .error, feature: feature.index, values: values))
        }
        if let layer { feature.properties = feature.properties.mappingTexts(layer.text.text) }
        feature.properties = feature.propertiesInUnicode(options, &findings)
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
        return (made, feature)
    }

    private func submission(at index: Int, shape: PlanarMultiPolygon?, source: [UInt8], findings: [Finding]) -> Submission {
        let system = options.system ?? layer?.declared?.system
        let isKnown = system != nil || layer == nil
        let meant = system ?? .crs84
        let standard: AxisOrder = meant.kind == .projected ? .eastingNorthing : .longitudeLatitude
        var made = Submission(
            index: index, shape: isKnown || options.findsSystem ? shape : nil, system: meant, order: options.order ?? standard,
            sourceText: source, sourceFormat: layer.map { "geojson-from-\($0.format.rawValue)" } ?? "geojson", findings: findings)
        if let layer {
            made.declared = layer.declared
        } else {
            made.declared = reader.collection.declaredCRS.map { code in
                DeclaredSystem(text: "EPSG:\(code)", system: try? CoordinateReferenceSystem.epsg(code))
            }
        }
        if options.findsSystem {
            let declared = layer == nil ? CoordinateReferenceSystem.crs84 : layer?.declared?.system
            made.open = OpenNumbers(notation: options.notation, named: options.order, given: options.order, declared: declared)
            return made
        }
        if let layer { made.findings += layer.systemFindings(options.system, feature: index) }
        made.take(options.order, standard: standard)
        made.read(as: options.notation)
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

extension GeoJSONFeature {
    /// The properties, with names in TCVN3 offered as Unicode, or read as it where that was asked for.
    func propertiesInUnicode(_ options: ReadingOptions, _ findings: inout [Finding]) -> JSONObject {
        var changed = properties
        for member in properties.members {
            // Plain ASCII is the same in either; to look at its bytes is quick.
            guard case .string(let text) = member.value, text.utf8.contains(where: { $0 >= 0x80 }),
                let meant = TCVN3.unicode(fromLatin1: text)
            else { continue }
            let values = ["field": member.key, "value": text, "text": meant]
            if options.readsLegacyNames {
                changed[member.key] = .string(meant)
                findings.append(Finding("legacy-text-read", .note, feature: index, values: values))
            } else {
                findings.append(Finding("legacy-text", .warning, feature: index, values: values))
            }
        }
        return changed
    }
}

extension Submission {
    /// Takes the order that the officer says for numbers that otherwise stand in that of their format; the system must be known.
    mutating func take(_ order: AxisOrder?, standard: AxisOrder) {
        guard let order else { return }
        if order.kind != system.kind {
            let values = ["order": order.rawValue, "system": system.description]
            findings.append(Finding("order-not-of-crs", .error, feature: index, values: values))
        } else if order.eastFirst != standard.eastFirst {
            shape = shape?.exchangingAxes()
        }
    }
}

extension LayerContext {
    /// What is to be said about the system of a feature: the officer's word goes before the file's.
    fileprivate func systemFindings(_ given: CoordinateReferenceSystem?, feature: Int) -> [Finding] {
        if let given {
            guard let declared, declared.system.map({ !$0.hasSameNumbers(as: given) }) ?? (declared.resembles != given) else { return [] }
            let values = ["declared": declared.system?.identifier ?? declared.text, "given": given.identifier]
            return [Finding("crs-overruled", .warning, feature: feature, values: values)]
        }
        guard declared?.system == nil else { return [] }
        guard let declared else { return [Finding("crs-not-declared", .error, feature: feature, values: ["format": format.name])] }
        let values = ["declared": declared.text, "resembles": declared.resembles?.description ?? ""]
        return [Finding("crs-not-known", .error, feature: feature, values: values)]
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
