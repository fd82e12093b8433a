/// Parses features and their parts from bytes that lie in one piece.
struct GeoJSONParser {
    var json: JSONScanner
    let scratch: PositionScratch
    let policy: GeoJSONReferenceSystemPolicy
    /// Whether the text ends with the bytes at hand.
    let isFinal: Bool
    /// What is counted and noted while one feature is parsed.
    var tally = Tally()

    struct Tally {
        var positionsWithHeight = 0
        var positionsWithMoreNumbers = 0
        var notes: [GeoJSONNote] = []

        mutating func note(_ note: GeoJSONNote) {
            if !notes.contains(note) { notes.append(note) }
        }
    }

    typealias Structure = GeoJSONError.Structure

    func fault(_ kind: Structure, at index: Int, _ expected: String) -> ParseFault {
        ParseFault(.structure(kind), at: index, expected: expected)
    }

    /// The fault of meeting something else at the cursor; the end of the bytes at hand is an end, whatever was expected.
    func unexpected(_ kind: Structure, _ expected: String) -> ParseFault {
        json.isAtEnd ? json.unexpected(expected) : fault(kind, at: json.index, expected)
    }

    /// Passes over a string member such as `type`.
    mutating func typeName() throws(ParseFault) -> String {
        json.skipWhitespace()
        guard json.peek == UInt8(ascii: "\"") else { throw wrongValue(.typeNotString, "a string") }
        return try json.string()
    }

    /// Passes over a `bbox`.
    mutating func box() throws(ParseFault) -> GeoJSONBox {
        json.skipWhitespace()
        let start = json.index
        guard json.peek == UInt8(ascii: "[") else { throw wrongValue(.bboxMalformed, "an array of four or six numbers") }
        let value = try json.value()
        let numbers = (value.array ?? []).compactMap(\.double)
        guard numbers.count == value.array?.count, numbers.count == 4 || numbers.count == 6 else {
            throw fault(.bboxMalformed, at: start, "an array of four or six finite numbers")
        }
        let half = numbers.count / 2
        guard numbers[1] <= numbers[half + 1], half == 2 || numbers[2] <= numbers[5] else {
            throw fault(.bboxUpsideDown, at: start, "south before north, low before high")
        }
        return GeoJSONBox(
            west: numbers[0], south: numbers[1], east: numbers[half], north: numbers[half + 1],
            heights: half == 3 ? [numbers[2], numbers[5]] : [])
    }

    /// Passes over a `crs`; `null` names none, which only `.report` accepts.
    mutating func referenceSystem() throws(ParseFault) -> Int? {
        json.skipWhitespace()
        let start = json.index
        let value = try json.value()
        if value.isNull, policy == .report { return nil }
        guard let code = GeoJSONReferenceSystem.code(of: value) else {
            var unknown = fault(.crsNotUnderstood, at: start, "CRS84 or an EPSG code")
            unknown.value = String((value["properties"]?["name"]?.string ?? value.text).prefix(80))
            throw unknown
        }
        guard code == 4326 || policy == .report else {
            var other = fault(.crsNotWGS84, at: start, "CRS84 or EPSG:4326, not EPSG:\(code)")
            other.value = "EPSG:\(code)"
            throw other
        }
        return code
    }
}
