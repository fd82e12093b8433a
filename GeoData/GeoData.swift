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
}
