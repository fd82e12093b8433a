import Foundation

/// A layer of a file as `ogrinfo` sums it up.
struct LayerSummary: Sendable {
    /// Its name.
    var name: String
    /// The kind of its geometry in GDAL's words, as `3D Measured Polygon`; `None` for a table.
    var geometry: String
    /// How many features it has; nil where that is not known.
    var count: Int?
    /// Its reference system as well-known text; nil where it has none.
    var system: String?
    /// What a Shapefile says of its encoding: the word in its `.cpg`, the number in the head of its `.dbf`.
    var encoding: (word: String?, number: Int?) = (nil, nil)

    /// Whether it can hold polygons or lines.
    var mayHoldOutlines: Bool { !isTable && !geometry.hasSuffix("Point") }
    /// Whether it has no geometry.
    var isTable: Bool { geometry == "None" }
    /// Whether a Shapefile says in which encoding its text is; 87 is the number of whatever Windows was set to (dBASE's "ANSI").
    var namesEncoding: Bool { encoding.word != nil || !([nil, 0, 87] as [Int?]).contains(encoding.number) }
    /// Whether it says that its text is Windows-1258, which we read ourselves: what GDAL reads it with holds every last letter back for a
    /// mark that may follow, and forgets it.
    var isWindows1258: Bool { encoding.word.map { $0.filter(\.isNumber) == "1258" } ?? false }
    /// Whether its text comes byte by byte, and which letters they are is found out here.
    var isReadAsBytes: Bool { !namesEncoding || isWindows1258 }
    /// Whether positions carry measures, which GeoJSON cannot hold.
    var hasMeasures: Bool { geometry.contains("Measured") }
}

extension LayerSummary {
    /// Takes the text apart that `ogrinfo -so -al` prints.
    ///
    /// - Returns: The driver that opened the file, and its layers in order; nil where the text is not of that shape.
    static func read(_ text: String) -> (driver: String, layers: [LayerSummary])? {
        guard let using = text.firstRange(of: "using driver `"), let end = text[using.upperBound...].firstRange(of: "' successful")
        else { return nil }
        let driver = String(text[using.upperBound..<end.lowerBound])
        var layers: [LayerSummary] = []
        var isInSystem = false
        for line in text[end.upperBound...].split(separator: "\n", omittingEmptySubsequences: false) {
            if let name = value(of: "Layer name: ", in: line) {
                layers.append(LayerSummary(name: name, geometry: "Unknown (any)"))
                isInSystem = false
            } else if layers.isEmpty {
                continue
            } else if isInSystem {
                // The text of a system goes on in lines that are indented, or close it.
                let current = layers[layers.count - 1].system
                if line == "(unknown)" || line.hasPrefix("Data axis") || (current != nil && !line.hasPrefix(" ")) {
                    isInSystem = false
                } else {
                    layers[layers.count - 1].system = (current ?? "") + line
                }
            } else if let geometry = value(of: "Geometry: ", in: line) {
                layers[layers.count - 1].geometry = geometry
            } else if let count = value(of: "Feature Count: ", in: line) {
                layers[layers.count - 1].count = Int(count).flatMap { $0 < 0 ? nil : $0 }
            } else if let word = value(of: "  CPG_VALUE=", in: line) {
                layers[layers.count - 1].encoding.word = word
            } else if let number = value(of: "  LDID_VALUE=", in: line) {
                layers[layers.count - 1].encoding.number = Int(number)
            } else if line == "Layer SRS WKT:" {
                isInSystem = true
            }
        }
        return (driver, layers)
    }

    private static func value(of key: String, in line: Substring) -> String? {
        line.hasPrefix(key) ? String(line.dropFirst(key.count)) : nil
    }
}
