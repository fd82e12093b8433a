/// The characters that values of AIs may have (GS1 General Specifications, figure 7.11-1): no space, no diacritics.
public enum CharacterSet82 {
    /// Whether a byte is one of the 82 characters.
    public static func contains(_ byte: UInt8) -> Bool { table[Int(byte)] }

    /// Whether a text has only such characters.
    public static func contains(_ text: some StringProtocol) -> Bool { text.utf8.allSatisfy { contains($0) } }

    private static let table: [Bool] = {
        var table = [Bool](repeating: false, count: 256)
        let marks = "!\"%&'()*+,-./:;<=>?_"
        let characters = marks + "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
        for byte in characters.utf8 { table[Int(byte)] = true }
        return table
    }()
}
