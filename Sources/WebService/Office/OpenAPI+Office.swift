import Accounts
import GeoPrimitives
import HTTPTypes
import Interchange
import Phrases

extension OpenAPI {
    /// How the office knows who asks.
    var securitySchemes: JSONValue {
        .object([
            "session": .object(["type": "apiKey", "in": "cookie", "name": "farmzone"]),
            "token": .object(["type": "http", "scheme": "bearer"]),
        ])
    }

    /// What can be done in the office.
    func addOffice(to paths: inout JSONObject) {
        for action in OfficeAction.allCases {
            var item = paths[action.path]?.object ?? JSONObject()
            for (place, method) in action.methods.enumerated() {
                // What a form sends in place of PUT is the same act under another name.
                let id = place == 0 ? action.rawValue : "\(action.rawValue)ByForm"
                item[method.rawValue.lowercased()] = operation(id, action, method)
            }
            paths[action.path] = .object(item)
        }
    }

    private func operation(_ id: String, _ action: OfficeAction, _ method: HTTPRequest.Method) -> JSONValue {
        var parameters = action.path.split(separator: "/").filter { $0.hasPrefix("{") }.map { inPath(String($0.dropFirst().dropLast())) }
        let fields = action.fields.filter { $0.name != OfficeField.condition.name }
        var operation: JSONObject = ["operationId": .string("office-\(id)"), "tags": .array(["office"])]
        if method == .get {
            parameters += fields.map { field in
                .object([
                    "name": .string(field.name), "in": "query", "required": .bool(field.isRequired), "schema": schema(field),
                    "description": .string(Phrases.text("field.\(field.name)", in: request.language)),
                ])
            }
        } else {
            if action.needsCondition { parameters.append(header("If-Match", required: true)) }
            if action.isJournalled { parameters.append(header("Idempotency-Key", required: false)) }
            if action.roles != nil { parameters.append(header("X-CSRF-Token", required: false)) }
            if !fields.isEmpty { operation["requestBody"] = body(action, fields) }
        }
        operation["parameters"] = .array(parameters)
        operation["responses"] = responses(action, method)
        if let roles = action.roles {
            operation["security"] = .array([.object(["session": .array([])]), .object(["token": .array([])])])
            operation["x-roles"] = .array(roles.map(\.rawValue).sorted().map { .string($0) })
        } else {
            operation["security"] = .array([])
        }
        return .object(operation)
    }

    private func header(_ name: String, required: Bool) -> JSONValue {
        .object(["name": .string(name), "in": "header", "required": .bool(required), "schema": text])
    }

    private func body(_ action: OfficeAction, _ fields: [OfficeField]) -> JSONValue {
        func form(_ fields: [OfficeField]) -> JSONValue {
            var properties = JSONObject()
            for field in fields {
                var described = schema(field).object ?? JSONObject()
                described["description"] = .string(Phrases.text("field.\(field.name)", in: request.language))
                properties[field.name] = .object(described)
            }
            var schema: JSONObject = ["type": "object", "properties": .object(properties), "additionalProperties": false]
            let required = fields.filter(\.isRequired).map { JSONValue.string($0.name) }
            if !required.isEmpty { schema["required"] = .array(required) }
            return .object(["schema": .object(schema)])
        }
        let plain = fields.filter { $0.kind != .file }
        var json = form(plain)
        if action.takesFile, var schema = json["schema"]?.object, var properties = schema["properties"]?.object {
            properties["outline"] = .object(["type": "object", "description": "GeoJSON (RFC 7946)"])
            schema["properties"] = .object(properties)
            json = .object(["schema": .object(schema)])
        }
        var content: JSONObject = [MediaTypes.json: json]
        if action.takesFile {
            content["multipart/form-data"] = form(fields)
            let file: JSONValue = .object(["schema": .object(["type": "string", "format": "binary"])])
            for type in [MediaTypes.geoJSON, "text/csv", "application/vnd.google-earth.kml+xml", "application/octet-stream"] {
                content[type] = file
            }
        } else {
            content["application/x-www-form-urlencoded"] = form(plain)
        }
        return .object(["required": true, "content": .object(content)])
    }

    private func schema(_ field: OfficeField) -> JSONValue {
        switch field.kind {
        case .text: text
        case .day: day
        case .flag: .object(["type": "boolean"])
        case .list: .object(["type": "array", "items": text])
        case .file: .object(["type": "string", "format": "binary"])
        case .number(let range): .object(["type": "integer", "minimum": .integer(range.lowerBound), "maximum": .integer(range.upperBound)])
        case .real: .object(["type": "number"])
        case .weight: .object(["type": "number", "minimum": 0, "exclusiveMinimum": true])
        case .choice(let choices): .object(["type": "string", "enum": .array(choices.map { .string($0) })])
        }
    }

    private func responses(_ action: OfficeAction, _ method: HTTPRequest.Method) -> JSONValue {
        func said(_ id: String) -> JSONValue { .string(Phrases.text("office.answer-\(id)", in: request.language)) }
        let problem: JSONValue = .object([MediaTypes.problem: .object(["schema": .object(["$ref": "#/components/schemas/problem"])])])
        func refusal(_ id: String) -> JSONValue { .object(["description": said(id), "content": problem]) }
        var found: JSONObject = ["default": refusal("refused")]
        switch action {
        case .home: found["303"] = .object(["description": said("done")])
        case .loginPage, .registerPage, .revisePage, .sheet:
            found["200"] = .object(["description": said("done"), "content": .object(["text/html": .object(["schema": .object([:])])])])
        case .logOut, .revokeToken, .shutAccount, .setPassword, .withdrawRight:
            found["204"] = .object(["description": said("done")])
        default:
            found["2XX"] = .object(["description": said("done"), "content": .object([MediaTypes.json: .object(["schema": .object([:])])])])
        }
        if action.roles != nil {
            found["401"] = refusal("login")
            found["403"] = refusal("role")
        }
        if method != .get { found["422"] = refusal("field") }
        if action.needsCondition {
            found["412"] = refusal("changed")
            found["428"] = refusal("condition")
        }
        return .object(found)
    }
}
