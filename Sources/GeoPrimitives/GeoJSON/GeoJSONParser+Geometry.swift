extension GeoJSONParser {
    private static let geometryTypes: Set<String> = [
        "Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon", "GeometryCollection",
    ]

    static func isGeometryType(_ type: String) -> Bool { geometryTypes.contains(type) }

    /// A geometry with what stands beside its coordinates.
    struct ParsedGeometry {
        var geometry: GeoJSONGeometry
        var bbox: GeoJSONBox?
        var declaredCRS: Int?
    }

    /// Passes over a geometry object; the cursor may stand before white space.
    mutating func geometry() throws(ParseFault) -> ParsedGeometry {
        json.skipWhitespace()
        let start = json.index
        guard json.peek == UInt8(ascii: "{") else { throw wrongValue(.geometryNotObject, "a geometry object") }
        var members = GeometryMembers()
        var keys = KeySet()
        var isFirst = true
        try json.enter(UInt8(ascii: "{"), "{")
        while try json.hasNext(first: isFirst, closing: UInt8(ascii: "}")) {
            isFirst = false
            json.skipWhitespace()
            let place = json.index
            let key = try json.key()
            try keys.insert(key, at: place)
            try member(key, at: place, into: &members)
        }
        return try finished(&members, start: start)
    }

    /// What was met of a geometry so far; `coordinates` before `type` are passed over and parsed when the type is known.
    private struct GeometryMembers {
        var type: String?
        var typeIndex = 0
        var geometry: GeoJSONGeometry?
        var postponed: UnsafePointer<UInt8>?
        var geometries: [GeoJSONGeometry]?
        var bbox: GeoJSONBox?
        var declaredCRS: Int?
    }

    private mutating func member(_ key: String, at place: Int, into members: inout GeometryMembers) throws(ParseFault) {
        switch key {
        case "type":
            json.skipWhitespace()
            members.typeIndex = json.index
            let type = try typeName()
            guard Self.geometryTypes.contains(type) else { throw wrongType(type, at: members.typeIndex) }
            members.type = type
        case "coordinates":
            if let type = members.type, type != "GeometryCollection" {
                members.geometry = try coordinates(of: type)
            } else {
                json.skipWhitespace()
                members.postponed = json.cursor
                guard json.peek == UInt8(ascii: "[") else { throw wrongValue(.coordinatesNotArray, "an array") }
                try json.skipValue()
            }
        case "geometries": members.geometries = try geometries()
        case "bbox": members.bbox = try box()
        case "crs": members.declaredCRS = try referenceSystem()
        case "geometry", "properties", "features":
            throw fault(.memberNotAllowed, at: place, "no such member in a geometry")
        default: _ = try json.value()
        }
    }

    private func wrongType(_ type: String, at index: Int) -> ParseFault {
        type == "Feature" || type == "FeatureCollection"
            ? fault(.typeMisplaced, at: index, "the type of a geometry")
            : fault(.typeUnknown, at: index, "one of the seven types of geometry")
    }

    private mutating func finished(_ members: inout GeometryMembers, start: Int) throws(ParseFault) -> ParsedGeometry {
        guard let type = members.type else { throw fault(.typeMissing, at: start, "a type") }
        if type == "GeometryCollection" {
            guard let geometries = members.geometries else { throw fault(.geometriesMissing, at: start, "geometries") }
            if geometries.count == 1 { tally.note(.singleCollection) }
            members.geometry = .geometryCollection(geometries)
        } else if members.geometry == nil {
            guard let postponed = members.postponed else { throw fault(.coordinatesMissing, at: start, "coordinates") }
            let after = json.cursor
            json.cursor = postponed
            members.geometry = try coordinates(of: type)
            json.cursor = after
        }
        guard let geometry = members.geometry else { throw fault(.coordinatesMissing, at: start, "coordinates") }
        if let box = members.bbox, let bounds = geometry.bounds, !box.contains(bounds) { tally.note(.bboxTooSmall) }
        return ParsedGeometry(geometry: geometry, bbox: members.bbox, declaredCRS: members.declaredCRS)
    }

    private mutating func coordinates(of type: String) throws(ParseFault) -> GeoJSONGeometry {
        json.skipWhitespace()
        guard json.peek == UInt8(ascii: "[") else { throw wrongValue(.coordinatesNotArray, "an array") }
        switch type {
        case "Point": return .point(try point())
        case "MultiPoint": return .multiPoint(try positions())
        case "LineString": return .lineString(try line())
        case "MultiLineString": return .multiLineString(try lines())
        case "Polygon": return .polygon(try polygon())
        default: return .multiPolygon(try multiPolygon())
        }
    }

    private mutating func geometries() throws(ParseFault) -> [GeoJSONGeometry] {
        json.skipWhitespace()
        guard json.peek == UInt8(ascii: "[") else { throw wrongValue(.geometriesNotArray, "an array") }
        var geometries: [GeoJSONGeometry] = []
        try json.enter(UInt8(ascii: "["), "[")
        while try json.hasNext(first: geometries.isEmpty, closing: UInt8(ascii: "]")) {
            try json.countValue()
            let geometry = try geometry().geometry
            if case .geometryCollection = geometry { tally.note(.nestedCollection) }
            geometries.append(geometry)
        }
        return geometries
    }
}
