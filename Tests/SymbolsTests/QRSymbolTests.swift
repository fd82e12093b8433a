import Symbols
import Testing

@Suite("QR symbols")
struct QRSymbolTests {
    /// A signed stamp as it is printed: 66 characters of URL and 306 digits.
    static let signedStamp =
        "https://ID.EXAMPLE.VN/01/09521234543213/10/L260511A/21/7K3QW9XMZ2#" + String(repeating: "59255196894701316", count: 18)

    static let payloads = [
        "https://ID.EXAMPLE.VN/01/09521234543213/10/L260511A/21/7K3QW9XMZ2", "https://ID.EXAMPLE.VN/PUC/VN-BGOR-0052",
        "https://example.vn/puc/VN-BGOR-0052?lang=vi", "0123456789", "A", "Vải thiều Lục Ngạn, mã số vùng trồng VN-BGOR-0052", signedStamp,
    ]

    @Test("What is put into a symbol is read from its image by another program", arguments: payloads, ErrorCorrection.allCases)
    func readBack(payload: String, level: ErrorCorrection) throws {
        let symbol = try QRSymbol(payload: payload, level: level)
        #expect(try Scanner.read(png: symbol.png(pixelsPerModule: 4)) == payload)
    }

    @Test("A signed stamp at level M is version 9, and its unsigned address version 4")
    func versions() throws {
        let signed = try QRSymbol(payload: Self.signedStamp)
        #expect(Self.signedStamp.utf8.count == 372)
        #expect((signed.version, signed.size) == (9, 53))
        #expect(try QRSymbol(payload: Self.payloads[0]).version == 4)
        // In lower case the same address needs bytes, and so a larger symbol.
        let address = "https://ID.EXAMPLE.VN/S/" + String(repeating: "A", count: 30)
        #expect(try QRSymbol(payload: address).version == 3)
        #expect(try QRSymbol(payload: address.lowercased()).version == 4)
    }

    @Test("The finder patterns stand in three corners and the fourth is free")
    func corners() throws {
        let symbol = try QRSymbol(payload: "A", level: .low)
        #expect((symbol.version, symbol.size, symbol.modules.count) == (1, 21, 441))
        for (column, row) in [(0, 0), (14, 0), (0, 14)] {
            for step in 0..<7 { #expect(symbol.isDark(column: column + step, row: row)) }
            #expect(!symbol.isDark(column: column + 1, row: row + 1))
            #expect(symbol.isDark(column: column + 3, row: row + 3))
        }
        #expect(!symbol.isDark(column: -1, row: 0) && !symbol.isDark(column: 0, row: 21))
    }

    @Test("The longest text fits at each level, and one byte more is refused")
    func capacity() throws {
        // ISO/IEC 18004 table 7, version 40, byte mode.
        for (level, capacity) in [(ErrorCorrection.low, 2953), (.medium, 2331), (.quartile, 1663), (.high, 1273)] {
            let text = String(repeating: "a", count: capacity)
            #expect(try QRSymbol(payload: text, level: level).version == 40)
            #expect(throws: QRSymbolError.tooLong(bytes: capacity + 1, level: level)) { try QRSymbol(payload: text + "a", level: level) }
        }
    }

    @Test("An empty text and one with a NUL are refused by name")
    func refusals() {
        #expect(throws: QRSymbolError.empty) { try QRSymbol(payload: "") }
        #expect(throws: QRSymbolError.nulByte(offset: 3)) { try QRSymbol(payload: "ải\0b".replacing("ả", with: "ab")) }
        for error in [QRSymbolError.empty, .nulByte(offset: 3), .tooLong(bytes: 9, level: .high), .encoder(function: "f", code: 12)] {
            #expect(error.description.hasSuffix("."))
        }
        #expect(QRSymbolError.tooLong(bytes: 9, level: .high).description.contains("level high"))
    }

    @Test("Symbols made by many threads at once are the same as one after another")
    func threads() async throws {
        let texts = (0..<200).map { "https://ID.EXAMPLE.VN/S/\($0 * 7919)" + String(repeating: "X", count: $0) }
        let alone = try texts.map { try QRSymbol(payload: $0) }
        let together = try await withThrowingTaskGroup(of: (Int, QRSymbol).self) { group in
            for (index, text) in texts.enumerated() { group.addTask { (index, try QRSymbol(payload: text)) } }
            return try await group.reduce(into: [Int: QRSymbol]()) { $0[$1.0] = $1.1 }
        }
        for (index, symbol) in alone.enumerated() { #expect(together[index] == symbol) }
    }
}
