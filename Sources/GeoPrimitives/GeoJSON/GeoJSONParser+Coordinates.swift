extension GeoJSONParser {
    /// Passes over one position.
    mutating func point() throws(ParseFault) -> PlanarPosition {
        json.skipWhitespace()
        guard json.peek == UInt8(ascii: "[") else { throw notAnArray() }
        json.cursor += 1
        return try position()
    }

    /// Passes over an array of positions.
    mutating func positions() throws(ParseFault) -> [PlanarPosition] {
        json.skipWhitespace()
        guard json.peek == UInt8(ascii: "[") else { throw notAnArray() }
        try json.countValue()
        json.cursor += 1
        var count = 0
        json.skipWhitespace()
        if json.peek == UInt8(ascii: "]") {
            json.cursor += 1
            return []
        }
        var storage = scratch.storage
        var capacity = scratch.capacity
        while true {
            guard json.peek == UInt8(ascii: "[") else { throw notAnArray() }
            json.cursor += 1
            let position = try position()
            if count == capacity {
                scratch.grow(keeping: count)
                storage = scratch.storage
                capacity = scratch.capacity
            }
            storage[count] = position
            count += 1
            json.skipWhitespace()
            if json.peek == UInt8(ascii: ",") {
                json.cursor += 1
                json.skipWhitespace()
                if json.peek == UInt8(ascii: "]") { throw json.unexpected("another position after the comma", .trailingComma) }
            } else if json.peek == UInt8(ascii: "]") {
                json.cursor += 1
                return scratch.array(count: count)
            } else {
                throw json.unexpected("a comma or ]")
            }
        }
    }

    /// Passes over an array of lines.
    mutating func lines() throws(ParseFault) -> [[PlanarPosition]] {
        try arrays { (parser) throws(ParseFault) in try parser.line() }
    }

    /// Passes over a line, which needs two positions.
    mutating func line() throws(ParseFault) -> [PlanarPosition] {
        json.skipWhitespace()
        let start = json.index
        let positions = try positions()
        guard positions.count >= 2 else { throw fault(.lineTooShort, at: start, "two or more positions") }
        return positions
    }

    /// Passes over the rings of a polygon.
    mutating func polygon() throws(ParseFault) -> Polygon<PlanarPosition> {
        Polygon(rings: try arrays { (parser) throws(ParseFault) in Ring(try parser.positions()) })
    }

    /// Passes over polygons.
    mutating func multiPolygon() throws(ParseFault) -> PlanarMultiPolygon {
        MultiPolygon(try arrays { (parser) throws(ParseFault) in try parser.polygon() })
    }

    private mutating func arrays<Element>(
        of element: (inout GeoJSONParser) throws(ParseFault) -> Element
    ) throws(ParseFault) -> [Element] {
        var elements: [Element] = []
        json.skipWhitespace()
        guard json.peek == UInt8(ascii: "[") else { throw notAnArray() }
        try json.countValue()
        try json.enter(UInt8(ascii: "["), "[")
        while try json.hasNext(first: elements.isEmpty, closing: UInt8(ascii: "]")) { elements.append(try element(&self)) }
        return elements
    }

    /// Passes over the numbers of a position and its closing bracket; the cursor stands after the opening one.
    @inline(__always)
    private mutating func position() throws(ParseFault) -> PlanarPosition {
        let x = try coordinate()
        guard json.peek == UInt8(ascii: ",") else { throw notAnotherNumber() }
        json.cursor += 1
        let y = try coordinate()
        if json.peek == UInt8(ascii: "]") {
            json.cursor += 1
        } else {
            try passMoreNumbers()
        }
        return PlanarPosition(x: x, y: y)
    }

    /// A coordinate with the white space around it.
    @inline(__always)
    private mutating func coordinate() throws(ParseFault) -> Double {
        if json.peek <= 0x20 { json.skipWhitespace() }
        let first = json.peek
        guard first &- 0x30 <= 9 || first == UInt8(ascii: "-") else { throw notANumber() }
        let start = json.index
        let value = try json.double()
        guard value.magnitude <= .greatestFiniteMagnitude else { throw fault(.coordinateNotFinite, at: start, "a finite number") }
        if json.peek <= 0x20 { json.skipWhitespace() }
        return value
    }

    /// A third number is counted, as are positions with more than three.
    @inline(never)
    private mutating func passMoreNumbers() throws(ParseFault) {
        var extra = 0
        while json.peek == UInt8(ascii: ",") {
            json.cursor += 1
            _ = try coordinate()
            extra += 1
        }
        guard json.peek == UInt8(ascii: "]") else { throw json.unexpected("a comma or ]") }
        json.cursor += 1
        tally.positionsWithHeight += 1
        if extra > 1 { tally.positionsWithMoreNumbers += 1 }
    }

    /// The fault of a position that ends, or goes on with something odd, after its first number.
    @inline(never)
    private func notAnotherNumber() -> ParseFault {
        json.peek == UInt8(ascii: "]")
            ? unexpected(.positionTooShort, "two or three numbers") : json.unexpected("a comma and a second number")
    }

    @inline(never)
    private func notANumber() -> ParseFault {
        switch json.peek {
        case UInt8(ascii: "]"):
            let afterComma = json.cursor > json.base && isAfterComma
            return afterComma
                ? json.unexpected("another number after the comma", .trailingComma)
                : unexpected(.positionTooShort, "two or three numbers")
        default: return wrongValue(.coordinateNotNumber, "a number")
        }
    }

    private var isAfterComma: Bool {
        var before = json.cursor - 1
        while before > json.base, JSONScanner.isWhitespace(before.pointee) { before -= 1 }
        return before.pointee == UInt8(ascii: ",")
    }

    @inline(never)
    private func notAnArray() -> ParseFault {
        switch json.peek {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
            return unexpected(.coordinatesTooShallow, "an array, one level deeper")
        default: return wrongValue(.coordinatesNotArray, "an array")
        }
    }

    /// A fault of structure where a JSON value stands, else one of syntax.
    func wrongValue(_ kind: Structure, _ expected: String) -> ParseFault {
        var again = json
        do throws(ParseFault) {
            try again.skipValue()
            return fault(kind, at: json.index, expected)
        } catch {
            return error
        }
    }
}
