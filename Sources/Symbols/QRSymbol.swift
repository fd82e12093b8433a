/// A QR symbol: a square of dark and light modules that holds a text (ISO/IEC 18004).
public struct QRSymbol: Hashable, Sendable {
    /// The number of modules in the quiet zone that must surround a symbol.
    public static let quietZone = 4

    /// The text that the symbol holds.
    public let payload: String
    /// The error correction that was asked for.
    public let level: ErrorCorrection
    /// The version, 1 to 40, that gives the size.
    public let version: Int
    /// The modules along one edge, without the quiet zone: 17 + 4 × version.
    public let size: Int
    /// The modules row by row from the top left, true where dark.
    public let modules: [Bool]

    /// Makes the smallest symbol for a text, in the mix of numeric, alphanumeric and byte segments that needs the fewest bits.
    ///
    /// May be called from any thread.
    ///
    /// - Parameters:
    ///   - payload: The text; not empty and without NUL. Bytes are UTF-8.
    ///   - level: The error correction.
    /// - Throws: What keeps the text out of a symbol.
    public init(payload: String, level: ErrorCorrection = .medium) throws(QRSymbolError) {
        let encoded = try QREncoder.encode(payload, level: level)
        self.payload = payload
        self.level = level
        version = encoded.version
        size = encoded.width
        modules = encoded.modules
    }

    /// Whether the module in a column and a row, counted from 0 at the top left, is dark; what lies outside is light.
    public func isDark(column: Int, row: Int) -> Bool {
        guard (0..<size).contains(column), (0..<size).contains(row) else { return false }
        return modules[row * size + column]
    }
}
