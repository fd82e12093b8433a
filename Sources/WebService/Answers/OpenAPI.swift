import Foundation
import Geodesy
import GeoPrimitives
import Interchange
import Phrases
import Registry

/// The description of the interface in OpenAPI 3.0.3, made from the same tables that requests are judged by.
struct OpenAPI {
    private let collections: [any FeatureCollection]
    private let hasOffice: Bool
    let request: WebRequest

    /// Of a service.
    ///
    /// - Parameters:
    ///   - collections: What it publishes.
    ///   - hasOffice: Whether it serves the office too.
    ///   - request: Who asks, in which language.
    init(_ collections: [any FeatureCollection], hasOffice: Bool, _ request: WebRequest) {
        self.collections = collections
        self.hasOffice = hasOffice
        self.request = request
    }

    var document: JSONValue {
        var paths: JSONObject = [
            "/": operation("landing", [form, language], [("200", MediaTypes.json)]),
            "/conformance": operation("conformance", [form, language], [("200", MediaTypes.json)]),
            "/api": operation("api", [form, language], [("200", MediaTypes.openAPI)]),
            "/collections": operation("collections", [form, language], [("200", MediaTypes.json)]),
        ]
        for collection in collections { add(collection, to: &paths) }
        add(others: &paths)
        var components: JSONObject = ["schemas": .object(["problem": problemSchema])]
        if hasOffice {
            addOffice(to: &paths)
            components["securitySchemes"] = securitySchemes
        }
        return .object([
            "openapi": "3.0.3",
            "info": .object([
                "title": .string(Phrases.text("web.title", in: request.language)), "version": "1.0.0",
                "description": .string(Phrases.text("web.description", in: request.language)),
            ]),
            "servers": .array([.object(["url": .string(request.base)])]), "paths": .object(paths),
            "components": .object(components),
        ])
    }

    private func add(_ collection: any FeatureCollection, to paths: inout JSONObject) {
        let path = "/collections/\(collection.id)"
        let name = collection.id.split(separator: "-").map { $0.capitalized }.joined()
        paths[path] = operation("describe\(name)", [form, language], [("200", MediaTypes.json)])
        paths["\(path)/queryables"] = operation("queryables\(name)", [form, language], [("200", MediaTypes.schema)])
        let filters = collection.queryables.filter { $0.kind != .geometry }.map { queryable in
            parameter(queryable.name, schema: queryable.schema)
        }
        paths["\(path)/items"] = operation(
            "items\(name)", [form, language] + pageParameters + timeParameters + [crs] + filters, [("200", MediaTypes.geoJSON)])
        paths["\(path)/items/{featureId}"] = operation(
            "item\(name)", [inPath("featureId"), form, language, crs] + timeParameters,
            [("200", MediaTypes.geoJSON), ("404", MediaTypes.problem)])
    }

    private func add(others paths: inout JSONObject) {
        paths["/growing-areas.geojson"] = operation("layer", [], [("200", MediaTypes.geoJSON)])
        paths["/lookup"] = operation(
            "lookup",
            [
                parameter("q", schema: .object(["type": "string", "minLength": 1, "maxLength": 512]), required: true),
                parameter("market", schema: text), parameter("on", schema: day), parameter("exporter", schema: text), form, language,
            ], [("200", MediaTypes.json), ("404", MediaTypes.json)])
        paths["/search"] = operation(
            "search",
            [
                parameter("q", schema: .object(["type": "string", "minLength": 1, "maxLength": 512]), required: true),
                parameter("limit", schema: .object(["type": "integer", "minimum": 1])), language,
            ], [("200", MediaTypes.json)])
        paths["/map"] = operation("map", [language], [("200", "text/html")])
        paths["/puc/{code}"] = operation("code", [inPath("code")], [("200", "text/html"), ("307", nil), ("404", "text/html")])
        let answers: [(status: String, type: String?)] = [("307", nil), ("200", MediaTypes.linkset), ("404", MediaTypes.problem)]
        let linkType = parameter("linkType", schema: text)
        paths["/01/{gtin}"] = operation("product", [inPath("gtin"), linkType], answers)
        paths["/01/{gtin}/10/{lot}"] = operation("lot", ["gtin", "lot"].map { inPath($0) } + [linkType], answers)
        paths["/01/{gtin}/10/{lot}/21/{serial}"] = operation("stamp", ["gtin", "lot", "serial"].map { inPath($0) } + [linkType], answers)
        paths["/s/{serial}"] = operation("plainStamp", [inPath("serial"), linkType], answers)
        paths["/.well-known/gs1resolver"] = operation("resolver", [], [("200", MediaTypes.json)])
        for format in [("svg", MediaTypes.svg), ("png", MediaTypes.png)] {
            paths["/qr/{code}.\(format.0)"] = operation(
                "symbol\(format.0.uppercased())", [inPath("code")], [("200", format.1), ("404", MediaTypes.problem)])
        }
        let whole: JSONValue = .object(["type": "integer", "minimum": 0])
        paths["/tiles/growing-areas/{z}/{x}/{y}.mvt"] = operation(
            "tile", ["z", "x", "y"].map { inPath($0, whole) } + [parameter("datetime", schema: day)],
            [("200", MediaTypes.tile), ("404", MediaTypes.problem)])
        paths["/tiles/growing-areas.json"] = operation("tileDescription", [parameter("datetime", schema: day)], [("200", MediaTypes.json)])
        paths["/healthz"] = operation("health", [], [("200", MediaTypes.json)])
        paths["/readyz"] = operation("ready", [], [("200", MediaTypes.json), ("503", MediaTypes.problem)])
        paths["/metrics"] = operation("metrics", [], [("200", "text/plain")])
    }

