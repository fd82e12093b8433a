import GeoPrimitives
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
        case unknownHost = "unknown-host"
        case host = "host"
        case crowded = "crowded"
        case tooDear = "too-dear"
        // The office
        case loginNeeded = "login-needed"
        case wrongLogin = "wrong-login"
        case loginWait = "login-wait"
        case noAccounts = "no-accounts"
        case roleNotAllowed = "role-not-allowed"
        case sessionNeeded = "session-needed"
        case otherSite = "other-site"
        case fourEyes = "four-eyes"
        case missing = "missing"
        case conflict = "conflict"
        case refused = "refused"
        case outlineRefused = "outline-refused"
        case outlineTooLarge = "outline-too-large"
        case uploadGone = "upload-gone"
        case unknownField = "unknown-field"
        case fieldMissing = "field-missing"
        case fieldTwice = "field-twice"
        case fieldValue = "field-value"
        case portion = "more-than-a-portion"
        case changed = "changed-meanwhile"
        case conditionNeeded = "condition-needed"
        case requestBegun = "request-begun"
        case answerNotKept = "answer-not-kept"
        case keyReused = "key-reused"
        case mediaType = "media-type"
        case bodyBroken = "body-broken"
        case bodySlow = "body-slow"
        case busy = "busy"
        case unavailable = "unavailable"
        case ourFault = "our-fault"

        /// The status of each kind: the one table.
        var status: HTTPResponse.Status {
            switch self {
            case .unknownParameter, .repeatedParameter, .parameterValue, .box, .condition, .system, .path, .host: .badRequest
            case .notFound, .noSuchFeature: .notFound
            case .method: .methodNotAllowed
            case .notAcceptable: .notAcceptable
            case .tooLong: .uriTooLong
            case .tooLarge, .outlineTooLarge: .contentTooLarge
            case .tooMany: .tooManyRequests
            case .unknownHost: .misdirectedRequest
            case .busy, .unavailable, .crowded, .tooDear: .serviceUnavailable
            case .ourFault: .internalServerError
            case .loginNeeded, .wrongLogin: .unauthorized
            case .loginWait: .tooManyRequests
            case .roleNotAllowed, .sessionNeeded, .otherSite, .fourEyes: .forbidden
            case .missing, .noAccounts: .notFound
            case .conflict, .requestBegun, .answerNotKept: .conflict
            case .refused, .outlineRefused, .uploadGone, .unknownField, .fieldMissing, .fieldTwice, .fieldValue, .portion, .keyReused:
                .unprocessableContent
            case .changed: .preconditionFailed
            case .conditionNeeded: .preconditionRequired
            case .mediaType: .unsupportedMediaType
            case .bodyBroken: .badRequest
            case .bodySlow: .requestTimeout
            }
        }
    }

    /// What kind of problem.
    var kind: Kind
    /// The values that its sentence names.
    var values: [String: String]
    /// The parameter it is about.
    var parameter: String?
    /// The field of a form or a document it is about.
    var field: String?
    /// What else the document holds.
    var members = JSONObject()

    init(_ kind: Kind, _ values: [String: String] = [:], parameter: String? = nil, field: String? = nil) {
        self.field = field
        self.kind = kind
        self.values = values
        self.parameter = parameter
    }

    /// A parameter whose value is not one of those that are understood.
    static func value(_ name: String, _ value: String, expected: String) -> Problem {
        Problem(.parameterValue, ["name": name, "value": String(value.prefix(80)), "expected": expected], parameter: name)
    }
}
