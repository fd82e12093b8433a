import ArgumentParser
import Casework
import GeoPackageStore
import GeoPrimitives
import Interchange
import Phrases
import Registry
import Symbols
import Traceability

/// The sign at the gate of a growing area: its code, and a symbol that looks it up.
struct PrintGateSignCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gate-sign", abstract: Speech.help("print.gate-sign"), discussion: Speech.help("print.gate-sign.discussion"))

    @Argument(help: Speech.option("code.which", "code"))
    var code: String

    @Option(name: .long, help: Speech.option("code.market", "market"))
    var market: String?

    @Option(name: .shortAndLong, help: Speech.option("option.output", "file"))
    var output: String?

    @Flag(name: .long, help: Speech.option("option.overwrite"))
    var overwrite = false

    @OptionGroup var options: RegistryOptions

    func run() async throws {
        let today = options.today
        let sign = try await options.store().read { reading in
            let record = try reading.code(meantBy: code, market: market?.uppercased())
            let found = try reading.area(record.code.area, knownAt: nil)
            // Where the ground is shown by its code only, a sign that is passed on must not say more.
            let area = found?.area.visibility == .codeOnly ? nil : found
            var holder: String?
            if case .organisation(let id)? = record.holder(on: today) { holder = try reading.organisation(id)?.name }
            let crop = try reading.reference(.crops).first { $0.values[0] == found?.area.crop }
            let commune = try area.flatMap { _ in try reading.unit(of: record.code.area, on: today)?.fullName }
            let origin = try reading.linkOrigin()
            return GateSign(
                code: record.code.text, market: record.code.market, isIllustrative: record.code.isIllustrative, area: area?.area.name ?? "",
                crop: [crop?.values[1], crop?.values[2]].compactMap { $0 }.joined(separator: " · "), holder: holder, commune: commune,
                hectares: area?.boundary(on: today)?.boundary.area.hectares, host: origin.host,
                payload: try GrowingAreaLink(origin: origin, code: record.code.canonical.text).symbolPayload)
        }
        let sink = try FileSink(path: output ?? "-", overwriting: overwrite)
        try sink.write(Array(try sign.page().utf8))
        try sink.finish()
    }
}

/// What stands on the sign.
///
/// No state of the code does: it would go on standing there when it is no longer true.
struct GateSign: Sendable {
    var code: String
    var market: String
    var isIllustrative: Bool
    var area: String
    var crop: String
    var holder: String?
    var commune: String?
    var hectares: Double?
    var host: String
    var payload: String

    /// The page, A4, its symbol large enough to be read from some steps away.
    func page() throws -> String {
        // 150 mm over the symbol and its margin: a rule of thumb has a symbol read from ten times its width.
        let symbol = try QRSymbol(payload: payload, level: .high)
        let module = 150 / Double(symbol.size + 2 * QRSymbol.quietZone)
        var rows = [("label.crop", crop), ("label.market", market), ("label.holder", holder ?? ""), ("label.commune", commune ?? "")]
        if let hectares, hectares > 0 { rows.append(("label.hectares", JSONValue.hectares(hectares).shown + " ha")) }
        let facts = rows.filter { !$0.1.isEmpty }.map {
            "<dt>\(MarkupText.escaped(Speech.text($0.0)))</dt><dd>\(MarkupText.escaped($0.1))</dd>"
        }
        let warning = isIllustrative ? "<p class=\"warning\">\(MarkupText.escaped(Speech.text("label.illustrative")))</p>" : ""
        return """
            <!doctype html><html lang="\(Speech.language.rawValue)"><head><meta charset="utf-8"><title>\(MarkupText.escaped(code))</title><style>
            @page{size:A4;margin:12mm}*{box-sizing:border-box;margin:0}
            body{font:5mm/1.4 "DejaVu Sans","Noto Sans",Arial,sans-serif;text-align:center;max-width:186mm;margin:auto}
            h1{font-size:14mm;letter-spacing:.5mm}h2{font-size:7mm;font-weight:normal}svg{display:block;margin:4mm auto}
            dl{display:grid;grid-template-columns:max-content 1fr;gap:1mm 4mm;text-align:left;margin:2mm 10mm}dt{color:#444}dd{margin:0}
            .host{font-weight:bold;font-size:7mm}.warning{border:.5mm solid;padding:1mm}
            </style></head><body>\(warning)<h1>\(MarkupText.escaped(code))</h1><h2>\(MarkupText.escaped(area))</h2>
            \(symbol.svg(moduleMillimetres: module))<p class="host">\(MarkupText.escaped(host))</p><dl>\(facts.joined())</dl>
            <p>\(MarkupText.escaped(Speech.text("label.gate")))</p></body></html>

            """
    }
}
