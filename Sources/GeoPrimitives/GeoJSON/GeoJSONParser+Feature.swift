extension GeoJSONParser {
    private struct FeatureMembers {
        var type: String?
        var properties: JSONObject??
        var geometry: ParsedGeometry??
    }

    /// Passes over a Feature, or a lone geometry if that is allowed.
    mutating func feature(index: Int, geometryAllowed: Bool) throws(ParseFault) -> GeoJSONFeature {
        tally = Tally()
        json.skipWhitespace()
        let start = json.index
        guard json.peek == UInt8(ascii: "{") else {
            throw wrongValue(geometryAllowed ? .rootNotObject : .featureNotObject, "an object")
        }
        if geometryAllowed, try isGeometry() { return try loneGeometry(index: index) }
        var feature = GeoJSONFeature(index: index)
        var members = FeatureMembers()
        var keys = KeySet()
        var isFirst = true
        try json.enter(UInt8(ascii: "{"), "{")
        while try json.hasNext(first: isFirst, closing: UInt8(ascii: "}")) {
            isFirst = false
            json.skipWhitespace()
            let place = json.index
            let key = try json.key()
            try keys.insert(key, at: place)
            try member(key, at: place, of: &feature, into: &members)
        }
        guard members.type != nil else { throw fault(.typeMissing, at: start, "\"type\": \"Feature\"") }
        guard let geometry = members.geometry else { throw fault(.geometryMissing, at: start, "a geometry, or null") }
        guard let properties = members.properties else { throw fault(.propertiesMissing, at: start, "properties, or null") }
        feature.properties = properties ?? JSONObject()
        finish(&feature, with: geometry)
        return feature
    }

    private mutating func member(
        _ key: String, at place: Int, of feature: inout GeoJSONFeature, into members: inout FeatureMembers
    ) throws(ParseFault) {
        json.skipWhitespace()
        let start = json.cursor
        switch key {
        case "type":
            let type = try typeName()
            members.type = type
            guard type == "Feature" else { throw wrongFeatureType(type, at: start - json.base) }
        case "geometry":
            if json.peek == UInt8(ascii: "n") {
                _ = try json.value()
                members.geometry = .some(nil)
            } else {
                members.geometry = try geometry()
            }
            feature.geometrySource = [UInt8](UnsafeBufferPointer(start: start, count: json.cursor - start))
        case "properties":
            let value = try json.value()
            guard value.isNull || value.object != nil else {
                throw fault(.propertiesNotObject, at: start - json.base, "an object, or null")
            }
            members.properties = .some(value.object)
        case "id":
            let value = try json.value()
            switch value {
            case .string, .number: feature.id = value
            default: throw fault(.idNotStringOrNumber, at: start - json.base, "a string or a number")
            }
        case "bbox": feature.bbox = try box()
        case "crs": feature.declaredCRS = try referenceSystem()
        case "coordinates", "geometries", "features":
            throw fault(.memberNotAllowed, at: place, "no such member in a feature")
        default: feature.foreignMembers.appendUnchecked(key: key, value: try json.value())
        }
    }

    private func wrongFeatureType(_ type: String, at index: Int) -> ParseFault {
        let isKnown = [
            "FeatureCollection", "Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon", "GeometryCollection",
        ].contains(type)
        return fault(isKnown ? .typeMisplaced : .typeUnknown, at: index, "\"Feature\"")
    }

    private mutating func loneGeometry(index: Int) throws(ParseFault) -> GeoJSONFeature {
        let start = json.cursor
        let parsed = try geometry()
        var feature = GeoJSONFeature(
            index: index, geometrySource: [UInt8](UnsafeBufferPointer(start: start, count: json.cursor - start)))
        finish(&feature, with: parsed)
        return feature
    }

    private mutating func finish(_ feature: inout GeoJSONFeature, with parsed: ParsedGeometry?) {
        feature.geometry = parsed?.geometry
        feature.positionsWithHeight = tally.positionsWithHeight
        feature.positionsWithMoreNumbers = tally.positionsWithMoreNumbers
        if tally.positionsWithHeight > 0 { tally.note(.heightsDropped) }
        if tally.positionsWithMoreNumbers > 0 { tally.note(.moreNumbersDropped) }
        if let box = feature.bbox, let bounds = parsed?.geometry.bounds, !box.contains(bounds) { tally.note(.bboxTooSmall) }
        if feature.bbox == nil { feature.bbox = parsed?.bbox }
        if feature.declaredCRS == nil { feature.declaredCRS = parsed?.declaredCRS }
        feature.notes = tally.notes
    }

    /// Whether the object at the cursor says that it is a geometry, or is shaped like one; looks ahead and does not move.
    private func isGeometry() throws(ParseFault) -> Bool {
        switch try rootKind() {
        case .type(let type): return Self.isGeometryType(type)
        case .shapedLikeGeometry: return true
        case .collection, .unknown: return false
        }
    }

    /// What an object at the root turns out to be.
    enum RootKind: Equatable {
        case type(String)
        /// It has `features` and no `type` before them.
        case collection
        /// It has `coordinates` or `geometries` and no `type`.
        case shapedLikeGeometry
        case unknown
    }

    /// Looks ahead for the type of the object at the cursor.
    func rootKind() throws(ParseFault) -> RootKind {
        var ahead = self
        var kind = RootKind.unknown
        var isFirst = true
        try ahead.json.enter(UInt8(ascii: "{"), "an object")
        while try ahead.json.hasNext(first: isFirst, closing: UInt8(ascii: "}")) {
            isFirst = false
            switch try ahead.json.key() {
            case "type": return .type(try ahead.typeName())
            case "features":
                ahead.json.skipWhitespace()
                if ahead.json.peek == UInt8(ascii: "[") { return .collection }
                try ahead.json.skipValue()
            case "coordinates", "geometries":
                kind = .shapedLikeGeometry
                try ahead.json.skipValue()
            default: try ahead.json.skipValue()
            }
        }
        return kind
    }
}
