import TestSupport

@testable import Traceability

/// Digital Links made at random from the table of identifiers: good ones, and ones in which one rule is broken.
struct LinkCorpus {
    private var generator: SeededGenerator

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    /// Good links: every key with each of its sequences of qualifiers, whole and in part, with attributes that go together.
    mutating func good(rounds: Int) -> [String] {
        var links: [String] = []
        for _ in 0..<rounds {
            for key in ApplicationIdentifier.table where key.isKey {
                for sequence in (key.qualifiers ?? []).isEmpty ? [[]] : key.qualifiers ?? [] {
                    let qualifiers = sequence.filter { _ in Bool.random(using: &generator) }
                    links.append(link(key, qualifiers, attributes: attributes(for: key, qualifiers)))
                }
            }
        }
        return links
    }

    /// Links with one rule broken, each with the name of the rule.
    mutating func broken() -> [(rule: String, link: String)] {
        var links: [(rule: String, link: String)] = []
        for row in ApplicationIdentifier.table {
            for (rule, value) in damagedValues(of: row) {
                if row.isKey {
                    links.append((rule, "https://id.example.vn/\(row.code)/\(PercentEncoding.encode(value))"))
                } else if row.isAttribute, let carrier = carrier(of: row) {
                    let query = ([(row.code, value)] + carrier.companions).map { "\($0.0)=\(PercentEncoding.encode($0.1))" }
                    links.append((rule, "\(carrier.link)?\(query.joined(separator: "&"))"))
                } else if let key = ApplicationIdentifier.table.first(where: { $0.qualifiers?.joined().contains(row.code) == true }) {
                    links.append(
                        (rule, "https://id.example.vn/\(key.code)/\(self.value(of: key))/\(row.code)/\(PercentEncoding.encode(value))"))
                }
            }
        }
        let gtin = "https://id.example.vn/01/\(value(of: ApplicationIdentifier.find("01")))"
        for key in ApplicationIdentifier.table where key.isKey {
            let link = "https://id.example.vn/\(key.code)/\(value(of: key))"
            links += [("trailing slash", link + "/"), ("segment after the key", link + "/more")]
            for sequence in key.qualifiers ?? [] {
                for qualifier in sequence {
                    links.append(("qualifier in the query", "\(link)?\(qualifier)=\(value(of: ApplicationIdentifier.find(qualifier)))"))
                }
                if sequence.count > 1 {
                    let turned = sequence.reversed().map { "/\($0)/\(value(of: ApplicationIdentifier.find($0)))" }.joined()
                    links.append(("qualifiers out of order", link + turned))
                }
            }
        }
        for row in ApplicationIdentifier.table where !row.isKey {
            links.append(("no key", "https://id.example.vn/\(row.code)/\(PercentEncoding.encode(value(of: row)))"))
        }
        for number in ["99", "8888", "4"] { links.append(("unknown identifier", "\(gtin)?\(number)=1")) }
        for row in ApplicationIdentifier.table where row.isAttribute && !row.isKey {
            // Without what it needs: a party has no goods, no count and no certificate.
            guard !row.requires.isEmpty else { continue }
            links.append(
                ("companion missing", "https://id.example.vn/417/9521321000018?\(row.code)=\(PercentEncoding.encode(value(of: row)))"))
        }
        return links
    }

