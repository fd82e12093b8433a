extension JSONScanner {
    /// Powers of ten that a double holds exactly.
    private static let exactPowersOfTen: [Double] = [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
    ]

    /// Passes over a number (the cursor stands on its first byte) and gives the nearest double; infinite where it is too large.
    ///
    /// At the end of the bytes at hand the number may go on, which counts as an end: numbers here always stand in an array.
    @inline(__always)
    mutating func double() throws(ParseFault) -> Double {
        let start = cursor
        var next = cursor
        let isNegative = next.pointee == UInt8(ascii: "-")
        if isNegative { next += 1 }
        var mantissa: UInt64 = 0
        let firstDigit = next
        var digit = next.pointee &- 0x30
        while digit <= 9 {
            mantissa = mantissa &* 10 &+ UInt64(digit)
            next += 1
            digit = next.pointee &- 0x30
        }
        var digits = next - firstDigit
        if digits == 0 || (digits > 1 && firstDigit.pointee == 0x30) { throw numberFault() }
        var exponent = 0
        if next.pointee == UInt8(ascii: ".") {
            next += 1
            let firstDecimal = next
            digit = next.pointee &- 0x30
            while digit <= 9 {
                mantissa = mantissa &* 10 &+ UInt64(digit)
                next += 1
                digit = next.pointee &- 0x30
            }
            exponent = firstDecimal - next
            if exponent == 0 { throw numberFault() }
            digits -= exponent
        }
        if next.pointee | 0x20 == UInt8(ascii: "e") || next == end || digits > 19 { return try slowDouble() }
        cursor = next
        var value: Double
        if mantissa <= 1 << 53, exponent >= -22 {
            value = Double(mantissa)
            if exponent != 0 { value /= Self.powerOfTen(-exponent) }
        } else if exponent >= -19 {
            value = Self.quotient(of: mantissa, byTenToThe: -exponent)
        } else {
            value = Self.nearestDouble(start, cursor - start).magnitude
        }
        return isNegative ? -value : value
    }

    @inline(__always)
    private static func powerOfTen(_ exponent: Int) -> Double {
        exactPowersOfTen.withUnsafeBufferPointer { $0[exponent] }
    }

    /// The double nearest to `mantissa / 10^exponent`, for exponents up to 19, by one exact division of 128 by 64 bits.
    ///
    /// Both are shifted until their highest bit is set, so that the quotient has 63 or 64 bits: more than the 53 of a double
    /// and two. A remainder is kept as the lowest bit, so that a tie is seen as what it is; the conversion then rounds once.
    static func quotient(of mantissa: UInt64, byTenToThe exponent: Int) -> Double {
        guard mantissa != 0 else { return 0 }
        var divisor: UInt64 = 1
        for _ in 0..<exponent { divisor *= 10 }
        let up = mantissa.leadingZeroBitCount
        let down = divisor.leadingZeroBitCount
        let dividend = mantissa << up
        let (quotient, remainder) = (divisor << down).dividingFullWidth((dividend >> 1, dividend << 63))
        let nearest = Double(remainder == 0 ? quotient : quotient | 1)
        return nearest * Double(sign: .plus, exponent: down - up - 63, significand: 1)
    }

    /// The fault of a malformed number at the cursor.
    @inline(never)
    private func numberFault() -> ParseFault {
        var again = self
        do throws(ParseFault) {
            try again.skipValue()
            return again.unexpected("a number", .malformedNumber)
        } catch {
            return error
        }
    }

    /// Numbers with an exponent or many digits, and those at the end of the bytes at hand.
    @inline(never)
    private mutating func slowDouble() throws(ParseFault) -> Double {
        let start = cursor
        try skipValue()
        if isAtEnd { throw unexpected("a comma or ]") }
        return Self.nearestDouble(start, cursor - start)
    }

    static func nearestDouble(_ start: UnsafePointer<UInt8>, _ count: Int) -> Double {
        // The grammar was checked, hence the text is a number.
        Double(String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)) ?? .nan
    }
}
