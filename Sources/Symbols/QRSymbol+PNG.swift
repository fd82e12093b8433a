extension QRSymbol {
    /// The symbol as a PNG image of one bit a pixel, black on white, which knows its physical size.
    ///
    /// - Parameters:
    ///   - pixelsPerModule: The edge of one module in pixels, 1 to 100.
    ///   - moduleMillimetres: The edge of one module in millimetres, written as the image's resolution.
    ///   - quietZone: The light modules on each side.
    /// - Returns: The bytes of the file.
    public func png(pixelsPerModule: Int, moduleMillimetres: Double = 0.33, quietZone: Int = QRSymbol.quietZone) -> [UInt8] {
        precondition((1...100).contains(pixelsPerModule) && quietZone >= 0, "a symbol has a size")
        precondition(moduleMillimetres > 0.000_1 && moduleMillimetres < 1000, "a module has a size")
        let edge = (size + 2 * quietZone) * pixelsPerModule
        let bytesPerRow = (edge + 7) / 8
        var rows: [[UInt8]] = []
        rows.reserveCapacity(edge)
        for row in -quietZone..<size + quietZone {
            var line = [UInt8](repeating: 0xFF, count: bytesPerRow)
            for column in 0..<size where isDark(column: column, row: row) {
                let first = (column + quietZone) * pixelsPerModule
                for pixel in first..<first + pixelsPerModule { line[pixel / 8] &= ~(0x80 >> UInt8(pixel % 8)) }
            }
            for _ in 0..<pixelsPerModule { rows.append(line) }
        }
        let pixelsPerMetre = Double(pixelsPerModule) * 1000 / moduleMillimetres
        return PNGWriter.bilevel(width: edge, rows: rows, pixelsPerMetre: UInt32(pixelsPerMetre.rounded()))
    }
}
