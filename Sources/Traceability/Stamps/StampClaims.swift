import CBOR

/// A moment of a stamp's validity: seconds since 1970-01-01T00:00:00Z, as in CWT (RFC 8392 §2).
public struct StampTime: Hashable, Comparable, Sendable {
    /// Seconds since 1970-01-01T00:00:00Z.
    public let secondsSince1970: Int64

    /// A time from its seconds.
    public init(secondsSince1970: Int64) { self.secondsSince1970 = secondsSince1970 }

    /// Whether one time is before another.
    public static func < (left: StampTime, right: StampTime) -> Bool { left.secondsSince1970 < right.secondsSince1970 }
}

/// What a signed stamp says: CWT claims (RFC 8392) with one of our own, -70001.
public struct StampClaims: Hashable, Sendable {
    /// How the crop is named.
    public enum Crop: Hashable, Sendable {
        /// An EPPO code, as `LIHCH` for lychee; written by us.
        case eppo(String)
        /// A number of another issuer's list; read only.
        case number(UInt64)
    }

    /// The status number of a code that was in force when the stamp was signed.
    public static let inForce: Int64 = 1

    /// Who signed (claim 1).
    public let issuer: String
    /// From when on the stamp is no longer accepted (claim 4).
    public let expires: StampTime
    /// When it was signed (claim 6).
    public let issued: StampTime
    /// The growing-area code.
    public let code: String
    /// The crop.
    public let crop: Crop
    /// The status of the code when it was signed.
    public let status: Int64

    /// Names what is to be signed.
    public init(
        issuer: String, issued: StampTime, expires: StampTime, code: String, crop: Crop, status: Int64 = StampClaims.inForce
    ) {
        self.issuer = issuer
        self.issued = issued
        self.expires = expires
        self.code = code
        self.crop = crop
        self.status = status
    }
}

extension StampClaims {
    private static let ownClaim = -70_001

    /// The deterministic CBOR map.
    var encoded: [UInt8] {
        let cropValue: CBORValue =
            switch crop {
            case .eppo(let code): .text(code)
            case .number(let number): .unsigned(number)
            }
        let own: CBORValue = [.text(code), cropValue, CBORValue(status)]
        let map: CBORMap = [
            1: .text(issuer), 4: CBORValue(expires.secondsSince1970), 6: CBORValue(issued.secondsSince1970),
            CBORValue(Int64(Self.ownClaim)): own,
        ]
        return CBORValue.map(map).encoded()
    }

    /// Reads the claims; nil where one is missing or of another type.
    ///
    /// Claims that are not known are left aside.
    init?(encoded: [UInt8]) {
        guard let map = (try? CBORValue.decode(encoded))?.mapValue, let issuer = map[1]?.textValue, let expires = map[4]?.integerValue,
            let issued = map[6]?.integerValue, let own = map[Self.ownClaim]?.arrayValue, own.count == 3, let code = own[0].textValue,
            let status = own[2].integerValue
        else { return nil }
        let crop: Crop
        switch own[1] {
        case .text(let code): crop = .eppo(code)
        case .unsigned(let number): crop = .number(number)
        default: return nil
        }
        self.init(
            issuer: issuer, issued: StampTime(secondsSince1970: issued), expires: StampTime(secondsSince1970: expires), code: code,
            crop: crop, status: status)
    }
}
