/// Reference data of the district Yên Thế, embedded in the binary as text and read when first asked for.
///
/// Where each fact comes from is in the rows' `sources` and in `PROVENANCE.md`. Areas, codes, products, lots and stamps are invented
/// for the demonstration and say so (`isIllustrative`): the real codes and their outlines are not public.
public enum GeoData {
    /// What the facts were taken from.
    public static let sources: [SourceRow] = Tables.sources.rows
    /// The crops: lychee, longan, pomelo.
    public static let crops: [CropRow] = Tables.crops.rows
    /// Their varieties.
    public static let varieties: [VarietyRow] = Tables.varieties.rows
    /// The markets, `VN` being the domestic one.
    public static let markets: [MarketRow] = Tables.markets.rows
    /// The harvest seasons.
    public static let seasons: [SeasonRow] = Tables.seasons.rows
    /// The yields.
    public static let yields: [YieldRow] = Tables.yields.rows
    /// Administrative units through time: the province, the district, its communes.
    public static let units: [UnitRow] = Tables.units.rows
    /// Which unit passed into which.
    public static let unitSuccessors: [UnitSuccessorRow] = Tables.unitSuccessors.rows
    /// The coordinate reference systems of VN-2000, the deprecated ones included.
    public static let vn2000Systems: [VN2000SystemRow] = Tables.vn2000Systems.rows
    /// The central meridians by province.
    public static let vn2000Meridians: [VN2000MeridianRow] = Tables.vn2000Meridians.rows
    /// The nine e-commerce platforms.
    public static let platforms: [PlatformRow] = Tables.platforms.rows
    /// The known shapes of codes.
    public static let codeSchemes: [CodeSchemeRow] = Tables.codeSchemes.rows
    /// The six groups of OCOP products.
    public static let ocopGroups: [OCOPGroupRow] = Tables.ocopGroups.rows
    /// The 33 illustrative OCOP products.
    public static let ocopProducts: [OCOPProductRow] = Tables.ocopProducts.rows
    /// The 24 illustrative growing areas, without their outlines.
    public static let areas: [AreaRow] = Tables.areas.rows
    /// The 26 illustrative codes.
    public static let codes: [CodeRow] = Tables.codes.rows
    /// The decisions on the codes, by code and then in order.
    public static let codeDecisions: [CodeDecisionRow] = Tables.codeDecisions.rows
    /// The illustrative lots.
    public static let lots: [LotRow] = Tables.lots.rows
    /// What each code gave to each lot.
    public static let lotSources: [LotSourceRow] = Tables.lotSources.rows
    /// The illustrative stamps: at least one for every product.
    public static let stamps: [StampRow] = Tables.stamps.rows
}
