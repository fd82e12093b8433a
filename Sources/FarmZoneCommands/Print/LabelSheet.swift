import ArgumentParser
import Casework
import Foundation
import GeoPrimitives
import Interchange
import Phrases
import Symbols
import Traceability

/// A page of labels to print: HTML with print styles, each label 60 by 40 mm with its symbol and its words.
struct LabelSheet {
    /// What is printed on.
    enum Paper: String, ExpressibleByArgument, CaseIterable {
        /// A4, three by seven labels with lines to cut along.
        case a4
        /// A roll of labels.
        case roll = "60x40"
    }

    /// What is printed on.
    var paper: Paper
    /// How much of a symbol may be damaged.
    var level: ErrorCorrection
    /// The edge of a module in millimetres.
    var moduleMillimetres: Double

    /// How many symbols are drawn before they are written: what is held in memory.
    private static let batch = 2048

    /// Writes the page, its symbols drawn on all cores.
    func write(_ labels: [StampLabel], to sink: FileSink) throws {
        try sink.write(Array(head(labels).utf8))
        for start in stride(from: 0, to: labels.count, by: LabelSheet.batch) {
            let part = Array(labels[start..<min(start + LabelSheet.batch, labels.count)])
            let symbols = try SymbolBatch.svg(
                part.map(\.link.symbolPayload), level: level, moduleMillimetres: moduleMillimetres)
            try sink.write(Array(zip(part, symbols).map { label($0, $1) }.joined().utf8))
        }
        try sink.write(Array("</main></body></html>\n".utf8))
    }

    private func label(_ label: StampLabel, _ symbol: String) -> String {
        """
        <section>\(symbol)<div><b>\(MarkupText.escaped(label.codes.joined(separator: ", ")))</b><p>\(MarkupText.escaped(label.product))</p>
        <p>\(MarkupText.escaped(Speech.text("label.lot"))) <b>\(MarkupText.escaped(label.lot))</b></p><p class="serial">\(MarkupText.escaped(label.link.identity.serial))</p>
        <p class="domain">\(MarkupText.escaped(label.domain))</p></div></section>

        """
    }

    private func head(_ labels: [StampLabel]) -> String {
        let page = paper == .a4 ? "@page{size:A4;margin:8mm 15mm}" : "@page{size:60mm 40mm;margin:0}"
        let sheet =
            paper == .a4
            ? "main{display:grid;grid-template-columns:repeat(3,60mm);grid-auto-rows:40mm}section{outline:.1mm dashed #999}"
            : "section{break-after:page}section:last-child{break-after:auto}"
        return """
            <!doctype html><html lang="\(Speech.language.rawValue)"><head><meta charset="utf-8"><title>\(MarkupText.escaped(Speech.text("label.title")))</title><style>
            \(page)*{box-sizing:border-box;margin:0}body{font:2.6mm/1.35 "DejaVu Sans","Noto Sans",Arial,sans-serif;color:#000;background:#fff}
            \(sheet)section{width:60mm;height:40mm;padding:1.5mm;display:flex;gap:1mm;align-items:center;overflow:hidden;break-inside:avoid}
            section svg{flex:none;max-height:37mm}section div{min-width:0;overflow-wrap:anywhere}
            .serial{font-family:"DejaVu Sans Mono",monospace}.domain{margin-top:1mm;font-weight:bold}
            @media screen{body{background:#ddd}main{background:#fff;width:max-content;margin:4mm auto;padding:2mm}}
            </style></head><body><main>

            """
    }
}
