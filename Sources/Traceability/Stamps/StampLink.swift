/// The link of a stamp: `01/<GTIN>/10/<lot>/21/<serial>`, or `s/<serial>` of a producer without GTINs.
public struct StampLink: Hashable, Sendable {
    /// What is stamped.
    public enum Identity: Hashable, Sendable {
        /// One item of a lot of a product.
        case item(gtin: GTIN, lot: String, serial: String)
        /// A serial that only the registry can say more about.
        case serial(String)
    }

    /// Where it is answered.
    public let origin: LinkOrigin
    /// What is stamped.
    public let identity: Identity
    /// The digits of a signed stamp; nil where it is not signed.
    public let fragment: String?

    /// Makes the link of a stamp.
    ///
    /// - Throws: Where lot or serial are empty, longer than 20 characters, or have characters outside GS1's 82.
    public init(origin: LinkOrigin, identity: Identity, fragment: String? = nil) throws(LinkError) {
        let draft = StampLink(checked: origin, identity, fragment)
        self = try StampLink(draft.uri)
    }

    /// Reads the link of a stamp; segments may be in either case, other parameters are left aside.
    ///
    /// - Throws: What is wrong, or that the link is of another kind.
    public init(_ text: String) throws(LinkError) {
        if let pair = try? LastPair(text, name: "s") {
            if let row = ApplicationIdentifier.find("21"), let fault = row.fault(in: Array(pair.value.utf8)) {
                let kind: LinkFault.Kind = fault.kind == .length ? .length : .character
                throw LinkError(LinkFault(kind, at: pair.position, pair.value))
            }
            self.init(checked: pair.origin, .serial(pair.value), pair.fragment)
            return
        }
        let link = try DigitalLink(text)
        guard link.key.identifier == "01", let gtin = try? GTIN(link.key.value), let lot = link.value("10"), let serial = link.value("21"),
            link.qualifiers.count == 2
        else { throw LinkError(LinkFault(.otherKind, at: link.origin.prefix.utf8.count, link.path)) }
        self.init(checked: link.origin, .item(gtin: gtin, lot: lot, serial: serial), link.fragment)
    }

    private init(checked origin: LinkOrigin, _ identity: Identity, _ fragment: String?) {
        self.origin = origin
        self.identity = identity
        self.fragment = fragment
    }

    /// The same stamp with other digits of a signature, or none.
    func with(fragment: String?) -> StampLink { StampLink(checked: origin, identity, fragment) }
}

extension StampLink {
    /// The path without a slash in front.
    public var path: String { identity.path }

    /// The link, with the fragment where there is one.
    public var uri: String { origin.prefix + path + suffix }

    /// The text for a QR symbol: as the link, in upper case from the host on as far as no value changes.
    public var symbolPayload: String { origin.symbolPrefix + identity.symbolPath + suffix }

    private var suffix: String { fragment.map { "#" + $0 } ?? "" }
}

extension StampLink.Identity {
    /// The serial of the stamp.
    public var serial: String {
        switch self {
        case .item(_, _, let serial), .serial(let serial): serial
        }
    }

    /// The path without a slash in front, values percent-encoded.
    public var path: String {
        switch self {
        case .item(let gtin, let lot, let serial):
            "01/\(gtin.digits)/10/\(PercentEncoding.encode(lot))/21/\(PercentEncoding.encode(serial))"
        case .serial(let serial): "s/\(PercentEncoding.encode(serial))"
        }
    }

    /// The path as a symbol shows it, with `S` in upper case.
    ///
    /// A signature covers it in this form.
    public var symbolPath: String {
        switch self {
        case .item: path
        case .serial: "S" + path.dropFirst()
        }
    }
}
