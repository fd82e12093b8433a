/// A lot of a product: a class of items, never one item (EPCIS 2.0.1 §7.3.3).
public struct TradeLot: Hashable, Sendable {
    /// The product.
    public let gtin: GTIN
    /// The lot number.
    public let lot: String

    /// Names a lot.
    ///
    /// - Throws: Where the lot number is not 1 to 20 characters of GS1's 82.
    public init(gtin: GTIN, lot: String) throws(LinkError) {
        let link = try DigitalLink(origin: .gs1, key: .init("01", gtin.digits), qualifiers: [.init("10", lot)])
        self.gtin = gtin
        self.lot = link.value("10") ?? lot
    }

    /// The canonical Digital Link.
    var uri: String { "\(LinkOrigin.gs1.prefix)01/\(gtin.digits)/10/\(PercentEncoding.encode(lot))" }
}

/// So much of a lot.
public struct LotQuantity: Hashable, Sendable {
    /// The lot.
    public let lot: TradeLot
    /// Net weight in kilograms.
    public let kilograms: Double

    /// Weighs a lot.
    ///
    /// - Throws: Where the weight is no number above 0.
    public init(lot: TradeLot, kilograms: Double) throws(EPCISError) {
        guard kilograms.isFinite, kilograms > 0 else { throw .kilograms(kilograms) }
        self.lot = lot
        self.kilograms = kilograms
    }
}

/// A place of business in an event.
public enum EventLocation: Hashable, Sendable {
    /// A place with a number, and perhaps a part of it (AI 254).
    case gln(GLN, extension: String? = nil)
    /// A growing area without a number, by the link of its code.
    case growingArea(GrowingAreaLink)
    /// A packing house or plant without a number, by the address where its code is looked up.
    case lookUp(LinkOrigin, code: String)

    var uri: String {
        switch self {
        case .gln(let gln, let part):
            LinkOrigin.gs1.prefix + "414/" + gln.digits + (part.map { "/254/" + PercentEncoding.encode($0) } ?? "")
        case .growingArea(let link): link.uri
        case .lookUp(let origin, let code): origin.prefix + "lookup?q=" + PercentEncoding.encode(code)
        }
    }
}

/// A point where something was observed, as a `geo` URI (RFC 5870): latitude comes first.
public struct EventPoint: Hashable, Sendable {
    /// Latitude, WGS 84, in 1e-7 degrees.
    public let latitudeE7: Int64
    /// Longitude, WGS 84, in 1e-7 degrees.
    public let longitudeE7: Int64
    /// How far off the point may be, in metres; nil where it is not known.
    public let uncertaintyMetres: Int?

    /// Names a point.
    public init(latitudeE7: Int64, longitudeE7: Int64, uncertaintyMetres: Int? = nil) {
        self.latitudeE7 = latitudeE7
        self.longitudeE7 = longitudeE7
        self.uncertaintyMetres = uncertaintyMetres
    }

    var uri: String {
        "geo:\(Self.degrees(latitudeE7)),\(Self.degrees(longitudeE7))" + (uncertaintyMetres.map { ";u=\($0)" } ?? "")
    }

    private static func degrees(_ number: Int64) -> String {
        let (whole, part) = number.magnitude.quotientAndRemainder(dividingBy: 10_000_000)
        var decimals = String(part + 10_000_000).dropFirst()
        while decimals.last == "0" { decimals.removeLast() }
        return (number < 0 ? "-" : "") + String(whole) + (decimals.isEmpty ? "" : "." + decimals)
    }
}

/// Why an event or a document cannot be made.
public enum EPCISError: Error, Hashable, Sendable, CustomStringConvertible {
    /// A weight is no number above 0.
    case kilograms(Double)
    /// The lists that the event needs are empty.
    case nothingMoved
    /// The text is not a day as `YYYY-MM-DD`.
    case day(String)
    /// The document could not be written as JSON.
    case encoding

    /// The fault in an English sentence.
    public var description: String {
        switch self {
        case .kilograms(let weight): "\(weight) kilograms is no weight."
        case .nothingMoved: "The event names neither lots nor containers."
        case .day(let text): "'\(text)' is not a day as YYYY-MM-DD."
        case .encoding: "The document could not be written as JSON."
        }
    }
}
