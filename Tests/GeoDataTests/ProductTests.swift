import GeoData
import Testing

@Suite("The illustrative products, lots and stamps")
struct ProductTests {
    @Test("There are 33 products, and each has a stamp")
    func count() {
        #expect(GeoData.ocopProducts.count == 33)
        #expect(Set(GeoData.stamps.map(\.gtin)) == Set(GeoData.ocopProducts.map(\.gtin)))
        #expect(Set(GeoData.ocopProducts.map(\.ocopCode)).count == 33)
        #expect(Set(GeoData.ocopProducts.map(\.vietnamese)).count == 33)
    }

    @Test("GTINs have 14 digits, the demonstration prefix 952 and a right check digit", arguments: GeoData.ocopProducts)
    func gtin(product: OCOPProductRow) {
        let digits = product.gtin.compactMap(\.wholeNumberValue)
        #expect(digits.count == 14 && product.gtin.utf8.count == 14)
        #expect(product.gtin.hasPrefix("0952"))
        // GS1: weights 3, 1, 3 … from the right over the body; the check digit completes a multiple of ten.
        let sum = digits.dropLast().reversed().enumerated().reduce(0) { $0 + $1.element * ($1.offset.isMultiple(of: 2) ? 3 : 1) }
        #expect((10 - sum % 10) % 10 == digits.last)
        #expect(GeoData.ocopProducts.filter { $0.gtin == product.gtin }.count == 1)
    }

    @Test("Groups, ratings and producers are as OCOP has them", arguments: GeoData.ocopProducts)
    func rating(product: OCOPProductRow) throws {
        #expect(GeoData.ocopGroups.contains { $0.key == product.group })
        #expect((3...5).contains(product.stars))
        #expect(product.producer.contains("minh hoạ"))
        #expect(product.ocopCode.hasSuffix("-\(product.recognisedOn.year)"))
        #expect(try product.recognisedOn < #require(ReferenceDay("2026-11-24")))
    }

    @Test("Each platform lists as many products as the report counts")
    func listings() {
        for platform in GeoData.platforms {
            let listed = GeoData.ocopProducts.filter { $0.platforms.contains(platform.key) }.count
            #expect(listed == platform.productsListed, "\(platform.name)")
        }
        let known = Set(GeoData.platforms.map(\.key))
        for product in GeoData.ocopProducts {
            #expect(known.isSuperset(of: product.platforms))
            #expect(Set(product.platforms).count == product.platforms.count)
        }
    }

    @Test("Fruit comes from codes of its crop; nothing else has codes")
    func codes() {
        for product in GeoData.ocopProducts {
            #expect((product.crop == nil) == product.serials.isEmpty, "\(product.vietnamese)")
            for serial in product.serials {
                #expect(GeoData.codes.first { $0.serial == serial }?.crop == product.crop, "\(product.vietnamese) \(serial)")
            }
        }
    }

    @Test("A lot weighs what its codes gave, in season, from codes of its product that were granted")
    func lots() throws {
        for lot in GeoData.lots {
            let parts = GeoData.lotSources.filter { $0.gtin == lot.gtin && $0.lot == lot.lot }
            #expect(!parts.isEmpty && parts.map(\.kilograms).reduce(0, +) == lot.kilograms, "\(lot.lot)")
            #expect(parts.allSatisfy { $0.kilograms > 0 } && Set(parts.map(\.serial)).count == parts.count)
            #expect(lot.harvestFrom <= lot.harvestTo)
            let product = try #require(GeoData.ocopProducts.first { $0.gtin == lot.gtin })
            for part in parts {
                #expect(product.serials.contains(part.serial), "\(lot.lot) \(part.serial)")
                let granted = GeoData.codes.first { $0.serial == part.serial }?.grantedOn
                #expect(granted.map { $0 <= lot.harvestFrom } ?? false, "\(lot.lot) \(part.serial)")
            }
            let season = try #require(GeoData.seasons.first { $0.crop == product.crop })
            for day in [lot.harvestFrom, lot.harvestTo] {
                let monthDay = try #require(ReferenceMonthDay(String(day.description.dropFirst(5))))
                let (afterStart, beforeEnd) = (season.from <= monthDay, monthDay <= season.to)
                #expect(season.to < season.from ? afterStart || beforeEnd : afterStart && beforeEnd, "\(lot.lot) \(day)")
            }
        }
        #expect(GeoData.lotSources.allSatisfy { part in GeoData.lots.contains { $0.gtin == part.gtin && $0.lot == part.lot } })
    }

    @Test("There are lots of one code and lots of three, and every fruit product has a lot")
    func lotShapes() {
        let counts = Dictionary(grouping: GeoData.lotSources) { $0.lot }.values.map(\.count)
        #expect(counts.contains(1) && counts.contains(3))
        #expect(Set(GeoData.lots.map(\.lot)).count == GeoData.lots.count)
        #expect(Set(GeoData.lots.map(\.gtin)) == Set(GeoData.ocopProducts.filter { $0.crop != nil }.map(\.gtin)))
    }

    @Test("No ground gives more in a year than it can yield, over all codes on it")
    func ceilings() throws {
        for area in GeoData.areas {
            let serials = Set(GeoData.codes.filter { $0.area == area.key }.map(\.serial))
            // The pomelo's ceiling is an officer's to set; ten tonnes a hectare stand in for it here.
            let ceiling = GeoData.yields.first { $0.crop == area.crop }?.tonnesPerHectareTo ?? 10
            for year in 2025...2026 {
                let lots = Set(GeoData.lots.filter { $0.harvestTo.year == year }.map(\.lot))
                let kilograms = GeoData.lotSources.filter { serials.contains($0.serial) && lots.contains($0.lot) }.map(\.kilograms)
                #expect(Double(kilograms.reduce(0, +)) < area.hectares * ceiling * 1000, "\(area.key) in \(year)")
            }
        }
    }

    @Test("Stamps are different; ours are ten characters of Crockford's base 32 on a lot, foreign ones point nowhere real")
    func stamps() {
        #expect(Set(GeoData.stamps.map(\.text)).count == GeoData.stamps.count)
        let alphabet = Set("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
        for stamp in GeoData.stamps {
            if let lot = stamp.lot { #expect(GeoData.lots.contains { $0.gtin == stamp.gtin && $0.lot == lot }) }
            switch stamp.kind {
            case .serial: #expect(stamp.text.count == 10 && stamp.text.allSatisfy { alphabet.contains($0) } && stamp.lot != nil)
            case .foreign: #expect(stamp.text.hasPrefix("https://tem.example/check/"))
            }
        }
    }
}
