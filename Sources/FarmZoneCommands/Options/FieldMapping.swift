import ArgumentParser

/// Which column of a file fills which field, as `field=column`.
enum FieldMapping {
    /// Makes sure that every pair names a field and a column.
    ///
    /// - Parameters:
    ///   - pairs: What was typed.
    ///   - known: The fields that there are; none where any is taken.
    /// - Throws: `ValidationError` for the first pair that does not.
    static func validate(_ pairs: [String], known: [String] = []) throws {
        for pair in pairs {
            guard let (field, _) = parts(of: pair) else { throw ValidationError(Speech.text("error.map", ["pair": pair])) }
            guard known.isEmpty || known.contains(field) else {
                throw ValidationError(
                    Speech.text("error.map-field", ["field": field, "known": known.sorted().joined(separator: ", ")]))
            }
        }
    }

    /// The columns by their fields; of a field that is named twice the last.
    static func read(_ pairs: [String]) -> [String: String] {
        Dictionary(pairs.compactMap { parts(of: $0) }) { _, last in last }
    }

    private static func parts(of pair: String) -> (field: String, column: String)? {
        let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        return parts.count == 2 && !parts[1].isEmpty ? (String(parts[0]), String(parts[1])) : nil
    }
}
