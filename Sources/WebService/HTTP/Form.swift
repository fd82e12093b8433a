import HTTPTypes
/// In which form something is answered, by `f=` or by negotiation.
enum Form: String, CaseIterable, Sendable {
    case json, html

    /// The form that a request asks for; JSON where it does not care.
    ///
    /// - Throws: `Problem` where `f` names another form, or the client accepts neither.
    init(_ request: WebRequest) throws(Problem) {
        if let asked = request["f"] {
            guard let form = Form(rawValue: asked) else { throw .value("f", asked, expected: "json, html") }
            self = form
            return
        }
        let wishes = Preference.list(request.headers[.accept])
        for wish in wishes {
            switch wish {
            case "text/html", "application/xhtml+xml", "text/*": self = .html; return
            case "application/json", "application/geo+json", "application/*", "*/*", "application/vnd.oai.openapi+json",
                "application/schema+json", "application/problem+json":
                self = .json
                return
            default: continue
            }
        }
        guard wishes.isEmpty else { throw Problem(.notAcceptable, ["accept": String(wishes.joined(separator: ", ").prefix(200))]) }
        self = .json
    }
}