    private mutating func link(_ key: ApplicationIdentifier, _ qualifiers: [String], attributes: [String]) -> String {
        let host = ["https://id.gs1.org", "http://localhost:8080", "https://ID.EXAMPLE.VN", "https://example.vn/some/stem"]
        var link = (host.randomElement(using: &generator) ?? host[0]) + "/\(key.code)/\(PercentEncoding.encode(value(of: key)))"
        for qualifier in qualifiers { link += "/\(qualifier)/\(PercentEncoding.encode(value(of: ApplicationIdentifier.find(qualifier))))" }
        let query = attributes.map { "\($0)=\(PercentEncoding.encode(value(of: ApplicationIdentifier.find($0))))" }
        return link + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))
    }

    /// Up to four attributes that may stand together with a key.
    private mutating func attributes(for key: ApplicationIdentifier, _ qualifiers: [String]) -> [String] {
        var chosen: [String] = []
        let free = ApplicationIdentifier.table.filter { $0.isAttribute && $0.code != key.code }.shuffled(using: &generator)
        for row in free where chosen.count < 4 {
            let present = Set([key.code] + qualifiers + chosen + [row.code])
            let rows = present.compactMap { ApplicationIdentifier.find($0) }
            let qualifies = key.qualifiers?.joined().contains(row.code) ?? false
            guard !qualifies, rows.allSatisfy({ row in row.requires.allSatisfy { !present.isDisjoint(with: $0) } }),
                rows.allSatisfy({ present.isDisjoint(with: $0.excludes) })
            else { continue }
            chosen.append(row.code)
        }
        return chosen
    }

    /// A link that an attribute may stand in, with what it needs beside it.
    private mutating func carrier(of row: ApplicationIdentifier) -> (link: String, companions: [(String, String)])? {
        for key in ["01", "00", "414", "8006", "8004"] where key != row.code && !row.excludes.contains(key) {
            var present: Set<String> = [key, row.code]
            var companions: [(String, String)] = []
            for needed in row.requires where present.isDisjoint(with: needed) {
                guard let first = needed.first(where: { ApplicationIdentifier.find($0)?.isAttribute == true }) else { continue }
                present.insert(first)
                companions.append((first, value(of: ApplicationIdentifier.find(first))))
                // A content needs its count, a count its content.
                if first == "02", present.insert("37").inserted { companions.append(("37", "1")) }
            }
            let rows = present.compactMap { ApplicationIdentifier.find($0) }
            guard rows.allSatisfy({ row in row.requires.allSatisfy { !present.isDisjoint(with: $0) } }),
                rows.allSatisfy({ present.isDisjoint(with: $0.excludes) }),
                ApplicationIdentifier.find(key)?.qualifiers?.joined().contains(row.code) != true
            else { continue }
            return ("https://id.example.vn/\(key)/\(PercentEncoding.encode(value(of: ApplicationIdentifier.find(key))))", companions)
        }
        return nil
    }

    /// A value of the shape that an identifier asks for.
    private mutating func value(of row: ApplicationIdentifier?) -> String {
        guard let row else { return "" }
        var text = ""
        for component in row.components where !component.isOptional || Bool.random(using: &generator) { text += value(of: component) }
        return text
    }

    private mutating func value(of component: ApplicationIdentifier.Component) -> String {
        let count = Int.random(in: component.lengths, using: &generator)
        switch component.meaning {
        case .day(let zeroAllowed):
            let day = Int.random(in: (zeroAllowed ? 0 : 1)...28, using: &generator)
            return "\(Int.random(in: 10...49, using: &generator))\(two(Int.random(in: 1...12, using: &generator)))\(two(day))"
        case .country: return "704"
        case .pieceOfTotal:
            let total = Int.random(in: 1...99, using: &generator)
            return two(Int.random(in: 1...total, using: &generator)) + two(total)
        case .checkDigit:
            // The demonstration prefix, where it stands in a GTIN of 14 digits and elsewhere.
            let body = (count == 14 || count == 18 ? "0952" : "952") + digits(count)
            let kept = String(body.prefix(count - 1))
            return kept + "\(CheckDigit.value(forBody: kept) ?? 0)"
        case .plain: return component.isNumeric ? digits(count) : text(count)
        }
    }

    private func two(_ number: Int) -> String { String(number + 100).suffix(2).description }

    private mutating func digits(_ count: Int) -> String { (0..<count).map { _ in "\(Int.random(in: 0...9, using: &generator))" }.joined() }

    private mutating func text(_ count: Int) -> String {
        let characters = Array("!\"%&'()*+,-./:;<=>?_0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
        return String((0..<count).map { _ in characters[Int.random(in: 0..<characters.count, using: &generator)] })
    }

    /// Values that break one rule of the shape each.
    private mutating func damagedValues(of row: ApplicationIdentifier) -> [(rule: String, value: String)] {
        let good = value(of: row)
        let most = row.components.map(\.lengths.upperBound).reduce(0, +)
        let least = row.components.filter { !$0.isOptional }.map(\.lengths.lowerBound).reduce(0, +)
        var damaged = [("too long", good + String(repeating: "1", count: most + 1 - good.count))]
        // A value may be cut where its last part has a length of its own.
        if least > 1 { damaged.append(("too short", String(good.prefix(least - 1)))) }
        for (rule, character) in [("blank", " "), ("letter with a mark", "ô"), ("tilde", "~")]
        where !row.components[0].isNumeric || good.count > 1 {
            damaged.append((rule, good.dropLast() + character))
        }
        if row.components[0].isNumeric { damaged.append(("letter among digits", "X" + good.dropFirst())) }
        for (place, component) in row.components.enumerated() where place == 0 || row.components[place - 1].lengths.count == 1 {
            let start = row.components[..<place].map(\.lengths.upperBound).reduce(0, +)
            let head = good.prefix(start)
            guard good.count > start else { continue }
            switch component.meaning {
            case .checkDigit:
                let last = good.dropFirst(start + component.lengths.upperBound - 1).first?.wholeNumberValue ?? 0
                let tail = good.dropFirst(start + component.lengths.upperBound)
                damaged.append(
                    ("check digit", head + good.dropFirst(start).prefix(component.lengths.upperBound - 1) + "\((last + 1) % 10)" + tail))
            case .day(let zeroAllowed):
                damaged += [("month", head + "261301"), ("day", head + "260230")]
                if !zeroAllowed { damaged.append(("day zero", head + "260500")) }
            case .country: damaged.append(("country", head + "000"))
            case .pieceOfTotal: damaged += [("piece beyond total", head + "0302"), ("piece zero", head + "0002")]
            case .plain: break
            }
        }
        return damaged
    }
}
