/// The number of a freight container (ISO 6346), as painted on it: owner, category, serial, check digit.
public struct ContainerCode: Hashable, Sendable {
    /// Eleven characters, as `CSQU3054383`.
    public let text: String

    /// Reads it with or without blanks and hyphens, in either case; nil for what is none, or has another check digit.
    public init?(_ typed: String) {
        let text = typed.uppercased().filter { $0 != " " && $0 != "-" }
        let bytes = Array(text.utf8)
        guard bytes.count == 11, bytes[..<4].allSatisfy({ (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }),
            "UJZ".utf8.contains(bytes[3]), bytes[4...].allSatisfy({ $0.decimalDigit != nil })
        else { return nil }
        let sum = bytes[..<10].enumerated().reduce(0) { $0 + ContainerCode.value(of: $1.element) << $1.offset }
        guard sum % 11 % 10 == bytes[10].decimalDigit else { return nil }
        self.text = text
    }

    /// Letters count from 10 on, multiples of 11 left out (ISO 6346 annex A).
    private static func value(of byte: UInt8) -> Int {
        if let digit = byte.decimalDigit { return digit }
        let place = 10 + Int(byte - UInt8(ascii: "A"))
        return place + (place > 10 ? 1 : 0) + (place > 20 ? 1 : 0) + (place > 30 ? 1 : 0)
    }

    /// The container in an event (GS1 EPC Tag Data Standard, scheme `bic`).
    var uri: String { "urn:epc:id:bic:" + text }
}
