import GeoPrimitives
import Phrases

/// The links of an answer.
enum Links {
    struct Link: Hashable {
        var href: String
        var relation: String
        var type: String
        var title: String?
    }

    static func json(_ links: [Link]) -> JSONValue {
        .array(
            links.map { link in
                var object: JSONObject = ["href": .string(link.href), "rel": .string(link.relation), "type": .string(link.type)]
                if let title = link.title { object["title"] = .string(title) }
                return .object(object)
            })
    }

    /// The links as a header (RFC 8288).
    static func header(_ links: [Link]) -> String {
        links.map { "<\($0.href)>; rel=\"\($0.relation)\"; type=\"\($0.type)\"" }.joined(separator: ", ")
    }

    static func items(_ collection: any FeatureCollection, _ request: WebRequest, next: String?) -> [Link] {
        let path = "\(request.base)/collections/\(collection.id)"
        var links = selfAndAlternate(request, "\(path)/items", MediaTypes.geoJSON)
        if let next {
            links.append(Link(href: address("\(path)/items", request.query, ["after": next]), relation: "next", type: MediaTypes.geoJSON))
        }
        links.append(Link(href: path, relation: "collection", type: MediaTypes.json))
        return links
    }

    static func item(_ collection: any FeatureCollection, _ id: String, _ request: WebRequest) -> [Link] {
        let path = "\(request.base)/collections/\(collection.id)"
        return selfAndAlternate(request, "\(path)/items/\(PercentText.encode(id))", MediaTypes.geoJSON) + [
            Link(href: path, relation: "collection", type: MediaTypes.json)
        ]
    }

    /// The address as it was asked, and the same in the other form.
    static func selfAndAlternate(_ request: WebRequest, _ path: String, _ type: String) -> [Link] {
        let isHTML = (try? Form(request)) == .html
        let own = Link(href: address(path, request.query, [:]), relation: "self", type: isHTML ? "text/html" : type)
        let other = Link(
            href: address(path, request.query, ["f": isHTML ? "json" : "html"]), relation: "alternate", type: isHTML ? type : "text/html")
        return [own, other]
    }

    /// An address with its query, some parameters set anew.
    static func address(_ path: String, _ query: [WebRequest.Parameter], _ changes: [String: String]) -> String {
        var parameters = query.filter { changes[$0.name] == nil }
        for (name, value) in changes.sorted(by: { $0.key < $1.key }) { parameters.append(.init(name: name, value: value)) }
        guard !parameters.isEmpty else { return path }
        return path + "?" + parameters.map { "\(PercentText.encode($0.name))=\(PercentText.encode($0.value))" }.joined(separator: "&")
    }
}
