import FoundationEssentials

/// Events in a document that partners exchange (EPCIS 2.0.1 §9, JSON-LD).
public struct EPCISDocument: Sendable {
    /// When the document was made.
    public let created: EventTime
    /// The events in the order of what happened.
    public let events: [EPCISEvent]
    /// The namespace of `vnpuc`, our prefix for what the standard has no word for.
    public let codeNamespace: String

    /// Gathers events.
    public init(created: EventTime, events: [EPCISEvent], codeNamespace: String) {
        self.created = created
        self.events = events
        self.codeNamespace = codeNamespace
    }

    /// The document as JSON in UTF-8, members in alphabetical order, the same bytes for the same events.
    ///
    /// - Throws: Where it cannot be written, which no event made here brings about.
    public func json() throws(EPCISError) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        do {
            return [UInt8](try encoder.encode(Body(document: self)))
        } catch {
            throw .encoding
        }
    }

    private enum Context: Encodable {
        case standard
        case prefixes([String: String])

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch self {
            case .standard: try container.encode("https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld")
            case .prefixes(let prefixes): try container.encode(prefixes)
            }
        }
    }

    private struct Body: Encodable {
        let context: [Context]
        let creationDate: String
        let epcisBody: [String: [EPCISEvent.Body]]
        let schemaVersion = "2.0"
        let type = "EPCISDocument"

        init(document: EPCISDocument) {
            context = [
                .standard,
                .prefixes(["gs1": "https://gs1.org/voc/", "cbvmda": "urn:epcglobal:cbv:mda:", "vnpuc": document.codeNamespace]),
            ]
            creationDate = document.created.text
            epcisBody = ["eventList": document.events.map(\.body)]
        }

        private enum CodingKeys: String, CodingKey {
            case context = "@context"
            case creationDate, epcisBody, schemaVersion, type
        }
    }
}