    // MARK: Parameters

    var text: JSONValue { .object(["type": "string"]) }
    var day: JSONValue { .object(["type": "string", "format": "date"]) }

    var form: JSONValue { parameter("f", schema: .object(["type": "string", "enum": .array(["json", "html"])])) }
    var language: JSONValue {
        parameter("lang", schema: .object(["type": "string", "enum": .array(Language.allCases.map { .string($0.rawValue) })]))
    }
    private var crs: JSONValue {
        let uris = JSONValue.array(Systems.all.map { .string($0.uri) })
        return parameter("crs", schema: .object(["type": "string", "format": "uri", "enum": uris]))
    }

    private var pageParameters: [JSONValue] {
        let uris = JSONValue.array(Systems.all.map { .string($0.uri) })
        let box: JSONObject = [
            "type": "array", "items": .object(["type": "number"]),
            "oneOf": .array([.object(["minItems": 4, "maxItems": 4]), .object(["minItems": 6, "maxItems": 6])]),
        ]
        return [
            parameter("bbox", schema: .object(box), isList: true),
            parameter("bbox-crs", schema: .object(["type": "string", "format": "uri", "enum": uris])),
            parameter(
                "limit",
                schema: .object([
                    "type": "integer", "minimum": 1, "default": .integer(ItemsQuestion.usual),
                ])),
            parameter("filter", schema: text),
            parameter("filter-lang", schema: .object(["type": "string", "enum": .array(["cql2-text"]), "default": "cql2-text"])),
            parameter("filter-crs", schema: .object(["type": "string", "format": "uri", "enum": uris])),
            parameter("after", schema: text),
        ]
    }

    private var timeParameters: [JSONValue] {
        // A day or a moment; two of them with a slash between, either left open.
        let moment = #"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ)?"#
        func matching(_ pattern: String) -> JSONValue { .object(["type": "string", "pattern": .string("^\(pattern)$")]) }
        return [
            parameter("datetime", schema: matching("(\(moment)|\(moment)/(\\.\\.)?|(\\.\\.)?/\(moment))")),
            parameter("known-at", schema: matching(moment)),
        ]
    }

    private func parameter(_ name: String, schema: JSONValue, required: Bool = false, isList: Bool = false) -> JSONValue {
        var parameter: JSONObject = [
            "name": .string(name), "in": "query", "required": .bool(required), "schema": schema, "style": "form",
            "explode": .bool(!isList),
        ]
        if let known = Phrases.known("parameter.\(name)", in: request.language) { parameter["description"] = .string(known) }
        return .object(parameter)
    }

    func inPath(_ name: String, _ schema: JSONValue? = nil) -> JSONValue {
        .object(["name": .string(name), "in": "path", "required": true, "schema": schema ?? text])
    }

    // MARK: Answers

    private func operation(_ id: String, _ parameters: [JSONValue], _ answers: [(status: String, type: String?)]) -> JSONValue {
        var responses = JSONObject()
        for (status, type) in answers {
            var response: JSONObject = ["description": .string(Phrases.text("web.status-\(status)", in: request.language))]
            if let type {
                if type == MediaTypes.problem {
                    response["content"] = problemContent
                } else {
                    var content: JSONObject = [type: .object(["schema": .object([:])])]
                    if parameters.contains(form) { content["text/html"] = .object(["schema": text]) }
                    response["content"] = .object(content)
                }
            }
            responses[status] = .object(response)
        }
        let problem: JSONValue = .object([
            "description": .string(Phrases.text("web.status-default", in: request.language)),
            "content": problemContent,
        ])
        responses["default"] = problem
        responses["400"] = problem
        return .object([
            "get": .object([
                "operationId": .string(id), "parameters": .array(parameters), "responses": .object(responses),
            ])
        ])
    }

    /// A refusal is a document for programs, and a page for who asks for one.
    var problemContent: JSONValue {
        .object([
            MediaTypes.problem: .object(["schema": .object(["$ref": "#/components/schemas/problem"])]),
            "text/html": .object(["schema": text]),
        ])
    }

    private var problemSchema: JSONValue {
        .object([
            "type": "object", "required": .array(["type", "title", "status", "detail"]),
            "properties": .object([
                "type": .object(["type": "string", "format": "uri-reference"]), "title": text, "status": .object(["type": "integer"]),
                "detail": text,
                "parameter": text, "field": text,
            ]),
        ])
    }
}
