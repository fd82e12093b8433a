import Geodesy
import GeoPrimitives
import HTTPTypes
import Hummingbird
import Interchange
import Journal
import Phrases
import Registry

extension Service {
    /// The landing page (OGC API Features Core §7.2).
    func landing(_ request: WebRequest) async throws -> Answer {
        try request.allow(["f", "lang"])
        let form = try Form(request)
        let (language, base) = (request.language, request.base)
        let title = Phrases.text("web.title", in: language)
        let links =
            Links.selfAndAlternate(request, "\(base)/", MediaTypes.json) + [
                .init(
                    href: "\(base)/api", relation: "service-desc", type: MediaTypes.openAPI, title: Phrases.text("web.api", in: language)),
                .init(href: "\(base)/api?f=html", relation: "service-doc", type: "text/html", title: Phrases.text("web.api", in: language)),
                .init(href: "\(base)/conformance", relation: "conformance", type: MediaTypes.json),
                .init(href: "\(base)/collections", relation: "data", type: MediaTypes.json),
                .init(href: "\(base)/tiles/growing-areas.json", relation: "related", type: MediaTypes.json),
            ]
        return try await tagged(request, form: "\(form.rawValue)-\(language.rawValue)") { reading, _ in
            if form == .html {
                let names = try ReferenceNames(reading, in: language)
                return Answer(MediaTypes.html, LandingPage.text(links, names, hasOffice: self.accounts != nil, request))
            }
            return Answer(
                MediaTypes.json,
                .object([
                    "title": .string(title), "description": .string(Phrases.text("web.description", in: language)),
                    "source": .string(try reading.identity().identifier), "links": Links.json(links),
                ]))
        }
    }

    /// What the service conforms to.
    func conformance(_ request: WebRequest) throws -> Answer {
        try request.allow(["f", "lang"])
        if try Form(request) == .html { return Answer(MediaTypes.html, ConformancePage.text(request.language)) }
        return Answer(MediaTypes.json, .object(["conformsTo": .array(Conformance.classes.map { .string($0) })]))
    }

    /// The description of the interface.
    func api(_ request: WebRequest) throws -> Answer {
        try request.allow(["f", "lang"])
        let description = OpenAPI(collections, hasOffice: accounts != nil, request).document
        if try Form(request) == .html { return Answer(MediaTypes.html, APIPage.text(description, request)) }
        return Answer(MediaTypes.openAPI, description)
    }

    /// All collections.
    func collectionList(_ request: WebRequest) async throws -> Answer {
        try request.allow(["f", "lang"])
        let form = try Form(request)
        let links = Links.selfAndAlternate(request, "\(request.base)/collections", MediaTypes.json)
        return try await reading(for: request) {
            try await self.tagged(request, form: "\(form.rawValue)-\(request.language.rawValue)") { reading, state in
                if form == .html { return Answer(MediaTypes.html, CollectionsPage.text(self.collections, request)) }
                let described = try self.collections.map { try self.description(of: $0, reading, state, request) }
                return Answer(
                    MediaTypes.json,
                    .object([
                        "links": Links.json(links), "crs": .array(Systems.all.map { .string($0.uri) }),
                        "collections": .array(described.map { .object($0) }),
                    ]))
            }
        }
    }

    /// One collection.
    func collectionDescription(_ collection: any FeatureCollection, _ request: WebRequest) async throws -> Answer {
        try request.allow(["f", "lang"])
        let form = try Form(request)
        return try await reading(for: request) {
            try await self.tagged(request, form: "\(form.rawValue)-\(request.language.rawValue)") { reading, state in
                if form == .html { return Answer(MediaTypes.html, CollectionPage.text(collection, request)) }
                return Answer(MediaTypes.json, .object(try self.description(of: collection, reading, state, request)))
            }
        }
    }

    private func description(
        of collection: any FeatureCollection, _ reading: any RegistryReading, _ state: RegistryState, _ request: WebRequest
    ) throws -> JSONObject {
        let language = request.language
        let path = "\(request.base)/collections/\(collection.id)"
        var extent: JSONObject = [:]
        if let box = try extents.extent(collection, reading, state) {
            extent["spatial"] = .object(["bbox": .array([box.json]), "crs": .string(Systems.all[0].uri)])
        }
        extent["temporal"] = .object(["interval": .array([.array([.null, .null])])])
        let links: [Links.Link] = [
            .init(href: path, relation: "self", type: MediaTypes.json),
            .init(href: "\(path)?f=html", relation: "alternate", type: "text/html"),
            .init(href: "\(path)/items", relation: "items", type: MediaTypes.geoJSON),
            .init(href: "\(path)/items?f=html", relation: "items", type: "text/html"),
            .init(
                href: "\(path)/queryables", relation: "http://www.opengis.net/def/rel/ogc/1.0/queryables", type: MediaTypes.schema),
        ]
        return [
            "id": .string(collection.id), "title": .string(collection.title(language)),
            "description": .string(collection.about(language)), "itemType": "feature", "extent": .object(extent),
            "crs": .array(Systems.all.map { .string($0.uri) }), "storageCrs": .string(Systems.all[0].uri), "links": Links.json(links),
        ]
    }

    /// What the features of a collection can be filtered by: a JSON Schema (OGC 19-079r2 §6).
    func queryables(_ collection: any FeatureCollection, _ request: WebRequest) throws -> Answer {
        try request.allow(["f", "lang"])
        let language = request.language
        if try Form(request) == .html { return Answer(MediaTypes.html, QueryablesPage.text(collection, language)) }
        var properties = JSONObject()
        for queryable in collection.queryables {
            var schema = queryable.schema.object ?? JSONObject()
            schema["title"] = .string(queryable.title(language))
            properties[queryable.name] = .object(schema)
        }
        return Answer(
            MediaTypes.schema,
            .object([
                "$schema": "https://json-schema.org/draft/2020-12/schema",
                "$id": .string("\(request.base)/collections/\(collection.id)/queryables"), "type": "object",
                "title": .string(collection.title(language)), "properties": .object(properties), "additionalProperties": false,
            ]))
    }
}

extension FeatureCollection {
    /// Its name for people.
    func title(_ language: Language) -> String { Phrases.text("collection.\(id)", in: language) }

    /// What it holds.
    func about(_ language: Language) -> String { Phrases.text("collection.\(id).about", in: language) }
}

extension Queryable {
    /// Its name for people.
    func title(_ language: Language) -> String { Phrases.text("column.\(name)", in: language) }
}
