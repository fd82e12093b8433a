public import Casework
public import GeoPrimitives
import Journal

extension HeadCheck {
    /// The answer under the keys of the contract, with its sentence.
    public func json(_ sentence: String) -> JSONValue {
        .members([
            "holds": .bool(holds), "reason": .string(reason), "registry": .string(head.registry),
            "entries": .integer(head.head.number), "head": .string("\(head.head.hash)"), "signedAt": .string(head.signedAt.description),
            "kid": .string(kid), "keyCompromised": .bool(isKeyCompromised), "text": .string(sentence),
        ])
    }
}
