public import Registry

extension RegistryReading {
    /// The one code that a text means.
    ///
    /// - Throws: `.notACode`, `.noSuchCode` with those that are easily taken for it, or `.ambiguousCode` with the markets.
    public func code(meantBy text: String, market: String? = nil) throws -> CodeRecord {
        let found = try codes(meantBy: text).filter { market == nil || $0.code.market == market }
        guard let first = found.first else {
            guard let canonical = CanonicalCode(text) else { throw RegistryError(.notACode, ["code": text]) }
            let near = try codes(resembling: canonical, limit: 5).map(\.text).joined(separator: ", ")
            throw RegistryError(.noSuchCode, ["code": text, "nearest": near])
        }
        guard found.count == 1 else {
            let markets = found.map { "\($0.code.text) (\($0.code.market), area-\($0.code.area.number))" }.joined(separator: ", ")
            throw RegistryError(.ambiguousCode, ["code": text, "matches": markets])
        }
        return first
    }

    /// What a new code collides with or is easily taken for.
    ///
    /// - Parameters:
    ///   - canonical: The new code.
    ///   - text: The new code as it was written.
    ///   - own: The code that it takes the place of; that one is no danger.
    ///   - isTaken: Whether a code of the same form stands in its way.
    /// - Returns: A warning for each.
    /// - Throws: `.codeTaken`, `.textMeansOther` where a facility is called so, or why the store fails.
    func findings(
        besides canonical: CanonicalCode, written text: String, own: GrowingAreaCode? = nil, isTaken: (GrowingAreaCode) -> Bool
    ) throws -> [Finding] {
        try requireNoFacility(text, canonical)
        var findings: [Finding] = []
        for same in try codes(canonical, knownAt: nil).filter({ try !isUndone($0) }).map(\.code) {
            let values = ["code": text, "other": same.text, "area": "area-\(same.area.number)", "market": same.market]
            if isTaken(same) { throw RegistryError(.codeTaken, values) }
            if same.id != own?.id { findings.append(Finding("code-collides", .warning, values: values)) }
        }
        for alias in try aliases(canonical) {
            guard let other = try code(alias.code)?.code, other.id != own?.id else { continue }
            let values = ["code": text, "other": alias.text, "area": "area-\(other.area.number)", "market": other.market]
            findings.append(Finding("code-collides", .warning, values: values))
        }
        for alike in try codes(resembling: canonical, limit: 5) where alike.resembles(canonical) && alike != own?.canonical {
            findings.append(Finding("code-resembles", .warning, values: ["code": text, "other": alike.text]))
        }
        return findings
    }

    /// The codes with a canonical form, or those of an area that is named as `area-<number>`.
    private func codes(meantBy text: String) throws -> [CodeRecord] {
        let found: [CodeRecord]
        if text.lowercased().hasPrefix("area-"), let number = Int64(text.dropFirst(5)) {
            found = try codes(of: AreaID(number), knownAt: nil)
        } else {
            guard let canonical = CanonicalCode(text) else { throw RegistryError(.notACode, ["code": text]) }
            found = try codesOrAliases(canonical)
        }
        // What is left of a renumbering that was struck out means nothing beside another.
        let living = try found.filter { try !isUndone($0) }
        return living.isEmpty ? found : living
    }

    /// The codes with a canonical form, and after them those that somebody knows by it, where none goes on for them that is known by it too.
    func codesOrAliases(_ canonical: CanonicalCode) throws -> [CodeRecord] {
        var found = try codes(canonical, knownAt: nil)
        var known: [CodeRecord] = []
        for alias in try aliases(canonical) where !(found + known).contains(where: { $0.code.id == alias.code }) {
            known += [try code(alias.code)].compactMap { $0 }
        }
        for record in known {
            let next = try renumbering(of: record)?.new.code.id
            if !(found + known).contains(where: { $0.code.id == next }) { found.append(record) }
        }
        return found
    }

    /// Makes sure that a new code's text is not that of a packing house or a treatment plant: nobody could tell which one is meant.
    ///
    /// - Throws: `.textMeansOther`.
    func requireNoFacility(_ text: String, _ canonical: CanonicalCode) throws {
        guard let other = try facilities(.canonical(canonical), knownAt: nil).first?.facility else { return }
        throw RegistryError(.textMeansOther, ["text": text, "other": "\(other.text) (\(other.name))"])
    }

    /// The area that a text means: its number, `area-<number>`, or one of its codes.
    ///
    /// - Throws: `.noSuchArea`, or what `code(meantBy:market:)` throws.
    public func area(meantBy text: String) throws -> AreaRecord {
        let number = Int64(text) ?? (text.lowercased().hasPrefix("area-") ? Int64(text.dropFirst(5)) : nil)
        if let number {
            guard let record = try area(AreaID(number), knownAt: nil) else { throw RegistryError(.noSuchArea, ["area": text]) }
            return record
        }
        let found = try code(meantBy: text)
        guard let record = try area(found.code.area, knownAt: nil) else { throw RegistryError(.noSuchArea, ["area": text]) }
        return record
    }
}
