/// Reference data of the district Yên Thế, embedded in the binary as text and read when first asked for.
///
/// Where each fact comes from is in the rows' `sources` and in `PROVENANCE.md`. Areas, codes, products, lots and stamps are invented
/// for the demonstration and say so (`isIllustrative`): the real codes and their outlines are not public.
public enum GeoData {
    /// What the facts were taken from.
    public static let sources = Tables.sources.rows
    /// The crops: lychee, longan, pomelo.
    public static let crops = Tables.crops.rows
    /// Their varieties.
    public static let varieties = Tables.varieties.rows
    /// The markets, `VN` being the domestic one.
    public static let markets = Tables.markets.rows
    /// The harvest seasons.
    public static let seasons = Tables.seasons.rows
    /// The yields.
    public static let yields = Tables.yields.rows
    /// Administrative units through time: the province, the district, its communes.
    public static let units = Tables.units.rows
    /// Which unit passed into which.
    public static let unitSuccessors = Tables.unitSuccessors.rows
    /// The coordinate reference systems of VN-2000, the deprecated ones included.
    public static let vn2000Systems = Tables.vn2000Systems.rows
    /// The central meridians by province.
    public static let vn2000Meridians = Tables.vn2000Meridians.rows
    /// The nine e-commerce platforms.
    public static let platforms = Tables.platforms.rows
    /// The known shapes of codes.
    public static let codeSchemes = Tables.codeSchemes.rows
    /// The six groups of OCOP products.
    public static let ocopGroups = Tables.ocopGroups.rows
    /// The 33 illustrative OCOP products.
    public static let ocopProducts = Tables.ocopProducts.rows
    /// The 24 illustrative growing areas, without their outlines.
    public static let areas = Tables.areas.rows
    /// The 26 illustrative codes.
    public static let codes = Tables.codes.rows
    /// The decisions on the codes, by code and then in order.
    public static let codeDecisions = Tables.codeDecisions.rows
    /// The illustrative lots.
    public static let lots = Tables.lots.rows
    /// What each code gave to each lot.
    public static let lotSources = Tables.lotSources.rows
    /// The illustrative stamps: at least one for every product.
    public static let stamps = Tables.stamps.rows
}
