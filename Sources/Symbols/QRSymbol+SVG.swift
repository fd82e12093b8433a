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
        precondition(moduleMillimetres > 0 && moduleMillimetres < 1000 && quietZone >= 0, "a symbol has a size")
        let edge = size + 2 * quietZone
        let length = Self.decimal(moduleMillimetres * Double(edge))
        var text: [UInt8] = []
        text.reserveCapacity(400 + modules.count * 2)
        text.append(contentsOf: "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(length)mm\" height=\"\(length)mm\"".utf8)
        text.append(contentsOf: " viewBox=\"0 0 \(edge) \(edge)\" shape-rendering=\"crispEdges\">".utf8)
        text.append(contentsOf: "<rect width=\"\(edge)\" height=\"\(edge)\" fill=\"#fff\"/><path stroke=\"#000\" d=\"".utf8)
        appendPath(to: &text, quietZone: quietZone)
        text.append(contentsOf: "\"/></svg>\n".utf8)
        return String(decoding: text, as: UTF8.self)
    }

    /// Writes the runs of dark modules as `M` to the middle of a row's first run, then `h` and `m` along it.
    private func appendPath(to text: inout [UInt8], quietZone: Int) {
        for row in 0..<size {
            let start = row * size
            var pen = -1
            var column = 0
            while column < size {
                guard modules[start + column] else {
                    column += 1
                    continue
                }
                let first = column
                repeat { column += 1 } while column < size && modules[start + column]
                if pen < 0 {
                    text.append(UInt8(ascii: "M"))
                    Self.append(first + quietZone, to: &text)
                    text.append(UInt8(ascii: " "))
                    Self.append(row + quietZone, to: &text)
                    text.append(contentsOf: [UInt8(ascii: "."), UInt8(ascii: "5")])
                } else {
                    text.append(UInt8(ascii: "m"))
                    Self.append(first - pen, to: &text)
                    text.append(contentsOf: [UInt8(ascii: " "), UInt8(ascii: "0")])
                }
                text.append(UInt8(ascii: "h"))
                Self.append(column - first, to: &text)
                pen = column
            }
        }
    }

    private static func append(_ number: Int, to text: inout [UInt8]) {
        if number >= 10 { append(number / 10, to: &text) }
        text.append(UInt8(ascii: "0") + UInt8(number % 10))
    }

    /// A positive number with at most four decimals and no trailing zeros.
    private static func decimal(_ number: Double) -> String {
        let scaled = Int((number * 10_000).rounded())
        var fraction = String(scaled % 10_000 + 10_000).dropFirst()
        while fraction.last == "0" { fraction.removeLast() }
        return fraction.isEmpty ? String(scaled / 10_000) : "\(scaled / 10_000).\(fraction)"
    }
}
