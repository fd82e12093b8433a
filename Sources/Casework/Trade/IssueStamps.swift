public import Registry
public import Traceability

/// Issues stamps of a lot: draws their serials, makes their links, and keeps both.
public struct IssueStamps: Sendable {
    /// What a stamp says about what it is on, for whoever signs it.
    public struct Subject: Hashable, Sendable {
        /// The code, as issued.
        public var code: String
        /// The crop's EPPO code.
        public var crop: String
        /// The last day on which the stamp counts: that of the certificate, or two years on where it names none.
        public var lastDay: Day

        /// Says what a stamp is on.
        public init(code: String, crop: String, lastDay: Day) {
            self.code = code
            self.crop = crop
            self.lastDay = lastDay
        }
    }

    /// Signs the links of stamps.
    public struct Signing: Sendable {
        /// The identifier of the key, which the journal keeps.
        public var key: [UInt8]
        /// Gives a link with its signature.
        public var sign: @Sendable (StampLink, Subject) throws -> StampLink

        /// With a key.
        public init(key: [UInt8], sign: @escaping @Sendable (StampLink, Subject) throws -> StampLink) {
            self.key = key
            self.sign = sign
        }
    }

    /// One stamp.
    public struct Stamp: Hashable, Sendable {
        /// Its serial.
        public var serial: StampSerial
        /// Its link.
        public var link: StampLink
    }

    /// What became of it.
    public struct Outcome: Sendable {
        /// The stamps, in the order of printing.
        public var stamps: [Stamp]
        /// The run.
        public var run: StampRunID
        /// What is worth knowing.
        public var findings: [Finding]
    }

    /// The most stamps of one issue.
    public static let limit = StampRun.limit

    private let desk: Desk

    /// At a desk.
    public init(_ desk: Desk) { self.desk = desk }

    /// Issues stamps.
    ///
    /// - Parameters:
    ///   - text: The lot, in words.
    ///   - count: How many, up to `limit`.
    ///   - code: The code that they name; that of the lot where it has one only.
    ///   - market: The market, where several codes are spelled alike.
    ///   - signing: Signs them; nil leaves them unsigned.
    ///   - draw: Draws a serial.
    /// - Returns: The stamps, in the order of printing.
    /// - Throws: `.noSuchLot`, `.ambiguousLot`, `.countOutOfRange`, `.noSuchCode`, `.codeNotOfLot`, `.stampNeedsCode` where they are signed
    ///   and the lot has several codes or none of this registry, `.demonstrationPrefix`, what signing throws, why the store fails, or
    ///   `CancellationError` where nobody waits for them any more; nothing is issued then.
    public func callAsFunction(
        _ text: String, count: Int, code: String? = nil, market: String? = nil, signing: Signing? = nil,
        draw: () -> StampSerial = { .random() }
    ) async throws -> Outcome {
        guard (1...IssueStamps.limit).contains(count) else {
            throw RegistryError(.countOutOfRange, ["count": "\(count)", "limit": "\(IssueStamps.limit)"])
        }
        return try await desk.retryingWhenMoved {
            let (run, links, findings, head) = try await desk.store.read { reading in
                let (lot, product) = try reading.lot(meantBy: text)
                let gtin = try product.gtin.map { try GTIN($0) }
                if let gtin { try reading.requireOwnPrefix(gtin) }
                let record = try self.code(code, market: market, of: lot, reading)
                var numbers = try reading.freeNumbers()
                var serials: Set<StampSerial> = []
                var ordered: [StampSerial] = []
                while ordered.count < count {
                    try Task.checkCancellation()
                    let serial = draw()
                    // Two of 2⁵⁰ seldom meet; where they do, another is drawn.
                    guard serials.insert(serial).inserted, try reading.stamp(serial, knownAt: nil) == nil else { continue }
                    ordered.append(serial)
                }
                let origin = try reading.linkOrigin()
                let links = try ordered.map { serial in
                    try Task.checkCancellation()
                    return try StampLink(
                        origin: origin,
                        identity: gtin.map { .item(gtin: $0, lot: lot.text, serial: serial.text) } ?? .serial(serial.text))
                }
                let subject = try signing.map { _ in try self.subject(record, lot, reading) }
                let signed = try zip(ordered, links).map { serial, link in
                    try Task.checkCancellation()
                    let own = try signing.flatMap { signing in try subject.map { try signing.sign(link, $0) } }
                    return Stamp(serial: serial, link: own ?? link)
                }
                let run = StampRun(
                    id: numbers.trade.takeStampRun(), lot: lot.id, code: record?.code.id, issuedOn: desk.today, key: signing?.key,
                    serials: ordered)
                return (run, signed, try self.findings(record, lot, product, reading), try reading.head())
            }
            try await desk.commit([.trade(.stampsIssued(run))], expecting: head)
            return Outcome(stamps: links, run: run.id, findings: findings)
        }
    }

