/// The check digit of GS1 keys (GS1 General Specifications §7.9.1): weights 3, 1, 3, 1 … from the right over the body.
public enum CheckDigit {
    /// The check digit for a body of digits; nil where something in it is no ASCII digit.
    public static func value(forBody body: some StringProtocol) -> Int? {
        var sum = 0
        for (index, byte) in body.utf8.reversed().enumerated() {
            guard let digit = byte.decimalDigit else { return nil }
            sum += digit * (index.isMultiple(of: 2) ? 3 : 1)
        }
        return (10 - sum % 10) % 10
    }

    /// Whether the last of some digits is the check digit of the others.
    public static func isValid(_ digits: some StringProtocol) -> Bool {
        guard let last = digits.utf8.suffix(1).first?.decimalDigit, digits.utf8.count > 1 else { return false }
        return value(forBody: digits.dropLast()) == last
    }
}

extension UInt8 {
    /// The number that an ASCII digit stands for.
    var decimalDigit: Int? {
        UInt8(ascii: "0") <= self && self <= UInt8(ascii: "9") ? Int(self - UInt8(ascii: "0")) : nil
    }
}
