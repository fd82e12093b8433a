import Casework
import GeoPrimitives
import HTTPTypes
import Hummingbird
import Interchange
import Phrases
import Registry
import Traceability

extension Service {
    /// An address of GS1's, or the short one of a stamp: to where the default link leads, or to what was asked for.
    func resolve(_ request: WebRequest) async throws -> Answer {
        let path = request.path.hasSuffix("/") ? String(request.path.dropLast()) : request.path
        try Service.check(path, request.queryText)
        let asked = path + request.elementText
        var answer: Answer
        if let type = request["linkType"], type != "linkset" {
            let links = try await links(path, asked, request)
            guard let link = links.link(type, request) else {
                throw Problem(.notFound, ["path": String("\(path)?linkType=\(type)".prefix(120))])
            }
            answer = .redirect(to: link.href)
        } else if request.asksForLinks {
            answer = Answer(MediaTypes.linkset, try await links(path, asked, request).json)
        } else {
            answer = .redirect(to: request.lookUpPage(asked))
        }
        answer.headers[.link] = "<\(request.base)\(path)?linkType=linkset>; rel=\"linkset\"; type=\"\(MediaTypes.linkset)\""
        answer.headers[.cacheControl] = "public, no-cache"
        return answer
    }

    /// The links of what a path names.
    ///
    /// - Throws: `Problem` where nothing is known of it; what is unknown is told alike, whatever it looks like.
    private func links(_ path: String, _ asked: String, _ request: WebRequest) async throws -> ResolverLinks {
        let answer = try await LookUp(store)(.init(asked, today: today, isPublic: true))
        guard answer.isFound else { throw Problem(.notFound, ["path": String(path.prefix(100))]) }
        return ResolverLinks(answer, path: path, asked: asked, hasOffice: accounts != nil, request)
    }

    /// Refuses what is no address of GS1's, or has a check digit that is not right.
    private static func check(_ path: String, _ query: String?) throws(Problem) {
        let text = "https://host.example\(path)\(query.map { "?\($0)" } ?? "")"
        do throws(LinkError) {
            let lower = path.lowercased()
            if lower.hasPrefix("/s/") {
                _ = try StampLink(text)
            } else if lower.hasPrefix("/puc/") {
                _ = try GrowingAreaLink(text)
            } else {
                _ = try DigitalLink(text)
            }
        } catch {
            throw Problem(.path, ["path": String(path.prefix(100))])
        }
    }

    /// What the resolver can do (GS1-Conformant Resolver 1.2 §8).
    func resolverDescription(_ request: WebRequest) throws -> Answer {
        try request.allow([])
        return Answer(
            MediaTypes.json,
            .object([
                "name": .string(Phrases.text("web.title", in: request.language)), "resolverRoot": .string(request.base),
                "supportedPrimaryKeys": .array(["01", "414"].map { .string($0) }),
                "supportedLinkType": .array([
                    .object(["namespace": .string(ResolverLinks.vocabulary), "prefix": "gs1:"])
                ]), "linkTypeDefaultCanBeLinkset": false,
            ]))
    }
}

extension WebRequest {
    /// What of the query belongs to an address of GS1's, as `?17=260101`: elements of data, which have numbers for names; empty where there
    /// are none.
    var elementText: String {
        let elements = (queryText ?? "").split(separator: "&").filter { pair in
            let name = pair.prefix { $0 != "=" }
            return (2...4).contains(name.utf8.count) && name.utf8.allSatisfy { (0x30...0x39).contains($0) }
        }
        return elements.isEmpty ? "" : "?" + elements.joined(separator: "&")
    }

    /// The page of the look-up of a text, in the language that was asked for.
    func lookUpPage(_ text: String) -> String {
        let page = "\(base)/lookup?q=\(PercentText.encode(text))"
        return self["lang"].flatMap { Language(rawValue: $0) }.map { "\(page)&lang=\($0.rawValue)" } ?? page
    }

    /// Whether it is a link, or all of them, that is asked for rather than where the address leads.
    var asksForLinks: Bool { self["linkType"] != nil || Preference.list(headers[.accept]).first == MediaTypes.linkset }
}

extension MediaTypes {
    static let linkset = "application/linkset+json"
}
