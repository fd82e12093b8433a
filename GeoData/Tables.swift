/// The embedded tables: the one list of file names.
enum Tables {
    static let sources = ReferenceTable<SourceRow>(file: "sources.csv") { PackageResources.sources_csv }
    static let crops = ReferenceTable<CropRow>(file: "crops.csv") { PackageResources.crops_csv }
    static let varieties = ReferenceTable<VarietyRow>(file: "varieties.csv") { PackageResources.varieties_csv }
    static let markets = ReferenceTable<MarketRow>(file: "markets.csv") { PackageResources.markets_csv }
    static let seasons = ReferenceTable<SeasonRow>(file: "seasons.csv") { PackageResources.seasons_csv }
    static let yields = ReferenceTable<YieldRow>(file: "yields.csv") { PackageResources.yields_csv }
    static let units = ReferenceTable<UnitRow>(file: "units.csv") { PackageResources.units_csv }
    static let unitSuccessors = ReferenceTable<UnitSuccessorRow>(file: "unit_successors.csv") { PackageResources.unit_successors_csv }
    static let vn2000Systems = ReferenceTable<VN2000SystemRow>(file: "vn2000_systems.csv") { PackageResources.vn2000_systems_csv }
    static let vn2000Meridians = ReferenceTable<VN2000MeridianRow>(file: "vn2000_meridians.csv") { PackageResources.vn2000_meridians_csv }
    static let platforms = ReferenceTable<PlatformRow>(file: "platforms.csv") { PackageResources.platforms_csv }
    static let codeSchemes = ReferenceTable<CodeSchemeRow>(file: "code_schemes.csv") { PackageResources.code_schemes_csv }
    static let ocopGroups = ReferenceTable<OCOPGroupRow>(file: "ocop_groups.csv") { PackageResources.ocop_groups_csv }
    static let ocopProducts = ReferenceTable<OCOPProductRow>(file: "ocop_products.csv") { PackageResources.ocop_products_csv }
    static let areas = ReferenceTable<AreaRow>(file: "areas.csv") { PackageResources.areas_csv }
    static let codes = ReferenceTable<CodeRow>(file: "codes.csv") { PackageResources.codes_csv }
    static let codeDecisions = ReferenceTable<CodeDecisionRow>(file: "code_decisions.csv") { PackageResources.code_decisions_csv }
    static let lots = ReferenceTable<LotRow>(file: "lots.csv") { PackageResources.lots_csv }
    static let lotSources = ReferenceTable<LotSourceRow>(file: "lot_sources.csv") { PackageResources.lot_sources_csv }
    static let stamps = ReferenceTable<StampRow>(file: "stamps.csv") { PackageResources.stamps_csv }

    /// All of them, for checks.
    static let all: [any CheckableTable] = [
        sources, crops, varieties, markets, seasons, yields, units, unitSuccessors, vn2000Systems, vn2000Meridians, platforms,
        codeSchemes, ocopGroups, ocopProducts, areas, codes, codeDecisions, lots, lotSources, stamps,
    ]
}
