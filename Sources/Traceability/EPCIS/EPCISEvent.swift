import Crypto
import FoundationEssentials

/// One event of a supply chain (EPCIS 2.0.1 §7.4), made from what happened: see `harvest`, `packing`, `treatment`, `shipping`, `departure`.
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
        var eventID: String?
        let eventTime: String
        let eventTimeZoneOffset: String
        var action: String?
        let bizStep: String
        var disposition: String?
        var epcList: [String]?
        var quantityList: [Quantity]?
        var inputQuantityList: [Quantity]?
        var outputEPCList: [String]?
        var parentID: String?
        var childEPCs: [String]?
        var childQuantityList: [Quantity]?
        var readPoint: Reference?
        var bizLocation: Reference?
        var sourceList: [Source]?
        var destinationList: [Destination]?
        var certificationInfo: [String]?
        var ilmd: LotMasterData?
        var shipment: String?
        var market: String?
        var phytosanitary: String?
        var container: String?
        var treatment: String?
        var treatmentNumber: String?

        private enum CodingKeys: String, CodingKey {
            case type, eventID, eventTime, eventTimeZoneOffset, action, bizStep, disposition, epcList, quantityList, inputQuantityList
            case outputEPCList, parentID, childEPCs, childQuantityList, readPoint, bizLocation, sourceList, destinationList,
                certificationInfo, ilmd
            case shipment = "vnpuc:shipment"
            case market = "vnpuc:market"
            case phytosanitary = "vnpuc:phytosanitaryCertificate"
            case container = "vnpuc:container"
            case treatment = "vnpuc:treatment"
            case treatmentNumber = "vnpuc:treatmentNumber"
        }

        init(_ type: String, step: String, identifier: String?, time: EventTime) {
            self.type = type
            eventID = identifier
            eventTime = time.text
            eventTimeZoneOffset = time.offsetText
            bizStep = step
        }
    }

    var body: Body
}

extension EPCISEvent {
    /// The same event with an identifier made of what it says: the same event has the same one in every document, another has another.
    ///
    /// - Parameter namespace: Who says it, such as the identifier of a registry.
    /// - Returns: The event with a UUID of version 8 (RFC 9562 §5.8) over the SHA-256 of namespace and members.
    /// - Throws: Where the members cannot be written.
    public func identified(in namespace: String) throws(EPCISError) -> EPCISEvent {
        var event = self
        event.body.eventID = nil
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let members = try? encoder.encode(event.body) else { throw .encoding }
        var bytes = Array(SHA256.hash(data: Array(namespace.utf8) + [0] + members).prefix(16))
        bytes[6] = bytes[6] & 0x0F | 0x80
        bytes[8] = bytes[8] & 0x3F | 0x80
        var text = "urn:uuid:"
        for (place, byte) in bytes.enumerated() {
            if [4, 6, 8, 10].contains(place) { text += "-" }
            text += (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }
        event.body.eventID = text
        return event
    }
}
