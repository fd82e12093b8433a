public import Traceability

/// A label: the stamp's link, and what stands beside its symbol in plain text.
///
/// Nothing on it says where the ground is: what a code shows of it is the look-up's business.
public struct StampLabel: Hashable, Sendable {
    /// The link.
    public var link: StampLink
    /// The product.
    public var product: String
    /// The lot.
    public var lot: String
    /// The growing-area codes behind the lot, or the one that the stamps of the run name.
    public var codes: [String]

    /// The host, which a buyer compares with the one he knows: a page behind a look-alike proves nothing.
    public var domain: String { link.origin.host }
}
