public import CBOR
import GeoPrimitives

/// Why a payload in the journal cannot be read as the event that its kind promises.
public struct PayloadError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The member at fault; empty for the payload as a whole.
    public var member: String
    /// What was expected there.
    public var expected: String

    /// The fault in a sentence.
    public var description: String { "member '\(member)' is not \(expected)" }
}

/// The members of an event, written to and read from deterministic CBOR with text keys; what is nil is left out.
public struct Payload: Sendable {
    /// The members by name.
    public private(set) var members: CBORMap

    /// An empty payload.
    public init() { members = CBORMap() }

    /// Reads the members of an encoded payload.
    public init(encoded: [UInt8]) throws(PayloadError) {
        do {
            guard case .map(let map) = try CBORValue.decode(encoded) else { throw PayloadError(member: "", expected: "a map") }
            members = map
        } catch let error as PayloadError {
            throw error
        } catch {
            throw PayloadError(member: "", expected: "deterministic CBOR (\(error))")
        }
    }

    /// A payload from members at hand, as of a nested map.
    public init(_ map: CBORMap) { members = map }

    /// The one encoding of the members.
    public var encoded: [UInt8] { CBORValue.map(members).encoded() }

    /// Sets or reads a value as it is.
    public subscript(key: String) -> CBORValue? {
        get { members[key] }
        set { members[key] = newValue }
    }

    // MARK: Writing

    mutating func set(_ key: String, _ value: String?) { if let value { members[key] = .text(value) } }
    mutating func set(_ key: String, _ value: Int64?) { if let value { members[key] = CBORValue(value) } }
    mutating func set(_ key: String, _ value: Int?) { set(key, value.map { Int64($0) }) }
    mutating func set(_ key: String, _ value: Double?) { if let value { members[key] = .double(value) } }
    mutating func set(_ key: String, _ value: Day?) { set(key, value?.description) }
    mutating func set(_ key: String, _ value: Metres?) { set(key, value?.value) }
    mutating func set(_ key: String, _ value: [UInt8]?) { if let value { members[key] = .bytes(value) } }
    /// Writes a flag only where it is raised.
    mutating func set(_ key: String, flag: Bool) { if flag { members[key] = .bool(true) } }
    mutating func set(_ key: String, _ holder: Holder?) {
        switch holder {
        case .organisation(let id)?: members[key] = .array([.text("organisation"), CBORValue(id.number)])
        case .person(let id)?: members[key] = .array([.text("person"), CBORValue(id.number)])
        case nil: break
        }
    }

    // MARK: Reading

    func optionalText(_ key: String) throws(PayloadError) -> String? {
        guard let value = members[key] else { return nil }
        guard case .text(let text) = value else { throw PayloadError(member: key, expected: "a text") }
        return text
    }

    func text(_ key: String) throws(PayloadError) -> String {
        guard let text = try optionalText(key) else { throw PayloadError(member: key, expected: "there") }
        return text
    }

    func optionalInteger(_ key: String) throws(PayloadError) -> Int64? {
        guard let value = members[key] else { return nil }
        switch value {
        case .unsigned(let number) where number <= UInt64(Int64.max): return Int64(number)
        case .negative(let number) where number <= UInt64(Int64.max): return -1 - Int64(number)
        default: throw PayloadError(member: key, expected: "a whole number")
        }
    }

    func integer(_ key: String) throws(PayloadError) -> Int64 {
        guard let number = try optionalInteger(key) else { throw PayloadError(member: key, expected: "there") }
        return number
    }

    func optionalDouble(_ key: String) throws(PayloadError) -> Double? {
        guard let value = members[key] else { return nil }
        guard case .double(let number) = value else { throw PayloadError(member: key, expected: "a number") }
        return number
    }

    func optionalDay(_ key: String) throws(PayloadError) -> Day? {
        guard let text = try optionalText(key) else { return nil }
        guard let day = Day(text) else { throw PayloadError(member: key, expected: "a day as YYYY-MM-DD") }
        return day
    }

    func day(_ key: String) throws(PayloadError) -> Day {
        guard let day = try optionalDay(key) else { throw PayloadError(member: key, expected: "there") }
        return day
    }

    func bytes(_ key: String) throws(PayloadError) -> [UInt8] {
        guard case .bytes(let bytes)? = members[key] else { throw PayloadError(member: key, expected: "bytes") }
        return bytes
    }

    func flag(_ key: String) throws(PayloadError) -> Bool {
        guard let value = members[key] else { return false }
        guard case .bool(let flag) = value else { throw PayloadError(member: key, expected: "true or false") }
        return flag
    }

    func optionalHolder(_ key: String) throws(PayloadError) -> Holder? {
        guard let value = members[key] else { return nil }
        if case .array(let pair) = value, pair.count == 2, case .text(let kind) = pair[0], case .unsigned(let number) = pair[1],
            let id = Int64(exactly: number)
        {
            switch kind {
            case "organisation": return .organisation(OrganisationID(id))
            case "person": return .person(PersonID(id))
            default: break
            }
        }
        throw PayloadError(member: key, expected: "a holder: its kind and its number")
    }

    func token<Token: RawRepresentable<String>>(_ key: String, _: Token.Type) throws(PayloadError) -> Token {
        let text = try text(key)
        guard let token = Token(rawValue: text) else { throw PayloadError(member: key, expected: "a known word: '\(text)'") }
        return token
    }

    func map(_ key: String) throws(PayloadError) -> Payload {
        guard case .map(let map)? = members[key] else { throw PayloadError(member: key, expected: "a map") }
        return Payload(map)
    }

    func optionalArray(_ key: String) throws(PayloadError) -> [CBORValue]? {
        guard let value = members[key] else { return nil }
        guard case .array(let array) = value else { throw PayloadError(member: key, expected: "a list") }
        return array
    }
}
