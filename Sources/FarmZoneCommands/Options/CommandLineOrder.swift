/// The options that every command has may stand before its name too: `farmzone --registry yt.gpkg area list`.
enum CommandLineOrder {
    private static let common = ["--registry", "--officer", "--lang"]

    /// The arguments with the common options that stand in front moved to the end.
    static func verbFirst(_ arguments: [String]) -> [String] {
        var rest = arguments[...]
        var moved: [String] = []
        while let first = rest.first {
            if common.contains(first), rest.count > 1 {
                moved += rest.prefix(2)
                rest = rest.dropFirst(2)
            } else if common.contains(where: { first.hasPrefix($0 + "=") }) {
                moved.append(first)
                rest = rest.dropFirst()
            } else {
                break
            }
        }
        // Behind a lone `--` everything is a value: the options go before it.
        guard let end = rest.firstIndex(of: "--") else { return rest + moved }
        return Array(rest[..<end]) + moved + Array(rest[end...])
    }
}
