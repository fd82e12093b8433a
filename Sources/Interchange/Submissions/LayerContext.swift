import Casework
import Geodesy
import GeoPrimitives
import Registry

/// What is known of the features of a layer before the first is read, where they come from a foreign file.
struct LayerContext {
    /// The format, for the receipt.
    var format: ForeignFormat
    /// What the file says about its system; nil where nothing.
    var declared: DeclaredSystem?
    /// How its texts are to be understood.
    var text: LegacyText
    /// How many features the layers before it have.
    var base = 0
    /// What is to be said once, with the first feature.
    var findings: [Finding]

    /// What a layer tells.
    init(_ layer: ForeignFile.Layer, _ format: ForeignFormat) {
        self.format = format
        let summary = layer.summary
        declared =
            format.isAlwaysWGS84
            ? DeclaredSystem(text: format.name, system: .crs84) : summary.system.map { DeclaredSystem(wellKnownText: $0) }
        findings = []
        if summary.hasMeasures { findings.append(Finding("measures-dropped", .note, values: ["layer": summary.name])) }
        text = .asRead
        guard format.hasUnnamedEncoding, summary.isReadAsBytes else { return }
        if summary.isWindows1258 {
            text = .windows1258
            return
        }
        text = LegacyText(judging: LayerContext.sample(of: layer.path))
        if text != .asRead {
            findings.append(Finding("encoding-found", text == .utf8 ? .note : .warning, values: ["encoding": text.rawValue]))
        }
    }

    /// Some of the texts of a layer: enough to tell its encoding, not so many that a large layer is read twice.
    private static func sample(of path: String) -> [String] {
        guard var reader = try? GeoJSONReader(path: path, crsPolicy: .report) else { return [] }
        var texts: [String] = []
        while texts.count < 4000, let feature = try? reader.next() {
            for member in feature.properties.members {
                texts.append(member.key)
                if case .string(let text) = member.value { texts.append(text) }
            }
        }
        return texts
    }
}
