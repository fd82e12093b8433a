/// A growing-area code (mã số vùng trồng): for one area, one crop, one market and one holder at a time.
public struct GrowingAreaCode: Hashable, Sendable {
    /// Its internal number.
    public var id: CodeID
    /// The area it was granted for.
    public var area: AreaID
    /// The code as issued, to the letter.
    public var text: String
    /// The form that is compared.
    public var canonical: CanonicalCode
    /// The market, as ISO 3166 (`CN`); `VN` for domestic codes.
    public var market: String
    /// Who may use it.
    public var holder: Holder?
    /// The number of the certificate.
    public var certificate: String?
    /// Whether it is an illustration, not a real code.
    public var isIllustrative: Bool

    /// Makes a code from its parts.
    public init(
        id: CodeID, area: AreaID, text: String, canonical: CanonicalCode, market: String, holder: Holder? = nil,
        certificate: String? = nil, isIllustrative: Bool = false
    ) {
        self.id = id
        self.area = area
        self.text = text
        self.canonical = canonical
        self.market = market
        self.holder = holder
        self.certificate = certificate
        self.isIllustrative = isIllustrative
    }
}
