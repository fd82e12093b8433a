public import Registry

/// Links stamps of other issuers to a lot, a code or a product, many at a time.
public struct LinkForeignStamps: Sendable {
    /// What the stamps stand on, in words.
    public enum Target: Hashable, Sendable {
        /// A lot.
        case lot(String)
        /// A code, and its market where several are spelled alike.
        case code(String, market: String?)
        /// A product.
        case product(String)
    }

    /// What became of them.
    public struct Outcome: Hashable, Sendable {
        /// How many were linked.
        public var linked = 0
        /// How many came more than once in what was handed in.
        public var repeated = 0
        /// How many were linked to the same thing before.
        public var known = 0
        /// How many stand on something else too.
        public var elsewhere = 0
        /// The rows that hold no stamp's text, at most a hundred of them.
        public var refusedRows: [Int] = []
        /// How many rows hold no stamp's text.
        public var refused = 0
        /// The rows whose text means something of this registry, at most a hundred of them: it would be hidden by the link.
        public var hidingRows: [Int] = []
        /// How many rows would hide something.
        public var hiding = 0
    }

    /// How many stamps one entry of the journal holds.
    static let batch = 10_000

    private let desk: Desk

    /// At a desk.
    public init(_ desk: Desk) { self.desk = desk }

    /// Links stamps, all in one transaction.
    ///
    /// - Parameters:
    ///   - target: What they stand on.
    ///   - period: The days on which the link holds.
    ///   - texts: Begins to give the texts with their rows, nil after the last; asked again where somebody else committed meanwhile.
    /// - Returns: How many were linked, and what became of the others.
    /// - Throws: `.noSuchLot`, `.noSuchCode`, `.noSuchProduct`, `.endBeforeBeginning`, what reading throws, or why the store fails.
    public func callAsFunction(
        to target: Target, period: Period, _ texts: () throws -> () throws -> (row: Int, text: String)?
    ) async throws -> Outcome {
        try period.check()
        return try await desk.retryingWhenMoved {
            var outcome = Outcome()
            let (id, link, head) = try await desk.store.read { reading in
                var numbers = try reading.freeNumbers()
                return (try self.target(target, reading), numbers.trade.takeStampLink(), try reading.head())
            }
            let fresh = try await self.fresh(try texts(), id, period, &outcome)
            guard !fresh.isEmpty else { return outcome }
            var rest = fresh[...]
            let changes = ChangeSet(by: desk.officer) {
                guard !rest.isEmpty else { return nil }
                let part = Array(rest.prefix(LinkForeignStamps.batch))
                rest = rest.dropFirst(part.count)
                return ChangeSet.Change(.trade(.stampsLinked(ForeignStamps(link: link, target: id, period: period, texts: part))))
            }
            try await desk.commit(changes: changes, expecting: head)
            return outcome
        }
    }

    private func target(_ target: Target, _ reading: any RegistryReading) throws -> StampTarget {
        switch target {
        case .lot(let text): .lot(try reading.lot(meantBy: text).lot.id)
        case .code(let text, let market): .code(try reading.code(meantBy: text, market: market).code.id)
        case .product(let text): .product(try reading.product(meantBy: text).number)
        }
    }

    /// The texts that are not linked to the same thing yet, each once.
    private func fresh(
        _ next: () throws -> (row: Int, text: String)?, _ target: StampTarget, _ period: Period, _ outcome: inout Outcome
    ) async throws -> [String] {
        let (fresh, found) = try await desk.store.read { reading in
            var found = Outcome()
            var seen: Set<String> = []
            var fresh: [String] = []
            while let (row, text) = try next() {
                guard let stamp = ForeignStampText(text) else {
                    found.refused += 1
                    if found.refusedRows.count < 100 { found.refusedRows.append(row) }
                    continue
                }
                guard seen.insert(stamp.text).inserted else {
                    found.repeated += 1
                    continue
                }
                guard try !hidesSomething(stamp.text, reading) else {
                    found.hiding += 1
                    if found.hidingRows.count < 100 { found.hidingRows.append(row) }
                    continue
                }
                let before = try reading.foreignStamps(stamp, knownAt: nil).filter { $0.text == stamp.text }
                if before.contains(where: { $0.target == target && $0.period == period }) {
                    found.known += 1
                    continue
                }
                if before.contains(where: { $0.target != target }) { found.elsewhere += 1 }
                found.linked += 1
                fresh.append(stamp.text)
            }
            return (fresh, found)
        }
        outcome = found
        return fresh
    }

    /// Whether a look-up of the text finds a code, a lot, a stamp of ours or the like.
    private func hidesSomething(_ text: String, _ reading: any RegistryReading) throws -> Bool {
        try LookUpFinder(reading, on: desk.today).hits(LookUpText(text)).contains { hit in
            if case .foreign = hit { false } else { true }
        }
    }
}
