extension OutputBytes {
    /// Adds a whole number.
    public mutating func append(integer: Int64) { append(digits: integer.magnitude, isNegative: integer < 0) }

    private mutating func append(digits: UInt64, isNegative: Bool) {
        var text = InlineArray<20, UInt8>(repeating: 0)
        var place = 20
        var rest = digits
        repeat {
            place -= 1
            text[place] = UInt8(ascii: "0") + UInt8(rest % 10)
            rest /= 10
        } while rest > 0
        if isNegative { append(UInt8(ascii: "-")) }
        for index in place..<20 { append(text[index]) }
    }

    /// Adds a number rounded to a number of decimals (half away from zero), with a point whatever the language.
    ///
    /// A number that is not finite, or too large to have such decimals, is added as Swift writes it.
    ///
    /// - Parameters:
    ///   - number: The number.
    ///   - decimals: How many decimals, at most 9.
    ///   - keepingZeros: Whether zeros at the end of the decimals stay.
    public mutating func append(_ number: Double, decimals: Int, keepingZeros: Bool) {
        var scale: UInt64 = 1
        for _ in 0..<decimals { scale *= 10 }
        let scaled = (number.magnitude * Double(scale)).rounded()
        guard scaled < 9e18 else { return append("\(number)" as String) }
        let whole = UInt64(scaled)
        append(digits: whole / scale, isNegative: number < 0 && whole > 0)
        var fraction = whole % scale
        guard decimals > 0, keepingZeros || fraction > 0 else { return }
        append(UInt8(ascii: "."))
        var width = scale / 10
        while width > 0, keepingZeros || fraction > 0 {
            append(UInt8(ascii: "0") + UInt8(fraction / width))
            fraction %= width
            width /= 10
        }
    }
}

extension Double {
    /// The number with a fixed number of decimals, as `OutputBytes` writes it.
    public func formatted(decimals: Int) -> String {
        var text = OutputBytes(capacity: 64)
        text.append(self, decimals: decimals, keepingZeros: true)
        return text.text
    }
}
