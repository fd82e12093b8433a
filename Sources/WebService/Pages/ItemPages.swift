import GeoPrimitives
import Phrases
import Registry

/// A page of features as a table.
enum ItemsPage {
    static func text(_ collection: any FeatureCollection, _ content: FeaturePage, _ links: [Links.Link], _ request: WebRequest) -> String {
        var page = Page(collection.title(request.language), request.language)
        let shown = Array(collection.queryables.filter { $0.kind != .geometry && $0.name != "canonical" }.prefix(10))
        page.add(
            table: ["id"] + shown.map { $0.title(request.language) },
            content.rows.map { row in
                [(row.id, ItemPage.address(collection, row.id, request))]
                    + shown.map { (ItemPage.shown(row.properties[$0.name], request.language), nil) }
            })
        if content.rows.isEmpty { page.say("p", "web.nothing") }
        var ways: [(text: String, href: String)] = []
        if let next = links.first(where: { $0.relation == "next" }) {
            ways.append((Phrases.text("web.next", in: request.language), next.href))
        }
        if let other = links.first(where: { $0.relation == "alternate" }) { ways.append(("GeoJSON", other.href)) }
        page.add(links: ways)
        return page.text
    }
}

/// One feature.
enum ItemPage {
    static func text(_ collection: any FeatureCollection, _ row: FeaturePage.Row, _ links: [Links.Link], _ request: WebRequest) -> String {
        let name = row.properties["name"]?.string
        var page = Page([row.id, name].compactMap { $0 }.joined(separator: " · "), request.language)
        page.add(
            pairs: row.properties.members.map { member in
                (Phrases.text("column.\(member.key)", in: request.language), shown(member.value, request.language))
            })
        var ways: [(text: String, href: String)] = [(collection.title(request.language), "/collections/\(collection.id)/items?f=html")]
        if let other = links.first(where: { $0.relation == "alternate" }) { ways.insert(("GeoJSON", other.href), at: 0) }
        page.add(links: ways)
        return page.text
    }

    static func address(_ collection: any FeatureCollection, _ id: String, _ request: WebRequest) -> String {
        let kept = request.query.filter { ItemsQuestion.featureParameters.contains($0.name) }
        return Links.address("/collections/\(collection.id)/items/\(PercentText.encode(id))", kept, ["f": "html"])
    }

    /// A value as a person reads it.
    static func shown(_ value: JSONValue?, _ language: Language) -> String {
        switch value {
        case nil, .null?: "–"
        case .bool(let truth)?: Phrases.text(truth ? "yes" : "no", in: language)
        case .string(let text)?: Phrases.known("status.\(text)", in: language) ?? Phrases.known("method.\(text)", in: language) ?? text
        case .some(let value): value.text
        }
    }
}
