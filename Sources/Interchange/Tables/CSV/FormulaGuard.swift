/// The apostrophe that keeps a spreadsheet from running a text as a formula, put on and taken off so that every text comes back.
///
/// A text that begins with apostrophes before such a sign gets one more: so what is taken off is always what was put on.
public enum FormulaGuard {
    /// The text as it is written into a file that people open in a spreadsheet.
    public static func guarded(_ text: String) -> String {
        isFormula(text.drop { $0 == "'" }) ? "'" + text : text
    }

    /// The text that was meant by one that was read from such a file.
    public static func plain(_ text: String) -> String {
        text.first == "'" && isFormula(text.drop { $0 == "'" }) ? String(text.dropFirst()) : text
    }

    /// Whether a spreadsheet takes a text for a formula: what OWASP lists under "CSV Injection", the full-width signs included.
    ///
    /// Numbers with a sign are none.
    private static func isFormula(_ text: Substring) -> Bool {
        guard let first = text.unicodeScalars.first else { return false }
        switch first {
        case "=", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF20}": return true
        case "+", "-", "\u{FF0B}", "\u{FF0D}": return NumberText.readings(of: String(text)).isEmpty
        default: return false
        }
    }
}
