extension JSONScanner {
    /// Passes over white space and a value, and makes it.
    mutating func value() throws(ParseFault) -> JSONValue {
        try countValue()
        skipWhitespace()
        switch peek {
        case UInt8(ascii: "{"): return .object(try object())
        case UInt8(ascii: "["):
            var elements: [JSONValue] = []
            try enter(UInt8(ascii: "["), "[")
            while try hasNext(first: elements.isEmpty, closing: UInt8(ascii: "]")) { elements.append(try value()) }
            return .array(elements)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
        default: return try literal()
        }
    }

    /// Passes over white space and an object, and makes it.
    mutating func object() throws(ParseFault) -> JSONObject {
        var object = JSONObject()
        var keys = KeySet()
        try enter(UInt8(ascii: "{"), "{")
        while try hasNext(first: object.isEmpty, closing: UInt8(ascii: "}")) {
            skipWhitespace()
            let place = index
            let key = try key()
            try keys.insert(key, at: place)
            object.appendUnchecked(key: key, value: try value())
        }
        return object
    }

    /// Passes over white space and a value without making it; keys that occur twice pass.
    mutating func skipValue() throws(ParseFault) {
        skipWhitespace()
        var isFirst = true
        switch peek {
        case UInt8(ascii: "{"):
            try enter(UInt8(ascii: "{"), "{")
            while try hasNext(first: isFirst, closing: UInt8(ascii: "}")) {
                isFirst = false
                _ = try stringToken("a key in quotes")
                try expect(UInt8(ascii: ":"), "a colon after the key")
                try skipValue()
            }
        case UInt8(ascii: "["):
            try enter(UInt8(ascii: "["), "[")
            while try hasNext(first: isFirst, closing: UInt8(ascii: "]")) {
                isFirst = false
                try skipValue()
            }
        case UInt8(ascii: "\""): _ = try stringToken()
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try passNumber()
        default: _ = try literal()
        }
    }

    private mutating func literal() throws(ParseFault) -> JSONValue {
        switch peek {
        case UInt8(ascii: "t"): try pass("true")
        case UInt8(ascii: "f"):
            try pass("false")
            return .bool(false)
        case UInt8(ascii: "n"):
            try pass("null")
            return .null
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
            throw unexpected("true, false or null", .unknownWord)
        case UInt8(ascii: "+"), UInt8(ascii: "."): throw unexpected("a digit or a minus sign", .malformedNumber)
        default: throw unexpected("a value")
        }
        return .bool(true)
    }

    private mutating func pass(_ word: StaticString) throws(ParseFault) {
        let start = index
        for offset in 0..<word.utf8CodeUnitCount {
            guard peek == word.utf8Start[offset] else {
                if isAtEnd { throw unexpected("true, false or null") }
                throw ParseFault(.json(.unknownWord), at: start, expected: "true, false or null")
            }
            cursor += 1
        }
    }

    /// Passes over a number, and keeps its text.
    mutating func number() throws(ParseFault) -> JSONNumber {
        skipWhitespace()
        let start = cursor
        try passNumber()
        return JSONNumber(checked: String(decoding: UnsafeBufferPointer(start: start, count: cursor - start), as: UTF8.self))
    }

    private mutating func passNumber() throws(ParseFault) {
        let start = cursor
        if peek == UInt8(ascii: "-") { cursor += 1 }
        if peek == UInt8(ascii: "0") {
            cursor += 1
            if peek &- 0x30 <= 9 { throw ParseFault(.json(.leadingZero), at: start - base, expected: "no zero before other digits") }
        } else {
            try passDigits()
        }
        if peek == UInt8(ascii: ".") {
            cursor += 1
            try passDigits()
        }
        if peek | 0x20 == UInt8(ascii: "e") {
            cursor += 1
            if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { cursor += 1 }
            try passDigits()
        }
        guard cursor - start <= limits.stringBytes else {
            throw ParseFault(.json(.stringTooLong), at: start - base, expected: "at most \(limits.stringBytes) bytes")
        }
    }

    private mutating func passDigits() throws(ParseFault) {
        guard peek &- 0x30 <= 9 else { throw unexpected("a digit", .malformedNumber) }
        repeat { cursor += 1 } while peek &- 0x30 <= 9
    }
}
