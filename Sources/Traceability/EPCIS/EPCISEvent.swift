/// One event of a supply chain (EPCIS 2.0.1 §7.4), made from what happened: see `harvest`, `packing`, `shipping`.
public struct EPCISEvent: Sendable {
    /// A thing named by its URI.
    struct Reference: Encodable, Sendable {
        let id: String
    }

    struct Quantity: Encodable, Sendable {
        let epcClass: String
        let quantity: Double
        /// UN/ECE Recommendation 20.
        let uom = "KGM"

        init(_ quantity: LotQuantity) {
            epcClass = quantity.lot.uri
            self.quantity = quantity.kilograms
        }

        private enum CodingKeys: String, CodingKey { case epcClass, quantity, uom }
    }

    struct Source: Encodable, Sendable {
        var type = "possessing_party"
        let source: String
    }

    struct Destination: Encodable, Sendable {
        var type = "location"
        let destination: String
    }

    /// What was known of a lot at its harvest.
    struct LotMasterData: Encodable, Sendable {
        let lotNumber: String
        let harvestStartDate: String
        let harvestEndDate: String
        let countryOfOrigin = "VN"
        let code: String

        private enum CodingKeys: String, CodingKey {
            case lotNumber = "cbvmda:lotNumber"
            case harvestStartDate = "cbvmda:harvestStartDate"
            case harvestEndDate = "cbvmda:harvestEndDate"
            case countryOfOrigin = "cbvmda:countryOfOrigin"
            case code = "vnpuc:code"
        }
    }

    /// The members as JSON has them; nil is left out.
    struct Body: Encodable, Sendable {
        let type: String
        let eventID: String?
        let eventTime: String
        let eventTimeZoneOffset: String
        var action: String?
        let bizStep: String
        var disposition: String?
        var epcList: [String]?
        var quantityList: [Quantity]?
        var inputQuantityList: [Quantity]?
        var outputEPCList: [String]?
        var readPoint: Reference?
        var bizLocation: Reference?
        var sourceList: [Source]?
        var destinationList: [Destination]?
        var certificationInfo: [String]?
        var ilmd: LotMasterData?

        init(_ type: String, step: String, identifier: String?, time: EventTime) {
            self.type = type
            eventID = identifier
            eventTime = time.text
            eventTimeZoneOffset = time.offsetText
            bizStep = step
        }
    }

    let body: Body
}
