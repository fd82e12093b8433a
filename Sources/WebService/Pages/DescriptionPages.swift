import Geodesy
import GeoPrimitives
import Phrases
import Registry

/// The front page.
enum LandingPage {
    static func text(_ links: [Links.Link], _ names: ReferenceNames, hasOffice: Bool, _ request: WebRequest) -> String {
        var page = Page(Phrases.text("web.title", in: request.language), request.language)
        page.say("p", "web.description")
        page.add(markup: LookUpPage.form(request, names))
        page.add(links: [
            (Phrases.text("web.map", in: request.language), "/map?lang=\(request.language.rawValue)"),
            (Phrases.text("web.collections", in: request.language), "/collections?f=html"),
            (Phrases.text("web.api", in: request.language), "/api?f=html"),
            (Phrases.text("web.conformance", in: request.language), "/conformance?f=html"),
            (Phrases.text("web.layer", in: request.language), "/growing-areas.geojson"),
        ])
        if hasOffice { page.add(links: [(Phrases.text("web.office", in: request.language), "/office")]) }
        return page.text
    }
}

/// What the service conforms to.
enum ConformancePage {
    static func text(_ language: Language) -> String {
        var page = Page(Phrases.text("web.conformance", in: language), language)
        page.say("p", "web.conformance-count", ["count": "\(Conformance.all.count)", "requirements": "\(Conformance.requirementCount)"])
        page.add(links: Conformance.classes.map { ($0, $0) })
        return page.text
    }
}

/// The interface, for who reads rather than generates.
enum APIPage {
    static func text(_ description: JSONValue, _ request: WebRequest) -> String {
        var page = Page(Phrases.text("web.api", in: request.language), request.language)
        page.add(markup: "<p>\(Page.link("OpenAPI 3.0", "/api?f=json"))</p>\n")
        let paths = description["paths"]?.object?.members ?? []
        for path in paths {
            page.add("h2", path.key)
            let parameters = path.value["get"]?["parameters"]?.array ?? []
            page.add(
                pairs: parameters.compactMap { parameter in
                    parameter["name"]?.string.map { ($0, parameter["description"]?.string ?? "") }
                })
        }
        return page.text
    }
}

/// All collections.
enum CollectionsPage {
    static func text(_ collections: [any FeatureCollection], _ request: WebRequest) -> String {
        var page = Page(Phrases.text("web.collections", in: request.language), request.language)
        for collection in collections {
            page.add(markup: "<h2>\(Page.link(collection.title(request.language), "/collections/\(collection.id)?f=html"))</h2>\n")
            page.add("p", collection.about(request.language))
        }
        return page.text
    }
}

/// One collection.
enum CollectionPage {
    static func text(_ collection: any FeatureCollection, _ request: WebRequest) -> String {
        var page = Page(collection.title(request.language), request.language)
        page.add("p", collection.about(request.language))
        page.add(links: [
            (Phrases.text("web.items", in: request.language), "/collections/\(collection.id)/items?f=html"),
            (Phrases.text("web.queryables", in: request.language), "/collections/\(collection.id)/queryables?f=html"),
        ])
        page.say("h2", "web.systems")
        page.add(links: Systems.all.map { ($0.description, $0.uri) })
        return page.text
    }
}

/// What a collection can be filtered by.
enum QueryablesPage {
    static func text(_ collection: any FeatureCollection, _ language: Language) -> String {
        var page = Page("\(collection.title(language)): \(Phrases.text("web.queryables", in: language))", language)
        page.add(
            pairs: collection.queryables.map { queryable in
                let values = queryable.values.joined(separator: ", ")
                return (queryable.name, queryable.title(language) + (values.isEmpty ? "" : ": \(values)"))
            })
        return page.text
    }
}

/// A refusal.
enum ProblemPage {
    static func text(_ document: JSONObject, _ language: Language) -> String {
        var page = Page(document["title"]?.string ?? "", language)
        page.add("p", document["detail"]?.string ?? "")
        return page.text
    }
}
