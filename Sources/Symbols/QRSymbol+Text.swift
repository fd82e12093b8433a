extension QRSymbol {
    /// How modules become characters.
    public enum TextStyle: Hashable, Sendable, CaseIterable {
        /// Two modules above each other in one character (U+2580, U+2584, U+2588).
        case halfBlocks
        /// One module as two characters, `##` or two spaces.
        case ascii
    }

    /// What the characters are shown on, which decides whether the light or the dark modules are drawn.
    public enum TextBackground: Hashable, Sendable, CaseIterable {
        /// A dark terminal: the light modules and the quiet zone are drawn.
        case dark
        /// Paper or a light terminal: the dark modules are drawn.
        case light
    }

    /// The symbol as lines of characters of one width.
    ///
    /// - Parameters:
    ///   - style: How modules become characters.
    ///   - background: What the characters are shown on.
    ///   - quietZone: The light modules on each side.
    /// - Returns: Lines that end with a line feed.
    public func text(
        _ style: TextStyle = .halfBlocks, on background: TextBackground = .dark, quietZone: Int = QRSymbol.quietZone
    ) -> String {
        precondition(quietZone >= 0, "a quiet zone has a width")
        let range = -quietZone..<size + quietZone
        func isDrawn(_ column: Int, _ row: Int) -> Bool {
            // The half line below an odd number of rows belongs to no module and stays empty.
            row < range.upperBound && isDark(column: column, row: row) == (background == .light)
        }
        var text = ""
        switch style {
        case .halfBlocks:
            for row in stride(from: range.lowerBound, to: range.upperBound, by: 2) {
                for column in range {
                    switch (isDrawn(column, row), isDrawn(column, row + 1)) {
                    case (true, true): text.append("\u{2588}")
                    case (true, false): text.append("\u{2580}")
                    case (false, true): text.append("\u{2584}")
                    case (false, false): text.append(" ")
                    }
                }
                text.append("\n")
            }
        case .ascii:
            for row in range {
                for column in range { text.append(isDrawn(column, row) ? "##" : "  ") }
                text.append("\n")
            }
        }
        return text
    }
}
