import Compression
import Foundation
import GeoPrimitives
import Interchange
import Phrases
import Registry
import WebService

/// The page of a snapshot: one file that opens without a network.
enum SnapshotPage {
    /// What the page says, beside the words for states.
    static let names = [
        "language", "title", "as-of", "not-today", "getting-old", "too-old", "clock-wrong", "illustrative", "ask", "look-up", "status-on",
        "ended-since", "label-area", "label-crop", "label-market", "label-commune", "label-expires", "not-in-list", "outside-coverage",
        "looks-like", "by-name", "stamp-good", "stamp-good-compromised", "stamp-bad", "stamp-malformed", "stamp-unsigned",
        "stamp-unknown-key", "stamp-cannot-check", "stamp-compromised", "stamp-outside", "stamp-future", "stamp-expired", "about",
        "browser-too-old", "coming", "importer-on", "importer-stale", "importer-unknown", "importer-coming", "known-by-alias",
        "alias-over", "stamp-good-other-status",
    ]

    /// Where Debian's `node-tweetnacl` lies: Ed25519 for browsers without it in Web Crypto.
    private static let fallbackPlaces = [
        "/usr/share/nodejs/tweetnacl/nacl-fast.min.js", "/usr/share/javascript/tweetnacl/nacl-fast.min.js",
    ]

    /// The program for browsers without Ed25519; nil where it is not installed.
    static func fallback() -> String? {
        fallbackPlaces.lazy.compactMap { try? String(contentsOfFile: $0, encoding: .utf8) }.first { !$0.lowercased().contains("</script") }
    }

    /// The page.
    ///
    /// - Parameters:
    ///   - data: What it holds.
    ///   - fallback: A program that checks signatures where the browser cannot; empty where there is none.
    /// - Returns: The page in UTF-8, without signature.
    /// - Throws: `.storeFault` where there is no memory to compress in.
    static func bytes(_ data: SnapshotData, fallback: String) throws -> [UInt8] {
        let json = Array(data.json.text.utf8)
        guard let compressed = json.withUnsafeBytes({ GzipStream.gzip($0, level: 9) }) else {
            throw RegistryError(.storeFault, ["detail": "zlib"])
        }
        let style = String(decoding: PackageResources.snapshot_css, as: UTF8.self)
        let script = String(decoding: PackageResources.snapshot_js, as: UTF8.self)
        let page = """
            <!doctype html>
            <html lang="\(Speech.language.rawValue)"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
            <title>FarmZone</title><style>\(style)</style></head><body>
            <header><div><h1 id="title"></h1><span id="languages"></span></div></header>
            <main><div id="date" role="status"></div>
            <form id="form"><input id="ask" autocomplete="off" spellcheck="false"><button id="go"></button></form>
            <div id="answer" aria-live="polite"></div><footer id="about"></footer></main>
            <script type="application/json" id="words">\(words)</script>
            <script type="text/plain" id="data">\(Data(compressed).base64EncodedString())</script>
            <script>\(fallback)</script>
            <script>\(BrowserPrograms.stampCheck)</script>
            <script>\(script)</script>
            </body></html>

            """
        return Array(page.utf8)
    }

    /// What the page says in all its languages, the person's own first.
    private static var words: String {
        let languages = [Speech.language] + Language.allCases.filter { $0 != Speech.language }
        let members = languages.map { language in
            let own = names.map { JSONObject.Member(key: $0, value: .string(Phrases.text("snapshot.\($0)", in: language))) }
            let states = CodeStatus.allCases.map {
                JSONObject.Member(key: "status.\($0.rawValue)", value: .string(Phrases.text("status.\($0.rawValue)", in: language)))
            }
            return JSONObject.Member(key: language.rawValue, value: .object(JSONObject(own + states)))
        }
        // A less-than sign could end the element that the words stand in.
        return JSONValue.object(JSONObject(members)).text.replacing("<", with: "\\u003c")
    }
}
