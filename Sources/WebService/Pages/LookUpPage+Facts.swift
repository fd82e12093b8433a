import Casework
import Crypto
import Foundation
import GeoPrimitives
import Interchange
import Phrases
import Registry
import Traceability

extension LookUpPage {
    /// What a page shows beside the answer: small maps by area, names, and what a browser checks signatures with.
    struct Surroundings {
        var sketches: [(area: AreaID, svg: String)] = []
        let names: ReferenceNames
        var keys: [StampKey] = []
        var hasFallback = false

        /// Reads it for an answer.
        init(_ answer: LookUpAnswer, _ reading: any RegistryReading, in language: Language) throws {
            names = try ReferenceNames(reading, in: language)
            var seen: Set<AreaID> = []
            for code in answer.codes where code.showsPlace && seen.insert(code.area.id).inserted && seen.count <= 4 {
                let svg = try AreaSketch.svg(of: code.area.id, label: code.area.name, on: code.on.date, reading)
                if let svg { sketches.append((code.area.id, svg)) }
            }
        }
    }

    /// The lot, the stamp, the product and where it is sold.
    static func addFacts(_ answer: LookUpAnswer, _ around: Surroundings, to page: inout Page) {
        let language = page.language
        func say(_ id: String) -> String { Phrases.text(id, in: language) }
        if let facts = answer.product {
            page.add("h2", facts.product.name)
            var pairs: [(name: String, value: String)] = []
            if let crop = facts.product.crop { pairs.append((say("web.fact-crop"), around.names.crop(crop))) }
            if let producer = facts.producer { pairs.append((say("web.fact-producer"), producer.name)) }
            pairs.append((say("web.fact-stars"), "OCOP \(String(repeating: "★", count: max(0, min(5, facts.product.stars))))"))
            pairs.append((say("web.fact-recognised"), "\(facts.product.recognisedOn) – \(facts.product.recognisedUntil)"))
            page.add(pairs: pairs)
            let sold = answer.listings.filter(\.isListed)
            if !sold.isEmpty {
                page.add(
                    table: [say("web.fact-sold")],
                    sold.map { [($0.name ?? $0.listing.platform, $0.listing.address.flatMap { webAddress($0) })] })
            }
        }
        if let lot = answer.lot {
            page.add("h2", "\(say("web.fact-lot")) \(lot.lot.text)")
            var pairs: [(name: String, value: String)] = []
            let days = Set([lot.lot.harvestFrom, lot.lot.harvestTo].compactMap { $0 }).sorted().map(\.description)
            if !days.isEmpty { pairs.append((say("web.fact-harvest"), days.joined(separator: " – "))) }
            let sources = lot.sources.map { "\($0.code): \($0.kilograms) kg" }
            if !sources.isEmpty { pairs.append((say("web.fact-sources"), sources.joined(separator: "; "))) }
            if let packing = lot.packing {
                pairs.append(
                    (
                        say("web.fact-packing"),
                        [packing.name, packing.code, packing.on?.description].compactMap { $0 }.joined(separator: ", ")
                    ))
            }
            page.add(pairs: pairs)
        }
        if let stamp = answer.stamp {
            page.add("h2", "\(say("web.fact-stamp")) \(stamp.serial)")
            var pairs: [(name: String, value: String)] = []
            if let day = stamp.issuedOn { pairs.append((say("web.fact-issued"), day.description)) }
            if let code = stamp.code { pairs.append((say("web.link-code"), code)) }
            page.add(pairs: pairs)
            if let check = stamp.signature { page.say("p", "stamp.\(check.reason)", check.values) }
        }
    }

    /// An address that may be linked to: one of the web, whatever was recorded.
    private static func webAddress(_ text: String) -> String? {
        ["https://", "http://"].contains { text.lowercased().hasPrefix($0) } ? text : nil
    }

    /// Where the browser says what the signature in the address is worth; without a script there is nothing to see.
    static func signature(_ answer: LookUpAnswer, _ around: Surroundings, _ language: Language) -> String {
        guard let stamp = answer.stamp, !stamp.isForeign, let link = try? StampLink("https://host.invalid\(LookUpPage.path(answer.query))")
        else {
            return ""
        }
        func sentence(_ id: String, _ kind: String) -> JSONValue { .array([.string(Phrases.text(id, in: language)), .string(kind)]) }
        let sentences: JSONObject = [
            "stamp-good": sentence("web.signature-good", "yes"), "stamp-good-compromised": sentence("web.signature-compromised", "unknown"),
            "stamp-good-other-status": sentence("web.signature-other-status", "unknown"),
            "stamp-compromised": sentence("web.signature-compromised", "no"), "stamp-bad": sentence("web.signature-broken", "no"),
            "stamp-malformed": sentence("web.signature-broken", "no"), "stamp-outside": sentence("web.signature-broken", "no"),
            "stamp-future": sentence("web.signature-broken", "no"), "stamp-expired": sentence("web.signature-expired", "no"),
            "stamp-unsigned": sentence("web.signature-missing", "unknown"),
            "stamp-unknown-key": sentence("web.signature-unknown-key", "unknown"),
            "stamp-cannot-check": sentence("web.signature-cannot-check", "unknown"),
        ]
        let data: JSONValue = .object([
            "link": .string(link.uri), "signed": .bool(stamp.isSigned), "key": .text(stamp.key), "fallback": .bool(around.hasFallback),
            "sentences": .object(sentences), "refusal": .string(Phrases.text("verdict.stamp-no", in: language)),
            "keys": .array(around.keys.map { $0.json }),
        ])
        // A less-than sign could end the element that the data stand in.
        return """
            <p id="signature" class="signature" role="status" hidden></p>
            <script type="application/json" id="stamp">\(data.text.replacing("<", with: "\\u003c"))</script>
            <script src="/assets/stamp-check.js" defer></script>
            <script src="/assets/stamp.js" defer></script>

            """
    }

    /// The path of an address that was looked up.
    private static func path(_ query: String) -> String {
        guard let scheme = query.range(of: "://") else { return query.hasPrefix("/") ? query : "/" + query }
        return query[scheme.upperBound...].firstIndex(of: "/").map { String(query[$0...]) } ?? "/"
    }
}

extension StampKey {
    fileprivate var json: JSONValue {
        func hex(_ bytes: some Sequence<UInt8>) -> String { bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() }
        return .object([
            "kid": .string(hex(identifier)), "publicKey": .string(hex(publicKey.rawRepresentation)),
            "begins": .integer(begins?.secondsSince1970 ?? 0), "ends": .integer(ends?.secondsSince1970 ?? Int64(1) << 52),
            "compromisedAt": compromisedSince.map { .integer($0.secondsSince1970) } ?? .null,
        ])
    }
}