    private func code(_ text: String?, market: String?, of lot: Lot, _ reading: any RegistryReading) throws -> CodeRecord? {
        let own = own(lot)
        guard let text else { return own.count == 1 ? try reading.code(own[0]) : nil }
        let record = try reading.code(meantBy: text, market: market)
        guard own.contains(record.code.id) else {
            let codes = try own.compactMap { try reading.code($0)?.code.text }
            throw RegistryError(.codeNotOfLot, ["code": text, "lot": lot.text, "codes": codes.joined(separator: ", ")])
        }
        return record
    }

    private func subject(_ record: CodeRecord?, _ lot: Lot, _ reading: any RegistryReading) throws -> Subject {
        guard let record, let area = try reading.area(record.code.area, knownAt: nil)?.area else {
            throw RegistryError(.stampNeedsCode, ["lot": lot.text])
        }
        // What a signed stamp says is that the code was in force: of another code it must not be said.
        if let status = record.refusal(on: desk.today) {
            throw RegistryError(
                .codeNotInForce, ["code": record.code.text, "status": status.rawValue, "day": desk.today.description])
        }
        let stretch = record.timeline(of: .ours).stretch(on: desk.today)
        let crop = try reading.reference(.crops).first { $0.values[0] == area.crop }?.values[5] ?? ""
        return Subject(
            code: record.code.text, crop: crop.isEmpty ? area.crop : crop, lastDay: stretch?.expiresOn ?? desk.today.adding(days: 730))
    }

    private func findings(
        _ record: CodeRecord?, _ lot: Lot, _ product: Product, _ reading: any RegistryReading
    ) throws -> [Finding] {
        var found: [Finding] = []
        let values = ["lot": lot.reference(of: product)]
        for code in try record.map({ [$0] }) ?? own(lot).compactMap({ try reading.code($0) }) {
            guard let status = code.refusal(on: desk.today) else { continue }
            found.append(
                Finding(
                    "stamps-code-not-in-force", .warning,
                    values: [
                        "code": code.code.text, "market": code.code.market, "day": desk.today.description, "status": status.rawValue,
                    ]))
        }
        if product.crop != nil, record == nil, lot.sources.count > 1 { found.append(Finding("stamps-name-no-code", .note, values: values)) }
        if product.recognisedUntil < desk.today {
            found.append(
                Finding(
                    "recognition-expired", .warning,
                    values: ["product": product.name, "day": product.recognisedUntil.description]))
        }
        return found
    }

    /// The codes of this registry that gave to a lot.
    private func own(_ lot: Lot) -> [CodeID] {
        lot.sources.compactMap { source in if case .registered(let id) = source.code { id } else { nil } }
    }
}

extension CodeRecord {
    /// The state that stands against a code on a day, before our authority or the importer's; nil where none does.
    ///
    /// Of an importer's authority that never spoke, or has not decided yet, nothing follows.
    func refusal(on day: Day) -> CodeStatus? {
        let ours = timeline(of: .ours).status(on: day)
        guard ours.isValid else { return ours }
        return timeline(of: .importer).stretch(on: day).flatMap { $0.status.isRefusal ? $0.status : nil }
    }
}
