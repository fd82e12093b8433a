import TestSupport

/// Digital Links drawn from GS1's rules as they are written down here, apart from the reader's own table.
///
/// Each is good, or has one rule broken.
struct RandomLinks {
    /// A rule that a link breaks.
    enum Rule: String, CaseIterable {
        case checkDigit, thirteenDigits, shortValue, longValue, emptyValue, emptyAttribute, character, escape, qualifierOrder,
            strangeQualifier, qualifierInQuery, noKey, wordAlias, unknownInPath, unknownInQuery, trailingSlash, extraSegment, month, day,
            dayZero, country, companion, companionOfCompanion, excluded, weights, repeated, repeatedAlike, importerIndex, companyPrefix,
            pieces
    }

    /// A link.
    struct Link {
        var text: String
        /// The rule that is broken; nil in a good link.
        var broken: Rule?
    }

    private struct Draft {
        var key: (String, String)
        var qualifiers: [(String, String)] = []
        var attributes: [(String, String)] = []
        var tail = ""
    }

    private var generator: SeededGenerator

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    /// A good link, or one that breaks one rule.
    mutating func next() -> Link {
        let broken = Bool.random(using: &generator) ? Rule.allCases.randomElement(using: &generator) : nil
        while true {
            var draft = good()
            if let broken, !damage(&draft, broken) { continue }
            return Link(text: text(of: draft), broken: broken)
        }
    }

    // MARK: Good links

    private mutating func digits(_ count: Int) -> String {
        (0..<count).map { _ in String(Int.random(in: 0...9, using: &generator)) }.joined()
    }

    private func checkDigit(_ body: String) -> String {
        let sum = body.reversed().enumerated().reduce(0) { $0 + ($1.element.wholeNumberValue ?? 0) * ($1.offset.isMultiple(of: 2) ? 3 : 1) }
        return String((10 - sum % 10) % 10)
    }

    private mutating func checked(_ count: Int) -> String {
        let body = "952" + digits(count - 4)
        return body + checkDigit(body)
    }

    private mutating func gtin() -> String {
        let body = "0952" + digits(9)
        return body + checkDigit(body)
    }

