import GeoPrimitives

/// Reads a geometry written as well-known text (OGC 06-103r4 clause 7); what is before the brackets may be in any case of letters.
///
/// Heights and measures are left aside. A `SRID=n;` in front, as PostGIS writes it, is told.
struct OutlineText {
    /// Where a text stops being one.
    struct Fault: Error, Hashable {
        /// The place of the first byte that does not belong there, from 0.
        var offset: Int
        /// What stands there; empty at the end of the text.
        var value: String
    }

    /// What a text says.
    struct Reading {
        /// The geometry; nil where it is `EMPTY`.
        var geometry: GeoJSONGeometry?
        /// The number before the semicolon, an EPSG code; nil where there is none.
        var srid: Int?
        /// Whether a position has more than two numbers.
        var hasHeights: Bool
    }

    private static let words: Set = [
        "POINT", "LINESTRING", "POLYGON", "MULTIPOINT", "MULTILINESTRING", "MULTIPOLYGON", "GEOMETRYCOLLECTION",
    ]
    /// Deeper than any that is meant.
    private static let mostDepth = 32

    private let bytes: [UInt8]
    private var place = 0
    private var hasHeights = false

    private init(_ text: String) { bytes = Array(text.utf8) }

    /// Whether a text begins as one.
    static func begins(_ text: String) -> Bool {
        var reader = OutlineText(text)
        _ = reader.number()
        return words.contains(reader.word())
    }

    /// Reads a text.
    ///
    /// - Throws: `Fault` with the place of the first byte that does not belong there.
    static func read(_ text: String) throws(Fault) -> Reading {
        var reader = OutlineText(text)
        let srid = reader.number()
        let geometry = try reader.geometry(depth: 0)
        reader.passBlanks()
        guard reader.place == reader.bytes.count else { throw reader.fault() }
        return Reading(geometry: geometry, srid: srid, hasHeights: reader.hasHeights)
    }

    /// The number of `SRID=n;`; nil, and nothing is read, where that does not stand here.
    private mutating func number() -> Int? {
        let start = place
        if word() == "SRID", take("=") {
            let digits = run { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            if let number = Int(digits), take(";") { return number }
        }
        place = start
        return nil
    }

    private mutating func geometry(depth: Int) throws(Fault) -> GeoJSONGeometry? {
        passBlanks()
        let start = place
        let kind = word()
        guard OutlineText.words.contains(kind), depth < OutlineText.mostDepth else {
            place = start
            throw fault()
        }
        let afterKind = place
        if !["Z", "M", "ZM"].contains(word()) { place = afterKind }
        let beforeEmpty = place
        if word() == "EMPTY" { return nil }
        place = beforeEmpty
        switch kind {
        case "POINT":
            try expect("(")
            let position = try self.position()
            try expect(")")
            return .point(position)
        case "MULTIPOINT":
            return .multiPoint(
                try list { (reader) throws(Fault) in
                    // Each point may stand in brackets of its own.
                    guard reader.take("(") else { return try reader.position() }
                    let position = try reader.position()
                    try reader.expect(")")
                    return position
                })
        case "LINESTRING": return .lineString(try positions())
        case "MULTILINESTRING": return .multiLineString(try list { (reader) throws(Fault) in try reader.positions() })
        case "POLYGON": return .polygon(try polygon())
        case "MULTIPOLYGON": return .multiPolygon(MultiPolygon(try list { (reader) throws(Fault) in try reader.polygon() }))
        default:
            let parts = try list { (reader) throws(Fault) in try reader.geometry(depth: depth + 1) }
            return .geometryCollection(parts.compactMap { $0 })
        }
    }

    private mutating func polygon() throws(Fault) -> Polygon<PlanarPosition> {
        Polygon(rings: try list { (reader) throws(Fault) in Ring(try reader.positions()) })
    }

    private mutating func positions() throws(Fault) -> [PlanarPosition] {
        try list { (reader) throws(Fault) in try reader.position() }
    }

    private mutating func list<Value>(_ read: (inout OutlineText) throws(Fault) -> Value) throws(Fault) -> [Value] {
        try expect("(")
        var values = [try read(&self)]
        while take(",") { values.append(try read(&self)) }
        try expect(")")
        return values
    }

    /// Two numbers, perhaps a third and a fourth that are left aside.
    private mutating func position() throws(Fault) -> PlanarPosition {
        let position = PlanarPosition(x: try coordinate(), y: try coordinate())
        for _ in 0..<2 {
            passBlanks()
            guard place < bytes.count, bytes[place] != UInt8(ascii: ","), bytes[place] != UInt8(ascii: ")") else { break }
            _ = try coordinate()
            hasHeights = true
        }
        return position
    }

    private mutating func coordinate() throws(Fault) -> Double {
        passBlanks()
        let start = place
        let text = run { byte in
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
                || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E")
        }
        guard let number = Double(text), number.isFinite else {
            place = start
            throw fault()
        }
        return number
    }

    /// The letters that stand here, in upper case.
    private mutating func word() -> String {
        passBlanks()
        return run { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20) }.uppercased()
    }

    private mutating func run(_ belongs: (UInt8) -> Bool) -> String {
        let start = place
        while place < bytes.count, belongs(bytes[place]) { place += 1 }
        return String(decoding: bytes[start..<place], as: UTF8.self)
    }

    private mutating func take(_ sign: Unicode.Scalar) -> Bool {
        passBlanks()
        guard place < bytes.count, bytes[place] == UInt8(ascii: sign) else { return false }
        place += 1
        return true
    }

    private mutating func expect(_ sign: Unicode.Scalar) throws(Fault) {
        guard take(sign) else { throw fault() }
    }

    private mutating func passBlanks() {
        while place < bytes.count, bytes[place] <= 0x20 { place += 1 }
    }

    /// The fault of what stands here.
    private func fault() -> Fault {
        Fault(offset: place, value: String(String(decoding: bytes[place...], as: UTF8.self).prefix(20)))
    }
}
