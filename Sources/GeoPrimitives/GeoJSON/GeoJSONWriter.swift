/// Writes GeoJSON (RFC 7946) into a buffer that its owner empties as often as he likes.
///
/// Geometries are MultiPolygons with exact decimal coordinates; rings are written as they are, so hand in `normalised()` ones.
public struct GeoJSONWriter: ~Copyable {
    /// How features are put together.
    public enum Form: Hashable, Sendable {
        /// One FeatureCollection.
        case collection
        /// A GeoJSON text sequence (RFC 8142): a record separator before and a line feed after each feature.
        case textSequence
        /// A line for each feature.
        case lines
    }

    /// The geometry of a feature.
    public enum Geometry: Hashable, Sendable {
        /// None: `null`.
        case none
        /// Polygons, with or without their `bbox`.
        case polygons(GridMultiPolygon, bbox: Bool)
        /// A point.
        case point(GridPosition)
        /// Polygons as stored in a GeoPackage.
        case blob([UInt8])
    }

    /// What was written since the buffer was last emptied.
    public var buffer: OutputBytes
    /// How features are put together.
    public let form: Form
    private var isFirst = true

    /// Makes a writer with an empty buffer.
    public init(form: Form = .collection, capacity: Int = 64 << 10) {
        self.form = form
        buffer = OutputBytes(capacity: capacity)
    }

    /// Starts the collection; writes nothing in the other forms, which have no members of their own.
    /// - Parameters:
    ///   - foreignMembers: members that go before the features.
    ///   - bbox: the box around all features.
    public mutating func begin(foreignMembers: JSONObject = JSONObject(), bbox: GridBox? = nil) {
        guard form == .collection else { return }
        buffer.append(#"{"type":"FeatureCollection""# as StaticString)
        append(bbox: bbox)
        append(members: foreignMembers)
        buffer.append(#","features":["# as StaticString)
        isFirst = true
    }

    /// Adds a feature.
    /// - Parameters:
    ///   - id: a string or a number.
    ///   - geometry: what it looks like.
    ///   - properties: its properties in their order.
    ///   - foreignMembers: further members of the feature.
    /// - Throws: `WKBError` where the geometry is a blob that holds no polygons; nothing was added then.
    public mutating func append(
        id: JSONValue? = nil, geometry: Geometry, properties: JSONObject, foreignMembers: JSONObject = JSONObject()
    ) throws(WKBError) {
        let before = buffer.count
        let wasFirst = isFirst
        beginFeature(id: id)
        do throws(WKBError) {
            try append(geometry)
        } catch {
            buffer.truncate(to: before)
            isFirst = wasFirst
            throw error
        }
        buffer.append(#","properties":"# as StaticString)
        properties.append(to: &buffer)
        append(members: foreignMembers)
        endFeature()
    }

    /// Ends the collection with a line feed; writes nothing in the other forms.
    public mutating func end() {
        if form == .collection { buffer.append("]}\n" as StaticString) }
    }

    /// Starts a feature up to and including `"geometry":`; for loops that write the rest into `buffer` themselves.
    public mutating func beginFeature(id: JSONValue? = nil) {
        switch form {
        case .collection: if !isFirst { buffer.append(UInt8(ascii: ",")) }
        case .textSequence: buffer.append(GeoJSONReader.recordSeparator)
        case .lines: break
        }
        isFirst = false
        buffer.append(#"{"type":"Feature""# as StaticString)
        if let id {
            buffer.append(#","id":"# as StaticString)
            id.append(to: &buffer)
        }
        buffer.append(#","geometry":"# as StaticString)
    }

    /// Ends a feature.
    public mutating func endFeature() {
        buffer.append(UInt8(ascii: "}"))
        if form != .collection { buffer.append(UInt8(ascii: "\n")) }
    }
}

extension GeoJSONWriter {
    /// Adds a geometry object, or `null`.
    /// - Throws: `WKBError` where it is a blob that holds no polygons; nothing was added then.
    public mutating func append(_ geometry: Geometry) throws(WKBError) {
        switch geometry {
        case .none: buffer.append("null" as StaticString)
        case .point(let position):
            buffer.append(#"{"type":"Point","coordinates":["# as StaticString)
            buffer.appendDegrees(e7: position.longitudeE7)
            buffer.append(UInt8(ascii: ","))
            buffer.appendDegrees(e7: position.latitudeE7)
            buffer.append("]}" as StaticString)
        case .polygons(let polygons, let bbox):
            buffer.append(#"{"type":"MultiPolygon""# as StaticString)
            append(bbox: bbox ? polygons.box : nil)
            buffer.append(#","coordinates":"# as StaticString)
            buffer.appendCoordinates(of: polygons)
            buffer.append(UInt8(ascii: "}"))
        case .blob(let bytes):
            var failure: WKBError?
            bytes.withUnsafeBytes { blob in
                do throws(WKBError) { try appendGeometry(ofGeoPackageBlob: blob) } catch { failure = error }
            }
            if let failure { throw failure }
        }
    }

    /// Adds a MultiPolygon object straight from a stored blob, after `beginFeature`.
    /// - Throws: `WKBError` where the bytes are no blob or hold no polygons; nothing was added then.
    public mutating func appendGeometry(ofGeoPackageBlob blob: UnsafeRawBufferPointer) throws(WKBError) {
        let before = buffer.count
        buffer.append(#"{"type":"MultiPolygon","coordinates":"# as StaticString)
        do throws(WKBError) {
            try buffer.appendCoordinates(ofGeoPackageBlob: blob)
        } catch {
            buffer.truncate(to: before)
            throw error
        }
        buffer.append(UInt8(ascii: "}"))
    }

    private mutating func append(bbox: GridBox?) {
        guard let bbox else { return }
        buffer.append(#","bbox":["# as StaticString)
        let edges = [bbox.minimum.longitudeE7, bbox.minimum.latitudeE7, bbox.maximum.longitudeE7, bbox.maximum.latitudeE7]
        for (index, edge) in edges.enumerated() {
            if index > 0 { buffer.append(UInt8(ascii: ",")) }
            buffer.appendDegrees(e7: edge)
        }
        buffer.append(UInt8(ascii: "]"))
    }

    private mutating func append(members: JSONObject) {
        for member in members.members {
            buffer.append(UInt8(ascii: ","))
            buffer.append(member)
        }
    }
}