    private mutating func value(_ most: Int) -> String {
        let characters = Array("!\"%&'()*+,-./:;<=>?_0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
        // Mostly plain ones, as they are printed.
        let plain = characters.suffix(62)
        let isPlain = Int.random(in: 0..<3, using: &generator) > 0
        return String(
            (0..<Int.random(in: 1...most, using: &generator)).map { _ in
                (isPlain ? plain.randomElement(using: &generator) : characters.randomElement(using: &generator)) ?? "A"
            })
    }

    private mutating func day() -> String {
        let (year, month) = (Int.random(in: 20...35, using: &generator), Int.random(in: 1...12, using: &generator))
        let text = [year, month, Int.random(in: 1...28, using: &generator)].map { ($0 < 10 ? "0" : "") + String($0) }
        return text.joined()
    }

    private mutating func good() -> Draft {
        func some(_ draft: inout Draft, _ elements: [(String, String)]) {
            for element in elements where Bool.random(using: &generator) { draft.qualifiers.append(element) }
        }
        var draft: Draft
        switch Int.random(in: 0..<8, using: &generator) {
        case 0...2:
            draft = Draft(key: ("01", gtin()))
            if Int.random(in: 0..<5, using: &generator) == 0 {
                draft.qualifiers = [("235", value(28))]
            } else {
                some(&draft, [("22", value(20)), ("10", value(20)), ("21", value(20))])
            }
            addFacts(&draft)
        case 3:
            draft = Draft(key: ("414", checked(13)))
            some(&draft, [("254", value(20))])
            if Bool.random(using: &generator) { draft.attributes.append(("416", checked(13))) }
        case 4:
            draft = Draft(key: ("417", checked(13)))
            some(&draft, [("7040", digits(1) + "A" + digits(1) + "Z")])
        case 5:
            draft = Draft(key: ("00", { (body: String) in body + checkDigit(body) }("1952" + digits(13))))
            if Bool.random(using: &generator) { draft.attributes = [("02", gtin()), ("37", digits(3)), ("10", value(20))] }
            if Bool.random(using: &generator) { draft.attributes.append(("400", value(30))) }
        case 6:
            draft = Draft(key: ("8006", gtin() + "0102"))
            some(&draft, [("10", value(20)), ("21", value(20))])
            if Bool.random(using: &generator) { draft.attributes.append(("17", day())) }
        default:
            draft = Draft(key: Bool.random(using: &generator) ? ("8004", digits(4) + value(20)) : ("253", checked(13) + value(17)))
        }
        return draft
    }

    /// What may be said of a trade item in the query.
    private mutating func addFacts(_ draft: inout Draft) {
        let facts: [(String, String)] = [
            ("11", day()), ("13", day()), ("15", day()), ("16", day()), ("17", day().dropLast(2) + "00"), ("20", digits(2)),
            ("240", value(30)), ("251", value(30)), ("400", value(30)), ("410", checked(13)), ("416", checked(13)), ("422", "704"),
            ("7007", Bool.random(using: &generator) ? day() : day() + day()), ("3103", digits(6)), ("7230", "VG" + value(28)),
        ]
        for fact in facts where Int.random(in: 0..<5, using: &generator) == 0 { draft.attributes.append(fact) }
        if draft.attributes.contains(where: { $0.0 == "422" }), Bool.random(using: &generator) {
            draft.attributes.append(("427", value(3)))
        }
    }

    // MARK: Broken links

    /// Breaks a rule; false where the link has nothing that the rule is about.
    private mutating func damage(_ draft: inout Draft, _ rule: Rule) -> Bool {
        let isItem = draft.key.0 == "01"
        func changed(_ text: String, _ place: Int, _ character: Character) -> String {
            var characters = Array(text)
            characters[place] = character
            return String(characters)
        }
        switch rule {
        case .checkDigit:
            guard let place = ["01": 13, "414": 12, "417": 12, "00": 17, "253": 12, "8006": 13][draft.key.0] else { return false }
            let digit = Array(draft.key.1)[place].wholeNumberValue ?? 0
            draft.key.1 = changed(draft.key.1, place, Character(String((digit + 1) % 10)))
        case .thirteenDigits:
            guard isItem else { return false }
            draft.key.1.removeFirst()
        case .shortValue:
            guard ["00", "414", "417"].contains(draft.key.0) else { return false }
            draft.key.1.removeLast()
        case .longValue:
            guard isItem, let place = draft.qualifiers.firstIndex(where: { ["10", "21", "22"].contains($0.0) }) else { return false }
            draft.qualifiers[place].1 = String(repeating: "A", count: 21)
        case .emptyValue:
            guard !draft.qualifiers.isEmpty else { return false }
            draft.qualifiers[0].1 = ""
        case .emptyAttribute: draft.attributes.append(("400", ""))
        case .character:
            guard isItem, let place = draft.qualifiers.indices.first else { return false }
            draft.qualifiers[place].1 = ["a b", "a~b", "vải", "a#b", "a^b", "a@b"].randomElement(using: &generator) ?? "a b"
        case .escape: draft.tail = ["?lang=vi&400=%", "?400=%zz", "?400=A%2"].randomElement(using: &generator) ?? ""
        case .qualifierOrder:
            guard draft.qualifiers.count > 1 else { return false }
            draft.qualifiers.reverse()
        case .strangeQualifier:
            draft.qualifiers.append(draft.key.0 == "414" || draft.key.0 == "417" ? ("10", "A") : ("254", "A"))
        case .qualifierInQuery:
            guard isItem, !draft.qualifiers.contains(where: { ["21", "235"].contains($0.0) }) else { return false }
            draft.attributes.append(("21", "A"))
        case .noKey: draft.key = (["410", "411", "412", "413", "416"].randomElement(using: &generator) ?? "410", checked(13))
        case .wordAlias:
            guard isItem, draft.qualifiers.isEmpty else { return false }
            draft.key.0 = "gtin"
        case .unknownInPath:
            draft = Draft(key: ("05", "1"))
        case .unknownInQuery: draft.attributes.append((["5", "05", "9999", "01234"].randomElement(using: &generator) ?? "5", "1"))
        case .trailingSlash:
            guard draft.attributes.isEmpty else { return false }
            draft.tail = "/"
        case .extraSegment:
            guard draft.attributes.isEmpty else { return false }
            draft.tail = "/map"
        case .month, .day, .dayZero:
            guard isItem, !draft.attributes.contains(where: { $0.0 == "7007" || $0.0 == "17" }) else { return false }
            draft.attributes.append(
                rule == .month ? ("17", "261301") : rule == .day ? ("17", "260230") : ("7007", "260500"))
        case .country:
            guard isItem, !draft.attributes.contains(where: { $0.0 == "422" }) else { return false }
            draft.attributes.append(("422", ["000", "999", "005", "703704"].randomElement(using: &generator) ?? "000"))
        case .companion:
            guard !["01", "8006"].contains(draft.key.0), !draft.attributes.contains(where: { $0.0 == "02" }) else { return false }
            draft.attributes.append(["414", "417"].contains(draft.key.0) ? ("17", day()) : ("7007", day()))
        case .companionOfCompanion:
            guard isItem, !draft.attributes.contains(where: { $0.0 == "422" }) else { return false }
            draft.attributes.append(("427", "BG"))
        case .excluded:
            guard isItem, draft.attributes.contains(where: { $0.0 == "422" }) else { return false }
            draft.attributes.append(("426", "704"))
        case .weights:
            guard isItem, draft.attributes.contains(where: { $0.0 == "3103" }) else { return false }
            draft.attributes.append(("3102", digits(6)))
        case .repeated:
            guard let element = draft.attributes.first, element.0 == "416" else { return false }
            draft.attributes.append((element.0, checked(13)))
            return draft.attributes.last?.1 != element.1
        case .repeatedAlike:
            guard let element = draft.attributes.first else { return false }
            draft.attributes.append(element)
        case .importerIndex:
            guard draft.key.0 == "417" else { return false }
            draft.qualifiers = [("7040", "1AB" + (["!", ".", "%", "+"].randomElement(using: &generator) ?? "!"))]
        case .companyPrefix:
            draft = Draft(key: ("8004", ["A", "AB12", "1B12", "-123", "1"].randomElement(using: &generator) ?? "A"))
        case .pieces:
            guard draft.key.0 == "8006" else { return false }
            draft.key.1 = draft.key.1.prefix(14) + (["0002", "0302", "0000"].randomElement(using: &generator) ?? "0002")
        }
        return true
    }

    // MARK: Text

    /// Escapes what must be, and now and then what need not be.
    private mutating func escaped(_ text: String, inQuery: Bool) -> String {
        text.utf8.map { byte in
            let character = Character(UnicodeScalar(byte))
            let isPlain = byte < 128 && (character.isLetter || character.isNumber || "-._~".contains(character))
            let mayStand = byte < 128 && "!'()*,:".contains(character) && Bool.random(using: &generator)
            if isPlain ? Int.random(in: 0..<40, using: &generator) > 0 : mayStand { return String(character) }
            let hex = String(byte, radix: 16, uppercase: Bool.random(using: &generator))
            return "%" + (byte < 16 ? "0" : "") + hex
        }.joined()
    }

    private mutating func text(of draft: Draft) -> String {
        let host = ["id.gs1.org", "ID.EXAMPLE.VN", "example.vn:8443", "example.vn/stem", "example.vn/a/b"].randomElement(using: &generator)
        var text = (Bool.random(using: &generator) ? "https://" : "http://") + (host ?? "id.gs1.org")
        for (name, value) in [draft.key] + draft.qualifiers { text += "/\(name)/\(escaped(value, inQuery: false))" }
        let pairs = draft.attributes.map { ($0.0, escaped($0.1, inQuery: true)) }
        let other = Int.random(in: 0..<4, using: &generator) == 0 && draft.tail.isEmpty ? ["lang=vi"] : []
        let query = (pairs.map { "\($0.0)=\($0.1)" } + other).shuffled(using: &generator)
        if draft.tail.hasPrefix("?") { return text + draft.tail }
        text += query.isEmpty ? "" : "?" + query.joined(separator: "&")
        return text + draft.tail
    }
}
