/// The templates that come with the program; an office may put its own in their place.
enum StandardSheets {
    private static let style = """
        <style>
        @page { size: A4; margin: 14mm; }
        body { font: 10pt/1.35 "Noto Sans", "DejaVu Sans", sans-serif; color: #000; margin: 0 auto; max-width: 182mm; }
        h1 { font-size: 15pt; margin: 0; } h2 { font-size: 11pt; margin: 5mm 0 1.5mm; break-after: avoid; }
        table { border-collapse: collapse; width: 100%; } th, td { border: 0.2mm solid #888; padding: 0.8mm 1.6mm; text-align: left; }
        td.n { text-align: right; font-variant-numeric: tabular-nums; } thead { display: table-header-group; } tr { break-inside: avoid; }
        .head { display: flex; justify-content: space-between; gap: 6mm; } .map { display: block; max-width: 100%; margin-top: 3mm; }
        .warn { border: 0.4mm solid #000; padding: 1mm 2mm; font-weight: bold; margin: 2mm 0; } .small { font-size: 8pt; }
        .head > div:first-child { flex: 1; } .qr { text-align: right; font-size: 7.5pt; } .facts th { width: 42mm; font-weight: normal; background: #f2f2f2; }
        @media screen { body { padding: 8mm; } }
        </style>
        """

    private static let heading = """
        <div class="head"><div><h1>{{title}}</h1><p>{{name}}{{#codes}} · <b>{{code}}</b> ({{market}}){{/codes}}</p></div>
        {{#qr}}<div class="qr">{{{svg}}}<div>{{text}}</div></div>{{/qr}}</div>
        {{#illustrative}}<p class="warn">{{words.illustrative}}</p>{{/illustrative}}
        """

    private static let footing = """
        <p class="small">{{words.asOf}} {{asOf}} · {{words.registry}} {{registry}}</p>
        """

    static let fieldSheet = """
        <!DOCTYPE html>
        <html lang="{{language}}"><head><meta charset="utf-8"><title>{{title}} {{name}}</title>\(style)</head><body>
        \(heading)
        <table class="facts">
        {{#facts}}<tr><th>{{word}}</th><td>{{value}}</td></tr>{{/facts}}
        </table>
        {{#map}}{{{svg}}}{{/map}}{{^map}}<p>{{words.noMap}}</p>{{/map}}
        {{#hasCorners}}<h2>{{words.corners}}</h2><p class="small">{{words.system}}: {{system}}; WGS 84</p>
        <table><thead><tr><th>{{words.point}}</th><th>{{words.northing}}</th><th>{{words.easting}}</th><th>{{words.latitude}}</th>\
        <th>{{words.longitude}}</th></tr></thead><tbody>
        {{#corners}}<tr><td>{{point}}</td><td class="n">{{northing}}</td><td class="n">{{easting}}</td><td class="n">{{latitude}}</td>\
        <td class="n">{{longitude}}</td></tr>
        {{/corners}}</tbody></table>{{/hasCorners}}
        {{#hasReceipt}}<h2>{{words.receipt}}</h2><table class="facts">
        {{#receipt}}<tr><th>{{word}}</th><td>{{value}}</td></tr>{{/receipt}}
        </table>{{/hasReceipt}}
        {{#hasDecisions}}<h2>{{words.decisions}}</h2><table><thead><tr><th>{{words.code}}</th><th>{{words.kind}}</th><th>{{words.day}}</th>\
        <th>{{words.authority}}</th><th>{{words.expires}}</th><th>{{words.document}}</th><th>{{words.reason}}</th></tr></thead><tbody>
        {{#decisions}}<tr><td>{{code}}</td><td>{{kind}}</td><td>{{day}}</td><td>{{authority}}</td><td>{{expires}}</td><td>{{document}}</td>\
        <td>{{reason}}</td></tr>
        {{/decisions}}</tbody></table>{{/hasDecisions}}
        \(footing)
        </body></html>

        """

    static let sketchMap = """
        <!DOCTYPE html>
        <html lang="{{language}}"><head><meta charset="utf-8"><title>{{title}} {{name}}</title>\(style)</head><body>
        \(heading)
        {{#map}}{{{svg}}}{{/map}}{{^map}}<p>{{words.noMap}}</p>{{/map}}
        <p class="small">{{words.system}}: {{system}}</p>
        {{#hasNeighbours}}<h2>{{words.neighbours}}</h2><p>{{#neighbours}}{{.}}<br>{{/neighbours}}</p>{{/hasNeighbours}}
        \(footing)
        </body></html>

        """
}
