public import Registry
public import Traceability

extension RegistryReading {
    /// The product that a text means: a GTIN of any length, `product-<number>`, an OCOP code, or its name.
    ///
    /// - Throws: `.noSuchProduct`, or `.ambiguousProduct` with those that match.
    public func product(meantBy text: String) throws -> Product {
        var found: [Product] = []
        if let gtin = try? GTIN(printed: text) { found = try products(.gtin(gtin.digits), knownAt: nil) }
        if found.isEmpty, text.hasPrefix("product-"), let number = Int64(text.dropFirst(8)) {
            found = try products(.number(number), knownAt: nil)
        }
        if found.isEmpty { found = try products(.ocopCode(text), knownAt: nil) }
        if found.isEmpty {
            let wanted = VietnameseFolding.exact(text)
            found = try products().filter { VietnameseFolding.exact($0.name) == wanted }
        }
        guard let product = found.first else { throw RegistryError(.noSuchProduct, ["product": text]) }
        guard found.count == 1 else {
            throw RegistryError(.ambiguousProduct, ["product": text, "matches": found.map(\.reference).joined(separator: ", ")])
        }
        return product
    }

    /// The lot that a text means: `GTIN/LOT`, `product-<number>/LOT`, or the lot's own text where only one product has it.
    ///
    /// - Throws: `.noSuchLot`, or `.ambiguousLot` with those that match.
    public func lot(meantBy text: String) throws -> (lot: Lot, product: Product) {
        let parts = text.split(separator: "/", maxSplits: 1).map { String($0) }
        var found: [Lot] = []
        if parts.count == 2, let product = try? product(meantBy: parts[0]) {
            found = try lots(.text(parts[1]), knownAt: nil).filter { $0.product == product.number }
        }
        if found.isEmpty { found = try lots(.text(text), knownAt: nil) }
        let products = try found.compactMap { try product($0.product) }
        guard found.count == 1, let lot = found.first, let product = products.first else {
            guard found.count > 1 else { throw RegistryError(.noSuchLot, ["lot": text]) }
            let matches = zip(found, products).map { $0.reference(of: $1) }
            throw RegistryError(.ambiguousLot, ["lot": text, "matches": matches.joined(separator: ", ")])
        }
        return (lot, product)
    }

    /// The organisation that a text means: its tax identifier, `organisation-<number>`, or its name.
    ///
    /// What is not there to the letter is compared as names and identifiers are read: without blanks at the ends, in either case, a tax
    /// identifier without what parts its digits, a name at last without its marks.
    ///
    /// - Throws: `.noSuchOrganisation`, or `.ambiguousOrganisation` with those that match.
    public func organisation(meantBy typed: String) throws -> Organisation {
        let text = typed.trimmed
        var found = try organisations(taxCode: text)
        if found.isEmpty, text.hasPrefix("organisation-"), let number = Int64(text.dropFirst(13)) {
            found = try organisation(OrganisationID(number)).map { [$0] } ?? []
        }
        if found.isEmpty { found = try organisation(named: text).map { [$0] } ?? [] }
        if found.isEmpty { found = try organisations(readAs: text) }
        guard let organisation = found.first else { throw RegistryError(.noSuchOrganisation, ["organisation": text]) }
        guard found.count == 1 else {
            let matches = found.map { "organisation-\($0.id.number)" }.joined(separator: ", ")
            throw RegistryError(.ambiguousOrganisation, ["organisation": text, "matches": matches])
        }
        return organisation
    }

    private func organisations(readAs text: String) throws -> [Organisation] {
        let all = try organisations()
        let readings: [(wanted: String?, of: (Organisation) -> String?)] = [
            (CanonicalCode(text)?.text, { $0.taxCode.flatMap { CanonicalCode($0)?.text } }),
            (VietnameseFolding.exact(text), { VietnameseFolding.exact($0.name) }),
            (VietnameseFolding.folded(text), { VietnameseFolding.folded($0.name) }),
        ]
        for (wanted, read) in readings {
            guard let wanted, !wanted.isEmpty else { continue }
            let found = all.filter { read($0) == wanted }
            if !found.isEmpty { return found }
        }
        return []
    }

    /// The facility that a code in any spelling means.
    ///
    /// - Throws: `.noSuchFacility`, or `.ambiguousFacility` with those that match.
    public func facility(meantBy text: String) throws -> FacilityRecord {
        guard let canonical = CanonicalCode(text) else { throw RegistryError(.noSuchFacility, ["facility": text]) }
        let found = try facilities(.canonical(canonical), knownAt: nil)
        guard let facility = found.first else { throw RegistryError(.noSuchFacility, ["facility": text]) }
        guard found.count == 1 else {
            let matches = found.map { "\($0.facility.text) (\($0.facility.name))" }.joined(separator: ", ")
            throw RegistryError(.ambiguousFacility, ["facility": text, "matches": matches])
        }
        return facility
    }

    /// The shipment with a number.
    ///
    /// - Throws: `.noSuchShipment`.
    public func shipment(meantBy number: String) throws -> ShipmentRecord {
        guard let found = try shipments(.number(number), knownAt: nil).first else {
            throw RegistryError(.noSuchShipment, ["shipment": number])
        }
        return found
    }

    /// Makes sure that a number of the demonstration prefix stays in illustrative registries.
    ///
    /// - Throws: `.demonstrationPrefix`.
    public func requireOwnPrefix(_ gtin: GTIN) throws {
        guard gtin.isDemonstration, try !identity().isIllustrative else { return }
        throw RegistryError(.demonstrationPrefix, ["gtin": gtin.digits])
    }

    /// Whether a market is on the list.
    ///
    /// - Throws: `.unknownMarket` with those that are.
    public func checkMarket(_ market: String) throws {
        let known = try reference(.markets).map { $0.values[0] }
        guard known.contains(market) else {
            throw RegistryError(.unknownMarket, ["market": market, "known": known.joined(separator: ", ")])
        }
    }
}

extension Product {
    /// How it is asked for: its GTIN, or its number where it has none.
    public var reference: String { gtin ?? "product-\(number)" }
}

extension Lot {
    /// How it is asked for: `GTIN/LOT`.
    public func reference(of product: Product) -> String { "\(product.reference)/\(text)" }
}
