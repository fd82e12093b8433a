import Registry
import Traceability

/// Something that a text was found to mean.
enum LookUpHit {
    /// The codes that are spelled alike, or are known by an alias.
    case codes([CodeRecord])
    /// An area asked for by its number, with its codes.
    case area(AreaID, [CodeRecord])
    /// A stamp of ours.
    case stamp(StampRecord)
    /// Another issuer's stamp, with all that it was linked to.
    case foreign([ForeignStampRecord])
    case lot(Lot, Product)
    case product(Product)
    case facility(FacilityRecord)
}

/// Finds what a text means: every key is asked for by its index.
struct LookUpFinder {
    private let reading: any RegistryReading
    private let day: Day

    /// Reads from a registry; aliases are those of a day.
    init(_ reading: any RegistryReading, on day: Day) {
        self.reading = reading
        self.day = day
    }

    /// All that a text means.
    func hits(_ text: LookUpText) throws -> [LookUpHit] {
        var found: [LookUpHit] = []
        switch text.link {
        case .code(let code): found = try codes(code) + facilities(code)
        case .stamp(let serial, _, _): found = try stamps(serial)
        case .lot(let gtin, let lot): found = try lots(lot, of: reading.products(.gtin(gtin.digits), knownAt: nil))
        case .product(let gtin): found = try products(gtin)
        case nil:
            found = try plain(text.text)
            return found.isEmpty ? try several(text.text) : found
        case .other, .faulty, .foreign: break
        }
        if found.isEmpty { found = try foreign(text.text) }
        // What stood there without a scheme may be the text of a lot after all, as `24/07`.
        return found.isEmpty && text.host == nil ? try plain(text.text) : found
    }

    private func plain(_ text: String) throws -> [LookUpHit] {
        if let area = try area(text) { return [area] }
        var found = try codes(text) + facilities(text) + stamps(text)
        if let gtin = try? GTIN(printed: text) { found += try products(gtin) }
        found += try reading.products(.ocopCode(text), knownAt: nil).map { LookUpHit.product($0) }
        let parts = text.split(separator: "/", maxSplits: 1).map { String($0) }
        if parts.count == 2 { found += try lots(parts[1], of: products(namedBy: parts[0])) }
        found += try reading.lots(.text(text), knownAt: nil).compactMap { lot in
            try reading.product(lot.product).map { LookUpHit.lot(lot, $0) }
        }
        if parts.count == 1 { found += try products(namedBy: text).filter { $0.gtin == nil }.map { LookUpHit.product($0) } }
        return found + (try foreign(text))
    }

    /// Codes that stand together in one text, as an orchard's and a packing house's do on a box; nothing where one of them is not found.
    private func several(_ text: String) throws -> [LookUpHit] {
        let pieces = text.split { ",;|&+/\n\t".contains($0) }.map(\.trimmed).filter { !$0.isEmpty }
        guard pieces.count <= LookUpFinder.mostTogether else { return [] }
        var found: [LookUpHit] = []
        var seen: Set<String> = []
        for piece in pieces {
            let parts = try pieces.count > 1 && !plain(piece).isEmpty ? [piece] : codesApart(piece)
            guard !parts.isEmpty else { return [] }
            for part in parts where seen.insert(CanonicalCode(part)?.text ?? part).inserted { found += try plain(part) }
        }
        return found
    }

    /// How many codes are looked for in one text.
    private static let mostTogether = 12

    /// The codes of which a text is made that has nothing but blanks between them; a code can have blanks in it too.
    private func codesApart(_ text: String) throws -> [String] {
        let words = text.split(whereSeparator: \.isWhitespace)
        guard words.count > 1, words.count <= LookUpFinder.mostTogether else { return [] }
        var (parts, rest) = ([String](), words[...])
        while !rest.isEmpty {
            // The longest first, or `VN-BGOR 001` would be taken apart.
            let count = try (1...rest.count).reversed().first { count in
                let part = rest.prefix(count).joined(separator: " ")
                return try !(codes(part) + facilities(part)).isEmpty
            }
            guard let count else { return [] }
            parts.append(rest.prefix(count).joined(separator: " "))
            rest = rest.dropFirst(count)
        }
        return parts
    }

    private func area(_ text: String) throws -> LookUpHit? {
        guard text.lowercased().hasPrefix("area-"), let number = Int64(text.dropFirst(5)),
            try reading.facts(of: AreaID(number)) != nil
        else { return nil }
        return .area(AreaID(number), try reading.codes(of: AreaID(number), knownAt: nil).filter { !$0.decisions.isEmpty })
    }

    private func codes(_ text: String) throws -> [LookUpHit] {
        guard let canonical = CanonicalCode(text) else { return [] }
        // What was never submitted is nobody's business.
        var known = try reading.codes(canonical, knownAt: nil).filter { !$0.decisions.isEmpty }
        let aliases = try reading.aliases(canonical)
        let used = aliases.filter { $0.period.contains(day) }
        // An alias that is over leads nowhere while the same text means something else.
        for alias in used.isEmpty && known.isEmpty ? aliases : used {
            // It goes on with the code, and means the text that this has on the day.
            guard let record = try reading.code(alias.code).map({ try reading.lineage(of: $0).record(on: day) }),
                !record.decisions.isEmpty, !known.contains(where: { $0.code.id == record.code.id })
            else { continue }
            known.append(record)
        }
        return known.isEmpty ? [] : [.codes(known)]
    }

    private func facilities(_ text: String) throws -> [LookUpHit] {
        guard let canonical = CanonicalCode(text) else { return [] }
        return try reading.facilities(.canonical(canonical), knownAt: nil).map { LookUpHit.facility($0) }
    }

    private func stamps(_ text: String) throws -> [LookUpHit] {
        guard let serial = StampSerial(text), let stamp = try reading.stamp(serial, knownAt: nil) else { return [] }
        return [.stamp(stamp)]
    }

    private func foreign(_ text: String) throws -> [LookUpHit] {
        guard let stamp = ForeignStampText(text) else { return [] }
        var found = try reading.foreignStamps(stamp, knownAt: nil)
        if found.isEmpty, let plain = stamp.untracked { found = try reading.foreignStamps(plain, knownAt: nil) }
        return found.isEmpty ? [] : [.foreign(found)]
    }

    private func products(_ gtin: GTIN) throws -> [LookUpHit] {
        try reading.products(.gtin(gtin.digits), knownAt: nil).map { LookUpHit.product($0) }
    }

    /// Products by GTIN, or by number where they have none.
    private func products(namedBy text: String) throws -> [Product] {
        if let gtin = try? GTIN(printed: text) { return try reading.products(.gtin(gtin.digits), knownAt: nil) }
        guard text.lowercased().hasPrefix("product-"), let number = Int64(text.dropFirst(8)) else { return [] }
        return try reading.products(.number(number), knownAt: nil)
    }

    private func lots(_ text: String, of products: [Product]) throws -> [LookUpHit] {
        guard !products.isEmpty else { return [] }
        let lots = try reading.lots(.text(text), knownAt: nil)
        return products.flatMap { product in lots.filter { $0.product == product.number }.map { LookUpHit.lot($0, product) } }
    }
}
