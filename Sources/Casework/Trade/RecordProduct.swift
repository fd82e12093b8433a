public import Registry
import Traceability

/// Adds an OCOP product, or records the facts of one anew.
public struct RecordProduct: Sendable {
    /// What is said about it; nil leaves a known fact as it is.
    public struct Request: Sendable {
        /// Its name.
        public var name: String?
        /// Its GTIN, of 8 to 14 digits.
        public var gtin: String?
        /// Its OCOP code.
        public var ocopCode: String?
        /// The key of its group.
        public var group: String?
        /// The stars, 1 to 5.
        public var stars: Int?
        /// The day of the decision.
        public var recognisedOn: Day?
        /// The number of the decision.
        public var decision: String?
        /// The producer: tax identifier or name.
        public var producer: String?
        /// The crop behind it.
        public var crop: String?
        /// The address of its image.
        public var image: String?

        /// Says nothing yet.
        public init() {}
    }

    private let desk: Desk

    /// At a desk.
    public init(_ desk: Desk) { self.desk = desk }

    /// Records a product.
    ///
    /// - Parameters:
    ///   - request: What is said about it.
    ///   - revising: The product whose facts are recorded anew; a new one where nil.
    /// - Returns: The product as it is then.
    /// - Throws: `.productIncomplete` with what is missing, `.productTaken` where another has the GTIN, `.ocopCodeTaken` where it has the
    ///   OCOP code, `.notAGTIN`, `.demonstrationPrefix`, `.starsOutOfRange`, `.unknownCrop`, `.noSuchProduct`, or why the store fails.
    public func callAsFunction(_ request: Request, revising: String? = nil) async throws -> Product {
        // What is said with nothing in it is not said.
        var request = request
        for fact in [\Request.name, \.gtin, \.ocopCode, \.group, \.producer] {
            request[keyPath: fact] = request[keyPath: fact].map(\.trimmed).flatMap { $0.isEmpty ? nil : $0 }
        }
        if let stars = request.stars, !(1...5).contains(stars) { throw RegistryError(.starsOutOfRange, ["stars": "\(stars)"]) }
        return try await desk.retryingWhenMoved { [request] in
            let (events, product, head) = try await desk.store.read { reading in
                var numbers = try reading.freeNumbers()
                let before = try revising.map { try reading.product(meantBy: $0) }
                if let code = request.ocopCode,
                    let other = try reading.products(.ocopCode(code), knownAt: nil).first(where: { $0.number != before?.number })
                {
                    throw RegistryError(.ocopCodeTaken, ["code": code, "product": other.name])
                }
                var resolver = try Resolver(reading, on: desk.today, numbers: numbers)
                let known = request.producer.flatMap { try? reading.organisation(meantBy: $0) }
                let named = try known.map { (holder: .organisation($0.id), added: nil) } ?? resolver.holder(request.producer, reading)
                var producer = before?.producer
                if case .organisation(let id)? = named.holder { producer = id }
                let missing = [
                    ("name", (request.name ?? before?.name) == nil), ("group", (request.group ?? before?.group) == nil),
                    ("stars", (request.stars ?? before?.stars) == nil),
                    ("recognised", (request.recognisedOn ?? before?.recognisedOn) == nil), ("producer", producer == nil),
                ].filter(\.1).map { "--\($0.0)" }
                guard missing.isEmpty, let name = request.name ?? before?.name, let group = request.group ?? before?.group,
                    let stars = request.stars ?? before?.stars, let recognised = request.recognisedOn ?? before?.recognisedOn,
                    let producer
                else { throw RegistryError(.productIncomplete, ["missing": missing.joined(separator: ", ")]) }
                let product = Product(
                    number: before?.number ?? numbers.takeProduct(), name: name,
                    gtin: try gtin(request.gtin, except: before, reading) ?? before?.gtin, ocopCode: request.ocopCode ?? before?.ocopCode,
                    group: group, stars: stars, recognisedOn: recognised, decision: request.decision ?? before?.decision,
                    producer: producer, crop: try request.crop.map { try resolver.crop($0) } ?? before?.crop,
                    image: request.image ?? before?.image, platforms: [], isIllustrative: before?.isIllustrative ?? false)
                let change: RegistryEvent = before == nil ? .productAdded(product) : .trade(.productRevised(product))
                return ([named.added, change].compactMap { $0 }, product, try reading.head())
            }
            try await desk.commit(events, expecting: head)
            return product
        }
    }

    private func gtin(_ text: String?, except before: Product?, _ reading: any RegistryReading) throws -> String? {
        guard let text else { return nil }
        guard let gtin = try? GTIN(text) else { throw RegistryError(.notAGTIN, ["gtin": text]) }
        try reading.requireOwnPrefix(gtin)
        if let other = try reading.products(.gtin(gtin.digits), knownAt: nil).first(where: { $0.number != before?.number }) {
            throw RegistryError(.productTaken, ["gtin": gtin.digits, "product": other.name])
        }
        return gtin.digits
    }
}

/// Lists a product on a platform, or records its listing there anew.
public struct ListProduct: Sendable {
    private let desk: Desk

    /// At a desk.
    public init(_ desk: Desk) { self.desk = desk }

    /// Lists a product.
    ///
    /// - Parameters:
    ///   - text: The product, in words.
    ///   - platform: The platform's key or name.
    ///   - address: The address of the product there.
    ///   - period: The days on which it is offered there.
    /// - Returns: The listing.
    /// - Throws: `.noSuchProduct`, `.unknownPlatform` with those that are known, `.endBeforeBeginning`, or why the store fails.
    public func callAsFunction(_ text: String, on platform: String, address: String?, period: Period) async throws -> Listing {
        try period.check()
        return try await desk.retryingWhenMoved {
            let (listing, head) = try await desk.store.read { reading in
                let rows = try reading.reference(.platforms)
                let wanted = VietnameseFolding.folded(platform)
                guard let row = rows.first(where: { $0.values.prefix(2).contains { VietnameseFolding.folded($0) == wanted } }) else {
                    let known = rows.map { $0.values[0] }.joined(separator: ", ")
                    throw RegistryError(.unknownPlatform, ["platform": platform, "known": known])
                }
                let product = try reading.product(meantBy: text)
                return (Listing(product: product.number, platform: row.values[0], address: address, period: period), try reading.head())
            }
            try await desk.commit([.trade(.productListed(listing))], expecting: head)
            return listing
        }
    }
}

extension Period {
    /// Makes sure that there is a day in it.
    ///
    /// - Throws: `.endBeforeBeginning`.
    func check() throws {
        if let from, let to, to <= from {
            throw RegistryError(.endBeforeBeginning, ["from": from.description, "to": to.adding(days: -1).description])
        }
    }
}
