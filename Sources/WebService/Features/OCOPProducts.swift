import Casework
import GeoPrimitives
import Interchange
import Registry

/// Rated products (OCOP); they have no place of their own.
struct OCOPProducts: ListedCollection {
    let id = "ocop-products"
    let geometryType = "Geometry"

    let queryables: [Queryable] = [
        Queryable("geometry", .geometry), Queryable("product"), Queryable("name"), Queryable("gtin"), Queryable("ocopCode"),
        Queryable("group"), Queryable("stars", .number), Queryable("recognisedOn", .time), Queryable("recognisedUntil", .time),
        Queryable("recognised", .truth), Queryable("producer"), Queryable("crop"), Queryable("platforms"), Queryable("image"),
        Queryable("illustrative", .truth),
    ]

    /// A product stays listed after its recognition has ended, as a code stays after its certificate: `recognised` tells.
    func features(_ question: ItemsQuestion, _ reading: any RegistryReading, today: Day) throws -> [ListedFeature] {
        let (days, shown) = question.time.days(today: today)
        var seen: Set<String> = []
        return try reading.products().compactMap { product in
            let known = try question.knownAt.map { try reading.products(.number(product.number), knownAt: $0).first } ?? product
            guard let known, known.recognisedOn <= days.upperBound else { return nil }
            let producer = try reading.organisation(known.producer)?.name
            // A GTIN that two products carry names the first.
            let id = seen.insert(known.reference).inserted ? known.reference : "product-\(known.number)"
            return ListedFeature(id: id, geometry: .none, properties: known.properties(on: shown, producer: producer))
        }
    }
}

extension Product {
    fileprivate func properties(on day: Day, producer: String?) -> JSONObject {
        [
            "product": .string(reference), "name": .string(name), "gtin": .text(gtin), "ocopCode": .text(ocopCode),
            "group": .string(group), "stars": .integer(stars), "recognisedOn": .string(recognisedOn.description),
            "recognisedUntil": .string(recognisedUntil.description), "recognised": .bool(isRecognised(on: day)),
            "producer": .text(producer),
            "crop": .text(crop), "platforms": .string(platforms.joined(separator: " ")), "image": .text(image),
            "illustrative": .bool(isIllustrative),
        ]
    }
}
