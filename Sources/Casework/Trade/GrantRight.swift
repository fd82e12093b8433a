public import Registry

/// Records that a holder lets an exporter use a code.
public struct GrantRight: Sendable {
    /// What the letter says.
    public struct Request: Sendable {
        /// The code, in any spelling.
        public var code: String
        /// The market, where several codes are spelled alike.
        public var market: String?
        /// The exporter: tax identifier or name.
        public var exporter: String
        /// The number of the letter.
        public var letter: String
        /// SHA-256 of the scan.
        public var scanDigest: [UInt8]?
        /// The days on which it holds.
        public var period: Period
        /// How much may be exported; any amount where nil.
        public var kilograms: Kilograms?

        /// Asks for a right.
        public init(
            code: String, market: String? = nil, exporter: String, letter: String, scanDigest: [UInt8]? = nil, period: Period,
            kilograms: Kilograms? = nil
        ) {
            self.code = code
            self.market = market
            self.exporter = exporter
            self.letter = letter
            self.scanDigest = scanDigest
            self.period = period
            self.kilograms = kilograms
        }
    }

    private let desk: Desk

    /// At a desk.
    public init(_ desk: Desk) { self.desk = desk }

    /// Records a right.
    ///
    /// A letter gives a right once: the same number for the same code and exporter is not a second one, unless the first was withdrawn.
    ///
    /// - Throws: `.noSuchCode`, `.ambiguousCode`, `.noSuchOrganisation`, `.endBeforeBeginning`, `.letterMissing`, `.letterTaken`, or why
    ///   the store fails.
    public func callAsFunction(_ request: Request) async throws -> RightOfUse {
        try request.period.check()
        let letter = request.letter.trimmed
        guard !letter.isEmpty else { throw RegistryError(.letterMissing) }
        return try await desk.retryingWhenMoved {
            let (right, head) = try await desk.store.read { reading in
                var numbers = try reading.freeNumbers()
                let record = try reading.code(meantBy: request.code, market: request.market)
                let lineage = try reading.lineage(of: record)
                let exporter = try reading.organisation(meantBy: request.exporter)
                var period = request.period
                // The present holder's letter does not reach back to when the code was somebody else's.
                period.from = period.from ?? lineage.asOne.transfers.last { $0 <= desk.today }
                try period.check()
                let others = try lineage.ids.flatMap { try reading.rights(.code($0), knownAt: nil) }.filter {
                    $0.exporter == exporter.id && $0.withdrawnOn == nil
                }
                if let other = others.first(where: { VietnameseFolding.exact($0.letter) == VietnameseFolding.exact(letter) }) {
                    throw RegistryError(
                        .letterTaken,
                        [
                            "letter": letter, "right": "\(other.id.number)", "code": record.code.text, "exporter": exporter.name,
                        ])
                }
                let right = RightOfUse(
                    id: numbers.trade.takeRight(), code: record.code.id, exporter: exporter.id, letter: letter,
                    scanDigest: request.scanDigest, period: period, kilograms: request.kilograms)
                return (right, try reading.head())
            }
            try await desk.commit([.trade(.rightGranted(right))], expecting: head)
            return right
        }
    }
}

/// Records that a holder withdrew a right.
public struct WithdrawRight: Sendable {
    private let desk: Desk

    /// At a desk.
    public init(_ desk: Desk) { self.desk = desk }

    /// Withdraws a right from a day on.
    ///
    /// - Throws: `.noSuchRight`, `.rightWithdrawn` where that was done before, or why the store fails.
    public func callAsFunction(_ id: RightID, on day: Day, reason: String?) async throws {
        try await desk.retryingWhenMoved {
            let head = try await desk.store.read { reading in
                guard let right = try reading.rights(.id(id), knownAt: nil).first else {
                    throw RegistryError(.noSuchRight, ["right": "\(id.number)"])
                }
                if let withdrawn = right.withdrawnOn {
                    throw RegistryError(.rightWithdrawn, ["right": "\(id.number)", "day": withdrawn.description])
                }
                return try reading.head()
            }
            try await desk.commit([.trade(.rightWithdrawn(id, on: day, reason: reason))], expecting: head)
        }
    }
}
