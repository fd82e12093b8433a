extension JSONScanner {
    /// The bytes between the quotes, checked, with their escapes still in them.
    struct StringToken {
        var start: UnsafePointer<UInt8>
        var count: Int
        var hasEscapes: Bool
    }

    /// Passes over white space and a string.
    mutating func stringToken(_ expected: @autoclosure () -> String = "a string") throws(ParseFault) -> StringToken {
        try expect(UInt8(ascii: "\""), expected())
        let start = cursor
        var hasEscapes = false
        while true {
            let byte = cursor.pointee
            if byte == UInt8(ascii: "\"") { break }
            if byte == UInt8(ascii: "\\") {
                hasEscapes = true
                _ = try escapedScalar()
            } else if byte < 0x20 {
                throw unexpected("an escape instead of a control character", .controlCharacter)
            } else if byte < 0x80 {
                cursor += 1
            } else {
                try passMultibyteScalar()
            }
        }
        let count = cursor - start
        guard count <= limits.stringBytes else {
            throw ParseFault(.json(.stringTooLong), at: start - base - 1, expected: "at most \(limits.stringBytes) bytes")
        }
        cursor += 1
        return StringToken(start: start, count: count, hasEscapes: hasEscapes)
    }

    /// Passes over white space and a string, and decodes it.
    mutating func string(_ expected: @autoclosure () -> String = "a string") throws(ParseFault) -> String {
        try decode(stringToken(expected()))
    }

    /// Passes over a key and its colon.
    mutating func key() throws(ParseFault) -> String {
        let key = try string("a key in quotes")
        try expect(UInt8(ascii: ":"), "a colon after the key")
        return key
    }

    private func decode(_ token: StringToken) throws(ParseFault) -> String {
        guard token.hasEscapes else {
            return String(decoding: UnsafeBufferPointer(start: token.start, count: token.count), as: UTF8.self)
        }
        var decoder = self
        decoder.cursor = token.start
        let stop = token.start + token.count
        var bytes: [UInt8] = []
        bytes.reserveCapacity(token.count)
        while decoder.cursor < stop {
            if decoder.peek == UInt8(ascii: "\\") {
                bytes.append(contentsOf: UTF8.encode(try decoder.escapedScalar()) ?? UTF8.encodedReplacementCharacter)
            } else {
                bytes.append(decoder.peek)
                decoder.cursor += 1
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Passes over one escape, a surrogate pair as a whole.
    private mutating func escapedScalar() throws(ParseFault) -> Unicode.Scalar {
        let start = index
        cursor += 1
        switch peek {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
            defer { cursor += 1 }
            return Unicode.Scalar(peek)
        case UInt8(ascii: "b"): return pass("\u{8}")
        case UInt8(ascii: "f"): return pass("\u{C}")
        case UInt8(ascii: "n"): return pass("\n")
        case UInt8(ascii: "r"): return pass("\r")
        case UInt8(ascii: "t"): return pass("\t")
        case UInt8(ascii: "u"): break
        default: throw unexpected("one of \" \\ / b f n r t u after the backslash", .malformedEscape)
        }
        cursor += 1
        let high = try hexadecimal()
        if let scalar = Unicode.Scalar(high) { return scalar }
        let lone = ParseFault(.json(.loneSurrogate), at: start, expected: "both halves of a surrogate pair")
        guard high < 0xDC00 else { throw lone }
        for byte in [UInt8(ascii: "\\"), UInt8(ascii: "u")] {
            guard peek == byte else { throw isAtEnd ? unexpected("the second half of a surrogate pair") : lone }
            cursor += 1
        }
        let low = try hexadecimal()
        guard 0xDC00...0xDFFF ~= low, let scalar = Unicode.Scalar(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00)) else {
            throw lone
        }
        return scalar
    }

    private mutating func pass(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        cursor += 1
        return scalar
    }

    private mutating func hexadecimal() throws(ParseFault) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            switch peek {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt32(peek - 0x30)
            case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"):
                value = value << 4 | UInt32((peek | 0x20) - 0x57)
            default: throw unexpected("four hexadecimal digits", .malformedEscape)
            }
            cursor += 1
        }
        return value
    }

    /// Passes over a scalar of two to four bytes, by table 3-7 of the Unicode Standard (no overlong forms, no surrogates).
    private mutating func passMultibyteScalar() throws(ParseFault) {
        let start = index
        var range: ClosedRange<UInt8> = 0x80...0xBF
        let following: Int
        switch peek {
        case 0xC2...0xDF: following = 1
        case 0xE0: (following, range) = (2, 0xA0...0xBF)
        case 0xED: (following, range) = (2, 0x80...0x9F)
        case 0xE1...0xEF: following = 2
        case 0xF0: (following, range) = (3, 0x90...0xBF)
        case 0xF1...0xF3: following = 3
        case 0xF4: (following, range) = (3, 0x80...0x8F)
        default: throw unexpected("UTF-8", .malformedUTF8)
        }
        cursor += 1
        for _ in 0..<following {
            guard range.contains(peek) else {
                if isAtEnd { throw unexpected("the rest of a character") }
                throw ParseFault(.json(.malformedUTF8), at: start, expected: "UTF-8")
            }
            cursor += 1
            range = 0x80...0xBF
        }
    }
}
