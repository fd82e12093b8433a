import GeoData
import Registry
import Traceability

extension Beginning {
    /// Adds the 33 illustrative products with their lots and stamps; codes are found by their serials.
    mutating func addProducts(_ codes: [Int: CodeID], _ holders: inout [String: OrganisationID]) throws {
        var products: [String: Product] = [:]
        for row in GeoData.ocopProducts {
            guard let recognised = Day(row.recognisedOn) else { continue }
            let product = Product(
                number: numbers.takeProduct(), name: row.vietnamese, gtin: row.gtin, ocopCode: row.ocopCode, group: row.group,
                stars: row.stars, recognisedOn: recognised, producer: holder(row.producer, &holders), crop: row.crop,
                platforms: row.platforms, isIllustrative: row.isIllustrative)
            products[row.gtin] = product
            add(.productAdded(product))
        }
        var lots: [String: Lot] = [:]
        for row in GeoData.lots {
            guard let product = products[row.gtin] else { throw RegistryError(.noSuchProduct, ["product": row.gtin]) }
            let lot = try lot(row, product, codes)
            lots["\(row.gtin)/\(row.lot)"] = lot
            add(.trade(.lotAdded(lot)))
        }
        addStamps(products, lots)
    }

    private mutating func lot(_ row: LotRow, _ product: Product, _ codes: [Int: CodeID]) throws -> Lot {
        let sources = try GeoData.lotSources.filter { $0.gtin == row.gtin && $0.lot == row.lot }.map { source in
            guard let code = codes[source.serial] else { throw RegistryError(.noSuchCode, ["code": "\(source.serial)"]) }
            return LotSource(code: .registered(code), kilograms: Kilograms(grams: Int64(source.kilograms) * 1000))
        }
        return Lot(
            id: numbers.trade.takeLot(), product: product.number, text: row.lot, harvestFrom: Day(row.harvestFrom),
            harvestTo: Day(row.harvestTo), kilograms: Kilograms(grams: Int64(row.kilograms) * 1000), sources: sources,
            isIllustrative: row.isIllustrative)
    }

    /// Each lot's own stamps are a roll, issued and activated on the last day of its harvest; the others are linked one by one.
    private mutating func addStamps(_ products: [String: Product], _ lots: [String: Lot]) {
        for lot in lots.values.sorted(by: { $0.id < $1.id }) {
            let own = GeoData.stamps.filter { row in
                row.kind == .serial && row.lot.flatMap { lots["\(row.gtin)/\($0)"] }?.id == lot.id
            }
            let serials = own.compactMap { StampSerial($0.text) }
            guard let day = lot.harvestTo, !serials.isEmpty else { continue }
            var code: CodeID?
            if lot.sources.count == 1, case .registered(let id)? = lot.sources.first?.code { code = id }
            let run = StampRun(id: numbers.trade.takeStampRun(), lot: lot.id, code: code, issuedOn: day, serials: serials)
            add(.trade(.stampsIssued(run)))
            let whole = StampRange(run: run.id, first: 0, last: serials.count - 1)
            add(.trade(.stampsChanged(StampChange(state: .activated, on: day, ranges: [whole]))))
        }
        for row in GeoData.stamps where row.kind == .foreign {
            var target = products[row.gtin].map { StampTarget.product($0.number) }
            if let lot = row.lot.flatMap({ lots["\(row.gtin)/\($0)"] }) { target = .lot(lot.id) }
            guard let target else { continue }
            add(.trade(.stampsLinked(ForeignStamps(link: numbers.trade.takeStampLink(), target: target, texts: [row.text]))))
        }
    }
}
