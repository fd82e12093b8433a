extension EPCISEvent {
    /// What a harvest brings about: a lot.
    public struct Harvest: Hashable, Sendable {
        /// The lot and its weight.
        public var quantity: LotQuantity
        /// When the lot was made up.
        public var time: EventTime
        /// The first day of picking.
        public var firstDay: EventDay
        /// The last day of picking.
        public var lastDay: EventDay
        /// The growing-area code.
        public var code: String
        /// The growing area.
        public var location: EventLocation?
        /// A point within it.
        public var point: EventPoint?
        /// Links to certificates.
        public var certificates: [String] = []

        /// Names what is known of every harvest.
        public init(quantity: LotQuantity, time: EventTime, firstDay: EventDay, lastDay: EventDay, code: String) {
            self.quantity = quantity
            self.time = time
            self.firstDay = firstDay
            self.lastDay = lastDay
            self.code = code
        }
    }

    /// A harvest: an ObjectEvent that creates a class instance, since the standard has no step of its own for it.
    ///
    /// - Parameters:
    ///   - harvest: What happened.
    ///   - identifier: A URI for the event, as `urn:uuid:…`.
    /// - Returns: The event.
    public static func harvest(_ harvest: Harvest, identifier: String? = nil) -> EPCISEvent {
        var body = Body("ObjectEvent", step: "creating_class_instance", identifier: identifier, time: harvest.time)
        body.action = "ADD"
        body.disposition = "active"
        body.quantityList = [Quantity(harvest.quantity)]
        body.readPoint = harvest.point.map { Reference(id: $0.uri) }
        body.bizLocation = harvest.location.map { Reference(id: $0.uri) }
        body.certificationInfo = harvest.certificates.isEmpty ? nil : harvest.certificates
        body.ilmd = LotMasterData(
            lotNumber: harvest.quantity.lot.lot, harvestStartDate: harvest.firstDay.text, harvestEndDate: harvest.lastDay.text,
            code: harvest.code)
        return EPCISEvent(body: body)
    }
}

/// A day of the Gregorian calendar in an event, `YYYY-MM-DD`.
public struct EventDay: Hashable, Sendable {
    /// `YYYY-MM-DD`.
    public let text: String

    /// Reads `YYYY-MM-DD`.
    ///
    /// - Throws: Where the text has another shape or the day does not exist.
    public init(_ text: String) throws(EPCISError) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let isShaped = parts.map(\.utf8.count) == [4, 2, 2] && parts.joined().utf8.allSatisfy { $0.decimalDigit != nil }
        guard isShaped, let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]), (1...12).contains(month) else {
            throw .day(text)
        }
        let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard (1...lengths[month - 1]).contains(day) else { throw .day(text) }
        self.text = text
    }
}
