public import Casework
public import GeoPrimitives
import Registry
import Traceability

extension JSONObject {
    /// What every answer says of a product, under the keys of the contract.
    init(_ product: Product, of producer: Organisation?, on day: Day) {
        self = [
            "product": .string(product.reference), "gtin": .text(product.gtin), "name": .string(product.name),
            "ocopCode": .text(product.ocopCode), "group": .string(product.group), "stars": .whole(product.stars),
            "recognisedOn": .string(product.recognisedOn.description), "recognisedUntil": .string(product.recognisedUntil.description),
            "recognised": .bool(product.isRecognised(on: day)), "decision": .text(product.decision), "producer": .text(producer?.name),
            "website": .text(producer?.website), "crop": .text(product.crop), "growingAreaApplies": .bool(product.crop != nil),
            "image": .text(product.image), "illustrative": .bool(product.isIllustrative),
        ]
    }
}

extension JSONValue {
    /// A place where a product is sold, under the keys of the contract.
    static func listing(_ listing: Listing, name: String?, isListed: Bool) -> JSONValue {
        .members([
            "platform": .string(listing.platform), "name": .text(name), "address": .text(listing.address),
            "from": .text(listing.period.from?.description), "to": .text(listing.period.to?.adding(days: -1).description),
            "listed": .bool(isListed),
        ])
    }
}

extension IssueStamps.Stamp {
    /// A stamp that was issued, under the keys of the contract.
    public var json: JSONValue { .members(["serial": .string(serial.text), "url": .string(link.uri)]) }
}
