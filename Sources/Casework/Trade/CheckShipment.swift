public import Registry

/// Judges a shipment: whether every code behind it was good on every day that matters, and whatever else stands against it.
public struct CheckShipment: Sendable {
    /// What happened to the fruit on a day.
    public enum Step: String, CaseIterable, Sendable {
        case harvest, packing, departure, arrival
        /// The day of the check, where the goods have not left as far as is known.
        case today
    }

    /// One code on one day.
    public struct Row: Hashable, Sendable {
        /// The code, as issued or as printed.
        public var code: String
        /// The lot, where the goods have one.
        public var lot: String?
        /// What happened.
        public var step: Step
        /// The day.
        public var date: Day
        /// The state before the authority here; nil for a code that this registry does not hold.
        public var status: CodeStatus?
        /// The state before the importer's authority; nil where it is not known.
        public var importer: CodeStatus?
        /// Whether the code was good for the market on that day.
        public var verdict: LookUpAnswer.Verdict
    }

    /// What was found.
    public struct Outcome: Sendable {
        /// The number, where it has one.
        public var number: String?
        /// The market.
        public var market: String
        /// No, where a row or an error says no; unknown, where a row is, or where something of the goods is not known; yes otherwise.
        public var verdict: LookUpAnswer.Verdict
        /// A row for each code and day.
        public var rows: [Row]
        /// What else was found, errors among it.
        public var findings: [Finding]
    }

    /// What is judged.
    public enum Subject: Sendable {
        /// What a file describes.
        case description(ShipmentDescription)
        /// A shipment of the registry.
        case registered(String)
    }

    private let store: any RegistryStore
    private let today: Day

    /// In a registry, today.
    public init(_ store: any RegistryStore, today: Day) {
        self.store = store
        self.today = today
    }

    /// Judges a shipment.
    ///
    /// - Throws: `.noSuchShipment`, `.shipmentEmpty`, `.unknownMarket`, `.noSuchLot`, `.noSuchCode`, `.noSuchFacility`,
    ///   `.noSuchOrganisation`, or why the store fails.
    public func callAsFunction(_ subject: Subject) async throws -> Outcome {
        try await store.read { reading in
            let consignment: Consignment =
                switch subject {
                case .description(let description): try Consignment(description, reading)
                case .registered(let number): try Consignment(try reading.shipment(meantBy: number), reading)
                }
            var judgement = try ShipmentJudgement(consignment, reading, today: today)
            return try judgement.outcome()
        }
    }
}
