import HTTPTypes
import Hummingbird
import Phrases

/// A request as the routes see it: its path and its query taken apart, and what is asked for besides.
struct WebRequest: Sendable {
    /// One parameter of the query.
    struct Parameter: Hashable, Sendable {
        var name: String
        var value: String
    }

    let method: HTTPRequest.Method
    let headers: HTTPFields
    /// The segments of the path, decoded; a slash at the end is left aside.
    let segments: [String]
    /// The path as it was sent.
    let path: String
    let query: [Parameter]
    /// The query as it was sent.
    let queryText: String?
    /// Where the service is reached, without a slash at the end.
    let base: String

    static let longest = 8192

    /// Takes a request apart.
    ///
    /// - Throws: `Problem` where the address is too long, or not what an address can be, or under a name that is none of ours.
    init(_ request: Request, _ settings: WebSettings, _ hosts: KnownHosts) throws(Problem) {
        method = request.method
        headers = request.headers
        let target = request.head.path ?? "/"
        guard target.utf8.count <= WebRequest.longest else { throw Problem(.tooLong, ["limit": "\(WebRequest.longest)"]) }
        let whole = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)[0]
        let parts = whole.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        path = String(parts[0])
        queryText = parts.count > 1 ? String(parts[1]) : nil
        var segments: [String] = []
        for raw in parts[0].split(separator: "/", omittingEmptySubsequences: false).dropFirst() {
            guard let decoded = PercentText.decode(raw, plusIsSpace: false) else { throw Problem(.path, ["path": String(raw.prefix(80))]) }
            segments.append(decoded)
        }
        if segments.last == "" { segments.removeLast() }
        self.segments = segments
        query = try WebRequest.parameters(queryText ?? "")
        if let publicAddress = settings.publicAddress {
            base = publicAddress
        } else {
            // HTTP/1.0 names no host.
            let authority = request.head.authority.flatMap { $0.isEmpty ? nil : $0 } ?? "localhost"
            guard let host = hosts.known(authority) else { throw Problem(.unknownHost, ["host": String(authority.prefix(80))]) }
            base = (settings.isSecure ? "https://" : "http://") + host
        }
    }

    private static func parameters(_ text: String) throws(Problem) -> [Parameter] {
        var found: [Parameter] = []
        for pair in text.split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = PercentText.decode(parts[0], plusIsSpace: true),
                let value = PercentText.decode(parts.count > 1 ? parts[1] : "", plusIsSpace: true)
            else { throw Problem(.path, ["path": String(pair.prefix(80))]) }
            guard !found.contains(where: { $0.name == name }) else {
                throw Problem(.repeatedParameter, ["name": String(name.prefix(80))], parameter: String(name.prefix(80)))
            }
            found.append(Parameter(name: name, value: value))
        }
        return found
    }

    /// Refuses parameters that a route does not know: a misspelt one must not be taken for none (OGC API Features Core, requirement 8).
    func allow(_ names: Set<String>) throws(Problem) {
        for parameter in query where !names.contains(parameter.name) {
            let name = String(parameter.name.prefix(80))
            throw Problem(.unknownParameter, ["name": name, "known": names.sorted().joined(separator: ", ")], parameter: name)
        }
        if let asked = self["lang"], Language(rawValue: asked) == nil {
            throw .value("lang", asked, expected: Language.allCases.map(\.rawValue).joined(separator: ", "))
        }
    }

    /// The value of a parameter; nil where it is not given.
    subscript(name: String) -> String? { query.first { $0.name == name }?.value }

    /// Whether it is the office that is asked.
    var isOffice: Bool { segments.first == "office" }

    /// Whether the answer may be sent without a body.
    var isHead: Bool { method == .head }

    /// The language that a person is answered in: as asked by `lang`, else the first known one that the client likes best.
    var language: Language {
        if let asked = self["lang"], let language = Language(rawValue: asked) { return language }
        for wish in Preference.list(headers[.acceptLanguage]) {
            if let language = Language(rawValue: String(wish.prefix(2)).lowercased()) { return language }
        }
        return .vietnamese
    }
}

/// What a header such as `Accept` prefers, the best first (RFC 9110 §12.4.2).
enum Preference {
    static func list(_ header: String?) -> [String] {
        guard let header else { return [] }
        let wishes = header.prefix(2000).split(separator: ",").prefix(50).enumerated().compactMap { place, item -> (String, Double, Int)? in
            let parts = item.split(separator: ";").map { $0.trimmingSpaces }
            guard let name = parts.first, !name.isEmpty else { return nil }
            var quality = 1.0
            for part in parts.dropFirst() where part.hasPrefix("q=") { quality = Double(part.dropFirst(2)) ?? 0 }
            return quality > 0 ? (name.lowercased(), quality, place) : nil
        }
        return wishes.sorted { ($1.1, $0.2) < ($0.1, $1.2) }.map(\.0)
    }
}

extension StringProtocol {
    var trimmingSpaces: String {
        var rest = self[...]
        while rest.first == " " || rest.first == "\t" { rest = rest.dropFirst() }
        while rest.last == " " || rest.last == "\t" { rest = rest.dropLast() }
        return String(rest)
    }
}
