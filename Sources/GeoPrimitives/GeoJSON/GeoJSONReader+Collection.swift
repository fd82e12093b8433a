extension GeoJSONReader {
    /// What was met of a collection so far.
    struct CollectionMembers {
        var keys = KeySet()
        var hasType = false
        var hasFeatures = false
        var foreignBytes = 0
        /// The bounds of all features so far, to compare with `bbox`.
        var bounds: PlanarBounds?
    }

    private enum MemberStep {
        case end
        case type
        case features
        case bbox(GeoJSONBox)
        case crs(Int?)
        case foreign(String, JSONValue, bytes: Int)
    }

    /// Reads one member of the collection, the array of features only up to its opening bracket.
    mutating func nextMember(first: Bool) throws(GeoJSONError) {
        let before = members
        let limit = limits.valueBytes
        let (member, keys) = try step(feature: nil, isInObject: true) { (parser) throws(ParseFault) in
            var keys = before.keys
            let start = parser.json.index
            guard try parser.json.hasNext(first: first, closing: UInt8(ascii: "}")) else {
                try parser.checkCollection(before, at: start)
                return (MemberStep.end, keys)
            }
            parser.json.skipWhitespace()
            let place = parser.json.index
            let key = try parser.json.key()
            try keys.insert(key, at: place)
            let member = try Self.member(key, at: place, &parser)
            if case .foreign(_, _, let bytes) = member, before.foreignBytes + bytes > limit {
                throw ParseFault(.json(.tooLarge), at: place, expected: "at most \(limit) bytes beside the features")
            }
            return (member, keys)
        }
        members.keys = keys
        state = .members(first: false)
        switch member {
        case .end: finishCollection()
        case .type: members.hasType = true
        case .features:
            members.hasFeatures = true
            state = .features(first: true)
        case .bbox(let box): collection.bbox = box
        case .crs(let code): collection.declaredCRS = code
        case .foreign(let key, let value, let bytes):
            members.foreignBytes += bytes
            collection.foreignMembers.appendUnchecked(key: key, value: value)
        }
    }

    private static func member(
        _ key: String, at place: Int, _ parser: inout GeoJSONParser
    ) throws(ParseFault) -> MemberStep {
        parser.json.skipWhitespace()
        let start = parser.json.index
        switch key {
        case "type":
            guard try parser.typeName() == "FeatureCollection" else {
                throw parser.fault(.typeMisplaced, at: start, "\"FeatureCollection\", since there are features")
            }
            return .type
        case "features":
            guard parser.json.peek == UInt8(ascii: "[") else { throw parser.wrongValue(.featuresNotArray, "an array") }
            try parser.json.enter(UInt8(ascii: "["), "[")
            return .features
        case "bbox": return .bbox(try parser.box())
        case "crs": return .crs(try parser.referenceSystem())
        case "coordinates", "geometries", "geometry", "properties":
            throw parser.fault(.memberNotAllowed, at: place, "no such member in a feature collection")
        default:
            let value = try parser.json.value()
            return .foreign(key, value, bytes: parser.json.index - place)
        }
    }

    private mutating func finishCollection() {
        if let box = collection.bbox, let bounds = members.bounds, !box.contains(bounds) { collection.notes.append(.bboxTooSmall) }
        state = .root
    }

    /// Reads the next feature of the array; nil after the last.
    mutating func nextInArray(first: Bool) throws(GeoJSONError) -> GeoJSONFeature? {
        let hasNext = try step(feature: nil) { (parser) throws(ParseFault) in
            try parser.json.hasNext(first: first, closing: UInt8(ascii: "]"))
        }
        guard hasNext else {
            state = .members(first: false)
            return nil
        }
        let feature = try parseFeature(geometryAllowed: false, then: .features(first: false))
        if let bounds = feature.geometry?.bounds {
            if members.bounds == nil { members.bounds = bounds } else { members.bounds?.extend(to: bounds) }
        }
        return feature
    }
}

extension GeoJSONParser {
    /// Whether the object at the cursor is a feature collection, by its type or, before any type, its array of features.
    func isCollection() throws(ParseFault) -> Bool {
        switch try rootKind() {
        case .type("FeatureCollection"), .collection: true
        default: false
        }
    }

    fileprivate func checkCollection(_ members: GeoJSONReader.CollectionMembers, at index: Int) throws(ParseFault) {
        guard members.hasType else { throw fault(.typeMissing, at: index, "\"type\": \"FeatureCollection\"") }
        guard members.hasFeatures else { throw fault(.featuresMissing, at: index, "features") }
    }
}
