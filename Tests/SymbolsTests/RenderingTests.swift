import Symbols
import Testing

@Suite("Symbols as SVG, PNG and text")
struct RenderingTests {
    private let symbol: QRSymbol

    init() throws { symbol = try QRSymbol(payload: "https://ID.EXAMPLE.VN/PUC/VN-BGOR-0052") }

    @Test("The SVG has its size in millimetres, a box of modules and one path whose runs are the dark modules")
    func svg() throws {
        let signed = try QRSymbol(payload: QRSymbolTests.signedStamp)
        #expect(
            signed.svg(moduleMillimetres: 0.33).hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"20.13mm\" height=\"20.13mm\""))
        for quietZone in [0, 4] {
            let svg = symbol.svg(moduleMillimetres: 0.5, quietZone: quietZone)
            let edge = symbol.size + 2 * quietZone
            #expect(svg.contains(" viewBox=\"0 0 \(edge) \(edge)\" shape-rendering=\"crispEdges\""))
            #expect(svg.components(between: "<path", and: ">").count == 1)
            let path = try #require(svg.components(between: " d=\"", and: "\"").first)
            #expect(try drawn(path, edge: edge) == modules(edge: edge, quietZone: quietZone))
        }
        #expect(symbol.svg(moduleMillimetres: 1, quietZone: 0).contains("width=\"\(symbol.size)mm\""))
    }

    @Test("The PNG has one bit a pixel and its physical resolution")
    func png() {
        let png = symbol.png(pixelsPerModule: 5, moduleMillimetres: 0.5)
        let edge = UInt8((symbol.size + 8) * 5)
        #expect(png.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]))
        #expect(Array(png[16..<29]) == [0, 0, 0, edge, 0, 0, 0, edge, 1, 0, 0, 0, 0])
        // 5 pixels in half a millimetre are 10,000 in a metre (0x2710).
        #expect(Array(png[33..<50]) == [0, 0, 0, 9] + Array("pHYs".utf8) + [0, 0, 0x27, 0x10, 0, 0, 0x27, 0x10, 1])
    }

    @Test("An image of more than one stored block, and one whose rows end within a byte, are read back", arguments: [1, 3, 12, 16])
    func scales(pixels: Int) throws {
        let signed = try QRSymbol(payload: QRSymbolTests.signedStamp)
        let png = signed.png(pixelsPerModule: pixels)
        #expect((png.count > 0x1_0000) == (pixels >= 12))
        // One pixel a module is too small for the reader, so it is only looked at as an image.
        if pixels > 1 { #expect(try Scanner.read(png: png) == signed.payload) }
    }

    @Test("Half blocks and ASCII show each module once, on dark and on light", arguments: QRSymbol.TextBackground.allCases)
    func text(background: QRSymbol.TextBackground) {
        let edge = symbol.size + 4
        let expected = modules(edge: edge, quietZone: 2)
        let ascii = symbol.text(.ascii, on: background, quietZone: 2).split(separator: "\n", omittingEmptySubsequences: false)
        #expect(ascii.count == edge + 1)
        var shown: [[Bool]] = []
        for line in ascii.dropLast() {
            let cells = Array(line)
            #expect(cells.count == edge * 2)
            shown.append(stride(from: 0, to: edge * 2, by: 2).map { (cells[$0] == "#") == (background == .light) })
        }
        #expect(shown == expected)

        let blocks = symbol.text(on: background, quietZone: 2).split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        #expect(blocks.count == (edge + 1) / 2)
        for (index, line) in blocks.enumerated() {
            let cells = Array(line)
            #expect(cells.count == edge)
            for (column, cell) in cells.enumerated() {
                let top = cell == "\u{2588}" || cell == "\u{2580}"
                let bottom = cell == "\u{2588}" || cell == "\u{2584}"
                #expect(top == (expected[index * 2][column] == (background == .light)))
                if index * 2 + 1 < edge {
                    #expect(bottom == (expected[index * 2 + 1][column] == (background == .light)))
                } else {
                    #expect(!bottom)
                }
            }
        }
    }

    private func modules(edge: Int, quietZone: Int) -> [[Bool]] {
        (0..<edge).map { row in (0..<edge).map { symbol.isDark(column: $0 - quietZone, row: row - quietZone) } }
    }

    /// Follows the path's commands and fills the modules that its lines cover.
    private func drawn(_ path: String, edge: Int) throws -> [[Bool]] {
        var grid = [[Bool]](repeating: [Bool](repeating: false, count: edge), count: edge)
        var (x, row) = (0, 0)
        var rest = path[...]
        while let command = rest.popFirst() {
            let end = rest.firstIndex(where: \.isLetter) ?? rest.endIndex
            let numbers = rest[..<end].split(separator: " ").compactMap { Double($0) }
            rest = rest[end...]
            switch command {
            case "M":
                #expect(numbers[1].truncatingRemainder(dividingBy: 1) == 0.5)
                (x, row) = (Int(numbers[0]), Int(numbers[1]))
            case "m":
                #expect(numbers[1] == 0)
                x += Int(numbers[0])
            default:
                try #require(command == "h")
                for column in x..<x + Int(numbers[0]) { grid[row][column] = true }
                x += Int(numbers[0])
            }
        }
        return grid
    }
}

extension String {
    /// The texts that stand between two marks.
    fileprivate func components(between opening: String, and closing: String) -> [String] {
        split(separator: opening, omittingEmptySubsequences: false).dropFirst().compactMap { part in
            part.split(separator: closing, maxSplits: 1, omittingEmptySubsequences: false).first.map(String.init)
        }
    }
}
