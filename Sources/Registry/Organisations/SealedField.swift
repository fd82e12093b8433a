import CBOR

/// What the journal keeps of one piece of personal data: digests, from which nothing can be read back.
///
/// The value itself lies beside the journal, encrypted; when a person is erased it is deleted there and the chain still holds.
public struct SealedField: Hashable, Sendable {
    /// What it is: `name`, `phone`, `address`, `citizen-id`.
    public var field: String
    /// A keyed digest of the salt followed by the value: whoever holds the key can check them, and nobody else can try a guess.
    public var valueDigest: [UInt8]
    /// SHA-256 of the salt followed by the ciphertext as stored: a changed row is noticed without the key.
    public var sealDigest: [UInt8]
    /// The random salt; nil once erased, and when read back from the journal.
    public var salt: [UInt8]?
    /// The sealed value; nil once erased, and when read back from the journal.
    public var ciphertext: [UInt8]?

    /// Makes a sealed field from its digests and, while it is being added, its salt and its ciphertext.
    public init(field: String, valueDigest: [UInt8], sealDigest: [UInt8], salt: [UInt8]? = nil, ciphertext: [UInt8]? = nil) {
        self.field = field
        self.valueDigest = valueDigest
        self.sealDigest = sealDigest
        self.salt = salt
        self.ciphertext = ciphertext
    }
}

/// A natural person, of whom the registry's payloads know a number and digests only.
public struct Person: Hashable, Sendable {
    /// The number.
    public var id: PersonID
    /// What is known, sealed.
    public var fields: [SealedField]

    /// Makes a person from what is known.
    public init(id: PersonID, fields: [SealedField]) {
        self.id = id
        self.fields = fields
    }

    var payload: Payload {
        var payload = Payload()
        payload.set("person", id.number)
        payload["fields"] = .array(fields.map { .array([.text($0.field), .bytes($0.valueDigest), .bytes($0.sealDigest)]) })
        return payload
    }

    init(_ payload: Payload) throws(PayloadError) {
        var fields: [SealedField] = []
        for item in try payload.optionalArray("fields") ?? [] {
            guard case .array(let parts) = item, parts.count == 3, case .text(let field) = parts[0], case .bytes(let value) = parts[1],
                case .bytes(let seal) = parts[2]
            else { throw PayloadError(member: "fields", expected: "names with two digests") }
            fields.append(SealedField(field: field, valueDigest: value, sealDigest: seal))
        }
        self.init(id: PersonID(try payload.integer("person")), fields: fields)
    }
}
