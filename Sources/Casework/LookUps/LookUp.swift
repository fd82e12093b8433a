import Journal
public import Registry
public import Traceability

/// Answers whether something is good for a market on a day, how it stands today, and all that stands behind it.
public struct LookUp: Sendable {
    /// What is asked.
    public struct Question: Sendable {
        /// A code or alias in any spelling, `area-<number>`, a GTIN, a lot, a serial, a stamp's or a code's address with or without its
        /// host, another issuer's stamp, an OCOP code or a facility's code.
        public var text: String
        /// The market; that of each code where nil.
        public var market: String?
        /// The day of the shipment.
        public var on: Day
        /// Today.
        public var today: Day
        /// An exporter, by tax identifier or name: whether it may use the codes is answered, and nothing else of rights.
        ///
        /// `organisation-<number>` is taken too, but not from the public, which could go through the numbers.
        public var exporter: String?
        /// Whether the answer is for the public: the place of an area of which it sees the code only is left out then.
        public var isPublic: Bool
        /// Hosts under which the registry answers beside the one in its settings, in lower case.
        public var ownHosts: Set<String> = []

        /// Asks.
        public init(
            _ text: String, market: String? = nil, on day: Day? = nil, today: Day, exporter: String? = nil, isPublic: Bool = false
        ) {
            self.text = text
            self.isPublic = isPublic
            self.market = market
            self.exporter = exporter.map(\.trimmed).flatMap { $0.isEmpty ? nil : $0 }
            on = day ?? today
            self.today = today
        }
    }

    private let store: any RegistryStore
    private let verifier: StampVerifier?

    /// In a registry.
    ///
    /// - Parameters:
    ///   - store: The registry.
    ///   - keys: The keys with which signed stamps are checked; nil where there are none, and then it is said that they were not.
    public init(_ store: any RegistryStore, trusting keys: [StampKey]? = nil) {
        self.store = store
        verifier = keys.map { StampVerifier(keys: $0) }
    }

    /// Answers a question.
    ///
    /// - Throws: `.unknownMarket` with those that are known, or why the store fails.
    public func callAsFunction(_ question: Question) async throws -> LookUpAnswer {
        try await store.read { try LookUpKnowledge($0, verifier).answer(question) }
    }

    /// Answers many questions from one state of the registry.
    ///
    /// - Parameters:
    ///   - next: Gives the questions; nil after the last.
    ///   - visit: Is given each answer, in the order of the questions.
    /// - Throws: `.unknownMarket`, what `next` or `visit` throws, or why the store fails.
    public func callAsFunction(each next: () throws -> Question?, _ visit: (LookUpAnswer) throws -> Void) async throws {
        try await store.read { reading in
            let knowledge = try LookUpKnowledge(reading, verifier)
            while let question = try next() { try visit(knowledge.answer(question)) }
        }
    }
}

/// What is the same for all questions that are answered from one state of a registry, read once.
struct LookUpKnowledge {
    let reading: any RegistryReading
    let verifier: StampVerifier?
    private let asOf: String
    private let source: String
    private let markets: [String]
    /// The host of the registry's own addresses.
    let host: String?
    /// With what the codes begin that the registry covers.
    let coverage: [String]
    /// How many days an importer's word is relied on; nil for any number.
    let importerDays: Int?
    private let exporters = KnownExporters()

    init(_ reading: any RegistryReading, _ verifier: StampVerifier?) throws {
        self.reading = reading
        self.verifier = verifier
        asOf = try reading.lastRecordedAt()?.description ?? ""
        source = try reading.identity().identifier
        markets = try reading.reference(.markets).map { $0.values[0] }
        host = try reading.setting(KnownSetting.host.rawValue)?.lowercased()
        coverage = (try reading.setting(KnownSetting.coverage.rawValue) ?? "").split(separator: ",").map { String($0) }
        importerDays = try reading.setting(KnownSetting.importerDays.rawValue).flatMap { Int($0) }
    }

    func answer(_ question: LookUp.Question) throws -> LookUpAnswer {
        if let market = question.market, !markets.contains(market) {
            throw RegistryError(.unknownMarket, ["market": market, "known": markets.joined(separator: ", ")])
        }
        let text = LookUpText(question.text)
        let judgement = LookUpJudgement(question, text, self, LookUpAnswer(query: question.text, asOf: asOf, source: source))
        return try judgement.answer(to: try LookUpFinder(reading, on: question.on).hits(text))
    }

    /// The exporter that a text means, where exactly one is meant.
    func exporter(_ named: String) throws -> Organisation? {
        if let known = exporters.byText[named] { return known }
        var found: Organisation?
        do {
            found = try reading.organisation(meantBy: named)
        } catch let error as RegistryError where [.noSuchOrganisation, .ambiguousOrganisation].contains(error.code) {}
        exporters.byText[named] = .some(found)
        return found
    }

    /// Whether a code belongs to what the registry covers, so that it is nowhere if it is not here.
    func covers(_ canonical: CanonicalCode) -> Bool { coverage.contains { canonical.text.hasPrefix($0) } }
}

/// The exporters that were asked for, by what they were called: a batch names few of them again and again.
private final class KnownExporters {
    var byText: [String: Organisation?] = [:]
}
