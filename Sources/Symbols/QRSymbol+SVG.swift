extension QRSymbol {
    /// The symbol as an SVG document of a given physical size, black on white.
    ///
    /// All dark modules are one path: each run in a row is a line one module wide, so that rows and columns meet exactly.
    ///
    /// - Parameters:
    ///   - moduleMillimetres: The edge of one module in millimetres, above 0 and below 1000; at least 0.33 on a consumer stamp (GS1).
    ///     Who takes it from outside checks it first.
    ///   - quietZone: The light modules on each side.
    /// - Returns: The document, without an XML declaration, so that it can also stand within a page.
    public func svg(moduleMillimetres: Double, quietZone: Int = QRSymbol.quietZone) -> String {
        precondition(moduleMillimetres > 0 && moduleMillimetres < 1000 && (0..<1_000_000).contains(quietZone), "a symbol has a size")
        let edge = size + 2 * quietZone
        let length = Self.decimal(moduleMillimetres * Double(edge))
        let head =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(length)mm\" height=\"\(length)mm\" viewBox=\"0 0 \(edge) \(edge)\" "
            + "shape-rendering=\"crispEdges\"><rect width=\"\(edge)\" height=\"\(edge)\" fill=\"#fff\"/><path stroke=\"#000\" d=\""
        let tail = "\"/></svg>\n"
        // Every other module begins a run at most, and a run is written in no more than three numbers and seven signs.
        let most = head.utf8.count + tail.utf8.count + size * (size / 2 + 1) * (3 * SVGPen.digits + 7)
        return unsafe String(unsafeUninitializedCapacity: most) { buffer in
            var pen = unsafe SVGPen(buffer)
            pen.write(head)
            unsafe modules.withUnsafeBufferPointer { modules in
                for row in 0..<size {
                    let line = unsafe UnsafeBufferPointer(rebasing: modules[row * size..<(row + 1) * size])
                    unsafe pen.write(line, row: row, quietZone: quietZone)
                }
            }
            pen.write(tail)
            return pen.count
        }
    }

    /// A positive number with at most four decimals and no trailing zeros.
    private static func decimal(_ number: Double) -> String {
        let scaled = Int((number * 10_000).rounded())
        var fraction = String(scaled % 10_000 + 10_000).dropFirst()
        while fraction.last == "0" { fraction.removeLast() }
        return fraction.isEmpty ? String(scaled / 10_000) : "\(scaled / 10_000).\(fraction)"
    }
}

/// Writes a path into memory that is large enough for it: of a thousand symbols the drawing must not take as long as the encoding.
@safe
private struct SVGPen {
    /// How many digits a number can have: a symbol has 177 modules, and whoever asks for a wider quiet zone asks for less than a million.
    static let digits = 7

    private let buffer: UnsafeMutableBufferPointer<UInt8>
    private(set) var count = 0

    init(_ buffer: UnsafeMutableBufferPointer<UInt8>) { unsafe self.buffer = buffer }

    mutating func write(_ text: String) {
        for byte in text.utf8 { put(byte) }
    }

    /// The runs of dark modules of a row as `M` to the middle of the first, then `h` and `m` along it.
    mutating func write(_ modules: UnsafeBufferPointer<Bool>, row: Int, quietZone: Int) {
        var (pen, column) = (-1, 0)
        while column < modules.count {
            guard unsafe modules[column] else {
                column += 1
                continue
            }
            let first = column
            repeat { column += 1 } while unsafe column < modules.count && modules[column]
            if pen < 0 {
                put(UInt8(ascii: "M"))
                put(first + quietZone)
                put(UInt8(ascii: " "))
                put(row + quietZone)
                put(UInt8(ascii: "."))
                put(UInt8(ascii: "5"))
            } else {
                put(UInt8(ascii: "m"))
                put(first - pen)
                put(UInt8(ascii: " "))
                put(UInt8(ascii: "0"))
            }
            put(UInt8(ascii: "h"))
            put(column - first)
            pen = column
        }
    }

    private mutating func put(_ byte: UInt8) {
        unsafe precondition(count < buffer.count, "the memory is large enough for the path")
        unsafe buffer[count] = byte
        count += 1
    }

    private mutating func put(_ number: Int) {
        if number >= 10 { put(number / 10) }
        put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
    }
}
