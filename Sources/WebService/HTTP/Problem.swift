import Hummingbird

/// What a request is refused with (RFC 9457): a stable type, and the values that its sentence names.
struct Problem: Error, Hashable {
    /// What kind of problem; the raw value ends its `type`.
    enum Kind: String, CaseIterable {
        case unknownParameter = "unknown-parameter"
        case repeatedParameter = "repeated-parameter"
        case parameterValue = "parameter-value"
        case box = "box"
        case condition = "condition"
        case system = "unknown-crs"
        case path = "path"
        case notFound = "not-found"
        case noSuchFeature = "no-such-feature"
        case method = "method"
        case notAcceptable = "not-acceptable"
        case tooLong = "too-long"
        case tooLarge = "too-large"
        case tooMany = "too-many"
        case busy = "busy"
        case unavailable = "unavailable"
        case ourFault = "our-fault"

        /// The status of each kind: the one table.
        var status: HTTPResponse.Status {
            switch self {
            case .unknownParameter, .repeatedParameter, .parameterValue, .box, .condition, .system, .path: .badRequest
            case .notFound, .noSuchFeature: .notFound
            case .method: .methodNotAllowed
            case .notAcceptable: .notAcceptable
            case .tooLong: .uriTooLong
            case .tooLarge: .contentTooLarge
            case .tooMany: .tooManyRequests
            case .busy, .unavailable: .serviceUnavailable
            case .ourFault: .internalServerError
            }
        }
    }

    /// What kind of problem.
    var kind: Kind
    /// The values that its sentence names.
    var values: [String: String]
    /// The parameter it is about.
    var parameter: String?

    init(_ kind: Kind, _ values: [String: String] = [:], parameter: String? = nil) {
        self.kind = kind
        self.values = values
        self.parameter = parameter
    }

    /// A parameter whose value is not one of those that are understood.
    static func value(_ name: String, _ value: String, expected: String) -> Problem {
        Problem(.parameterValue, ["name": name, "value": String(value.prefix(80)), "expected": expected], parameter: name)
    }
}
