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
    /// From where it comes; nil where that is not known.
    var asker: String?

    static let longest = 8192

    /// Takes a request apart.
    ///
    /// - Throws: `Problem` where the address is too long, or not what an address can be, or under a name that is none of ours.
    init(_ request: Request, _ settings: WebSettings, _ hosts: KnownHosts) throws(Problem) {
        method = request.method
        headers = request.headers
        let target = request.head.path ?? "/"
        let authority = request.head.authority.flatMap { $0.isEmpty ? nil : $0 }
        guard authority != ExchangeHandler.noHost else { throw Problem(.host) }
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
            let authority = authority ?? "localhost"
            guard let host = hosts.known(authority) else { throw Problem(.unknownHost, ["host": String(authority.prefix(80))]) }
            base = (settings.isSecure ? "https://" : "http://") + host
        }
    }

    /// Takes what can be read of a request that is refused: in which language and form it is told so.
    init(unreadable request: Request, _ settings: WebSettings, _ hosts: KnownHosts) {
        method = request.method
        headers = request.headers
        let whole = (request.head.path ?? "/").prefix(WebRequest.longest).prefix { $0 != "#" }
        let parts = whole.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        path = parts.first.map { String($0) } ?? "/"
        queryText = nil
        segments = path.split(separator: "/").compactMap { PercentText.decode($0, plusIsSpace: false) }
        query = parts.count < 2 ? [] : parts[1].split(separator: "&").compactMap { try? WebRequest.parameters(String($0)).first }
        let host = request.head.authority.flatMap { hosts.known($0) }.map { (settings.isSecure ? "https://" : "http://") + $0 }
        base = settings.publicAddress ?? host ?? ""
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

    /// Whoever asks, where that is one: from this machine a proxy may ask for many without saying so.
    var ownAsker: String? { asker.flatMap { $0.hasPrefix("127.") || $0 == "0:0:0:0::/64" ? nil : $0 } }

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
        let wishes = Preference.wishes(header).enumerated().filter { $0.element.quality > 0 }
        return wishes.sorted { ($1.element.quality, $0.offset) < ($0.element.quality, $1.offset) }.map(\.element.name)
    }

    /// How much each thing that it names is liked; not at all where zero.
    static func qualities(_ header: String?) -> [String: Double] {
        Dictionary(wishes(header).map { ($0.name, $0.quality) }, uniquingKeysWith: { first, _ in first })
    }

    private static func wishes(_ header: String?) -> [(name: String, quality: Double)] {
        (header ?? "").prefix(2000).split(separator: ",").prefix(50).compactMap { item in
            let parts = item.split(separator: ";").map { $0.trimmingSpaces }
            guard let name = parts.first, !name.isEmpty else { return nil }
            var quality = 1.0
            for part in parts.dropFirst() where part.lowercased().hasPrefix("q=") { quality = Double(part.dropFirst(2)) ?? 0 }
            return (name.lowercased(), quality)
        }
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
