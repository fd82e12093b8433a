public import Registry

/// Writes down another text by which a code is known, as the number that an importer's authority gave it.
public struct AddAlias: Sendable {
    private let desk: Desk

    /// At a desk.
    public init(_ desk: Desk) { self.desk = desk }

    /// Adds an alias.
    ///
    /// - Parameters:
    ///   - text: The other text, as its authority writes it.
    ///   - code: The code, in any spelling.
    ///   - market: The market, where several codes are spelled so.
    ///   - authority: Whose text it is.
    ///   - period: The days on which it is used.
    /// - Returns: The alias, and what it collides with.
    /// - Throws: `.notACode`, `.codeTooLong`, `.characterInCode`, `.reservedText`, `.noSuchCode`, `.ambiguousCode`, `.codeTaken`
    ///   where the code has the alias already, `.textMeansOther` where a facility has the text, `.endBeforeBeginning`, or why the store
    ///   fails.
    public func callAsFunction(
        _ text: String, for code: String, market: String? = nil, authority: String, period: Period
    ) async throws -> (alias: CodeAlias, findings: [Finding]) {
        let canonical = try CanonicalCode(writtenDown: text)
        if let from = period.from, let to = period.to, to <= from {
            throw RegistryError(.endBeforeBeginning, ["from": from.description, "to": to.adding(days: -1).description])
        }
        return try await desk.retryingWhenMoved {
            let (alias, findings, head) = try await desk.store.read { reading in
                let record = try reading.code(meantBy: code, market: market)
                try reading.requireNoFacility(text, canonical)
                var findings: [Finding] = []
                let known = try reading.aliases(canonical)
                let own = try reading.lineage(of: record).ids
                let values = [
                    "code": text, "other": record.code.text, "area": "area-\(record.code.area.number)", "market": record.code.market,
                ]
                if record.code.canonical == canonical || known.contains(where: { $0.code == record.code.id && $0.authority == authority }) {
                    throw RegistryError(.codeTaken, values)
                }
                let others = try known.compactMap { try reading.code($0.code) } + reading.codes(canonical, knownAt: nil)
                for other in others where !own.contains(other.code.id) {
                    findings.append(
                        Finding(
                            "code-collides", .warning,
                            values: [
                                "code": text, "other": other.code.text, "area": "area-\(other.code.area.number)",
                                "market": other.code.market,
                            ]))
                }
                var numbers = try reading.freeNumbers()
                let alias = CodeAlias(
                    number: numbers.takeAlias(), code: record.code.id, text: text, canonical: canonical, authority: authority,
                    period: period)
                return (alias, findings, try reading.head())
            }
            try await desk.commit([.life(.codeAliased(alias))], expecting: head)
            return (alias, findings)
        }
    }
}
