import Foundation
import GeoData
import TestSupport
import Testing

@Suite("Crops, markets, systems of coordinates")
struct ReferenceDataTests {
    @Test("The three crops carry their EPPO codes")
    func crops() {
        #expect(GeoData.crops.map(\.key) == ["lychee", "longan", "pomelo"])
        #expect(GeoData.crops.map(\.vietnamese) == ["vải", "nhãn", "bưởi"])
        #expect(GeoData.crops.map(\.eppo) == ["LIHCH", "DIMLO", "CIDGR"])
    }

    @Test("Varieties, seasons and yields are of known crops, each crop has all three")
    func cropTables() {
        let crops = Set(GeoData.crops.map(\.key))
        #expect(Set(GeoData.varieties.map(\.crop)) == crops)
        #expect(Set(GeoData.seasons.map(\.crop)) == crops)
        #expect(Set(GeoData.yields.map(\.crop)) == crops)
        #expect(Set(GeoData.varieties.map(\.key)).count == GeoData.varieties.count)
        #expect(GeoData.varieties.contains { $0.vietnamese == "vải thiều" && $0.crop == "lychee" })
    }

    @Test("Only the pomelo's season crosses New Year")
    func seasons() {
        #expect(GeoData.seasons.filter { $0.to < $0.from }.map(\.crop) == ["pomelo"])
        #expect(GeoData.seasons.first.map { [$0.from.description, $0.to.description] } == ["05-25", "07-30"])
    }

    @Test("Yields have their ends in order; the pomelo's are an officer's to set")
    func yields() {
        for row in GeoData.yields {
            if let from = row.tonnesPerHectareFrom, let to = row.tonnesPerHectareTo {
                #expect(0 < from && from <= to)
                #expect(row.certainty != nil && !row.sources.isEmpty)
            } else {
                #expect(row.crop == "pomelo")
            }
        }
    }

    @Test("Markets are two capital letters, one of them domestic")
    func markets() {
        #expect(GeoData.markets.filter { $0.family == .domestic }.map(\.code) == ["VN"])
        #expect(Set(GeoData.markets.map(\.code)).isSuperset(of: ["VN", "CN", "US", "AU", "JP", "KR", "EU", "TH"]))
        #expect(Set(GeoData.markets.map(\.code)).count == GeoData.markets.count)
        for market in GeoData.markets {
            #expect(market.code.utf8.count == 2 && market.code.allSatisfy { ("A"..."Z").contains($0) })
        }
    }

    @Test("The nine platforms list 46 products by the report's counts")
    func platforms() {
        let listed = Dictionary(GeoData.platforms.map { ($0.name, $0.productsListed) }, uniquingKeysWith: { first, _ in first })
        let report = [
            "Shopee": 10, "Voso": 11, "Postmart": 8, "24h": 9, "tiepthiso": 2, "techfest 247": 1, "sendo": 1, "Alaky": 2, "Ocopmart": 2,
        ]
        #expect(listed == report)
    }

    @Test("The 20 current projected systems of VN-2000 are there, and the deprecated four name their replacements")
    func systems() {
        let current = GeoData.vn2000Systems.filter { $0.kind == .projected && !$0.isDeprecated }
        #expect(Set(current.map(\.epsg)) == Set(9205...9218).union(5896...5899).union([3405, 3406]))
        for system in current {
            #expect(system.falseEastingMetres == 500_000 && system.falseNorthingMetres == 0 && system.axisOrder == .eastingNorthing)
            #expect(system.scaleFactor == (system.zoneWidthDegrees == 6 ? 0.9996 : 0.9999))
            #expect(system.replacement == nil)
        }
        let old = GeoData.vn2000Systems.filter(\.isDeprecated)
        #expect(old.map(\.epsg) == [6956, 6957, 6958, 6959])
        for system in old {
            let replacement = current.first { $0.epsg == system.replacement }
            #expect(replacement?.centralMeridianDegrees == system.centralMeridianDegrees)
        }
        #expect(GeoData.vn2000Systems.first { $0.epsg == 9214 }?.centralMeridianDegrees == 107)
        #expect(GeoData.vn2000Systems.first { $0.epsg == 9209 }?.centralMeridianDegrees == 105.5)
        #expect(GeoData.vn2000Systems.filter { $0.kind == .geographic }.map(\.axisOrder) == [.latitudeLongitude])
    }

    @Test("Every meridian of a province has a 3-degree system")
    func meridiansHaveSystems() {
        let known = Set(GeoData.vn2000Systems.filter { $0.zoneWidthDegrees == 3 && !$0.isDeprecated }.compactMap(\.centralMeridianDegrees))
        for row in GeoData.vn2000Meridians {
            #expect(known.contains(row.officialMeridianDegrees), "\(row.province) \(row.officialMeridianDegrees)")
            #expect(known.contains(row.legacyMeridianDegrees), "\(row.legacyAreas) \(row.legacyMeridianDegrees)")
        }
        let bacNinh = GeoData.vn2000Meridians.filter { $0.province == "Bắc Ninh" }
        #expect(bacNinh.map(\.officialMeridianDegrees) == [107, 107])
        #expect(Set(bacNinh.map(\.legacyMeridianDegrees)) == [105.5, 107])
    }

    @Test(
        "Meridians agree with the table of 34 provinces, part by part",
        .enabled(if: SharedData.isExpected, "shared/data is not beside the project"))
    func meridiansAgree() throws {
        struct Province: Decodable {
            struct Part: Decodable {
                let lon0: Double
                let areas: String
            }
            let official_TT24_2025: Double
            let legacy: [Part]
        }
        let bytes = try SharedData.bytes("vn2000/tt24_2025_official_and_legacy.json")
        let table = try JSONDecoder().decode([String: Province].self, from: Data(bytes))
        #expect(table.count == 34)
        let expected = table.flatMap { name, province in
            province.legacy.map { "\(name) \(province.official_TT24_2025) \($0.lon0) \($0.areas)" }
        }
        let found = GeoData.vn2000Meridians.map {
            "\($0.province) \($0.officialMeridianDegrees) \($0.legacyMeridianDegrees) \($0.legacyAreas)"
        }
        #expect(found.sorted() == expected.sorted())
    }

    @Test("Code schemes name orchards and packing houses, with what was seen printed")
    func schemes() {
        #expect(Set(GeoData.codeSchemes.map(\.kind)) == Set(CodeSchemeRow.Kind.allCases))
        for scheme in GeoData.codeSchemes {
            #expect(scheme.serialDigitsFrom <= scheme.serialDigitsTo)
            #expect(Set(scheme.separators).isSubset(of: ["hyphen", "space", "none"]))
            for example in scheme.examples {
                let bare = example.filter { $0 != "-" && $0 != " " }
                let digits = bare.reversed().prefix { $0.isNumber }.count
                #expect(bare.hasPrefix(scheme.country) && bare.dropFirst(4).hasPrefix(scheme.kindLetters), "\(example)")
                #expect((scheme.serialDigitsFrom...scheme.serialDigitsTo).contains(digits), "\(example)")
            }
        }
    }

    @Test("The six OCOP groups are numbered")
    func groups() {
        #expect(GeoData.ocopGroups.map(\.number) == [1, 2, 3, 4, 5, 6])
    }
}
