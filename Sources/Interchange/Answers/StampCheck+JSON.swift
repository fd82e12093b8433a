public import Casework
public import GeoPrimitives
import Registry
import Traceability

extension StampCheck {
    /// The answer under the keys of the contract.
    ///
    /// - Parameter sentence: The sentence of the reason.
    /// - Returns: The object.
    public func json(_ sentence: String) -> JSONValue {
        .members([
            "signature": .string(verdict.rawValue), "reason": .string(reason), "link": .text(link.map { "/" + $0.path }),
            "serial": .text(link?.identity.serial), "kid": .text(key), "payload": claims.map { JSONValue($0) } ?? .null,
            "asOf": .text(claims?.issued.day.description), "text": .string(sentence),
        ])
    }
}

extension JSONValue {
    /// What a stamp says.
    fileprivate init(_ claims: StampClaims) {
        let crop: JSONValue =
            switch claims.crop {
            case .eppo(let code): .string(code)
            case .number(let number): .string("\(number)")
            }
        self = .members([
            "issuer": .string(claims.issuer), "code": .string(claims.code), "crop": crop,
            "statusWhenIssued": claims.status == StampClaims.inForce ? .string(CodeStatus.active.rawValue) : .string("\(claims.status)"),
            "issued": .string(claims.issued.day.description), "issuedAt": .integer(claims.issued.secondsSince1970),
            "expiresAt": .integer(claims.expires.secondsSince1970),
        ])
    }
}
