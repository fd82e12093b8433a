import Crypto
import Foundation
import Traceability

extension UntrustedInput {
    /// Addresses: what is understood is understood the same when it is written again, and has one canonical form.
    static let links = UntrustedInput("link") {
        try ["accepted", "refused"].flatMap { try Fixtures.firstColumn("Tests/TraceabilityTests/Corpus/\($0).tsv") }.map { Array($0.utf8) }
    } take: { bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        var isUnderstood = false
        if let link = try? DigitalLink(text) {
            isUnderstood = true
            let again = try? DigitalLink(link.uri)
            try require(again == link, "\(link.uri) is not \(text)")
            try require((try? DigitalLink(link.canonical))?.canonical == link.canonical, "\(link.canonical) is not canonical")
            try require((try? DigitalLink(link.symbolPayload))?.canonical == link.canonical, "\(link.symbolPayload) is another link")
        }
        if let link = try? StampLink(text) {
            isUnderstood = true
            try require((try? StampLink(link.uri)) == link, "\(link.uri) is not \(text)")
            try require((try? StampLink(link.symbolPayload))?.identity == link.identity, "\(link.symbolPayload) is another stamp")
        }
        _ = try? GrowingAreaLink(text)
        _ = StampSerial(text)
        return isUnderstood
    }

    /// The texts of stamps: none is good but what was signed.
    static let stamps = UntrustedInput("stamp") {
        let claims = StampClaims(
            issuer: "VNPPD", issued: StampTime(secondsSince1970: 1_778_457_600), expires: StampTime(secondsSince1970: 1_809_993_600),
            code: "VN-BGOR-9001", crop: .eppo("LIHCH"))
        let links = ["https://ID.EXAMPLE.VN/01/09521234543213/10/L260511A/21/7K3QW9XMZ2", "https://id.example.vn/s/7K3QW9XMZ2"]
        let signer = try StampSigner(key: Curve25519.Signing.PrivateKey(rawRepresentation: [UInt8](repeating: 7, count: 32)))
        return try links.map { Array(try signer.sign(claims, for: StampLink($0)).symbolPayload.utf8) }
    } take: { bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        let key = try Curve25519.Signing.PrivateKey(rawRepresentation: [UInt8](repeating: 7, count: 32)).publicKey
        let verified = try? StampVerifier(keys: [StampKey(key)]).verify(text, now: StampTime(secondsSince1970: 1_790_000_000))
        if let verified {
            try require(verified.claims.code == "VN-BGOR-9001" && verified.identity.serial == "7K3QW9XMZ2", "a stamp that nobody signed")
        }
        if let token = try? DecimalArmour.decode(text) {
            try require((try? DecimalArmour.decode(DecimalArmour.encode(token))) == token, "digits are written otherwise")
        }
        return verified != nil
    }
}
