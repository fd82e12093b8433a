import GeoData
import Testing

@Suite("Sources")
struct SourceTests {
    private var tables: [(name: String, sources: [[String]])] {
        [
            ("crops", GeoData.crops.map(\.sources)), ("varieties", GeoData.varieties.map(\.sources)),
            ("markets", GeoData.markets.map(\.sources)), ("seasons", GeoData.seasons.map(\.sources)),
            ("units", GeoData.units.map(\.sources)), ("unit successors", GeoData.unitSuccessors.map(\.sources)),
            ("systems", GeoData.vn2000Systems.map(\.sources)), ("meridians", GeoData.vn2000Meridians.map(\.sources)),
            ("platforms", GeoData.platforms.map(\.sources)), ("schemes", GeoData.codeSchemes.map(\.sources)),
            ("groups", GeoData.ocopGroups.map(\.sources)), ("products", GeoData.ocopProducts.map(\.sources)),
            ("areas", GeoData.areas.map(\.sources)), ("codes", GeoData.codes.map(\.sources)),
            ("decisions", GeoData.codeDecisions.map(\.sources)), ("lots", GeoData.lots.map(\.sources)),
            ("lot sources", GeoData.lotSources.map(\.sources)), ("stamps", GeoData.stamps.map(\.sources)),
        ]
    }

    @Test("Every row names a source, and every source named is listed")
    func allListed() {
        let known = Set(GeoData.sources.map(\.key))
        for (name, rows) in tables {
            for sources in rows { #expect(!sources.isEmpty && known.isSuperset(of: sources), "\(name): \(sources)") }
        }
        for row in GeoData.yields { #expect(known.isSuperset(of: row.sources)) }
    }

    @Test("No source is listed that nothing names")
    func allUsed() {
        let used = Set(tables.flatMap(\.sources).joined())
        #expect(Set(GeoData.sources.map(\.key)) == used)
    }

    @Test("Invented rows say so and name no public source")
    func invented() {
        let flags =
            GeoData.ocopProducts.map(\.isIllustrative) + GeoData.areas.map(\.isIllustrative) + GeoData.codes.map(\.isIllustrative)
            + GeoData.codeDecisions.map(\.isIllustrative) + GeoData.lots.map(\.isIllustrative)
            + GeoData.lotSources.map(\.isIllustrative) + GeoData.stamps.map(\.isIllustrative)
        #expect(flags.allSatisfy { $0 })
        let invented = tables.suffix(7).flatMap(\.sources)
        #expect(invented.count == flags.count)
        #expect(invented.allSatisfy { $0 == ["illustrative"] })
    }
}
